//! ln Σ eᶻ, whose derivative is softmax(z).

use super::{Bprop, Broadcast, Connection, Kernel, NoDerivative, Operation, Softmax};
use crate::graph::{Graph, NodeId, Shape};
#[cfg(test)]
use crate::interpret::{Array, Place};

/// ln Σ eᶻ of a vector z: a scalar.
pub struct LogSumExp;

impl Operation for LogSumExp {
    fn name(&self, _: &Graph) -> String {
        "log-sum-exp".to_owned()
    }

    fn shape(&self, graph: &mut Graph, _: &[Shape]) -> Shape {
        graph.scalar()
    }

    fn kernel(&self) -> Kernel {
        Kernel::new("log_sum_exp", "log_sum_exp")
    }

    fn connection(&self) -> Connection {
        Connection::All
    }

    /// G softmax(z).
    fn bprop(&self, mut request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let (z, gradient) = (request.input_of_node(0), request.gradient);
        let shape = request.shape_of_input();
        let everywhere = request.part(Broadcast { shape }, &[gradient]);
        let softmax = request.part(Softmax, &[z]);
        request.product(everywhere, softmax)
    }

    #[cfg(test)]
    fn evaluate(&self, inputs: &[&Array], _: &Place<'_>) -> Array {
        vec![inputs[0].iter().map(|z| z.exp()).sum::<f64>().ln()]
    }
}
