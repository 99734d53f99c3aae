//! c · a with a constant c.

use super::{Argument, Bprop, Connection, Kernel, NoDerivative, Operation};
use crate::graph::{Graph, NodeId, Shape};
#[cfg(test)]
use crate::interpret::{Array, Place};
use proc_macro2::TokenStream;
use quote::quote;

/// c · a of a.
pub struct Scale {
    /// c, an expression of type `f64`.
    pub factor: TokenStream,
}

impl Scale {
    /// −a of a.
    pub fn negation() -> Self {
        Self { factor: quote!(-1.0) }
    }
}

impl Operation for Scale {
    fn name(&self, _: &Graph) -> String {
        match self.factor.to_string().replace(' ', "").as_str() {
            "-1.0" => "negation".to_owned(),
            _ => "scale".to_owned(),
        }
    }

    fn shape(&self, _: &mut Graph, inputs: &[Shape]) -> Shape {
        inputs[0]
    }

    fn kernel(&self) -> Kernel {
        let arguments = vec![Argument::Number(self.factor.clone())];
        Kernel { arguments, ..Kernel::new("scale", "scale") }
    }

    fn connection(&self) -> Connection {
        Connection::Elementwise
    }

    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let gradient = request.gradient;
        request.compute(Self { factor: self.factor.clone() }, &[gradient])
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array], place: &Place<'_>) -> Array {
        let factor = place.number(&self.factor);
        inputs[0].iter().map(|a| factor * a).collect()
    }
}
