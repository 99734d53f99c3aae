//! What every peer should compute: the networks and their training written down in f64, for
//! reading and not for speed.

mod passes;
mod steps;

use crate::cell::Workload;
use crate::problem::{FEEDBACK, Problem};
use passes::outputs;

/// The values of [`Work::values`](crate::Work::values) after one pass over the problem's samples.
pub fn expected(problem: &Problem) -> Vec<f64> {
    let network = problem.cell.network;
    let parameters = as_f64(&problem.parameters);
    let inputs = problem.inputs.chunks(network.inputs()).map(as_f64);
    match problem.cell.workload {
        Workload::Calls | Workload::Batches => {
            inputs.flat_map(|x| outputs(network, &parameters, &x)).collect()
        }
        Workload::DependentCalls => {
            let mut fed_back = 0.0;
            let mut values = Vec::new();
            for mut x in inputs {
                x[0] += f64::from(FEEDBACK) * fed_back;
                let y = outputs(network, &parameters, &x);
                fed_back = y[0];
                values.extend(y);
            }
            values
        }
        Workload::Descent | Workload::Adam => steps::trained(problem),
    }
}

/// The numbers as f64.
pub fn as_f64(values: &[f32]) -> Vec<f64> {
    values.iter().copied().map(f64::from).collect()
}
