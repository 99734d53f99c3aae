//! The lecture's graphs: the algorithms agree with what was compiled, and each node is there once.

#[path = "../../examples/computational_graphs/algorithms.rs"]
mod algorithms;
#[path = "../../examples/computational_graphs/networks.rs"]
mod networks;
#[path = "../../examples/computational_graphs/operation.rs"]
mod operation;

use dfn::graph::Graph;
use dfn::{HalfSquaredError, OwnCost, check_gradients};
use networks::{Decay, Differentiated, Logistic, Rectified, Repeated, Slopes, Twice};

#[test]
fn the_algorithms_compute_what_was_compiled() {
    let graph = networks::Scalars::GRAPH;
    let scalars = algorithms::Scalars::of(graph, graph.outputs[0].node);
    assert_eq!((scalars.inputs, scalars.count()), (3, 9));
    for [x, w, b] in [[2.0, 0.5, 1.0], [-0.3, 1.7, 0.2], [0.0, -2.0, -0.4]] {
        let u = scalars.forward(&[x, w, b]).unwrap();
        let grad_table = scalars.back_propagation(&u).unwrap();
        // Which each node is used by: x by s, w by s and q, b by a, a by p and t.
        let consumers = [0, 1, 2, 4]
            .map(|j: usize| grad_table[j].1.iter().map(|term| term.consumer).collect::<Vec<_>>());
        assert_eq!(consumers, [vec![3], vec![3, 6], vec![4], vec![5, 7]]);
        let input = networks::Scalars::input(&[x], &[w], &[b]);
        let network = networks::Scalars::zeros();
        let nodes = Slopes::zeros().forward(&[x], &[w], &[b]);
        assert_near(u[8], network.forward(&[x], &[w], &[b])[0]);
        assert_near(u[8], nodes.z[0]);
        let slopes = [nodes.dx, nodes.dw, nodes.db];
        for (input, (compiled, [node])) in
            network.jacobian(&input)[0].iter().zip(slopes).enumerate()
        {
            assert_near(grad_table[input].0, *compiled);
            assert_near(grad_table[input].0, node);
        }
    }
}

#[test]
fn a_function_of_a_function_of_a_function_is_three_nodes() {
    let squares = |graph: &Graph| {
        let values = graph.iter().filter(|(node, _)| !graph.is_gradient(*node));
        let operations = values.filter_map(|(node, _)| graph.get_operation(node));
        operations.filter(|operation| operation.name == "square").count()
    };
    assert_eq!((squares(&Repeated::GRAPH), squares(&Differentiated::GRAPH)), (3, 3));
    let w = 1.3;
    let nodes = Differentiated::zeros().forward(&[w]);
    assert_near(nodes.z[0], w.powi(8));
    assert_near(nodes.dy[0], 2.0 * w.powi(4));
    assert_near(nodes.dx[0], 4.0 * w.powi(6));
    assert_near(nodes.dw[0], 8.0 * w.powi(7));
    assert_near(Twice::zeros().forward(&[w])[0], 56.0 * w.powi(6));
}

#[test]
fn numbers_of_derivatives_are_called_as_one_writes_them() {
    let operations =
        || Twice::GRAPH.iter().filter_map(|(node, _)| Twice::GRAPH.get_operation(node));
    assert!(operations().any(|operation| operation.name == "scale by 2.0"));
    assert!(operations().all(|operation| !operation.name.contains("f64")));
}

#[test]
fn the_figures_gradients_are_their_slopes() {
    let x = [[0.5, -1.0], [2.0, 0.3]];
    check_gradients(&Logistic::random(1), &x, &[[1.0], [0.2]], HalfSquaredError).unwrap();
    let targets = [[1.0, 0.0, 0.5], [-0.4, 2.0, 1.0]];
    check_gradients(&Rectified::random(1), &x, &targets, HalfSquaredError).unwrap();
    let x = [[0.5, -1.0, 0.7], [2.0, 0.3, -0.1]];
    check_gradients(&Decay::random(1), &x, &[[1.0], [0.2]], OwnCost).unwrap();
}

fn assert_near(a: f64, b: f64) {
    assert!((a - b).abs() <= 1e-12 * a.abs().max(1.0), "{a}, {b}");
}
