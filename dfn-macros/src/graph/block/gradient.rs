//! `grad(c, v)`: the gradient of a scalar with respect to a value before it.

use super::{Lower, Operand, Value};
use crate::differentiate::gradient;
use crate::graph::NodeId;
use crate::operation::NeededBy;
use proc_macro2::Span;
use quote::quote;

impl Lower<'_> {
    // grad(x, x) of a vector, grad(sum(x), y), grad(2.0, x)
    pub fn grad(&mut self, of: &Operand, v: &Operand, ends: (Span, Span)) -> Option<NodeId> {
        if let Value::Number(_) = v.value {
            let message =
                format!("a gradient is one with respect to a value, and `{}` is a number", v.text);
            self.errors.push_between(v.ends, message);
            return None;
        }
        let scalar = self.scalar(of, "what `grad` takes the gradient of");
        let (scalar, v_node) = (scalar?, v.value.node()?);
        let one = self.graph.constant(quote!(1.0));
        match gradient(&mut self.graph, scalar, one, v_node) {
            Ok(Some(node)) => Some(node),
            // What could not be read may have depended on it.
            Ok(None) if self.depends_on_unknown(scalar) => None,
            Ok(None) => {
                let message = format!(
                    "`{}` does not depend on `{}`, so that its gradient is 0",
                    of.text, v.text
                );
                self.errors.push_between(ends, message);
                None
            }
            Err(missing) => {
                self.errors.push(missing.span, missing.message(NeededBy::Grad));
                None
            }
        }
    }
}
