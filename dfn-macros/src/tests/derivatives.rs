//! The gradients that `differentiate` adds to a graph, evaluated by the interpreter and compared
//! with central differences.

use super::chain;
use crate::differentiate::{Derivative, differentiate};
use crate::graph::{Graph, Name, NodeId, Parameter, Role, Shape, Unit, Value};
use crate::interpret::{Array, run, size};
use crate::operation::{Addition, Affine, Apply};
use crate::syntax::{Activation, Width};
use proc_macro2::Span;
use quote::format_ident;

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
    let side = graph.side(&Width::number(3));
    let vector = Shape::Vector(side);
    let x = graph.add(Value::Input, name("x"), vector);
    let doubled = graph.compute(Addition, &[x, x], name("doubled"));
    let (tanh, sigmoid) = (unit(&mut graph, "tanh"), unit(&mut graph, "sigmoid"));
    let h = graph.compute(tanh, &[doubled], name("h"));
    let weights = parameter(&mut graph, Role::Weights, Shape::Matrix(side, side));
    let bias = parameter(&mut graph, Role::Bias, vector);
    let z = graph.compute(Affine, &[h, weights, bias], name("z"));
    let again = graph.compute(Affine, &[z, weights, bias], name("again"));
    let g = graph.compute(sigmoid, &[again], name("g"));
    let y = graph.compute(Addition, &[h, g], name("y"));
    (graph, y)
}

/// Every gradient of `z` with respect to every leaf, against central differences.
fn compare(graph: &Graph, z: NodeId) {
    let leaf = |id: &NodeId| matches!(graph.node(*id).value, Value::Input | Value::Parameter(_));
    let leaves: Vec<NodeId> = graph.ids().filter(leaf).collect();
    check(&differentiate(graph, z, &leaves).expect("has gradients"), z);
}

/// The gradients of a derivative of `z`, against central differences of Σ entry · z.
fn check(derivative: &Derivative, z: NodeId) {
    let graph = &derivative.graph;
    let value = |id: NodeId| start(graph, id);
    let computed = run(graph, value);
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
    for (target, gradient) in &derivative.gradients {
        let size = size(graph, *target);
        assert!(!gradient.is_empty(), "z depends on every target here");
        let mut found = vec![0.0; size];
        for term in gradient {
            assert_eq!(computed[term.index()].len(), size);
            found.iter_mut().zip(&computed[term.index()]).for_each(|(sum, g)| *sum += g);
        }
        assert!(found.iter().any(|g| g.abs() > 1e-6), "a gradient of zeros shows nothing");
        for (position, found) in found.iter().enumerate() {
            let step = 1e-5;
            let rise = loss(*target, position, step) - loss(*target, position, -step);
            let expected = rise / (2.0 * step);
            assert!((found - expected).abs() < 1e-8, "{found} and {expected}");
        }
    }
}

/// Numbers for a leaf: all different, of both signs.
fn start(graph: &Graph, id: NodeId) -> Array {
    let number = |k: usize| ((k * 37 + id.index() * 11) % 23) as f64 / 10.0 - 1.1;
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

fn parameter(graph: &mut Graph, role: Role, shape: Shape) -> NodeId {
    graph.add(Value::Parameter(Parameter { layer: 0, role }), name("parameter"), shape)
}
