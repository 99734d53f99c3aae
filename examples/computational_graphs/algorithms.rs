//! Algorithms 6.1 and 6.2 of Goodfellow, Bengio and Courville (2016), written as they stand there,
//! over the run-time graph of a network whose nodes are scalars.

use super::operation::Operation;
use dfn::graph::{Graph, NodeId};
use std::collections::BTreeSet;

/// The nodes u⁽¹⁾ … u⁽ⁿ⁾ that a value is computed from, the inputs first. Here they count from 0.
pub struct Scalars {
    pub graph: Graph,
    pub nodes: Vec<NodeId>,
    /// nᵢ, the number of inputs.
    pub inputs: usize,
}

/// A term of the sum in algorithm 6.2: what consumer i adds.
pub struct Term {
    pub consumer: usize,
    /// grad_table[u⁽ⁱ⁾].
    pub gradient: f64,
    /// ∂u⁽ⁱ⁾/∂u⁽ʲ⁾.
    pub slope: f64,
}

impl Scalars {
    /// The ancestors of z, and z.
    pub fn of(graph: Graph, z: NodeId) -> Self {
        let mut ancestors = BTreeSet::from([z]);
        for (node, _) in graph.iter().rev() {
            if ancestors.contains(&node) {
                ancestors.extend(graph.get_inputs(node));
            }
        }
        let is_input = |node: &NodeId| graph.get_operation(*node).is_none();
        let (mut nodes, computed): (Vec<_>, Vec<_>) = ancestors.into_iter().partition(is_input);
        let inputs = nodes.len();
        nodes.extend(computed);
        Self { graph, nodes, inputs }
    }

    /// n, the number of nodes.
    pub fn count(&self) -> usize {
        self.nodes.len()
    }

    /// f⁽ⁱ⁾.
    ///
    /// # Errors
    /// If it is no operation on scalars.
    pub fn operation(&self, i: usize) -> Result<Operation, String> {
        let operation = self.graph.get_operation(self.nodes[i]).ok_or("an input has no operation");
        Operation::named(operation?.name)
    }

    /// Pa(u⁽ⁱ⁾), in the order of the operation's arguments.
    pub fn parents(&self, i: usize) -> Vec<usize> {
        self.places(self.graph.get_inputs(self.nodes[i]))
    }

    /// Every i with j ∈ Pa(u⁽ⁱ⁾).
    pub fn consumers(&self, j: usize) -> Vec<usize> {
        self.places(self.graph.get_consumers(self.nodes[j]))
    }

    /// Algorithm 6.1: every u⁽ⁱ⁾ from the values of its parents.
    ///
    /// # Errors
    /// If an operation is none on scalars.
    pub fn forward(&self, inputs: &[f64]) -> Result<Vec<f64>, String> {
        let mut u = inputs.to_vec();
        for i in self.inputs..self.count() {
            let a: Vec<f64> = self.parents(i).into_iter().map(|j| u[j]).collect();
            u.push(self.operation(i)?.value(&a));
        }
        Ok(u)
    }

    /// Algorithm 6.2: every entry of the grad table, ∂u⁽ⁿ⁾/∂u⁽ʲ⁾, with the terms of its sum.
    ///
    /// # Errors
    /// If an operation is none on scalars.
    pub fn back_propagation(&self, u: &[f64]) -> Result<Vec<(f64, Vec<Term>)>, String> {
        let mut grad_table: Vec<_> = u.iter().map(|_| (0.0, Vec::new())).collect();
        let n = self.count() - 1;
        grad_table[n].0 = 1.0;
        for j in (0..n).rev() {
            let mut terms = Vec::new();
            for i in self.consumers(j) {
                let gradient = grad_table[i].0;
                terms.push(Term { consumer: i, gradient, slope: self.slope(u, i, j)? });
            }
            let sum = terms.iter().map(|term| term.gradient * term.slope).sum();
            grad_table[j] = (sum, terms);
        }
        Ok(grad_table)
    }

    /// ∂u⁽ⁱ⁾/∂u⁽ʲ⁾: the sum over the arguments of f⁽ⁱ⁾ that u⁽ʲ⁾ is.
    fn slope(&self, u: &[f64], i: usize, j: usize) -> Result<f64, String> {
        let (operation, parents) = (self.operation(i)?, self.parents(i));
        let a: Vec<f64> = parents.iter().map(|j| u[*j]).collect();
        let places = parents.iter().enumerate().filter(|(_, parent)| **parent == j);
        Ok(places.map(|(place, _)| operation.slope(&a, place)).sum())
    }

    /// The places of those nodes that are ancestors of z.
    fn places(&self, nodes: impl Iterator<Item = NodeId>) -> Vec<usize> {
        nodes.filter_map(|node| self.nodes.iter().position(|one| *one == node)).collect()
    }
}
