//! The figures of the lecture.

use super::{grad, input, unit, vector};
use crate::differentiate::differentiate;
use crate::graph::{Graph, Name, NodeId, Value};

/// Figure 6: x = f(w), y = f(x), z = f(y).
fn figure_6() -> (Graph, [NodeId; 4]) {
    let mut graph = Graph::default();
    let scalar = vector(&mut graph, 1);
    let w = input(&mut graph, scalar);
    let f = unit(&mut graph, "exp").unit;
    let mut apply = |of, symbol| {
        let f = crate::operation::Apply { unit: f };
        graph.compute(f, &[of], Name::new(None, symbol))
    };
    let x = apply(w, "x1");
    let y = apply(x, "y");
    let z = apply(y, "z");
    (graph, [w, x, y, z])
}

#[test]
fn common_subexpressions_are_computed_once() {
    let (mut graph, [w, .., z]) = figure_6();
    let gradient = grad(&mut graph, z, w).expect("z depends on w");
    let needed = graph.ancestors(&[gradient]);
    let calls = |function: &str| {
        let is_it = |id: &NodeId| match &graph.node(*id).value {
            Value::Computed { operation, .. } => operation.kernel().function == function,
            _ => false,
        };
        graph.ids().filter(|id| needed[id.index()]).filter(is_it).count()
    };
    // f′(f(f(w))) f′(f(w)) f′(w): the values are those of z = f(f(f(w))).
    assert_eq!([calls("activation"), calls("activation_gradient")], [3, 3]);
}

#[test]
fn the_same_gradient_is_there_once() {
    let (mut graph, [w, x, _, z]) = figure_6();
    let by_x = grad(&mut graph, z, x);
    let count = graph.ids().count();
    let by_w = grad(&mut graph, z, w);
    // One factor more.
    assert_eq!(graph.ids().count(), count + 1);
    assert_eq!([grad(&mut graph, z, x), grad(&mut graph, z, w)], [by_x, by_w]);
    assert_eq!(graph.ids().count(), count + 1);
}

#[test]
fn figure_11_names_its_gradients() {
    let (graph, [w, .., z]) = figure_6();
    let derivative = differentiate(&graph, z, &[w]).expect("has a gradient");
    let names = derivative.graph.ids().map(|id| derivative.graph.node(id).name.text());
    assert_eq!(names.collect::<Vec<_>>(), ["x", "x1", "y", "z", "dz", "dy", "dx1", "dx"]);
}
