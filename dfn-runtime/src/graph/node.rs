//! A node of the graph, and what is known of it.

use core::fmt;

/// The place of a node in its graph: a variable V of algorithms 6.5 and 6.6.
///
/// [`Graph::find`](super::Graph::find) and [`Graph::iter`](super::Graph::iter) give them out. One
/// that a graph doesn't have is no error: the graph then answers `None`, or nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(usize);

impl NodeId {
    /// The node at this place of [`Graph::nodes`](super::Graph::nodes).
    pub const fn new(index: usize) -> Self {
        Self(index)
    }

    /// Its place in [`Graph::nodes`](super::Graph::nodes).
    pub const fn index(self) -> usize {
        self.0
    }
}

/// A value of the graph: what is given to the network, a parameter, or computed from earlier nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Node {
    /// Its name: `x`, `dense1.weights`, `dense1.z`, that of a `let`; with a `d` before its last
    /// word for a gradient, `dense1.dz`. What an expression computes on the way may have none, `""`.
    pub name: &'static str,
    /// Where its value comes from.
    pub kind: NodeKind,
    /// The shape of its value for one sample.
    pub shape: Shape,
    /// The layer that it is a part of, by its label: its parameters, its z and its h. Gradients,
    /// parameters of their own and all other operations are in none.
    pub layer: Option<&'static str>,
    pub(super) inputs: &'static [usize],
}

impl Node {
    /// A node from its parts; `inputs` are places of earlier nodes.
    pub const fn new(
        name: &'static str,
        kind: NodeKind,
        inputs: &'static [usize],
        shape: Shape,
        layer: Option<&'static str>,
    ) -> Self {
        Self { name, kind, shape, layer, inputs }
    }

    /// The operation that computes it; `None` for what is not computed.
    pub const fn operation(&self) -> Option<Operation> {
        match self.kind {
            NodeKind::Operation(operation) => Some(operation),
            _ => None,
        }
    }
}

/// Where the value of a node comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NodeKind {
    /// An input of the network.
    Input,
    /// A target, what the outputs are compared with.
    Target,
    /// A parameter: weights, a bias, or one of its own.
    Parameter,
    /// A number that stands in the declaration.
    Constant,
    /// It is computed from earlier nodes.
    Operation(Operation),
    /// The gradient that back-propagation starts from, ∂L/∂V of some node V.
    Entry,
}

/// What a node computes from its inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Operation {
    /// Its name: `affine`, `addition`, `matrix product`, or that of a unit, `relu`, `crate::Swish`.
    pub name: &'static str,
    /// Which units of its inputs a unit of its value depends on.
    pub connection: Connection,
}

impl Operation {
    /// An operation from its parts.
    pub const fn new(name: &'static str, connection: Connection) -> Self {
        Self { name, connection }
    }
}

impl fmt::Display for Operation {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name)
    }
}

/// Which units of an operation's inputs a unit of its value depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Connection {
    /// On all of them: `affine`, `softmax`, a sum.
    All,
    /// On the one in the same place, and on an input of width 1: elementwise operations.
    Elementwise,
    /// The inputs stand one after the other.
    Concatenation,
    /// Unit i is unit `start` + i of the input.
    Slice {
        /// The first unit of the input that is part of the value.
        start: usize,
    },
    /// Unit `before` + i is unit i of the input, and the others are zero.
    Padding {
        /// The number of zeros before the input.
        before: usize,
    },
}

/// The shape of a node's value for one sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// A vector of this width; a scalar has width 1.
    Vector(usize),
    /// A matrix of rows and columns, W ∈ R^{in×out}.
    Matrix(usize, usize),
}

impl Shape {
    /// The number of rows: a vector's width.
    pub const fn rows(self) -> usize {
        match self {
            Self::Vector(rows) | Self::Matrix(rows, _) => rows,
        }
    }

    /// The number of columns: 1 for a vector.
    pub const fn columns(self) -> usize {
        match self {
            Self::Vector(_) => 1,
            Self::Matrix(_, columns) => columns,
        }
    }
}

/// `4` for a vector, `3 → 1` for a matrix, as declarations have it.
impl fmt::Display for Shape {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Vector(width) => write!(f, "{width}"),
            Self::Matrix(rows, columns) => write!(f, "{rows} → {columns}"),
        }
    }
}

/// An output of the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Output {
    /// Its name; that of a single output is `y`.
    pub name: &'static str,
    /// The node whose value it is.
    pub node: NodeId,
}

impl Output {
    /// The output of this name is the value of the node at this place.
    pub const fn new(name: &'static str, node: usize) -> Self {
        Self { name, node: NodeId(node) }
    }
}
