//! The operations of a graph: the shape rule, the derivative and the kernel of each side by side.
//!
//! Their derivatives are operations that have derivatives too, so that gradients can be
//! differentiated again, as often as one likes.
//!
//! A file here has its twin in `dfn_runtime::kernel`, where the kernels it calls are.

mod activation;
mod addition;
mod affine;
mod batch;
mod concatenation;
mod connection;
mod dot;
mod kernel;
mod log_softmax;
mod log_sum_exp;
mod missing;
mod product;
mod quotient;
mod scale;
mod second_derivative;
mod softmax;
mod subtraction;
mod sum;
mod term;

pub use activation::{Apply, ApplyGradient};
pub use addition::Addition;
#[cfg(test)]
pub use affine::OuterProduct;
pub use affine::{Affine, MatrixProduct, TransposedProduct};
pub use batch::{Spread, Total};
#[cfg(test)]
pub use concatenation::Padding;
pub use concatenation::{Concatenation, Slice};
pub use connection::Connection;
pub use dot::Dot;
pub use kernel::{Argument, Kernel};
pub use log_softmax::LogSoftmax;
pub use log_sum_exp::LogSumExp;
pub use missing::{NeededBy, NoDerivative};
pub use product::Product;
pub use quotient::Quotient;
pub use scale::Scale;
pub use softmax::Softmax;
#[cfg(test)]
pub use softmax::SoftmaxGradient;
pub use subtraction::Subtraction;
pub use sum::{Broadcast, Sum};

use crate::graph::{Graph, Name, NodeId, Shape};

/// What a node computes from its inputs.
pub trait Operation {
    /// What it is called in the field: `affine`, `sum`, or its unit's own name.
    fn name(&self, graph: &Graph) -> String;

    /// The shape of the value; the inputs are known to fit.
    fn shape(&self, graph: &mut Graph, inputs: &[Shape]) -> Shape;

    /// The kernel that computes it; two operations with the same kernel are the same one.
    fn kernel(&self) -> Kernel;

    /// Which units of the inputs a unit of the value depends on.
    fn connection(&self) -> Connection;

    /// The operands that the kernel for a tile takes as they are where they are shared by all
    /// samples, as a layer's weights are; all others are values of each sample.
    fn shared_operands(&self) -> &'static [usize] {
        &[]
    }

    /// Whether the value is one of each sample, where that does not follow from the inputs.
    fn is_per_sample(&self) -> Option<bool> {
        None
    }

    /// Whether the value is the same where two inputs change places.
    fn is_commutative(&self) -> bool {
        false
    }

    /// The operation's bprop of algorithm 6.6: the node of (∂V/∂X)ᵀ G, which is appended unless a
    /// node of that value is there already; none where V does not depend on X.
    ///
    /// # Errors
    /// [`NoDerivative`] where there is no such derivative: gradients of gradients need those.
    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative>;

    /// The value in f64, for the interpreter of graphs that tests compare with.
    #[cfg(test)]
    fn evaluate(
        &self,
        inputs: &[&crate::interpret::Array],
        place: &crate::interpret::Place<'_>,
    ) -> crate::interpret::Array;
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

    /// The shape of X.
    fn shape_of_input(&self) -> Shape {
        self.graph.node(self.input_of_node(self.input)).shape
    }

    /// Appends the node of ∂L/∂X.
    fn compute(
        self,
        operation: impl Operation + 'static,
        inputs: &[NodeId],
    ) -> Result<Option<NodeId>, NoDerivative> {
        Ok(Some(self.graph.compute(operation, inputs, self.name)))
    }

    /// Appends the node of ∂L/∂X as a product.
    fn product(self, a: NodeId, b: NodeId) -> Result<Option<NodeId>, NoDerivative> {
        match self.factor_alone(a, b) {
            Some(factor) => Ok(Some(factor)),
            None => self.compute(Product, &[a, b]),
        }
    }

    /// Appends a product on the way to the node of ∂L/∂X.
    fn product_on_the_way(&mut self, a: NodeId, b: NodeId) -> NodeId {
        self.factor_alone(a, b).unwrap_or_else(|| self.part(Product, &[a, b]))
    }

    /// The factor of a product whose other one is 1, as where a `grad` begins.
    fn factor_alone(&self, a: NodeId, b: NodeId) -> Option<NodeId> {
        let is_one = |id| self.graph.is_one(id);
        if is_one(a) { Some(b) } else { is_one(b).then_some(a) }
    }

    /// Appends a node on the way to that of ∂L/∂X.
    fn part(&mut self, operation: impl Operation + 'static, inputs: &[NodeId]) -> NodeId {
        let name = self.name.part("part");
        self.graph.compute(operation, inputs, name)
    }
}
