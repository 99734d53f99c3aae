//! Diagrams with a vertex a layer, and with one a node of the graph.

use super::labels::{OfNode, OfVertex};
use super::writer::{Id, Outline, Writer};
use crate::graph::{Graph, Node, NodeId, NodeKind, Output, Shape};
use core::fmt;

/// A vertex of a compact diagram: a node of the graph, or the nodes that are one use of a layer.
#[derive(Clone, Copy)]
pub struct Vertex {
    /// Its first node, by its place: the layer's affine map.
    pub id: usize,
    pub first: &'static Node,
    /// Its last one: the layer's activation, or the affine map where the layer is linear.
    pub last: &'static Node,
    /// The label of the layer.
    pub layer: Option<&'static str>,
    /// What the layer takes.
    pub inputs: usize,
    pub activation: &'static str,
}

/// The vertex of a node; `None` for the parameters of layers, which are not drawn.
#[inline]
pub fn vertex_of(graph: &Graph, node: usize) -> Option<Vertex> {
    let id = first_of(graph, node)?;
    let first = graph.nodes.get(id)?;
    let mut last = first;
    for (index, node) in graph.nodes.iter().enumerate().take(graph.values).skip(id + 1) {
        if node.layer.is_some() && node.layer == first.layer && first_of(graph, index) == Some(id) {
            last = node;
        }
    }
    let inputs = first.inputs.iter().filter_map(|input| graph.nodes.get(*input));
    let inputs = inputs.map(|node| node.shape).find(|shape| matches!(shape, Shape::Vector(_)));
    let activation = if core::ptr::eq(first, last) { None } else { last.operation() };
    Some(Vertex {
        id,
        first,
        last,
        layer: first.layer,
        inputs: inputs.map_or(0, Shape::rows),
        activation: activation.map_or("linear", |operation| operation.name),
    })
}

/// The first node of the vertex that a node is in. A layer begins where its parameters are read, and
/// goes on from there, so that a layer on top of itself is two vertices.
#[inline]
fn first_of(graph: &Graph, node: usize) -> Option<usize> {
    let mut id = Some(node).filter(|node| *node < graph.values)?;
    loop {
        let node = graph.nodes.get(id)?;
        let Some(label) = node.layer else { return Some(id) };
        let NodeKind::Operation(_) = node.kind else { return None };
        let mut inputs = node.inputs.iter().filter(|input| **input < id);
        let begins = |input: &usize| is_parameter(graph, *input, label);
        if inputs.clone().any(begins) {
            return Some(id);
        }
        match inputs.find(|input| graph.nodes.get(**input).is_some_and(|n| n.layer == node.layer)) {
            Some(before) => id = *before,
            None => return Some(id),
        }
    }
}

#[inline]
fn is_parameter(graph: &Graph, node: usize, label: &str) -> bool {
    let node = graph.nodes.get(node);
    node.is_some_and(|node| node.kind == NodeKind::Parameter && node.layer == Some(label))
}

/// A vertex a layer.
#[inline]
pub fn layers(graph: &Graph, writer: &mut Writer<'_, '_>) -> fmt::Result {
    for (index, node) in graph.nodes.iter().enumerate().take(graph.values) {
        let Some(of) = vertex_of(graph, index) else { continue };
        let id = Id::Node(of.id);
        if of.id == index {
            let outline = if of.layer.is_some() { Outline::Layer } else { outline(node) };
            writer.node(id, outline, &OfVertex(of), false)?;
        }
        for (place, input) in node.inputs.iter().enumerate() {
            let Some(from) = first_of(graph, *input) else { continue };
            // What takes two values of one layer has one edge from it.
            let is_same = |before: &usize| first_of(graph, *before) == Some(from);
            if from != of.id && !node.inputs.iter().take(place).any(is_same) {
                writer.edge(Id::Node(from), id, false)?;
            }
        }
    }
    ends(graph, |node| first_of(graph, node), writer)
}

/// A vertex for each of the graph's first nodes.
#[inline]
pub fn nodes(graph: &Graph, count: usize, writer: &mut Writer<'_, '_>) -> fmt::Result {
    for (index, node) in graph.nodes.iter().enumerate().take(count) {
        let (id, dashed) = (Id::Node(index), index >= graph.values);
        if index == graph.values {
            writer.gradients()?;
        }
        writer.node(id, outline(node), &OfNode(node), dashed)?;
        for input in node.inputs.iter().filter(|input| **input < index) {
            writer.edge(Id::Node(*input), id, dashed)?;
        }
    }
    ends(graph, |node| Some(node).filter(|node| *node < count), writer)
}

/// The outputs and the cost.
#[inline]
fn ends(
    graph: &Graph,
    drawn: impl Fn(usize) -> Option<usize>,
    writer: &mut Writer<'_, '_>,
) -> fmt::Result {
    for (index, output) in graph.outputs.iter().enumerate() {
        let id = Id::Output(index);
        let label = OfOutput(graph, output);
        writer.node(id, Outline::Terminal, &label, false)?;
        if let Some(from) = drawn(output.node.index()) {
            writer.edge(Id::Node(from), id, false)?;
        }
    }
    let Some(from) = graph.cost.map(NodeId::index).and_then(drawn) else { return Ok(()) };
    writer.node(Id::Cost, Outline::Cost, &"cost", false)?;
    writer.edge(Id::Node(from), Id::Cost, false)
}

/// `y: 1`
struct OfOutput<'a>(&'a Graph, &'a Output);

impl fmt::Display for OfOutput<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(graph, output) = self;
        f.write_str(output.name)?;
        graph.node(output.node).map_or(Ok(()), |node| write!(f, ": {}", node.shape))
    }
}

/// The outline of a node that is not a layer.
#[inline]
pub fn outline(node: &Node) -> Outline {
    match node.kind {
        NodeKind::Input | NodeKind::Target | NodeKind::Entry => Outline::Terminal,
        NodeKind::Parameter => Outline::Parameter,
        NodeKind::Constant => Outline::Constant,
        NodeKind::Operation(_) => Outline::Operation,
    }
}
