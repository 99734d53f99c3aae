//! The operations of a graph: the shape rule, the derivative and the kernel of each side by side.
//!
//! A file here has its twin in `dfn_runtime::kernel`, where the kernels it calls are.

mod activation;
mod addition;
mod affine;
mod batch;
mod kernel;
mod softmax;

pub use activation::Apply;
pub use addition::Addition;
pub use affine::Affine;
pub use batch::{Spread, Total};
pub use kernel::{Argument, Kernel};
pub use softmax::Softmax;

use crate::graph::{Graph, Name, NodeId, Shape};

/// What a node computes from its inputs.
pub trait Operation {
    /// The shape of the value.
    fn shape(&self, inputs: &[Shape]) -> Shape;

    /// The kernel that computes it; two operations with the same kernel are the same one.
    fn kernel(&self) -> Kernel;

    /// The operands that the kernel for a tile takes as they are where they are shared by all
    /// samples, as a layer's weights are; all others are values of each sample.
    fn shared_operands(&self) -> &'static [usize] {
        &[]
    }

    /// Whether the value is one of each sample, where that does not follow from the inputs.
    fn is_per_sample(&self) -> Option<bool> {
        None
    }

    /// The operation's bprop of algorithm 6.6: the node of (∂V/∂X)ᵀ G, which is appended unless a
    /// node of that value is there already; none where V does not depend on X.
    ///
    /// # Errors
    /// [`NoDerivative`] where there is no such derivative: gradients of gradients need those.
    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative>;

    /// The value in f64, for the interpreter of graphs that tests compare with.
    #[cfg(test)]
    fn evaluate(&self, inputs: &[&crate::interpret::Array]) -> crate::interpret::Array;
}

/// A value that an operation has no derivative for.
#[derive(Debug)]
pub struct NoDerivative {
    /// The node whose operation lacks it.
    pub of: NodeId,
}

/// What an operation's bprop is asked for.
pub struct Bprop<'g> {
    pub graph: &'g mut Graph,
    /// V, the operation's node.
    pub node: NodeId,
    /// Which of the operation's inputs X is.
    pub input: usize,
    /// G, the node of ∂L/∂V.
    pub gradient: NodeId,
    /// The name of ∂L/∂X.
    pub name: Name,
}

impl Bprop<'_> {
    /// One of V's inputs.
    pub fn input_of_node(&self, position: usize) -> NodeId {
        self.graph.inputs(self.node)[position]
    }

    /// Appends the node of ∂L/∂X.
    pub fn compute(
        self,
        operation: impl Operation + 'static,
        inputs: &[NodeId],
    ) -> Result<Option<NodeId>, NoDerivative> {
        Ok(Some(self.graph.compute(operation, inputs, self.name)))
    }

    /// The derivative that there is none of.
    pub fn missing(self) -> Result<Option<NodeId>, NoDerivative> {
        Err(NoDerivative { of: self.node })
    }
}
