//! An interpreter of graphs in f64, for tests: it runs the same nodes without any code generation.

use crate::graph::{Graph, NodeId, Value};

/// A vector, or a matrix row by row.
pub type Array = Vec<f64>;

/// A function of one number.
type Function = fn(f64) -> f64;

/// A smooth stand-in for a unit, and its slope: another one for each.
pub fn unit(unit: usize) -> (Function, Function) {
    match unit % 3 {
        0 => (f64::tanh, |z| 1.0 - z.tanh().powi(2)),
        1 => (|z| 1.0 / (1.0 + (-z).exp()), |z| (-z).exp() / (1.0 + (-z).exp()).powi(2)),
        _ => (|z| z * z + z, |z| 2.0 * z + 1.0),
    }
}

/// Every node's value; `leaf` gives those that are not computed.
pub fn run(graph: &Graph, mut leaf: impl FnMut(NodeId) -> Array) -> Vec<Array> {
    let mut values: Vec<Array> = Vec::new();
    for id in graph.ids() {
        let value = match &graph.node(id).value {
            Value::Computed { operation, inputs } => {
                let inputs: Vec<&Array> =
                    inputs.iter().map(|input| &values[input.index()]).collect();
                operation.evaluate(&inputs)
            }
            _ => leaf(id),
        };
        values.push(value);
    }
    values
}
