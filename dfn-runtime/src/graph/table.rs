//! What generated code writes its graph with: short names, so that it is read quickly.

use super::{Node, Operation};

pub use super::Connection::{All, Concatenation, Elementwise, Padding, Slice};
pub use super::NodeKind::{Constant, Entry, Input, Parameter, Target};
pub use super::Shape::{Matrix, Vector};
use super::{Connection, NodeKind, Shape};

/// A node that is not computed.
#[must_use]
pub const fn leaf(name: &'static str, kind: NodeKind, shape: Shape, layer: &'static str) -> Node {
    Node::new(name, kind, &[], shape, label(layer))
}

/// A node that is.
#[must_use]
pub const fn node(
    name: &'static str,
    operation: &'static str,
    connection: Connection,
    inputs: &'static [usize],
    shape: Shape,
    layer: &'static str,
) -> Node {
    let kind = NodeKind::Operation(Operation::new(operation, connection));
    Node::new(name, kind, inputs, shape, label(layer))
}

/// The label of a layer; none is empty.
const fn label(layer: &'static str) -> Option<&'static str> {
    if layer.is_empty() { None } else { Some(layer) }
}
