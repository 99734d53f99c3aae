//! aᵀb.

use super::{Bprop, Broadcast, Connection, Kernel, NoDerivative, Operation};
use crate::graph::{Graph, NodeId, Shape};
#[cfg(test)]
use crate::interpret::{Array, Place};

/// aᵀb of two vectors of one width: a scalar.
pub struct Dot;

impl Operation for Dot {
    fn name(&self, _: &Graph) -> String {
        "dot product".to_owned()
    }

    fn shape(&self, graph: &mut Graph, _: &[Shape]) -> Shape {
        graph.scalar()
    }

    fn kernel(&self) -> Kernel {
        Kernel::new("dot", "dot")
    }

    fn connection(&self) -> Connection {
        Connection::All
    }

    fn is_commutative(&self) -> bool {
        true
    }

    /// G b with respect to a.
    fn bprop(&self, mut request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let (other, gradient) = (request.input_of_node(1 - request.input), request.gradient);
        let shape = request.shape_of_input();
        let everywhere = request.part(Broadcast { shape }, &[gradient]);
        request.product(everywhere, other)
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array], _: &Place<'_>) -> Array {
        vec![inputs[0].iter().zip(inputs[1]).map(|(a, b)| a * b).sum()]
    }
}
