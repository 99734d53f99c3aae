//! h = softmax(z), and its gradient, h ⊙ (G − Σ G h).

use super::{Bprop, Kernel, NoDerivative, Operation};
use crate::graph::{NodeId, Shape};
#[cfg(test)]
use crate::interpret::Array;

/// softmax(z) of z.
pub struct Softmax;

impl Operation for Softmax {
    fn shape(&self, inputs: &[Shape]) -> Shape {
        inputs[0]
    }

    fn kernel(&self) -> Kernel {
        Kernel::new("softmax", "softmax")
    }

    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let (h, gradient) = (request.node, request.gradient);
        request.compute(SoftmaxGradient, &[h, gradient])
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
        Kernel::new("softmax", "softmax_gradient")
    }

    /// Linear in G, with the same symmetric matrix.
    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let (h, gradient) = (request.input_of_node(0), request.gradient);
        match request.input {
            1 => request.compute(SoftmaxGradient, &[h, gradient]),
            _ => request.missing(),
        }
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array]) -> Array {
        let [h, g] = inputs else { unreachable!("h and G") };
        let mean: f64 = h.iter().zip(*g).map(|(h, g)| h * g).sum();
        h.iter().zip(*g).map(|(h, g)| h * (g - mean)).collect()
    }
}
