//! Stage 4, differentiate: symbol to symbol. The gradients become nodes of the same graph.
//!
//! Algorithms 6.5 and 6.6 of Goodfellow, Bengio and Courville (2016).

use crate::graph::{Graph, Name, NodeId, Value};
use crate::operation::{Addition, Bprop};

/// A graph with gradients in it.
pub struct Derivative {
    /// The graph that was differentiated, and the nodes of the gradients after its own.
    pub graph: Graph,
    /// The node of ∂L/∂z, where the gradient enters.
    pub entry: NodeId,
    /// For each target the node of its gradient; none for a target that z does not depend on.
    pub gradients: Vec<(NodeId, Option<NodeId>)>,
    /// The number of nodes of the graph that was differentiated.
    first: NodeId,
}

impl Derivative {
    /// The nodes that differentiation added after the entry, in topological order.
    pub fn added(&self) -> impl Iterator<Item = NodeId> + '_ {
        self.graph.ids().filter(|id| *id > self.first)
    }
}

/// A value that an operation has no derivative for.
#[derive(Debug)]
pub struct NoDerivative {
    /// The node whose operation lacks it.
    pub of: NodeId,
}

/// Algorithm 6.5: the gradients of z with respect to the targets.
///
/// The table begins with ∂L/∂z as an input of its own, rather than with 1, which makes it the
/// product of a vector with the Jacobian; and the graph G′ is pruned to the ancestors of z that
/// descend from a target.
pub fn differentiate(
    graph: &Graph,
    z: NodeId,
    targets: &[NodeId],
) -> Result<Derivative, NoDerivative> {
    let mut graph = graph.clone();
    let consumers = consumers(&graph, z, targets);
    let node = graph.node(z);
    let (name, shape) = (node.name.gradient(), node.shape);
    let entry = graph.add(Value::Entry, name, shape);

    let mut table = vec![Entry::Open; graph.ids().count()];
    set(&mut table, z, Entry::Known(Some(entry)));
    let mut build = Build { graph, consumers, table };
    let mut gradients = Vec::new();
    for target in targets {
        gradients.push((*target, build.build_grad(*target)?));
    }
    Ok(Derivative { graph: build.graph, entry, gradients, first: entry })
}

/// The state of algorithm 6.6.
struct Build {
    graph: Graph,
    /// For each node of G′ its consumers there, with the positions it has among their inputs.
    consumers: Vec<Vec<(NodeId, usize)>>,
    /// grad_table.
    table: Vec<Entry>,
}

/// An entry of grad_table.
#[derive(Clone, Copy)]
enum Entry {
    /// Not asked for so far.
    Open,
    /// The gradient's node, or that there is none, because z does not depend on the value.
    Known(Option<NodeId>),
}

impl Build {
    /// Algorithm 6.6: the node of ∂L/∂V, the sum of what V's consumers hand back.
    fn build_grad(&mut self, v: NodeId) -> Result<Option<NodeId>, NoDerivative> {
        if let Entry::Known(gradient) = self.table[v.index()] {
            return Ok(gradient);
        }
        let name = self.graph.node(v).name.gradient();
        let consumers = self.consumers[v.index()].clone();
        let count = consumers.len();
        let mut sum = None;
        for (number, (consumer, position)) in consumers.into_iter().enumerate() {
            let Some(d) = self.build_grad(consumer)? else { continue };
            // Every node has a name of its own, and the last one that of the gradient.
            let part = if count == 1 { name.clone() } else { name.part("part", number) };
            let g = self.bprop(consumer, position, d, part)?;
            let name = if number + 1 == count { name.clone() } else { name.part("sum", number) };
            sum = Some(match sum {
                None => g,
                Some(sum) => self.graph.compute(Addition, &[sum, g], name),
            });
        }
        set(&mut self.table, v, Entry::Known(sum));
        Ok(sum)
    }

    /// op.bprop(inputs, V, D) of the consumer.
    fn bprop(
        &mut self,
        consumer: NodeId,
        position: usize,
        d: NodeId,
        name: Name,
    ) -> Result<NodeId, NoDerivative> {
        let missing = NoDerivative { of: consumer };
        let Value::Computed { operation, .. } = self.graph.node(consumer).value.clone() else {
            return Err(missing);
        };
        let graph = &mut self.graph;
        let request = Bprop { graph, node: consumer, input: position, gradient: d, name };
        operation.bprop(request).ok_or(missing)
    }
}

fn set(table: &mut [Entry], id: NodeId, entry: Entry) {
    table[id.index()] = entry;
}

/// The consumers of every node in G′, the ancestors of z that descend from a target.
fn consumers(graph: &Graph, z: NodeId, targets: &[NodeId]) -> Vec<Vec<(NodeId, usize)>> {
    let count = graph.ids().count();
    let mut ancestor = vec![false; count];
    ancestor[z.index()] = true;
    for id in graph.ids().rev().filter(|id| *id <= z) {
        if ancestor[id.index()] {
            graph.inputs(id).iter().for_each(|input| ancestor[input.index()] = true);
        }
    }
    let mut descendant = vec![false; count];
    targets.iter().for_each(|target| descendant[target.index()] = true);
    let mut consumers = vec![Vec::new(); count];
    for id in graph.ids() {
        for (position, input) in graph.inputs(id).iter().enumerate() {
            if descendant[input.index()] {
                descendant[id.index()] = true;
                if ancestor[id.index()] {
                    consumers[input.index()].push((id, position));
                }
            }
        }
    }
    consumers
}
