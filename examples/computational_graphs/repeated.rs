//! Figures 6 and 11: a function of a function of a function, and its derivatives as nodes.

use crate::hand::{Hand, number};
use crate::networks::{Differentiated, Repeated, Twice};
use crate::support::{Column, Table};
use dfn::graph::{Graph, NodeId};
use std::collections::BTreeSet;

const W: f64 = 2.0;

pub fn show() {
    println!(
        "5. Figure 6, a subexpression that is used several times: x = f(w), y = f(x), z = f(y)\n"
    );
    println!("   f(v) = v², f′(v) = 2 v, w = {W}");
    println!("   ∂z/∂w = f′(y) f′(x) f′(w) = f′(f(f(w))) f′(f(w)) f′(w)\n");
    let (x, y) = (W * W, (W * W) * (W * W));
    let trace = Repeated::zeros().trace(&[W]);
    let [[dw]] = Repeated::zeros().jacobian(&[W]);
    let mut hand = Hand::new();
    hand.row("x = f(w)", "2²", x, trace.x[0]);
    hand.row("y = f(x)", "4²", y, trace.y[0]);
    hand.row("z = f(y)", "16²", y * y, Repeated::zeros().forward(&[W])[0]);
    let how = format!("2·{} · 2·{} · 2·{}", number(y), number(x), number(W));
    hand.row("∂z/∂w", &how, 8.0 * y * x * W, dw);
    hand.print();
    println!("  f(w) stands in it twice, and is computed once: it is one node.\n");

    println!("6. Figure 11, the derivatives as nodes of the same graph: `grad(z, y)` and so on\n");
    println!("   z = w⁸, so that ∂z/∂w = 8 w⁷ and ∂²z/∂w² = 56 w⁶\n");
    let outputs = Differentiated::zeros().forward(&[W]);
    let mut hand = Hand::new();
    hand.row("grad(z, y) = f′(y)", "2·16", 2.0 * y, outputs.dy[0]);
    hand.row("grad(z, x) = grad(z, y) f′(x)", "32 · 2·4", 2.0 * y * 2.0 * x, outputs.dx[0]);
    hand.row("grad(z, w) = grad(z, x) f′(w)", "256 · 2·2", 8.0 * W.powi(7), outputs.dw[0]);
    let [twice] = Twice::zeros().forward(&[W]);
    hand.row("grad(grad(z, w), w)", "56 · 2⁶", 56.0 * W.powi(6), twice);
    hand.print();
    println!("  The nodes of the network, in the words of general back-propagation:\n");
    let graph = Differentiated::GRAPH;
    let values = graph.iter().map(|(node, _)| node).filter(|node| !graph.is_gradient(*node));
    println!("{}", nodes(&graph, &values.collect()));
    println!(
        "  `gradient of square` of (v, f(v), d) is d · f′(v). `grad(z, w)` begins with the nodes of"
    );
    println!("  `grad(z, x)` and `grad(z, y)`: nothing is computed twice.\n");
}

/// Nodes of a graph: the operation of each, what it is computed from, and which of the others are
/// computed from it.
pub fn nodes(graph: &Graph, nodes: &BTreeSet<NodeId>) -> Table<'static, 4> {
    let headings = ["V", "get_operation(V)", "get_inputs(V)", "get_consumers(V)"];
    let mut table = Table::new(headings.map(Column::Left));
    let name = |node: NodeId| match graph.node(node) {
        Some(node) if !node.name.is_empty() => node.name.to_string(),
        _ => format!("n{}", node.index()),
    };
    let names = |nodes: Vec<NodeId>| nodes.into_iter().map(name).collect::<Vec<_>>().join(", ");
    for node in nodes {
        let operation = graph.get_operation(*node);
        let consumers = graph.get_consumers(*node).filter(|consumer| nodes.contains(consumer));
        table.row([
            name(*node),
            operation.map_or("—".to_string(), |operation| operation.name.to_string()),
            names(graph.get_inputs(*node).collect()),
            names(consumers.collect()),
        ]);
    }
    table
}
