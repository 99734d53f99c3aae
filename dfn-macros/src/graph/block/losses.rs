//! Losses and norms, as the elementary operations that they are made of.

use super::function::{Kind, Other};
use super::{Lower, Operand, Place};
use crate::graph::{NodeId, Value as Source};
use crate::operation::{Addition, Dot, LogSoftmax};
use crate::syntax::{Activation, BuiltIn, FUNCTIONS};
use quote::quote;

impl Lower<'_> {
    /// ‖v‖ = √(Σ v²), with a root whose slope at 0 is 0.
    pub fn norm(&mut self, v: NodeId, place: Place<'_>) -> NodeId {
        let within = Place { ident: None, ..place };
        let norm = self.function("square", v, within).and_then(|squares| {
            let name = self.anonymous("sum", place.span);
            let sum = self.sum(squares, name);
            self.function("norm", sum, place)
        });
        norm.unwrap_or(v)
    }

    /// The cost of a value a, or of probabilities p, and its target t.
    pub fn loss(
        &mut self,
        kind: Kind,
        function: &Other,
        a: &Operand,
        t: &Operand,
        delta: Option<&Operand>,
        place: Place<'_>,
    ) -> Option<NodeId> {
        let taker = format!("`{}`", function.name);
        let (left, right) = (self.not_a_matrix(a, &taker), self.not_a_matrix(t, &taker));
        if !left || !right {
            return None;
        }
        match kind {
            Kind::BinaryCrossEntropy => return self.binary_cross_entropy(a, t, &taker, place),
            Kind::CrossEntropy => return self.cross_entropy(a, t, &taker, place),
            _ => {}
        }
        let delta = match delta {
            Some(delta) => Some(self.delta(delta)?),
            None => None,
        };
        let within = Place { ident: None, ..place };
        let (a, t) = self.equals(a, t, &taker, within)?;
        let difference = self.difference(a, t, within);
        // The mean of one number is that number.
        let each = if self.is_scalar(difference) { place } else { within };
        match kind {
            Kind::HalfSquaredError => {
                let squares = self.function("square", difference, within)?;
                let name = self.anonymous("sum", place.span);
                let sum = self.sum(squares, name);
                let name = self.name(place, function.name);
                Some(self.scale(quote!(0.5), sum, name))
            }
            Kind::MeanSquaredError => {
                let squares = self.function("square", difference, each)?;
                Some(self.mean(squares, place, function.name))
            }
            Kind::MeanAbsoluteError => {
                let distances = self.function("abs", difference, each)?;
                Some(self.mean(distances, place, function.name))
            }
            _ => {
                let unit = FUNCTIONS.iter().find(|unit| unit.name == "huber")?;
                let activation = Activation::BuiltIn { unit, parameter: delta, span: place.span };
                let symbol = if self.is_scalar(difference) { function.name } else { "distance" };
                let distances = self.apply(activation, symbol, difference, each).node()?;
                Some(self.mean(distances, place, function.name))
            }
        }
    }

    /// Σ t softplus(−z) + (1 − t) softplus(z), with p = σ(z): no logarithm of a probability that is
    /// rounded to 0, and no small difference of large numbers, which softplus(z) − t z would be.
    fn binary_cross_entropy(
        &mut self,
        p: &Operand,
        t: &Operand,
        taker: &str,
        place: Place<'_>,
    ) -> Option<NodeId> {
        let within = Place { ident: None, ..place };
        let z = self.pre_activation(p, "sigmoid", taker)?;
        let (_, t) = self.equals(p, t, taker, within)?;
        let negative = self.anonymous("negative", place.span);
        let negative = self.scale(quote!(-1.0), z, negative);
        let if_one = self.function("softplus", negative, within)?;
        let if_zero = self.function("softplus", z, within)?;
        let one = self.graph.constant(quote!(1.0));
        let one = if self.is_scalar(z) { one } else { self.broadcast(one, z, within) };
        let rest = self.difference(one, t, within);
        let (if_one, if_zero) =
            (self.product(t, if_one, within), self.product(rest, if_zero, within));
        let name = if self.is_scalar(z) {
            self.name(place, "binary_cross_entropy")
        } else {
            self.anonymous("sum", place.span)
        };
        let terms = self.graph.compute(Addition, &[if_one, if_zero], name);
        let name = self.name(place, "binary_cross_entropy");
        Some(self.sum(terms, name))
    }

    /// −t · ln softmax(z): no logarithm of a probability that is rounded to 0, and no small difference
    /// of large numbers, which (Σ t) ln Σ exp z − t · z would be.
    fn cross_entropy(
        &mut self,
        p: &Operand,
        t: &Operand,
        taker: &str,
        place: Place<'_>,
    ) -> Option<NodeId> {
        let within = Place { ident: None, ..place };
        let z = self.pre_activation(p, "softmax", taker)?;
        let (_, t) = self.equals(p, t, taker, within)?;
        let anonymous = |symbol| self.anonymous(symbol, place.span);
        let (negative, log) = (anonymous("negative"), anonymous("log_softmax"));
        let negative = self.scale(quote!(-1.0), t, negative);
        let log = self.graph.compute(LogSoftmax, &[z], log);
        let name = self.name(place, "cross_entropy");
        Some(self.graph.compute(Dot, &[negative, log], name))
    }

    /// Whether a value is a unit's, or computed from one without a layer in between.
    fn comes_from(&self, id: NodeId, unit: &str) -> bool {
        self.unit_and_z(id).is_some_and(|(name, _)| name == unit)
            || match &self.graph.node(id).value {
                Source::Computed { operation, inputs } if operation.kernel().module != "affine" => {
                    inputs.iter().any(|input| self.comes_from(*input, unit))
                }
                _ => false,
            }
    }

    /// The z of a value that is a unit's of z, whether a layer's or a function's.
    fn pre_activation(&mut self, p: &Operand, unit: &str, taker: &str) -> Option<NodeId> {
        let id = self.vector(p, &format!("{taker} takes"))?;
        if let Some((name, z)) = self.unit_and_z(id)
            && name == unit
        {
            return Some(z);
        }
        let other = if unit == "sigmoid" { "softmax" } else { "sigmoid" };
        let help = if self.comes_from(id, other) {
            let loss = if unit == "sigmoid" { "cross_entropy" } else { "binary_cross_entropy" };
            format!("the loss of a `{other}` is `{loss}`")
        } else if self.comes_from(id, unit) {
            format!("give it the `{unit}` as it is, and compute with its value elsewhere")
        } else {
            format!("write `{unit}({})`, or the value of a layer `dense(…, {unit})`", p.text)
        };
        let message = format!(
            "{taker} takes the probabilities of a `{unit}`, computed from what that takes, and `{}` is not the value of one\nhelp: {help}",
            p.text
        );
        self.errors.push_between(p.ends, message);
        None
    }

    /// The name of the unit or of the operation that a value is of, and what that takes.
    fn unit_and_z(&self, id: NodeId) -> Option<(&'static str, NodeId)> {
        let Source::Computed { operation, inputs } = &self.graph.node(id).value else {
            return None;
        };
        let kernel = operation.kernel();
        let name = match self.graph.unit_of(&kernel).map(|unit| &unit.activation) {
            Some(Activation::BuiltIn { unit: BuiltIn { name, .. }, .. }) => *name,
            _ => kernel.function,
        };
        let z = inputs.first().copied()?;
        (kernel.function != "activation_gradient").then_some((name, z))
    }

    /// Whether a value is not a matrix, which is reported.
    fn not_a_matrix(&mut self, operand: &Operand, taker: &str) -> bool {
        match &operand.value {
            super::Value::Number(_) => true,
            super::Value::Node(_) => self.vector(operand, &format!("{taker} takes")).is_some(),
            super::Value::Unknown => false,
        }
    }

    fn delta(&mut self, operand: &Operand) -> Option<crate::syntax::Parameter> {
        let unit = FUNCTIONS.iter().find(|unit| unit.name == "huber")?;
        self.parameter(unit, unit.parameter.as_ref()?, operand)
    }
}
