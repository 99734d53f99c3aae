//! A graph as text that other programs draw.
//!
//! All functions are `#[inline]`, down to the last one: they are compiled where they are used, and
//! take nothing of the builds of those who draw no graph.

mod dot;
mod labels;
mod mermaid;
mod units;
mod vertices;
mod writer;

use super::Graph;
use core::fmt;
use writer::Writer;

/// A diagram of a [`Graph`] as text, for `println!`, `write!` or `to_string`.
///
/// Unless it is told otherwise it is *compact*, a node a layer, as on the right of figure 3 of the
/// lecture: the parameters, the affine map and the activation of a dense layer are one box.
///
/// ```text
/// flowchart LR
///     n0(["x: 2"])
///     n3["dense1: 2 → 2, relu"]
///     n0 --> n3
///     n7["dense2: 2 → 1, linear"]
///     n3 --> n7
///     y0(["y: 1"])
///     n7 --> y0
/// ```
///
/// The text of a graph is always the same, and ends with a line break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a diagram is text: print it, or write it to a file"]
pub struct Diagram {
    graph: Graph,
    syntax: Syntax,
    detail: Detail,
}

/// The language of a diagram.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Syntax {
    Mermaid,
    Dot,
}

/// What is a node of a diagram.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Detail {
    /// A layer.
    Layers,
    /// A node of the graph that is a value.
    Operations,
    /// A node of the graph.
    Gradients,
    /// A unit, at most so many of a vector.
    Units { at_most: usize },
}

/// Eight layers of eight units have 448 edges between them; Mermaid draws at most 500.
const UNITS: usize = 8;

impl Diagram {
    #[inline]
    pub(super) fn new(graph: Graph, syntax: Syntax) -> Self {
        Self { graph, syntax, detail: Detail::Layers }
    }

    /// With a node for every node of the network's values: parameters, affine maps and activations
    /// are nodes of their own.
    #[inline]
    pub fn operations(self) -> Self {
        Self { detail: Detail::Operations, ..self }
    }

    /// With a node for every node of the graph, those of the gradients dashed: figure 11 of the
    /// lecture.
    #[inline]
    pub fn gradients(self) -> Self {
        Self { detail: Detail::Gradients, ..self }
    }

    /// *Detailed*, with a node for each unit, as on the left of figure 3 of the lecture; outputs are
    /// circled twice.
    ///
    /// Of more than eight units in a layer there are the first two, how many are left out, and the
    /// last one; [`units_up_to`](Self::units_up_to) draws more. A matrix is one node.
    #[inline]
    pub fn units(self) -> Self {
        self.units_up_to(UNITS)
    }

    /// [`units`](Self::units), all of them in layers of at most so many; in those of at most four
    /// they are always drawn.
    ///
    /// Between two layers there is an edge for each weight, and Mermaid draws at most 500 unless it
    /// is told otherwise.
    #[inline]
    pub fn units_up_to(self, at_most: usize) -> Self {
        Self { detail: Detail::Units { at_most }, ..self }
    }
}

impl fmt::Display for Diagram {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { graph, syntax, detail } = self;
        let mut writer = Writer::new(f, *syntax);
        writer.open(graph.name)?;
        match *detail {
            Detail::Layers => vertices::layers(graph, &mut writer)?,
            Detail::Operations => vertices::nodes(graph, graph.values, &mut writer)?,
            Detail::Gradients => vertices::nodes(graph, graph.nodes.len(), &mut writer)?,
            Detail::Units { at_most } => units::units(graph, at_most, &mut writer)?,
        }
        writer.close()
    }
}
