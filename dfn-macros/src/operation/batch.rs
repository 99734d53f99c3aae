//! Between values of each sample and those that all samples of a batch share.
//!
//! Each is the other's derivative, and for a single sample both are the identity: their bprop hands
//! the gradient on, and where a sum over the batch stands is the rule of `differentiate`.

use super::{Bprop, Connection, Kernel, NoDerivative, Operation};
use crate::graph::{Graph, NodeId, Shape};
#[cfg(test)]
use crate::interpret::{Array, Place};

/// A shared value for each sample.
pub struct Spread;

impl Operation for Spread {
    fn name(&self, _: &Graph) -> String {
        "spread".to_owned()
    }

    fn shape(&self, _: &mut Graph, inputs: &[Shape]) -> Shape {
        inputs[0]
    }

    fn kernel(&self) -> Kernel {
        Kernel::new("total", "spread")
    }

    fn connection(&self) -> Connection {
        Connection::Identity
    }

    fn is_per_sample(&self) -> Option<bool> {
        Some(true)
    }

    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        Ok(Some(request.gradient))
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array], _: &Place<'_>) -> Array {
        inputs[0].clone()
    }
}

/// The sum over the samples of a batch.
pub struct Total;

impl Operation for Total {
    fn name(&self, _: &Graph) -> String {
        "total".to_owned()
    }

    fn shape(&self, _: &mut Graph, inputs: &[Shape]) -> Shape {
        inputs[0]
    }

    fn kernel(&self) -> Kernel {
        Kernel::new("total", "total")
    }

    fn connection(&self) -> Connection {
        Connection::Identity
    }

    fn is_per_sample(&self) -> Option<bool> {
        Some(false)
    }

    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        Ok(Some(request.gradient))
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array], _: &Place<'_>) -> Array {
        inputs[0].clone()
    }
}
