//! The gradients that `differentiate` adds to a graph, evaluated by the interpreter and compared
//! with central differences.

mod batch;
mod figures;
mod missing;
mod operations;
pub mod random;
mod units;

use super::chain;
use crate::differentiate::{Derivative, differentiate, gradient};
use crate::graph::{Graph, Name, NodeId, Parameter, Role, Shape, Unit, Value};
use crate::interpret::{Array, run, size};
use crate::operation::{Addition, Affine, Apply, Product, Sum};
use crate::syntax::{Activation, Width};
use proc_macro2::Span;
use quote::{format_ident, quote};

#[test]
fn every_gradient_of_a_chain_is_that_of_central_differences() {
    // All operations of the language: affine, activations, softmax in the middle and at the end.
    let net = chain(
        "struct Net = dense(3 -> 5, tanh) -> dense(5 -> 2, softmax) -> dense(2 -> 7) -> dense(7 -> 4, softmax);",
    );
    compare(&net.graph, net.y);
    compare(&net.graph, net.z);
}

#[test]
fn gradients_add_where_a_value_is_used_twice() {
    let (graph, y) = fan_out();
    compare(&graph, y);
}

#[test]
fn the_graph_is_pruned_to_what_leads_from_the_targets_to_the_end() {
    let net = chain("struct Net = dense(2 -> 3, tanh) -> dense(3 -> 3, relu) -> dense(3 -> 1);");
    let input: Vec<_> = net.graph.input().into_iter().collect();
    let to_input = differentiate(&net.graph, net.y, &input).expect("has a gradient");
    // Two activations and three products with W; no gradient of a parameter.
    assert_eq!(to_input.added().count(), 5);

    let last = net.graph.parameter(Parameter { layer: 2, role: Role::Bias }).expect("a bias");
    let to_last = differentiate(&net.graph, net.y, &[last]).expect("has a gradient");
    // The gradient of the last bias is the entry itself.
    assert_eq!(to_last.added().count(), 0);
    assert_eq!(to_last.gradients, [(last, vec![to_last.entry])]);

    let first = net.layers[0].uses[0].z;
    let unrelated = differentiate(&net.graph, first, &[last]).expect("no operation in between");
    assert_eq!(unrelated.gradients, [(last, vec![])]);
}

/// h = g(2x), y = h + g(W (W h + b) + b): a value, a matrix and a vector that are used twice.
pub fn fan_out() -> (Graph, NodeId) {
    let mut graph = Graph::default();
    let (three, square) = (vector(&mut graph, 3), matrix(&mut graph, 3, 3));
    let x = input(&mut graph, three);
    let doubled = graph.compute(Addition, &[x, x], name("doubled"));
    let (tanh, sigmoid) = (unit(&mut graph, "tanh"), unit(&mut graph, "sigmoid"));
    let h = graph.compute(tanh, &[doubled], name("h"));
    let (weights, bias) = (parameter(&mut graph, square), parameter(&mut graph, three));
    let z = graph.compute(Affine, &[h, weights, bias], name("z"));
    let again = graph.compute(Affine, &[z, weights, bias], name("again"));
    let g = graph.compute(sigmoid, &[again], name("g"));
    let y = graph.compute(Addition, &[h, g], name("y"));
    (graph, y)
}

/// Every gradient of `z` with respect to every leaf, against central differences.
fn compare(graph: &Graph, z: NodeId) {
    let derivative = differentiate(graph, z, &leaves(graph)).expect("has gradients");
    let found = check(&derivative, z);
    assert!(found.iter().all(|size| *size > 1e-6), "a gradient of zeros shows nothing");
}

fn leaves(graph: &Graph) -> Vec<NodeId> {
    let leaf = |id: &NodeId| matches!(graph.node(*id).value, Value::Input | Value::Parameter(_));
    graph.ids().filter(leaf).collect()
}

/// The gradients of a derivative of `z`, against central differences of Σ entry · z; the largest
/// element of each.
fn check(derivative: &Derivative, z: NodeId) -> Vec<f64> {
    let graph = &derivative.graph;
    let computed = run(graph, |id| start(graph, id));
    let entry = start(graph, derivative.entry);
    let loss = |leaf: NodeId, position: usize, change: f64| -> f64 {
        let values = run(graph, |id| {
            let mut array = start(graph, id);
            if id == leaf {
                array[position] += change;
            }
            array
        });
        values[z.index()].iter().zip(&entry).map(|(z, g)| z * g).sum()
    };
    let mut largest = Vec::new();
    for (target, gradient) in &derivative.gradients {
        let mut found = vec![0.0; size(graph, *target)];
        for term in gradient {
            assert_eq!(computed[term.index()].len(), found.len());
            found.iter_mut().zip(&computed[term.index()]).for_each(|(sum, g)| *sum += g);
        }
        for (position, found) in found.iter().enumerate() {
            let expected = slope(|change| loss(*target, position, change));
            let wrong = (found - expected).abs() / expected.abs().max(1.0);
            assert!(wrong < 1e-8, "{found} and {expected}");
        }
        largest.push(found.iter().fold(0.0, |largest: f64, g| largest.max(g.abs())));
    }
    largest
}

/// f′(0) by differences of fourth order, which second derivatives need to be seen clearly.
fn slope(f: impl Fn(f64) -> f64) -> f64 {
    const STEP: f64 = 1e-3;
    (8.0 * (f(STEP) - f(-STEP)) - (f(2.0 * STEP) - f(-2.0 * STEP))) / (12.0 * STEP)
}

/// Numbers for a leaf: all different, of both signs.
fn start(graph: &Graph, id: NodeId) -> Array {
    let number = |k: usize| ((k * 37 + id.index() * 11) % 23) as f64 / 10.0 - 1.13;
    (0..size(graph, id)).map(number).collect()
}

/// A unit of a name.
pub fn unit(graph: &mut Graph, name: &str) -> Apply {
    let activation = Activation::built_in(name, Span::call_site());
    let label = format_ident!("{name}_of_the_test");
    Apply { unit: graph.add_unit(Unit { activation, label }) }
}

fn name(symbol: &str) -> Name {
    Name::new(None, symbol)
}

fn vector(graph: &mut Graph, width: usize) -> Shape {
    Shape::Vector(graph.side(&Width::number(width)))
}

fn matrix(graph: &mut Graph, from: usize, to: usize) -> Shape {
    Shape::Matrix(graph.side(&Width::number(from)), graph.side(&Width::number(to)))
}

fn input(graph: &mut Graph, shape: Shape) -> NodeId {
    graph.add(Value::Input, name("x"), shape)
}

/// A parameter; the shape of a matrix makes it weights.
fn parameter(graph: &mut Graph, shape: Shape) -> NodeId {
    let role = if shape.is_vector() { Role::Bias } else { Role::Weights };
    let parameter = Parameter { layer: graph.parameters().count(), role };
    graph.add(Value::Parameter(parameter), name("parameter"), shape)
}

/// A scalar of a value that has all of its elements in it, each another number of times.
fn weighed(graph: &mut Graph, value: NodeId) -> NodeId {
    let shape = graph.node(value).shape;
    let weights = graph.add(Value::Target, name("weights"), shape);
    let product = graph.compute(Product, &[value, weights], name("weighed"));
    graph.compute(Sum, &[product], name("sum"))
}

/// ∂z/∂v of a scalar z as a node of the graph.
fn grad(graph: &mut Graph, z: NodeId, v: NodeId) -> Option<NodeId> {
    let one = graph.constant(quote!(1.0));
    gradient(graph, z, one, v).expect("all units are smooth")
}
