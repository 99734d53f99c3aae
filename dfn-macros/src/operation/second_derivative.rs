//! The second derivatives of the units, one rule each, as nodes of the graph.

use super::{
    Addition, Apply, ApplyGradient, Bprop, NoDerivative, Operation, Product, Quotient, Scale,
    Subtraction,
};
use crate::graph::{Graph, Name, NodeId, Unit};
use crate::syntax::Activation;
use proc_macro2::{Ident, Span};
use quote::quote;
use std::f64::consts::{FRAC_2_SQRT_PI, SQRT_2};

/// P ⊙ g″(z) of z, h = g(z) and P, with one of the graph's units.
pub struct SecondDerivative {
    pub unit: usize,
    pub z: NodeId,
    pub h: NodeId,
    pub p: NodeId,
}

impl SecondDerivative {
    /// Appends its nodes.
    ///
    /// The rules are written with g′ where they can be: its kernel rounds less than 1 − h² does, and
    /// can itself be differentiated.
    ///
    /// # Errors
    /// [`NoDerivative`] for a unit with kinks, and for the user's own.
    pub fn add(self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let Self { unit, z, h, p } = self;
        let activation = request.graph.units()[unit].activation.clone();
        let name = match activation {
            Activation::BuiltIn { unit, .. } => unit.name,
            Activation::Path(_) | Activation::Unknown => "",
        };
        let mut to = Terms { graph: request.graph, name: request.name };
        let value = match name {
            "linear" => return Ok(None),
            // −2 h g′
            "tanh" => {
                let hp = to.product(h, p);
                let scaled = to.scale(-2.0, hp);
                to.slope(unit, z, h, scaled)
            }
            // (1 − 2h) g′
            "sigmoid" => {
                let inside = to.centred(h, p);
                to.slope(unit, z, h, inside)
            }
            // g′ is σ, the sigmoid.
            "softplus" => {
                let (sigmoid, s) = to.sigmoid(z);
                to.slope(sigmoid, z, s, p)
            }
            // (2 + z (1 − 2σ)) σ′
            "silu" => {
                let (sigmoid, s) = to.sigmoid(z);
                let centred = to.centred(s, p);
                let (twice, by_z) = (to.scale(2.0, p), to.product(z, centred));
                let inside = to.sum(twice, by_z);
                to.slope(sigmoid, z, s, inside)
            }
            // (2 − z²) φ with the normal density φ
            "gelu" => {
                let q = to.normal_density(z, p);
                let zq = to.product(z, q);
                let (twice, zzq) = (to.scale(2.0, q), to.product(z, zq));
                to.difference(twice, zzq)
            }
            "exp" => to.product(h, p),
            "square" => to.scale(2.0, p),
            // −g′ / 2z
            "sqrt" => {
                let slope = to.slope(unit, z, h, p);
                let quotient = to.quotient(slope, z);
                to.scale(-0.5, quotient)
            }
            // −g′²
            "ln" => {
                let slope = to.slope(unit, z, h, p);
                let squared = to.slope(unit, z, h, slope);
                to.scale(-1.0, squared)
            }
            // −2 h g′
            "reciprocal" => {
                let hp = to.product(h, p);
                let slope = to.slope(unit, z, h, hp);
                to.scale(-2.0, slope)
            }
            "sin" | "cos" => {
                let hp = to.product(h, p);
                to.scale(-1.0, hp)
            }
            _ => return Err(NoDerivative::of(&to.graph.units()[unit])),
        };
        Ok(Some(value))
    }
}

/// Appends the terms of a rule.
struct Terms<'g> {
    graph: &'g mut Graph,
    /// The name of what they lead to.
    name: Name,
}

impl Terms<'_> {
    fn compute(&mut self, operation: impl Operation + 'static, inputs: &[NodeId]) -> NodeId {
        self.graph.compute(operation, inputs, self.name.part("part"))
    }

    fn product(&mut self, a: NodeId, b: NodeId) -> NodeId {
        self.compute(Product, &[a, b])
    }

    fn quotient(&mut self, a: NodeId, b: NodeId) -> NodeId {
        self.compute(Quotient, &[a, b])
    }

    fn sum(&mut self, a: NodeId, b: NodeId) -> NodeId {
        self.compute(Addition, &[a, b])
    }

    fn difference(&mut self, a: NodeId, b: NodeId) -> NodeId {
        self.compute(Subtraction, &[a, b])
    }

    fn scale(&mut self, factor: f64, a: NodeId) -> NodeId {
        let negative = factor < 0.0;
        let size = factor.abs();
        let factor = if negative { quote!(-#size) } else { quote!(#size) };
        self.compute(Scale { factor }, &[a])
    }

    /// p ⊙ g′(z)
    fn slope(&mut self, unit: usize, z: NodeId, h: NodeId, p: NodeId) -> NodeId {
        self.compute(ApplyGradient { unit }, &[z, h, p])
    }

    /// (1 − 2h) ⊙ p
    fn centred(&mut self, h: NodeId, p: NodeId) -> NodeId {
        let hp = self.product(h, p);
        let twice = self.scale(2.0, hp);
        self.difference(p, twice)
    }

    /// The unit σ and σ(z).
    fn sigmoid(&mut self, z: NodeId) -> (usize, NodeId) {
        let unit = self.unit("sigmoid");
        (unit, self.compute(Apply { unit }, &[z]))
    }

    /// φ(z) ⊙ p with the normal density φ(z) = exp(−z²/2) / √(2π).
    fn normal_density(&mut self, z: NodeId, p: NodeId) -> NodeId {
        let unit = self.unit("exp");
        let square = self.product(z, z);
        let exponent = self.scale(-0.5, square);
        let exponential = self.compute(Apply { unit }, &[exponent]);
        let density = self.scale(FRAC_2_SQRT_PI / (2.0 * SQRT_2), exponential);
        self.product(density, p)
    }

    /// The place of a built-in unit without parameters, which is added unless the graph has it.
    fn unit(&mut self, name: &'static str) -> usize {
        let is_it = |unit: &Unit| match &unit.activation {
            Activation::BuiltIn { unit, parameter: None, .. } => unit.name == name,
            _ => false,
        };
        if let Some(unit) = self.graph.units().iter().position(|unit| is_it(unit)) {
            return unit;
        }
        let activation = Activation::built_in(name, self.name.span());
        // A name that no label of the user's can be.
        let label = Ident::new(&format!("__{name}"), Span::call_site());
        self.graph.add_unit(Unit { activation, label })
    }
}
