//! An interpreter of graphs in f64, for tests: it runs the same nodes without any code generation.

mod number;
mod unit;

pub use unit::Function;

use crate::graph::{Graph, NodeId, Shape, Side, Value};
use proc_macro2::TokenStream;

/// A vector, or a matrix row by row.
pub type Array = Vec<f64>;

/// The place of an operation: what it can ask for beside its inputs.
pub struct Place<'g> {
    graph: &'g Graph,
    node: NodeId,
}

impl Place<'_> {
    /// The number of elements of the value.
    pub fn size(&self) -> usize {
        size(self.graph, self.node)
    }

    /// One of the graph's units.
    pub fn unit(&self, unit: usize) -> Function {
        unit::function(&self.graph.units()[unit].activation)
    }

    /// The value of a constant expression.
    pub fn number(&self, expression: &TokenStream) -> f64 {
        number(expression)
    }
}

/// The number of elements of a node, whose widths must be numbers.
pub fn size(graph: &Graph, id: NodeId) -> usize {
    let width = |side: Side| graph.width(side).value().expect("a number");
    match graph.node(id).shape {
        Shape::Vector(side) => width(side),
        Shape::Matrix(from, to) => width(from) * width(to),
    }
}

/// Every node's value for one sample; `leaf` gives those that are neither computed nor constant.
pub fn run(graph: &Graph, mut leaf: impl FnMut(NodeId) -> Array) -> Vec<Array> {
    let values = run_batch(graph, 1, |id, _| leaf(id));
    values.into_iter().map(|mut samples| samples.remove(0)).collect()
}

/// Every node's values for a batch: one for each sample, or one alone of what they share. `leaf` is
/// asked for those of a sample; for what is shared, the sample is 0.
pub fn run_batch(
    graph: &Graph,
    samples: usize,
    mut leaf: impl FnMut(NodeId, usize) -> Array,
) -> Vec<Vec<Array>> {
    let mut values: Vec<Vec<Array>> = Vec::new();
    for id in graph.ids() {
        let count = if graph.node(id).per_sample { samples } else { 1 };
        let computed = (0..count).map(|sample| match &graph.node(id).value {
            Value::Computed { operation, inputs } => {
                let place = Place { graph, node: id };
                if operation.kernel().function == "total" {
                    return total(&values[inputs[0].index()]);
                }
                let shared = operation.shared_operands();
                let inputs = inputs.iter().enumerate().map(|(position, input)| {
                    let of = &values[input.index()];
                    let is_spread = operation.is_per_sample().is_some();
                    let mixed = graph.node(id).per_sample && !graph.node(*input).per_sample;
                    assert!(!mixed || is_spread || shared.contains(&position), "not spread");
                    of.get(sample).unwrap_or(&of[0])
                });
                operation.evaluate(&inputs.collect::<Vec<_>>(), &place)
            }
            Value::Constant(expression) => vec![number(expression)],
            _ => leaf(id, sample),
        });
        let computed = computed.collect();
        values.push(computed);
    }
    values
}

fn number(expression: &TokenStream) -> f64 {
    number::value(expression).unwrap_or_else(|| panic!("{expression} is not made of numbers"))
}

/// The sum over a batch.
fn total(samples: &[Array]) -> Array {
    let mut sum = vec![0.0; samples[0].len()];
    for sample in samples {
        sum.iter_mut().zip(sample).for_each(|(sum, value)| *sum += value);
    }
    sum
}
