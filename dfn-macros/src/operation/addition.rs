//! a + b: where a value is used twice, its gradients add.

use super::{Bprop, Kernel, NoDerivative, Operation};
use crate::graph::{NodeId, Shape};
#[cfg(test)]
use crate::interpret::Array;

/// a + b of two values of one shape.
pub struct Addition;

impl Operation for Addition {
    fn shape(&self, inputs: &[Shape]) -> Shape {
        inputs[0]
    }

    fn kernel(&self) -> Kernel {
        Kernel::new("addition", "addition")
    }

    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        Ok(Some(request.gradient))
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array]) -> Array {
        inputs[0].iter().zip(inputs[1]).map(|(a, b)| a + b).collect()
    }
}
