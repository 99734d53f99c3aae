//! The gradients of a training step over a batch, in which values of each sample meet those that
//! all samples share.

use super::{grad, input, matrix, name, parameter, slope, unit, vector};
use crate::differentiate::differentiate;
use crate::graph::{Graph, NodeId, Value};
use crate::interpret::{Array, run_batch, size};
use crate::operation::{
    Addition, Broadcast, Dot, Product, Scale, Spread, Sum, Total, TransposedProduct,
};
use quote::quote;

/// The samples of a batch.
const SAMPLES: usize = 4;

#[test]
fn a_penalty_that_the_samples_share() {
    // w·x + 0.01 Σ w²
    let mut graph = Graph::default();
    let shape = vector(&mut graph, 5);
    let (x, w) = (input(&mut graph, shape), parameter(&mut graph, shape));
    let product = graph.compute(Dot, &[w, x], name("product"));
    let square = unit(&mut graph, "square");
    let square = graph.compute(square, &[w], name("square"));
    let sum = graph.compute(Sum, &[square], name("sum"));
    let penalty = graph.compute(Scale { factor: quote!(0.01) }, &[sum], name("penalty"));
    assert!(!graph.node(penalty).per_sample);
    let cost = graph.compute(Addition, &[product, penalty], name("cost"));
    check(&graph, cost);
}

#[test]
fn a_cost_without_a_sample_in_it() {
    let mut graph = Graph::default();
    let shape = vector(&mut graph, 5);
    let w = parameter(&mut graph, shape);
    let cost = graph.compute(Dot, &[w, w], name("cost"));
    check(&graph, cost);
}

#[test]
fn a_matrix_that_is_computed_from_a_parameter() {
    // Σ tanh(exp(V)ᵀ x)
    let mut graph = Graph::default();
    let (from, shape) = (vector(&mut graph, 3), matrix(&mut graph, 3, 5));
    let (x, v) = (input(&mut graph, from), parameter(&mut graph, shape));
    let (exp, tanh) = (unit(&mut graph, "exp"), unit(&mut graph, "tanh"));
    let weights = graph.compute(exp, &[v], name("weights"));
    assert!(!graph.node(weights).per_sample);
    let z = graph.compute(TransposedProduct, &[weights, x], name("z"));
    let h = graph.compute(tanh, &[z], name("h"));
    let cost = graph.compute(Sum, &[h], name("cost"));
    check(&graph, cost);
}

#[test]
fn a_scalar_parameter_times_a_vector() {
    let mut graph = Graph::default();
    let (scalar, shape) = (vector(&mut graph, 1), vector(&mut graph, 5));
    let (x, s) = (input(&mut graph, shape), parameter(&mut graph, scalar));
    let everywhere = graph.compute(Broadcast { shape }, &[s], name("everywhere"));
    let scaled = graph.compute(Product, &[everywhere, x], name("scaled"));
    let sin = unit(&mut graph, "sin");
    let h = graph.compute(sin, &[scaled], name("h"));
    let cost = graph.compute(Sum, &[h], name("cost"));
    let graph = check(&graph, cost);
    // Spread for the samples once, and summed up over them once.
    assert_eq!([count(&graph, &Spread), count(&graph, &Total)], [1, 1]);
}

#[test]
fn the_gradient_of_each_sample_in_the_cost() {
    // y = Σ tanh(Wᵀx), cost = Σ (∂y/∂W)² + Σ (∂y/∂x)² of each sample
    let mut graph = Graph::default();
    let (from, shape) = (vector(&mut graph, 3), matrix(&mut graph, 3, 5));
    let (x, w) = (input(&mut graph, from), parameter(&mut graph, shape));
    let tanh = unit(&mut graph, "tanh");
    let z = graph.compute(TransposedProduct, &[w, x], name("z"));
    let h = graph.compute(tanh, &[z], name("h"));
    let y = graph.compute(Sum, &[h], name("y"));
    let mut squares = [w, x].map(|v| {
        let gradient = grad(&mut graph, y, v).expect("y depends on both");
        assert!(graph.node(gradient).per_sample);
        let square = graph.compute(Product, &[gradient, gradient], name("square"));
        graph.compute(Sum, &[square], name("sum"))
    });
    squares.reverse();
    let cost = graph.compute(Addition, &squares, name("cost"));
    check(&graph, cost);
}

#[test]
fn the_gradient_of_something_shared_in_the_cost() {
    // p = Σ w³, cost = x · ∂p/∂w + Σ (∂p/∂w)²
    let mut graph = Graph::default();
    let shape = vector(&mut graph, 5);
    let (x, w) = (input(&mut graph, shape), parameter(&mut graph, shape));
    let square = graph.compute(Product, &[w, w], name("square"));
    let p = graph.compute(Dot, &[square, w], name("p"));
    let gradient = grad(&mut graph, p, w).expect("p depends on w");
    assert!(!graph.node(gradient).per_sample);
    let product = graph.compute(Dot, &[x, gradient], name("product"));
    let norm = graph.compute(Dot, &[gradient, gradient], name("norm"));
    let cost = graph.compute(Addition, &[product, norm], name("cost"));
    check(&graph, cost);
    // Each sample's own gradient with respect to what all of them share.
    assert_eq!(grad(&mut graph, p, x), None);
    let of_norm = grad(&mut graph, cost, gradient).expect("the cost depends on it");
    assert!(graph.node(of_norm).per_sample);
    let again = graph.compute(Dot, &[of_norm, of_norm], name("again"));
    check(&graph, again);
}

/// The training gradients of a cost against differences of its sum over a batch, each sample's
/// weighed otherwise; gives the graph with them.
pub fn check(graph: &Graph, cost: NodeId) -> Graph {
    let targets: Vec<NodeId> = super::leaves(graph);
    let derivative = differentiate(graph, cost, &targets).expect("has gradients");
    let graph = derivative.graph;
    let values = run_batch(&graph, SAMPLES, |id, sample| leaf(&graph, id, sample));
    let mut largest: f64 = 0.0;
    for (target, terms) in &derivative.gradients {
        let samples = if graph.node(*target).per_sample { SAMPLES } else { 1 };
        for (sample, position) in
            (0..samples).flat_map(|sample| (0..size(&graph, *target)).map(move |p| (sample, p)))
        {
            let of_term = |term: &NodeId| -> f64 {
                let values = &values[term.index()];
                match graph.node(*target).per_sample {
                    true => values.get(sample).unwrap_or(&values[0])[position],
                    false => values.iter().map(|value| value[position]).sum(),
                }
            };
            let found: f64 = terms.iter().map(of_term).sum();
            let expected = slope(|change| {
                let leaf = |id, of| {
                    let mut array = leaf(&graph, id, of);
                    if id == *target && of == sample {
                        array[position] += change;
                    }
                    array
                };
                let values = run_batch(&graph, SAMPLES, leaf);
                let cost = &values[cost.index()];
                let entry = &values[derivative.entry.index()];
                let of = |(sample, entry): (usize, &Array)| {
                    cost.get(sample).unwrap_or(&cost[0])[0] * entry[0]
                };
                entry.iter().enumerate().map(of).sum()
            });
            let wrong = (found - expected).abs() / expected.abs().max(1.0);
            assert!(wrong < 1e-8, "{found} and {expected}");
            largest = largest.max(found.abs());
        }
    }
    assert!(largest > 1e-6, "gradients of zeros show nothing");
    graph
}

/// Numbers for a leaf and a sample, between −1 and 1.
fn leaf(graph: &Graph, id: NodeId, sample: usize) -> Array {
    let number = |k: usize| ((k * 37 + id.index() * 11 + sample * 7) % 23) as f64 / 12.0 - 0.93;
    (0..size(graph, id)).map(number).collect()
}

fn count(graph: &Graph, operation: &dyn crate::operation::Operation) -> usize {
    let is_it = |id: &NodeId| match &graph.node(*id).value {
        Value::Computed { operation: other, .. } => other.kernel().is(&operation.kernel()),
        _ => false,
    };
    graph.ids().filter(is_it).count()
}
