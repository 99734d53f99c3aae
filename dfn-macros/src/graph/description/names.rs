//! The names of nodes as people see them, and numbers as they were written.

use super::part;
use crate::graph::constant::text;
use crate::graph::{Graph, Model, Name, NodeId, Value};
use proc_macro2::Ident;

/// The user's name of a value, or that of a part of a layer; for a gradient one with a `d`.
pub fn name(model: &Model, graph: &Graph, id: NodeId, is_value: bool) -> String {
    let node = graph.node(id);
    if let Value::Constant(number) = &node.value {
        return text(number.clone());
    }
    if is_value {
        return named(model, graph, id).unwrap_or_default();
    }
    let is_of = |of: &NodeId| graph.node(*of).name.gradient().text() == node.name.text();
    let of = graph.ids().find(is_of).and_then(|of| named(model, graph, of));
    match of.as_deref().map(|of| of.rsplit_once('.').unwrap_or(("", of))) {
        Some(("", symbol)) => format!("d{symbol}"),
        Some((layer, symbol)) => format!("{layer}.d{symbol}"),
        None => dotted(&node.name),
    }
}

/// The name of a value that has one.
fn named(model: &Model, graph: &Graph, id: NodeId) -> Option<String> {
    let ports = model.inputs.iter().chain(&model.targets);
    let mut names = ports
        .map(|port| (&port.name, port.node))
        .chain(model.values.iter().map(|value| (&value.name, value.node)));
    let name = names.find(|(_, node)| *node == id).map(|(name, _)| unraw(name));
    let is_part = || part(model, graph, id, |id| Some(id.index())).is_some();
    let is_parameter = || matches!(graph.node(id).value, Value::Parameter(_));
    name.or_else(|| (is_part() || is_parameter()).then(|| dotted(&graph.node(id).name)))
}

/// `dense1.z`
fn dotted(name: &Name) -> String {
    match &name.layer {
        Some(layer) => format!("{}.{}", unraw(layer), name.symbol),
        None => name.symbol.clone(),
    }
}

pub fn unraw(ident: &Ident) -> String {
    ident.to_string().trim_start_matches("r#").to_owned()
}
