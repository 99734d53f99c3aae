//! Stage 4, differentiate: symbol to symbol. The gradients become nodes of the same graph.
//!
//! Algorithms 6.5 and 6.6 of Goodfellow, Bengio and Courville (2016).

use crate::graph::{Graph, Name, NodeId, Value};
use crate::operation::{Addition, Bprop, NoDerivative, Total};

/// A graph with the gradients of a training step in it.
pub struct Derivative {
    /// The graph that was differentiated, and the nodes of the gradients after its own.
    pub graph: Graph,
    /// The node of ∂L/∂z, where the gradient enters.
    pub entry: NodeId,
    /// For each target the nodes whose sum is its gradient: several only for a parameter, which
    /// each is added to; none where z does not depend on it.
    pub gradients: Vec<(NodeId, Vec<NodeId>)>,
}

impl Derivative {
    /// The nodes that differentiation added after the entry, in topological order.
    pub fn added(&self) -> impl Iterator<Item = NodeId> + '_ {
        self.graph.ids().filter(|id| *id > self.entry)
    }
}

/// What a gradient with respect to a shared value is the gradient of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Across {
    /// Of each sample's z by itself.
    Samples,
    /// Of the sum of z over the samples of a batch.
    Batch,
}

/// Algorithm 6.5 for a training step: the gradients of z, summed over a batch, with respect to the
/// targets.
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
    let node = graph.node(z);
    let (name, shape) = (node.name.gradient(), node.shape);
    let entry = graph.add(Value::Entry, name, shape);
    let gradients = build(&mut graph, z, entry, targets, Across::Batch)?;
    Ok(Derivative { graph, entry, gradients: targets.iter().copied().zip(gradients).collect() })
}

/// Algorithm 6.5 within a graph: the node of ∂z/∂V of each sample, for a scalar z whose gradient is
/// the node `one`; none where z does not depend on V.
pub fn gradient(
    graph: &mut Graph,
    z: NodeId,
    one: NodeId,
    v: NodeId,
) -> Result<Option<NodeId>, NoDerivative> {
    let gradients = build(graph, z, one, &[v], Across::Samples)?;
    Ok(gradients.into_iter().flatten().next())
}

/// The gradients of z with respect to the targets, where that with respect to z is `entry`.
fn build(
    graph: &mut Graph,
    z: NodeId,
    entry: NodeId,
    targets: &[NodeId],
    across: Across,
) -> Result<Vec<Vec<NodeId>>, NoDerivative> {
    let consumers = consumers(graph, z, targets);
    let table = vec![None; graph.ids().count()];
    let mut build = Build { graph, consumers, table, across };
    let name = build.graph.node(entry).name.clone();
    build.table[z.index()] = Some(build.gradient_of(z, vec![entry], &name));
    targets.iter().map(|target| build.build_grad(*target)).collect()
}

/// The state of algorithm 6.6.
struct Build<'g> {
    graph: &'g mut Graph,
    /// For each node of G′ its consumers there, with the positions it has among their inputs.
    consumers: Vec<Vec<(NodeId, usize)>>,
    /// grad_table: the nodes whose sum is the gradient; nothing where it was not asked for so far.
    table: Vec<Option<Vec<NodeId>>>,
    across: Across,
}

impl Build<'_> {
    /// Algorithm 6.6: ∂L/∂V, the sum of what V's consumers hand back.
    fn build_grad(&mut self, v: NodeId) -> Result<Vec<NodeId>, NoDerivative> {
        if let Some(gradient) = &self.table[v.index()] {
            return Ok(gradient.clone());
        }
        let name = self.graph.node(v).name.gradient();
        let consumers = self.consumers[v.index()].clone();
        // The last node, which is the gradient, has its name; what leads there has others.
        let is_only = consumers.len() == 1;
        let mut terms = Vec::new();
        for (consumer, position) in consumers {
            if let [d] = self.build_grad(consumer)?[..] {
                let is_last = is_only && !(self.graph.node(d).per_sample && self.is_total(v));
                let name = if is_last { name.clone() } else { name.part("part") };
                terms.extend(self.bprop(consumer, position, d, name)?);
            }
        }
        let gradient = self.gradient_of(v, terms, &name);
        self.table[v.index()] = Some(gradient.clone());
        Ok(gradient)
    }

    /// op.bprop(inputs, V, D) of the consumer.
    fn bprop(
        &mut self,
        consumer: NodeId,
        input: usize,
        gradient: NodeId,
        name: Name,
    ) -> Result<Option<NodeId>, NoDerivative> {
        let Value::Computed { operation, .. } = self.graph.node(consumer).value.clone() else {
            return Ok(None);
        };
        operation.bprop(Bprop { graph: self.graph, node: consumer, input, gradient, name })
    }

    /// Whether V is a parameter, whose gradient the terms are added to one by one, from every sample.
    fn takes_terms(&self, v: NodeId) -> bool {
        self.across == Across::Batch && matches!(self.graph.node(v).value, Value::Parameter(_))
    }

    /// Whether V is another value that the samples share, whose gradient is a sum over all of them.
    fn is_total(&self, v: NodeId) -> bool {
        self.across == Across::Batch && !self.graph.node(v).per_sample && !self.takes_terms(v)
    }

    /// The gradient of V from its terms: for a parameter those themselves, else their sum.
    fn gradient_of(&mut self, v: NodeId, terms: Vec<NodeId>, name: &Name) -> Vec<NodeId> {
        if self.takes_terms(v) {
            return terms;
        }
        if !self.is_total(v) {
            return self.sum(&terms, name).into_iter().collect();
        }
        let (of_samples, mut shared): (Vec<_>, Vec<_>) =
            terms.into_iter().partition(|term| self.graph.node(*term).per_sample);
        if let Some(of_sample) = self.sum(&of_samples, &name.part("sample")) {
            let name = if shared.is_empty() { name.clone() } else { name.part("total") };
            shared.push(self.graph.compute(Total, &[of_sample], name));
        }
        self.sum(&shared, name).into_iter().collect()
    }

    fn sum(&mut self, terms: &[NodeId], name: &Name) -> Option<NodeId> {
        let (first, rest) = terms.split_first()?;
        let count = rest.len();
        let mut sum = *first;
        for (number, term) in rest.iter().enumerate() {
            let name = if number + 1 == count { name.clone() } else { name.part("sum") };
            sum = self.graph.compute(Addition, &[sum, *term], name);
        }
        Some(sum)
    }
}

/// The consumers of every node in G′, the ancestors of z that descend from a target.
fn consumers(graph: &Graph, z: NodeId, targets: &[NodeId]) -> Vec<Vec<(NodeId, usize)>> {
    let (ancestor, descendant) = (graph.ancestors(&[z]), graph.descendants(targets));
    let mut consumers = vec![Vec::new(); ancestor.len()];
    for id in graph.ids().filter(|id| ancestor[id.index()]) {
        for (position, input) in graph.inputs(id).iter().enumerate() {
            if descendant[input.index()] {
                consumers[input.index()].push((id, position));
            }
        }
    }
    consumers
}
