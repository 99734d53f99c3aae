//! Every smooth unit: its gradient, that of its gradient, and so on.

use super::{check, grad, input, leaves, name, unit, vector, weighed};
use crate::differentiate::differentiate;
use crate::graph::{Graph, NodeId};
use crate::operation::Addition;
use quote::quote;

const EVERYWHERE: [&str; 9] =
    ["tanh", "sigmoid", "softplus", "silu", "gelu", "exp", "square", "sin", "cos"];
const POSITIVE: [&str; 4] = ["sqrt", "norm", "ln", "reciprocal"];

#[test]
fn a_unit_has_derivatives_of_every_order() {
    for name in EVERYWHERE.into_iter().chain(POSITIVE) {
        println!("{name}");
        let mut graph = Graph::default();
        let (x, mut z) = apply(&mut graph, name);
        for order in 1..=4 {
            z = weighed(&mut graph, z);
            let derivative = differentiate(&graph, z, &leaves(&graph)).expect("smooth");
            let [size] = check(&derivative, z)[..] else { panic!("one leaf") };
            assert!(size > 1e-6 || name == "square" && order > 2, "{name} {order}");
            match grad(&mut graph, z, x) {
                Some(gradient) => z = gradient,
                None => break,
            }
        }
    }
}

/// x and the unit of x, or of x + 1.5 if that must be positive.
fn apply(graph: &mut Graph, unit_name: &str) -> (NodeId, NodeId) {
    let shape = vector(graph, 7);
    let x = input(graph, shape);
    let mut z = x;
    if POSITIVE.contains(&unit_name) {
        let offset = graph.constant(quote!(1.5));
        let offset = graph.compute(crate::operation::Broadcast { shape }, &[offset], name("more"));
        z = graph.compute(Addition, &[x, offset], name("z"));
    }
    let unit = unit(graph, unit_name);
    (x, graph.compute(unit, &[z], name("h")))
}
