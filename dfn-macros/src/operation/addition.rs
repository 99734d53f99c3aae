//! a + b: where a value is used twice, its gradients add.

use super::{Bprop, Connection, Kernel, NoDerivative, Operation};
use crate::graph::{Graph, NodeId, Shape};
#[cfg(test)]
use crate::interpret::{Array, Place};

/// a + b of two values of one shape.
pub struct Addition;

impl Operation for Addition {
    fn name(&self, _: &Graph) -> String {
        "addition".to_owned()
    }

    fn shape(&self, _: &mut Graph, inputs: &[Shape]) -> Shape {
        inputs[0]
    }

    fn kernel(&self) -> Kernel {
        Kernel::new("addition", "addition")
    }

    fn connection(&self) -> Connection {
        Connection::Elementwise
    }

    fn is_commutative(&self) -> bool {
        true
    }

    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        Ok(Some(request.gradient))
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array], _: &Place<'_>) -> Array {
        inputs[0].iter().zip(inputs[1]).map(|(a, b)| a + b).collect()
    }
}
