//! Σ a, and a scalar in every element: each is the other's derivative.

use super::{Bprop, Connection, Kernel, NoDerivative, Operation};
use crate::graph::{Graph, NodeId, Shape};
#[cfg(test)]
use crate::interpret::{Array, Place};

/// Σ a over all elements of a: a scalar.
pub struct Sum;

impl Operation for Sum {
    fn name(&self, _: &Graph) -> String {
        "sum".to_owned()
    }

    fn shape(&self, graph: &mut Graph, _: &[Shape]) -> Shape {
        graph.scalar()
    }

    fn kernel(&self) -> Kernel {
        Kernel::new("sum", "sum")
    }

    fn connection(&self) -> Connection {
        Connection::All
    }

    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let (gradient, shape) = (request.gradient, request.shape_of_input());
        request.compute(Broadcast { shape }, &[gradient])
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array], _: &Place<'_>) -> Array {
        vec![inputs[0].iter().sum()]
    }
}

/// A value of this shape with the scalar a in every element.
pub struct Broadcast {
    pub shape: Shape,
}

impl Operation for Broadcast {
    fn name(&self, _: &Graph) -> String {
        "broadcast".to_owned()
    }

    fn shape(&self, _: &mut Graph, _: &[Shape]) -> Shape {
        self.shape
    }

    fn kernel(&self) -> Kernel {
        Kernel { is_typed: true, ..Kernel::new("sum", "broadcast") }
    }

    fn connection(&self) -> Connection {
        Connection::All
    }

    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let gradient = request.gradient;
        request.compute(Sum, &[gradient])
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array], place: &Place<'_>) -> Array {
        vec![inputs[0][0]; place.size()]
    }
}
