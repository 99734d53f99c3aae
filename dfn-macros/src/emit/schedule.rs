//! The order of a backward body.
//!
//! A parameter's gradient is added to where it belongs as soon as no later node reads the
//! parameter. That is the order of algorithm 6.4, and it lets the in-place step share it: ∂L/∂h of
//! the layer below is computed from W before W changes.

use super::call;
use crate::differentiate::Derivative;
use crate::graph::{NodeId, Parameter, Value};
use crate::operation::Form;

/// One step of a backward body.
#[derive(Clone, Copy)]
pub enum Step {
    /// Computes a node.
    Value(NodeId),
    /// Adds the gradient in a node to where the parameter's belongs.
    Accumulate { parameter: Parameter, gradient: NodeId },
}

/// A gradient that has not been added yet.
struct Open {
    /// The parameter's node.
    target: NodeId,
    parameter: Parameter,
    gradient: NodeId,
}

/// The steps of a backward graph in order.
pub fn schedule(derivative: &Derivative) -> Vec<Step> {
    let graph = &derivative.graph;
    let mut open: Vec<Open> = derivative
        .gradients
        .iter()
        .filter_map(|(target, gradient)| match (&graph.node(*target).value, gradient) {
            (Value::Parameter(parameter), Some(gradient)) => {
                Some(Open { target: *target, parameter: *parameter, gradient: *gradient })
            }
            _ => None,
        })
        .collect();
    // The last layer first, as the algorithm has it.
    open.reverse();

    let values: Vec<NodeId> =
        derivative.added().filter(|id| call::form(graph, *id) == Some(Form::Value)).collect();
    let mut steps = Vec::new();
    for done in 0..=values.len() {
        let later = &values[done..];
        open.retain(|&Open { target, parameter, gradient }| {
            let waits = later.iter().any(|id| {
                *id == gradient
                    || graph.inputs(gradient).contains(id)
                    || graph.inputs(*id).contains(&target)
            });
            if !waits {
                steps.push(Step::Accumulate { parameter, gradient });
            }
            waits
        });
        steps.extend(later.first().map(|next| Step::Value(*next)));
    }
    steps
}
