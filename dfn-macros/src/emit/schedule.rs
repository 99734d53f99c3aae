//! The order of a backward body.
//!
//! A parameter's gradient is added to where it belongs as soon as no later node reads the
//! parameter: the order of algorithm 6.4, but that W g is computed before the gradient of W is
//! added.

use super::needs::{Pass, computed, factors, operands};
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

/// The steps of a backward graph in order, in time proportional to its size: what leads from the known
/// nodes to the gradients, and to other `ends`.
pub fn schedule(
    derivative: &Derivative,
    pass: Pass,
    is_known: impl Fn(NodeId) -> bool,
    ends: &[NodeId],
) -> Vec<Step> {
    let graph = &derivative.graph;
    let ends = [self::ends(derivative), ends.to_vec()].concat();
    let values = computed(graph, &ends, pass, is_known);
    // The number of values that have been computed once a node is, or once nothing reads it again.
    let mut computed = vec![0; graph.ids().count()];
    let mut last_read = computed.clone();
    for (position, id) in values.iter().enumerate() {
        computed[id.index()] = position + 1;
        operands(graph, *id, pass).iter().for_each(|read| last_read[read.index()] = position + 1);
    }

    let mut accumulations = vec![Vec::new(); values.len() + 1];
    // The last layer first, as the algorithm has it.
    for (target, terms) in derivative.gradients.iter().rev() {
        let Value::Parameter(parameter) = &graph.node(*target).value else { continue };
        for gradient in terms {
            let factors = factors(graph, *gradient);
            let known = factors.iter().map(|id| computed[id.index()]).max().unwrap_or(0);
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

/// What the gradients of a backward graph are made of.
pub fn ends(derivative: &Derivative) -> Vec<NodeId> {
    let graph = &derivative.graph;
    let mut ends = Vec::new();
    for (target, terms) in &derivative.gradients {
        let added = matches!(graph.node(*target).value, Value::Parameter(_));
        for term in terms {
            // Only what is added to a parameter need not stand anywhere by itself.
            ends.extend(if added { factors(graph, *term) } else { vec![*term] });
        }
    }
    ends
}
