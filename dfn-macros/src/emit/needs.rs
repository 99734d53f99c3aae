//! Which nodes a pass needs, so that nothing is computed in vain.

use crate::graph::{Graph, NodeId, Value};
use crate::operation::Kernel;

/// How a body computes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
    /// One sample, with a local variable a node.
    Sample,
    /// A tile of samples, with a field of the buffers a node.
    Tile,
}

/// For every node whether a pass reads it on the way to these, or it is one of them. What is known
/// already is read and not gone beyond.
pub fn needed(
    graph: &Graph,
    ends: &[NodeId],
    pass: Pass,
    is_known: impl Fn(NodeId) -> bool,
) -> Vec<bool> {
    let mut needed = vec![false; graph.ids().count()];
    ends.iter().for_each(|end| needed[end.index()] = true);
    for id in graph.ids().rev() {
        if needed[id.index()] && !is_known(id) {
            operands(graph, id, pass).iter().for_each(|input| needed[input.index()] = true);
        }
    }
    needed
}

/// The nodes that are computed on the way to these, in order.
pub fn computed(
    graph: &Graph,
    ends: &[NodeId],
    pass: Pass,
    is_known: impl Fn(NodeId) -> bool,
) -> Vec<NodeId> {
    let needed = needed(graph, ends, pass, &is_known);
    let is_computed = |id: &NodeId| needed[id.index()] && is_computed(graph, *id) && !is_known(*id);
    graph.ids().filter(is_computed).collect()
}

/// What the statement of a node reads.
pub fn operands(graph: &Graph, id: NodeId, pass: Pass) -> &[NodeId] {
    match total_of_products(graph, id) {
        Some(products) if pass == Pass::Tile => graph.inputs(products),
        _ => graph.inputs(id),
    }
}

/// The values that what is added to a parameter is made of.
pub fn factors(graph: &Graph, gradient: NodeId) -> Vec<NodeId> {
    match accumulation(graph, gradient) {
        Some(_) => graph.inputs(gradient).to_vec(),
        None => vec![gradient],
    }
}

/// The module and the function that add a node's value to a parameter's without computing it by
/// itself.
pub fn accumulation(graph: &Graph, id: NodeId) -> Option<(&'static str, &'static str)> {
    let kernel = kernel(graph, id)?;
    kernel.accumulation.map(|function| (kernel.module, function))
}

/// Of a sum over the samples of what can be summed up without standing anywhere by itself: that.
pub fn total_of_products(graph: &Graph, id: NodeId) -> Option<NodeId> {
    let products = *graph.inputs(id).first()?;
    (is_total(graph, id) && accumulation(graph, products).is_some()).then_some(products)
}

pub fn is_total(graph: &Graph, id: NodeId) -> bool {
    is_between_samples_and_batch(graph, id) && !graph.node(id).per_sample
}

/// The node whose value this one has for one sample, where shared values and those of each sample
/// are the same.
pub fn of_one_sample(graph: &Graph, id: NodeId) -> NodeId {
    match graph.inputs(id) {
        [same] if is_between_samples_and_batch(graph, id) => of_one_sample(graph, *same),
        _ => id,
    }
}

pub fn is_computed(graph: &Graph, id: NodeId) -> bool {
    matches!(graph.node(id).value, Value::Computed { .. })
}

fn is_between_samples_and_batch(graph: &Graph, id: NodeId) -> bool {
    kernel(graph, id).is_some_and(|kernel| kernel.module == "total")
}

fn kernel(graph: &Graph, id: NodeId) -> Option<Kernel> {
    match &graph.node(id).value {
        Value::Computed { operation, .. } => Some(operation.kernel()),
        _ => None,
    }
}
