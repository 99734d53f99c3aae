//! ln softmax(z), and its gradient, G − softmax(z) Σ G.

use super::{
    Bprop, Broadcast, Connection, Kernel, NoDerivative, Operation, Product, Softmax, Subtraction,
    Sum,
};
use crate::graph::{Graph, NodeId, Shape};
#[cfg(test)]
use crate::interpret::{Array, Place};

/// ln softmax(z) of z.
pub struct LogSoftmax;

impl Operation for LogSoftmax {
    fn name(&self, _: &Graph) -> String {
        "log softmax".to_owned()
    }

    fn shape(&self, _: &mut Graph, inputs: &[Shape]) -> Shape {
        inputs[0]
    }

    fn kernel(&self) -> Kernel {
        Kernel::new("log_softmax", "log_softmax")
    }

    fn connection(&self) -> Connection {
        Connection::All
    }

    fn bprop(&self, mut request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let (z, gradient) = (request.input_of_node(0), request.gradient);
        let shape = request.shape_of_input();
        let sum = request.part(Sum, &[gradient]);
        let sum = request.part(Broadcast { shape }, &[sum]);
        let softmax = request.part(Softmax, &[z]);
        let expected = request.part(Product, &[softmax, sum]);
        request.compute(Subtraction, &[gradient, expected])
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array], _: &Place<'_>) -> Array {
        let logarithm = inputs[0].iter().map(|z| z.exp()).sum::<f64>().ln();
        inputs[0].iter().map(|z| z - logarithm).collect()
    }
}
