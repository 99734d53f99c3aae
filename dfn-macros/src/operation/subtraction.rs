//! a − b.

use super::{Bprop, Connection, Kernel, NoDerivative, Operation, Scale};
use crate::graph::{Graph, NodeId, Shape};
#[cfg(test)]
use crate::interpret::{Array, Place};

/// a − b of two values of one shape.
pub struct Subtraction;

impl Operation for Subtraction {
    fn name(&self, _: &Graph) -> String {
        "subtraction".to_owned()
    }

    fn shape(&self, _: &mut Graph, inputs: &[Shape]) -> Shape {
        inputs[0]
    }

    fn kernel(&self) -> Kernel {
        Kernel::new("subtraction", "subtraction")
    }

    fn connection(&self) -> Connection {
        Connection::Elementwise
    }

    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let gradient = request.gradient;
        match request.input {
            0 => Ok(Some(gradient)),
            _ => request.compute(Scale::negation(), &[gradient]),
        }
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array], _: &Place<'_>) -> Array {
        inputs[0].iter().zip(inputs[1]).map(|(a, b)| a - b).collect()
    }
}
