//! `grad(c, v)`: the gradient of a scalar with respect to a value before it.

use super::{Lower, Operand, Value};
use crate::differentiate::gradient;
use crate::graph::{NodeId, Value as Source};
use crate::operation::NeededBy;
use crate::syntax::block::{Expression, ExpressionKind, PARAMETERS_BY_THEMSELVES, as_operand};
use proc_macro2::Span;
use quote::quote;

impl Lower<'_> {
    // layer f = dense(1); grad(f(x), f)
    /// What a gradient is taken with respect to, which is no layer.
    pub fn of_grad(&mut self, v: Expression) -> Operand {
        match &v.kind {
            ExpressionKind::Name(name) if self.scope.is_layer(name) => {
                self.scope.find(name);
                let message = format!(
                    "a gradient is one with respect to a value, and `{name}` is a layer\nhelp: {PARAMETERS_BY_THEMSELVES}"
                );
                self.errors.push(name.span(), message);
                Operand { value: Value::Unknown, text: v.text, ends: v.ends }
            }
            _ => self.operand(v),
        }
    }

    // grad(x, x) of a vector, grad(sum(x), y), grad(2.0, x)
    pub fn grad(&mut self, of: &Operand, v: &Operand, ends: (Span, Span)) -> Option<NodeId> {
        if let Value::Number(_) = v.value {
            let message =
                format!("a gradient is one with respect to a value, and `{}` is a number", v.text);
            self.errors.push_between(v.ends, message);
            return None;
        }
        let taker = "what `grad` takes the gradient of";
        let scalar = self.scalar(of, taker, self.of_one_number(of, &v.text));
        let (scalar, v_node) = (scalar?, v.value.node()?);
        let one = self.graph.constant(quote!(1.0));
        match gradient(&mut self.graph, scalar, one, v_node) {
            Ok(Some(node)) => Some(node),
            // What could not be read may have depended on it.
            Ok(None) if self.depends_on_unknown(scalar) => None,
            Ok(None) => {
                let message = self.of_a_part((of, scalar), (v, v_node)).unwrap_or_else(|| {
                    format!(
                        "`{}` does not depend on `{}`, so that its gradient is 0",
                        of.text, v.text
                    )
                });
                self.errors.push_between(ends, message);
                None
            }
            Err(missing) => {
                self.errors.push(missing.span, missing.message(NeededBy::Grad));
                None
            }
        }
    }

    // let part = x[0..2]; grad(sum(x), part)
    /// What is said where a value is computed of all of what `v` is a part of.
    fn of_a_part(
        &self,
        (of, scalar): (&Operand, NodeId),
        (v, part): (&Operand, NodeId),
    ) -> Option<String> {
        let Source::Computed { operation, inputs } = &self.graph.node(part).value else {
            return None;
        };
        let is_slice = operation.kernel().function == "slice";
        let is_port = self.inputs.iter().chain(&self.targets).any(|port| port.node == part);
        let depends = self.graph.ancestors(&[scalar])[inputs.first()?.index()];
        if !is_slice || is_port || !depends {
            return None;
        }
        let named = self.values.iter().find(|value| value.node == part);
        let text = named.map_or(&v.text, |value| &value.text);
        let (whole, index) = text.rsplit_once('[')?;
        Some(format!(
            "`{of}` is computed from all of `{whole}`, and not from `{}`\nhelp: write `grad({of}, {whole})[{index}`",
            v.text,
            of = of.text,
        ))
    }

    // grad(y, x) of a vector y; grad(grad(y, x), x)
    fn of_one_number(&self, of: &Operand, v: &str) -> Option<String> {
        let id = of.value.node()?;
        let text = as_operand(&of.text);
        self.graph.node(id).shape.is_vector().then(|| {
            let sum = match of.text.starts_with("grad(") {
                true => format!(
                    ", and `grad({text}[0], {v})[0]` a second derivative: a Laplacian is the sum of those"
                ),
                false => format!(", and `grad(sum({}), {v})` that of the sum of all", of.text),
            };
            format!("`grad({text}[0], {v})` is the gradient of its first number{sum}")
        })
    }
}
