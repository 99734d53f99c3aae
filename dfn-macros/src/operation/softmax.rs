//! h = softmax(z), and its gradient, h ⊙ (G − Σ G h).

use super::{Kernel, Operation};
use crate::graph::{Graph, Name, NodeId, Shape};
#[cfg(test)]
use crate::interpret::Array;

/// softmax(z) of z.
pub struct Softmax;

impl Operation for Softmax {
    fn shape(&self, inputs: &[Shape]) -> Shape {
        inputs[0]
    }

    fn kernel(&self) -> Kernel {
        Kernel::value("softmax", "softmax")
    }

    fn bprop(
        &self,
        graph: &mut Graph,
        node: NodeId,
        _: usize,
        gradient: NodeId,
        name: Name,
    ) -> Option<NodeId> {
        Some(graph.compute(SoftmaxGradient, &[node, gradient], name))
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array]) -> Array {
        let exponentials: Array = inputs[0].iter().map(|z| z.exp()).collect();
        let sum: f64 = exponentials.iter().sum();
        exponentials.iter().map(|e| e / sum).collect()
    }
}

/// h ⊙ (G − Σ G h) of h = softmax(z) and G: the Jacobian, which is symmetric, times G.
struct SoftmaxGradient;

impl Operation for SoftmaxGradient {
    fn shape(&self, inputs: &[Shape]) -> Shape {
        inputs[0]
    }

    fn kernel(&self) -> Kernel {
        Kernel::value("softmax", "softmax_gradient")
    }

    /// Linear in G, with the same symmetric matrix.
    fn bprop(
        &self,
        graph: &mut Graph,
        node: NodeId,
        input: usize,
        gradient: NodeId,
        name: Name,
    ) -> Option<NodeId> {
        let h = graph.inputs(node)[0];
        (input == 1).then(|| graph.compute(SoftmaxGradient, &[h, gradient], name))
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array]) -> Array {
        let [h, g] = inputs else { unreachable!("h and G") };
        let mean: f64 = h.iter().zip(*g).map(|(h, g)| h * g).sum();
        h.iter().zip(*g).map(|(h, g)| h * (g - mean)).collect()
    }
}
