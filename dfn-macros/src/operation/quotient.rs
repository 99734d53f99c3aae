//! a ⊘ b, element by element.

use super::{Bprop, Connection, Kernel, NoDerivative, Operation, Product, Scale};
use crate::graph::{Graph, NodeId, Shape};
#[cfg(test)]
use crate::interpret::{Array, Place};

/// q = a ⊘ b of two values of one shape.
pub struct Quotient;

impl Operation for Quotient {
    fn name(&self, _: &Graph) -> String {
        "quotient".to_owned()
    }

    fn shape(&self, _: &mut Graph, inputs: &[Shape]) -> Shape {
        inputs[0]
    }

    fn kernel(&self) -> Kernel {
        Kernel::new("quotient", "quotient")
    }

    fn connection(&self) -> Connection {
        Connection::Elementwise
    }

    /// G ⊘ b with respect to a, and −(G ⊘ b) ⊙ q with respect to b.
    fn bprop(&self, mut request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let (b, q, gradient) = (request.input_of_node(1), request.node, request.gradient);
        if request.input == 0 {
            return request.compute(Self, &[gradient, b]);
        }
        let by_numerator = request.part(Self, &[gradient, b]);
        let product = request.part(Product, &[by_numerator, q]);
        request.compute(Scale::negation(), &[product])
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array], _: &Place<'_>) -> Array {
        inputs[0].iter().zip(inputs[1]).map(|(a, b)| a / b).collect()
    }
}
