//! a ⊙ b, element by element.

use super::{Bprop, Connection, Kernel, NoDerivative, Operation};
use crate::graph::{Graph, NodeId, Shape};
#[cfg(test)]
use crate::interpret::{Array, Place};

/// a ⊙ b of two values of one shape.
pub struct Product;

impl Operation for Product {
    fn name(&self, _: &Graph) -> String {
        "product".to_owned()
    }

    fn shape(&self, _: &mut Graph, inputs: &[Shape]) -> Shape {
        inputs[0]
    }

    fn kernel(&self) -> Kernel {
        Kernel::new("product", "product")
    }

    fn connection(&self) -> Connection {
        Connection::Elementwise
    }

    fn is_commutative(&self) -> bool {
        true
    }

    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let (other, gradient) = (request.input_of_node(1 - request.input), request.gradient);
        request.product(gradient, other)
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array], _: &Place<'_>) -> Array {
        inputs[0].iter().zip(inputs[1]).map(|(a, b)| a * b).collect()
    }
}
