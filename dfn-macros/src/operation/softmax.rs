//! h = softmax(z), and its gradient, h ⊙ (G − Σ G h).

use super::{
    Bprop, Broadcast, Connection, Dot, Kernel, NoDerivative, Operation, Product, Subtraction,
};
use crate::graph::{Graph, NodeId, Shape};
#[cfg(test)]
use crate::interpret::{Array, Place};

/// softmax(z) of z.
pub struct Softmax;

impl Operation for Softmax {
    fn name(&self, _: &Graph) -> String {
        "softmax".to_owned()
    }

    fn shape(&self, _: &mut Graph, inputs: &[Shape]) -> Shape {
        inputs[0]
    }

    fn kernel(&self) -> Kernel {
        Kernel::new("softmax", "softmax")
    }

    fn connection(&self) -> Connection {
        Connection::All
    }

    fn bprop(&self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let (h, gradient) = (request.node, request.gradient);
        request.compute(SoftmaxGradient, &[h, gradient])
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array], _: &Place<'_>) -> Array {
        let exponentials: Array = inputs[0].iter().map(|z| z.exp()).collect();
        let sum: f64 = exponentials.iter().sum();
        exponentials.iter().map(|e| e / sum).collect()
    }
}

/// h ⊙ (G − Σ G h) of h = softmax(z) and G: the Jacobian, which is symmetric, times G.
pub struct SoftmaxGradient;

impl Operation for SoftmaxGradient {
    fn name(&self, _: &Graph) -> String {
        "gradient of softmax".to_owned()
    }

    fn shape(&self, _: &mut Graph, inputs: &[Shape]) -> Shape {
        inputs[0]
    }

    fn kernel(&self) -> Kernel {
        Kernel::new("softmax", "softmax_gradient")
    }

    fn connection(&self) -> Connection {
        Connection::All
    }

    /// Linear in G, with the same symmetric matrix. With respect to h, from the gradient U of the
    /// value, U ⊙ (G − Σ G h) − (Σ U h) G.
    fn bprop(&self, mut request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let (h, g, u) = (request.input_of_node(0), request.input_of_node(1), request.gradient);
        if request.input == 1 {
            return request.compute(Self, &[h, u]);
        }
        let shape = request.shape_of_input();
        let mean = request.part(Dot, &[g, h]);
        let mean = request.part(Broadcast { shape }, &[mean]);
        let centred = request.part(Subtraction, &[g, mean]);
        let direct = request.part(Product, &[u, centred]);
        let sum = request.part(Dot, &[u, h]);
        let sum = request.part(Broadcast { shape }, &[sum]);
        let by_sum = request.part(Product, &[sum, g]);
        request.compute(Subtraction, &[direct, by_sum])
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array], _: &Place<'_>) -> Array {
        let [h, g] = inputs else { unreachable!("h and G") };
        let mean: f64 = h.iter().zip(*g).map(|(h, g)| h * g).sum();
        h.iter().zip(*g).map(|(h, g)| h * (g - mean)).collect()
    }
}
