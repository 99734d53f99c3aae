//! The order of a backward body.
//!
//! A parameter's gradient is added to where it belongs as soon as no later node reads the
//! parameter: the order of algorithm 6.4, but that W g is computed before the gradient of W is
//! added.

use crate::differentiate::Derivative;
use crate::graph::{NodeId, Parameter, Value};

/// One step of a backward body.
#[derive(Clone, Copy)]
pub enum Step {
    /// Computes a node.
    Value(NodeId),
    /// Adds the gradient in a node to where the parameter's belongs.
    Accumulate { parameter: Parameter, gradient: NodeId },
}

/// The steps of a backward graph in order, in time proportional to its size.
pub fn schedule(derivative: &Derivative) -> Vec<Step> {
    let graph = &derivative.graph;
    let values: Vec<NodeId> =
        derivative.added().filter(|id| graph.node(*id).shape.is_vector()).collect();
    // The number of values that have been computed once a node is, or once nothing reads it again.
    let mut computed = vec![0; graph.ids().count()];
    let mut last_read = computed.clone();
    for (position, id) in values.iter().enumerate() {
        computed[id.index()] = position + 1;
        graph.inputs(*id).iter().for_each(|input| last_read[input.index()] = position + 1);
    }

    let mut accumulations = vec![Vec::new(); values.len() + 1];
    // The last layer first, as the algorithm has it.
    for (target, terms) in derivative.gradients.iter().rev() {
        let Value::Parameter(parameter) = &graph.node(*target).value else { continue };
        for gradient in terms {
            let inputs = graph.inputs(*gradient).iter().chain([gradient]);
            let known = inputs.map(|id| computed[id.index()]).max().unwrap_or(0);
            let step = Step::Accumulate { parameter: *parameter, gradient: *gradient };
            accumulations[known.max(last_read[target.index()])].push(step);
        }
    }
    let mut steps = Vec::new();
    for (done, accumulations) in accumulations.into_iter().enumerate() {
        steps.extend(accumulations);
        steps.extend(values.get(done).map(|value| Step::Value(*value)));
    }
    steps
}
