//! Tests of the lowering: the nodes of right declarations, and the messages about wrong ones.

use super::lower;
use crate::check;
use crate::errors::Errors;
use crate::graph::{Graph, Model, NodeId, Shape, Value};
use crate::syntax::{Body, networks};
use proc_macro2::TokenStream;

/// The model of a declaration, and what is said about it.
fn compiled(source: &str) -> (Model, Vec<String>) {
    let tokens: TokenStream = source.parse().expect("tokens");
    let mut nameless = Errors::default();
    let (mut network, mut errors) = networks(tokens, &mut nameless).remove(0);
    assert_eq!(nameless.messages(), [""; 0], "{source}");
    let Body::Block(block) = std::mem::take(&mut network.body) else { panic!("a block") };
    let model = lower(block, &mut errors);
    check::check(&network, &model, &mut errors);
    let messages = errors.messages().into_iter().map(str::to_owned).collect();
    (model, messages)
}

/// The nodes of a right declaration, `name: shape = operation(inputs)`.
fn nodes(source: &str) -> Vec<String> {
    let (model, messages) = compiled(source);
    assert_eq!(messages, [""; 0], "{source}");
    let graph = &model.graph;
    graph.ids().map(|id| node(graph, id)).collect()
}

fn node(graph: &Graph, id: NodeId) -> String {
    let node = graph.node(id);
    let width = |side| graph.width(side).text();
    let shape = match node.shape {
        Shape::Vector(side) => width(side),
        Shape::Matrix(from, to) => format!("{} -> {}", width(from), width(to)),
    };
    let value = match &node.value {
        Value::Input => "input".to_owned(),
        Value::Target => "target".to_owned(),
        Value::Parameter(_) => "parameter".to_owned(),
        Value::Constant(number) => number.to_string(),
        Value::Entry => "entry".to_owned(),
        Value::Computed { operation, inputs } => {
            let names: Vec<String> =
                inputs.iter().map(|input| graph.node(*input).name.text()).collect();
            format!("{}({})", operation.name(graph), names.join(", "))
        }
    };
    format!("{}: {shape} = {value}", node.name.text())
}

/// The only message about a declaration.
fn message(source: &str) -> String {
    let (_, messages) = compiled(source);
    assert_eq!(messages.len(), 1, "{source}: {messages:#?}");
    messages.into_iter().next().unwrap_or_default()
}

#[test]
fn a_residual_block() {
    let source = "struct Residual(x: 16) -> 4 {
        let h = x -> dense(32, relu) -> dense(16);
        relu(x + h) -> dense(4, softmax)
    }";
    for n in nodes(source) {
        println!("{n:?},");
    }
}

#[test]
fn two_inputs_through_one_encoder() {
    let source = "struct Siamese(left: 8, right: 8) -> 1 {
        layer encoder = dense(8 -> 4, tanh);
        let distance = square(encoder(left) - encoder(right));
        distance -> dense(1, sigmoid)
    }";
    for n in nodes(source) {
        println!("{n:?},");
    }
}

#[test]
fn linear_regression_with_weight_decay() {
    let source = "struct Ridge(x: 3) -> 1 {
        param w: 3 -> 1;
        target y: 1;
        let prediction = matvec(w, x);
        cost = half_squared_error(prediction, y) + 0.01 * sum(square(w));
        prediction
    }";
    for n in nodes(source) {
        println!("{n:?},");
    }
}
