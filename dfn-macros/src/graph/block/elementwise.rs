//! Functions element by element, which are units.

use super::call::any_unknown;
use super::{Lower, Operand, Place, Value};
use crate::graph::{NodeId, Unit};
use crate::operation::Apply;
use crate::syntax::functions_elsewhere::MATVEC;
use crate::syntax::{Activation, BuiltIn, Hyperparameter, Parameter};
use proc_macro2::Span;
use quote::format_ident;

impl Lower<'_> {
    /// `relu(v)`, `leaky_relu(v, 0.2)`
    pub fn unit(
        &mut self,
        unit: &'static BuiltIn,
        arguments: &[Operand],
        ends: (Span, Span),
        place: Place<'_>,
    ) -> Value {
        let name = unit.name;
        if name == "linear" {
            let v = arguments.first().map_or("x", |argument| &argument.text);
            let message = match arguments {
                [] | [_] => format!("`linear({v})` is `{v}`: leave the function out"),
                _ => format!("`linear` takes one value, and is it\nhelp: {MATVEC}"),
            };
            self.errors.push_between(ends, message);
            return match arguments {
                [v] => v.value.clone(),
                _ => Value::Unknown,
            };
        }
        let (v, parameter) = match (arguments, &unit.parameter) {
            ([v], _) => (v, None),
            ([v, number], Some(parameter)) => match self.parameter(unit, parameter, number) {
                Some(read) => (v, Some(read)),
                None => return Value::Unknown,
            },
            _ if any_unknown(arguments) => return Value::Unknown,
            (_, parameter) => {
                let call = match parameter {
                    Some(Hyperparameter { default, .. }) => {
                        format!("`{name}(x)` or `{name}(x, {default})`")
                    }
                    None => format!("`{name}(x)`"),
                };
                let message =
                    format!("`{name}` takes one value, as in {call}, found {}", arguments.len());
                self.wrong_count(ends, message);
                return Value::Unknown;
            }
        };
        let Some(v) = self.any(v.value.clone()) else { return Value::Unknown };
        let activation = Activation::BuiltIn { unit, parameter, span: place.span };
        self.apply(activation, name, v, place)
    }

    /// g(v) with a unit that is not a layer's.
    pub fn apply(
        &mut self,
        activation: Activation,
        symbol: &str,
        v: NodeId,
        place: Place<'_>,
    ) -> Value {
        let name = self.name(place, symbol);
        let unit = self.add_unit(activation);
        Value::Node(self.graph.compute(Apply { unit }, &[v], name))
    }

    /// g(v) on the way to something else.
    pub fn function(&mut self, function: &str, v: NodeId, place: Place<'_>) -> Option<NodeId> {
        let activation = Activation::built_in(function, place.span);
        self.apply(activation, function, v, place).node()
    }

    /// The place of the unit of a function: one for all its calls. Its label is one that no layer can
    /// have.
    fn add_unit(&mut self, activation: Activation) -> usize {
        let text = activation.text();
        let units = self.graph.units();
        let of_a_function = |unit: &Unit| unit.label.to_string().starts_with("__");
        let same = |unit: &Unit| of_a_function(unit) && unit.activation.text() == text;
        if let Some(unit) = units.iter().position(|unit| same(unit)) {
            return unit;
        }
        let label = match &activation {
            Activation::BuiltIn { unit, parameter: None, .. } => format_ident!("__{}", unit.name),
            _ => format_ident!("__function{}", units.len() + 1),
        };
        self.graph.add_unit(Unit { activation, label })
    }

    /// The number that a unit takes after its value.
    pub fn parameter(
        &mut self,
        unit: &BuiltIn,
        parameter: &Hyperparameter,
        operand: &Operand,
    ) -> Option<Parameter> {
        match &operand.value {
            Value::Number(number) => {
                Some(Parameter { value: number.clone(), text: operand.text.clone() })
            }
            Value::Node(_) => {
                let message = format!(
                    "the `{}` of `{}` is a constant, as in `{}`, and `{}` is a value",
                    parameter.name, unit.name, parameter.default, operand.text
                );
                self.errors.push_between(operand.ends, message);
                None
            }
            Value::Unknown => None,
        }
    }
}
