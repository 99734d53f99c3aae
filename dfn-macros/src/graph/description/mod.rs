//! What is said of a graph at run time and in diagrams: its nodes as people see them.
//!
//! What is only there for generated code is left out: the array that several inputs stand in, the
//! node of several outputs, and the identities between a sample's values and shared ones.

mod names;

use super::constant::text;
use super::{Graph, Kind, Layer, Model, NodeId, Parameter, Port, Shape, Value};
use crate::differentiate::Derivative;
use crate::operation::{Argument, Connection};
use crate::syntax::Width;
use names::{name, unraw};

/// A graph as it is shown: the network's values and, after them, their gradients.
pub struct Description {
    /// Each after its inputs.
    pub nodes: Vec<Described>,
    /// How many of them are values.
    pub values: usize,
    /// The name of each output, and its node.
    pub outputs: Vec<(String, usize)>,
    /// The node of the cost.
    pub cost: Option<usize>,
    /// The layers: label, and the line about them, `dense1: 2 → 2, relu`.
    pub layers: Vec<(String, String)>,
}

/// A node as it is shown.
pub struct Described {
    /// Its name; none, where it is only computed on the way.
    pub name: String,
    pub source: Source,
    pub inputs: Vec<usize>,
    pub rows: Width,
    /// None of a vector.
    pub columns: Option<Width>,
    /// The use of a layer that it is part of.
    pub part: Option<Part>,
}

/// Where a value comes from.
pub enum Source {
    Input,
    Target,
    Parameter,
    Constant,
    Entry,
    Operation { name: String, connection: Connection },
}

/// A place within a layer.
#[derive(Clone, Copy)]
pub struct Part {
    /// The layer's place in the description.
    pub layer: usize,
    /// The node of the pre-activation of its use; none for a parameter, which all uses share.
    pub z: Option<usize>,
}

impl Description {
    /// The values of a model, and their gradients as `derivative` has them.
    pub fn of(model: &Model, derivative: &Derivative) -> Self {
        let graph = &derivative.graph;
        let is_value = |id: NodeId| id < derivative.entry;
        let shown = shown(model, derivative);
        // The places of the nodes; of an identity that of what it is of.
        let mut places: Vec<Option<usize>> = Vec::new();
        let mut description = Self {
            nodes: Vec::new(),
            values: 0,
            outputs: Vec::new(),
            cost: None,
            layers: model.layers.iter().map(layer).collect(),
        };
        for id in graph.ids() {
            let inputs = graph.inputs(id).iter().map(|input| places[input.index()]);
            if is_identity(graph, id) {
                let of = inputs.flatten().next();
                places.push(of);
                continue;
            }
            if !shown[id.index()] {
                places.push(None);
                continue;
            }
            let source = source(model, graph, id);
            let is_computed = matches!(source, Source::Operation { .. });
            let inputs = if is_computed { inputs.flatten().collect() } else { Vec::new() };
            let place = description.nodes.len();
            places.push(Some(place));
            let (rows, columns) = match graph.node(id).shape {
                Shape::Vector(width) => (graph.width(width), None),
                Shape::Matrix(rows, columns) => (graph.width(rows), Some(graph.width(columns))),
            };
            description.nodes.push(Described {
                name: name(model, graph, id, is_value(id)),
                source,
                inputs,
                rows: rows.clone(),
                columns: columns.cloned(),
                part: part(model, graph, id, |id| places[id.index()]),
            });
            description.values += usize::from(is_value(id));
        }
        let place = |id: NodeId| places[id.index()];
        let outputs = model.outputs.iter();
        description.outputs =
            outputs.filter_map(|port| Some((unraw(&port.name), place(port.node)?))).collect();
        description.cost = model.cost.and_then(place);
        description
    }
}

/// For every node whether anything that is shown depends on it.
fn shown(model: &Model, derivative: &Derivative) -> Vec<bool> {
    let graph = &derivative.graph;
    let ports = model.inputs.iter().chain(&model.targets).chain(&model.outputs);
    let ends = ports.map(|port| port.node).chain(model.cost).chain(graph.parameters());
    let gradients = derivative.added().chain([derivative.entry]);
    let mut shown = graph.ancestors(&ends.chain(gradients).collect::<Vec<_>>());
    // The array of several inputs, or of several targets.
    for id in graph.ids() {
        let is_array = matches!(graph.node(id).value, Value::Input | Value::Target);
        shown[id.index()] &= !is_array || is_port(model, id).is_some();
    }
    shown
}

/// Whether a node is a named input or target.
fn is_port(model: &Model, id: NodeId) -> Option<Source> {
    let is = |ports: &[Port]| ports.iter().any(|port| port.node == id);
    match id {
        _ if is(&model.inputs) => Some(Source::Input),
        _ if is(&model.targets) => Some(Source::Target),
        _ => None,
    }
}

/// Whether a node is there for batches only.
fn is_identity(graph: &Graph, id: NodeId) -> bool {
    match &graph.node(id).value {
        Value::Computed { operation, .. } => matches!(operation.connection(), Connection::Identity),
        _ => false,
    }
}

fn source(model: &Model, graph: &Graph, id: NodeId) -> Source {
    if let Some(port) = is_port(model, id) {
        return port;
    }
    match &graph.node(id).value {
        Value::Input => Source::Input,
        Value::Target => Source::Target,
        Value::Parameter(_) => Source::Parameter,
        Value::Constant(_) => Source::Constant,
        Value::Entry => Source::Entry,
        Value::Computed { operation, .. } => {
            let name = operation.name(graph);
            let name = match operation.kernel().arguments.as_slice() {
                [Argument::Number(factor)] if name == "scale" => {
                    format!("scale by {}", text(factor.clone()))
                }
                _ => name,
            };
            Source::Operation { name, connection: operation.connection() }
        }
    }
}

/// The use of a layer that a node belongs to.
fn part(
    model: &Model,
    graph: &Graph,
    id: NodeId,
    place: impl Fn(NodeId) -> Option<usize>,
) -> Option<Part> {
    if let Value::Parameter(Parameter { layer, .. }) = graph.node(id).value {
        return (model.layers.get(layer)?.kind == Kind::Dense).then_some(Part { layer, z: None });
    }
    model.layers.iter().enumerate().find_map(|(layer, of)| {
        let one = of.uses.iter().find(|one| one.z == id || one.h == id)?;
        Some(Part { layer, z: place(one.z) })
    })
}

fn layer(layer: &Layer) -> (String, String) {
    let (label, unit) = (unraw(&layer.label), layer.activation.text());
    let line = format!("{label}: {} → {}, {unit}", layer.inputs.text(), layer.outputs.text());
    (label, line)
}
