//! Diagrams with a node a unit.

use super::labels::{OfRest, OfUnit, OfVertex};
use super::vertices::{Vertex, outline, vertex_of};
use super::writer::{Id, Outline, Writer};
use crate::graph::{Connection, Graph, Node, NodeKind, Shape};
use core::fmt;
use core::ops::Range;

/// A node a unit; a matrix and a constant are one node.
#[inline]
pub fn units(graph: &Graph, at_most: usize, writer: &mut Writer<'_, '_>) -> fmt::Result {
    for (index, node) in graph.nodes.iter().enumerate().take(graph.values) {
        let Some(of) = vertex_of(graph, index) else { continue };
        if of.id == index {
            circles(graph, of, at_most, writer)?;
        }
        let mut before = 0;
        for input in node.inputs {
            let Some(input) = graph.nodes.get(*input).and(vertex_of(graph, *input)) else {
                continue;
            };
            if input.id != of.id {
                edges(node, [input, of], before, at_most, writer)?;
            }
            before = input.last.shape.rows().saturating_add(before);
        }
    }
    Ok(())
}

/// The units of a vertex, in a frame.
#[inline]
fn circles(graph: &Graph, of: Vertex, at_most: usize, writer: &mut Writer<'_, '_>) -> fmt::Result {
    if is_one_node(of) {
        return writer.node(Id::Node(of.id), outline(of.first), &OfVertex(of), false);
    }
    let is_in = |node: usize| vertex_of(graph, node).is_some_and(|one| one.id == of.id);
    let output = graph.outputs.iter().find(|output| is_in(output.node.index()));
    let output = output.map(|output| output.name);
    let is_cost = graph.cost.is_some_and(|cost| is_in(cost.index()));
    let (outline, name) = match output {
        Some(name) => (Outline::OutputUnit, Some(name)),
        None if is_cost => (Outline::Cost, Some("cost")),
        None => (Outline::Unit, None),
    };
    writer.open_group(of.id, &OfVertex(of))?;
    for Slot { id, units } in slots(of, at_most) {
        match units.len() {
            1 => writer.node(id, outline, &OfUnit { output: name, of, unit: units.start }, false),
            more => writer.node(id, Outline::Rest, &OfRest(more), false),
        }?;
    }
    writer.close_group()
}

/// The edges of one argument of a node's operation, of which `before` units are in those before it.
#[inline]
fn edges(
    node: &Node,
    [input, of]: [Vertex; 2],
    before: usize,
    at_most: usize,
    writer: &mut Writer<'_, '_>,
) -> fmt::Result {
    let NodeKind::Operation(operation) = node.kind else { return Ok(()) };
    let whole = is_one_node(input) || is_one_node(of);
    for to in slots(of, at_most) {
        for from in slots(input, at_most) {
            // Where its units stand among those of the value.
            let Range { start, end } = from.units;
            let (start, end) = match operation.connection {
                Connection::Elementwise if input.last.shape.rows() > 1 => (start, end),
                Connection::Concatenation => {
                    (start.saturating_add(before), end.saturating_add(before))
                }
                Connection::Slice { start: first } => {
                    (start.saturating_sub(first), end.saturating_sub(first))
                }
                Connection::Padding { before } => {
                    (start.saturating_add(before), end.saturating_add(before))
                }
                Connection::All | Connection::Elementwise => (0, usize::MAX),
            };
            if whole || (start < to.units.end && to.units.start < end) {
                writer.edge(from.id, to.id, false)?;
            }
        }
    }
    Ok(())
}

#[inline]
fn is_one_node(of: Vertex) -> bool {
    matches!(of.last.shape, Shape::Matrix(..)) || of.first.kind == NodeKind::Constant
}

/// A node of the diagram, and the units that it is.
struct Slot {
    id: Id,
    units: Range<usize>,
}

/// The nodes that are drawn of a vertex: its units, or where they are too many the first two, the
/// rest, and the last.
#[inline]
fn slots(of: Vertex, at_most: usize) -> impl Iterator<Item = Slot> {
    let width = if is_one_node(of) { 1 } else { of.last.shape.rows() };
    let all = width <= at_most.max(4);
    (0..if all { width } else { 4 }).map(move |slot| {
        let units = match slot {
            2 if !all => 2..width - 1,
            3 if !all => width - 1..width,
            _ => slot..slot + 1,
        };
        let id = if is_one_node(of) { Id::Node(of.id) } else { Id::Unit(of.id, units.start) };
        Slot { id, units }
    })
}
