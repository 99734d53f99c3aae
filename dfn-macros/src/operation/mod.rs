//! The operations of a graph: the shape rule, the derivative and the kernel of each side by side.
//!
//! A file here has its twin in `dfn_runtime::kernel`, where the kernels it calls are.

mod activation;
mod addition;
mod affine;
mod softmax;

pub use activation::Apply;
pub use addition::Addition;
pub use affine::Affine;
pub use softmax::Softmax;

use crate::graph::{Graph, Name, NodeId, Shape};

/// What a node computes from its inputs.
pub trait Operation {
    /// The shape of the value.
    fn shape(&self, inputs: &[Shape]) -> Shape;

    /// The kernel that computes it.
    fn kernel(&self) -> Kernel;

    /// The operation's bprop of algorithm 6.6: the node of (∂V/∂X)ᵀ G, which is appended unless a
    /// node of that value is there already.
    ///
    /// `None` where the language has no such derivative: gradients of gradients need those.
    fn bprop(&self, request: Bprop<'_>) -> Option<NodeId>;

    /// The value in f64, for the interpreter of graphs that tests compare with.
    #[cfg(test)]
    fn evaluate(&self, inputs: &[&crate::interpret::Array]) -> crate::interpret::Array;
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
    fn input_of_node(&self, position: usize) -> NodeId {
        self.graph.inputs(self.node)[position]
    }

    /// Appends the node of ∂L/∂X.
    fn compute(self, operation: impl Operation + 'static, inputs: &[NodeId]) -> Option<NodeId> {
        Some(self.graph.compute(operation, inputs, self.name))
    }
}

/// A call of a kernel of `dfn_runtime`.
#[derive(Clone, Copy)]
pub struct Kernel {
    /// The module in `dfn_runtime::kernel`.
    pub module: &'static str,
    /// The function for one sample; that for a tile has `_tile` after it.
    pub function: &'static str,
    /// The layer whose unit goes before the inputs.
    pub unit: Option<usize>,
    pub form: Form,
}

/// What a kernel does with its value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// It is the value of a node.
    Value,
    /// It is scaled and added to a parameter's gradient, or to the parameter: a matrix that never
    /// stands anywhere by itself.
    Accumulation,
}

impl Kernel {
    const fn value(module: &'static str, function: &'static str) -> Self {
        Self { module, function, unit: None, form: Form::Value }
    }
}
