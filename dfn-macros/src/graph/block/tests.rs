//! Tests of the lowering: the nodes of right declarations, and what is said about wrong ones.

mod damage;
mod mistakes;
mod nodes;

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
