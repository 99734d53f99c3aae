//! Algorithms 6.5 and 6.6, symbol to symbol: written as they stand in the book over the run-time
//! graph, and the nodes that the compiler's own `build_grad` has added to it.

use crate::algorithms::Scalars;
use crate::networks;
use crate::repeated::nodes;
use crate::support::{Column, Table};
use dfn::graph::{Graph, NodeId};
use std::collections::{BTreeMap, BTreeSet};

/// # Errors
/// If the graph is not what was declared.
pub fn show() -> Result<(), String> {
    let graph = networks::Scalars::GRAPH;
    let scalars = Scalars::of(graph, graph.outputs[0].node);
    println!("9. Algorithms 6.5 and 6.6: build_grad makes symbols rather than numbers\n");
    println!(
        "   T = {{x, w}}; G′ are the ancestors of z and descendants of T; grad_table[z] ← 1\n"
    );
    let targets = ["x", "w"];
    let mut builder = Builder::new(&scalars, &targets);
    for target in &targets {
        let place = (0..scalars.inputs).find(|place| builder.name(*place) == *target);
        builder.build_grad(place.ok_or(format!("the graph has no input {target}"))?, 1)?;
    }
    println!("\n   grad_table restricted to T, and what else was needed for it:\n");
    let mut table = Table::new(["V", "grad_table[V]"].map(Column::Left));
    for (node, expression) in builder.grad_table.iter().rev() {
        table.row([builder.name(*node), expression.clone()]);
    }
    println!("{table}");
    println!(
        "   The nodes that the compiler's build_grad has added to the graph, for the same T:\n"
    );
    println!("{}", nodes(&graph, &ancestors(&graph, ["dx", "dw"])));
    println!("   `gradient of tanh` of (a, t, dt) is dt · f′(a), which for tanh is dt · (1 − t²).");
    println!("   A sum passes its gradient on to its terms: ds and db are da.\n");
    Ok(())
}

/// The named nodes, and those that they are computed from and that are there for gradients only.
fn ancestors(graph: &Graph, names: [&str; 2]) -> BTreeSet<NodeId> {
    let mut wanted: BTreeSet<_> = names.iter().filter_map(|name| graph.find(name)).collect();
    for (node, _) in graph.iter().rev() {
        if wanted.contains(&node) {
            wanted.extend(graph.get_inputs(node).filter(|input| graph.is_gradient(*input)));
        }
    }
    wanted
}

/// What algorithm 6.6 goes on with: the graph, its pruned part and the table.
struct Builder<'a> {
    scalars: &'a Scalars,
    /// G′.
    pruned: BTreeSet<usize>,
    grad_table: BTreeMap<usize, String>,
}

impl<'a> Builder<'a> {
    /// Algorithm 6.5 up to its loop.
    fn new(scalars: &'a Scalars, targets: &[&str]) -> Self {
        let mut builder = Self { scalars, pruned: BTreeSet::new(), grad_table: BTreeMap::new() };
        for node in 0..scalars.count() {
            let descends = scalars.parents(node).iter().any(|one| builder.pruned.contains(one));
            if descends || targets.contains(&builder.name(node).as_str()) {
                builder.pruned.insert(node);
            }
        }
        builder.grad_table.insert(scalars.count() - 1, "1".to_string());
        builder
    }

    /// Algorithm 6.6.
    fn build_grad(&mut self, v: usize, depth: usize) -> Result<String, String> {
        let (indent, name) = ("  ".repeat(depth), self.name(v));
        if let Some(known) = self.grad_table.get(&v) {
            println!(" {indent}build_grad({name}) is in the table: {known}");
            return Ok(self.symbol(v, known));
        }
        let consumers: Vec<_> =
            self.scalars.consumers(v).into_iter().filter(|c| self.pruned.contains(c)).collect();
        let names: Vec<_> = consumers.iter().map(|consumer| self.name(*consumer)).collect();
        println!(" {indent}build_grad({name}), consumers {}", names.join(", "));
        let mut sum = Vec::new();
        for c in consumers {
            let d = self.build_grad(c, depth + 1)?;
            let inputs = self.scalars.parents(c);
            let names: Vec<_> = inputs.iter().map(|input| self.name(*input)).collect();
            let operation = self.scalars.operation(c)?;
            // op.bprop(get_inputs(C, G′), V, D), and for an argument that comes twice both of them.
            for (place, _) in inputs.iter().enumerate().filter(|(_, input)| **input == v) {
                let slope = operation.slope_text(&names, place);
                sum.push(match (d.as_str(), slope.as_str()) {
                    ("1", "(−1)") => "−1".to_string(),
                    ("1", _) => slope,
                    (_, "1") => d.clone(),
                    (_, "(−1)") => format!("−{d}"),
                    _ => format!("{d} · {slope}"),
                });
            }
        }
        let sum = sum.join(" + ");
        println!(" {indent}grad_table[{name}] = {sum}");
        self.grad_table.insert(v, sum);
        Ok(self.symbol(v, ""))
    }

    /// How others name the gradient of a node.
    fn symbol(&self, v: usize, expression: &str) -> String {
        if expression == "1" { "1".to_string() } else { format!("∂{}", self.name(v)) }
    }

    fn name(&self, node: usize) -> String {
        let node = self.scalars.graph.node(self.scalars.nodes[node]);
        node.map_or(String::new(), |node| node.name.to_string())
    }
}
