//! What is written into the nodes of a diagram.

use super::vertices::Vertex;
use crate::graph::{Node, NodeKind};
use core::fmt::{self, Display};

/// `x: 2` for what is given, `target y: 1` for what is aimed at, `0.01` for a constant, `h = addition: 16` for an operation.
pub struct OfNode(pub &'static Node);

impl Display for OfNode {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Node { name, kind, shape, .. } = self.0;
        match kind {
            NodeKind::Constant => f.write_str(name),
            // It can have the name of an output.
            NodeKind::Target => write!(f, "target {name}: {shape}"),
            NodeKind::Operation(operation) if name.is_empty() => write!(f, "{operation}: {shape}"),
            NodeKind::Operation(operation) => write!(f, "{name} = {operation}: {shape}"),
            NodeKind::Input | NodeKind::Parameter | NodeKind::Entry => {
                write!(f, "{name}: {shape}")
            }
        }
    }
}

/// `dense1: 2 → 2, relu` for a layer; for others the label of the node.
pub struct OfVertex(pub Vertex);

impl Display for OfVertex {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Vertex { first, last, layer, inputs, activation, .. } = self.0;
        match layer {
            None => OfNode(first).fmt(f),
            Some(label) => write!(f, "{label}: {inputs} → {}, {activation}", last.shape.rows()),
        }
    }
}

/// `x[0]`, by the name of an output, a layer, a node or its operation.
pub struct OfUnit<'a> {
    pub output: Option<&'a str>,
    pub of: Vertex,
    pub unit: usize,
}

impl Display for OfUnit<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { output, of, unit } = self;
        let operation = of.first.operation().map_or("", |operation| operation.name);
        let node = if of.last.name.is_empty() { operation } else { of.last.name };
        write!(f, "{}[{unit}]", output.or(of.layer).unwrap_or(node))
    }
}

/// `… 61 more`
pub struct OfRest(pub usize);

impl Display for OfRest {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "… {} more", self.0)
    }
}
