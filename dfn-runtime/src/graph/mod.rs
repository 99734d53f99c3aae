//! The operations of a network at run time, and its diagrams.
//!
//! A network is compiled, and computes without its [`Graph`], which only says what was compiled:
//! the nodes with their operations and shapes, in the words of general back-propagation
//! (Goodfellow, Bengio and Courville 2016, section 6.5.6). It is a constant; a program that does
//! not look at it has not a byte of it.

mod diagram;
mod fingerprint;
mod node;
#[doc(hidden)]
pub mod table;
#[cfg(test)]
mod tests;

pub use diagram::Diagram;
pub use node::{Connection, Node, NodeId, NodeKind, Operation, Output, Shape};

use diagram::Syntax;

/// The operations of a network, of its values and then of their gradients.
///
/// The nodes are in a topological order: each comes after its inputs.
///
/// ```
/// # use dfn_runtime as dfn;
/// use dfn::graph::{Connection, Graph, Node, NodeKind, Operation, Output, Shape};
///
/// // x = f(w), y = f(x), z = f(y): figure 6 of the lecture, with f = tanh. `network!` writes such
/// // constants.
/// const TANH: NodeKind = NodeKind::Operation(Operation::new("tanh", Connection::Elementwise));
/// const GRAPH: Graph = Graph::new(
///     "Repeated",
///     &[
///         Node::new("w", NodeKind::Input, &[], Shape::Vector(1), None),
///         Node::new("x", TANH, &[0], Shape::Vector(1), None),
///         Node::new("y", TANH, &[1], Shape::Vector(1), None),
///         Node::new("z", TANH, &[2], Shape::Vector(1), None),
///     ],
///     4,
///     &[Output::new("z", 3)],
///     None,
/// );
///
/// let x = GRAPH.find("x").unwrap();
/// assert_eq!(GRAPH.get_operation(x).unwrap().name, "tanh");
/// assert!(GRAPH.get_inputs(x).eq(GRAPH.find("w")));
/// assert!(GRAPH.get_consumers(x).eq(GRAPH.find("y")));
///
/// let text = GRAPH.mermaid().to_string();
/// assert!(text.starts_with("flowchart LR\n"));
/// assert!(text.contains("n1(\"x = tanh: 1\")"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Graph {
    /// The name of the network.
    pub name: &'static str,
    /// Its nodes, each after its inputs.
    pub nodes: &'static [Node],
    /// How many of them, from the first, are the network's values; the others are of their gradients.
    pub values: usize,
    /// The outputs.
    pub outputs: &'static [Output],
    /// The cost, if the network declares one.
    pub cost: Option<NodeId>,
}

impl Graph {
    /// A graph from its parts; the cost is a place among the nodes.
    pub const fn new(
        name: &'static str,
        nodes: &'static [Node],
        values: usize,
        outputs: &'static [Output],
        cost: Option<usize>,
    ) -> Self {
        let cost = match cost {
            Some(node) => Some(NodeId::new(node)),
            None => None,
        };
        Self { name, nodes, values, outputs, cost }
    }

    /// A node; `None` if the graph has none in this place.
    #[inline]
    pub fn node(&self, node: NodeId) -> Option<&'static Node> {
        self.nodes.get(node.index())
    }

    /// The operation that computes V; `None` for an input, a parameter and everything else that is
    /// not computed.
    #[inline]
    pub fn get_operation(&self, node: NodeId) -> Option<Operation> {
        self.node(node)?.operation()
    }

    /// The nodes that V is computed from, its parents, in the order of the operation's arguments: one
    /// that is two arguments comes twice.
    #[inline]
    pub fn get_inputs(&self, node: NodeId) -> impl ExactSizeIterator<Item = NodeId> + use<> {
        let inputs = self.node(node).map_or(&[][..], |node| node.inputs);
        inputs.iter().copied().map(NodeId::new)
    }

    /// The nodes that are computed from V, its children, each once; those of gradients too.
    #[inline]
    pub fn get_consumers(&self, node: NodeId) -> impl Iterator<Item = NodeId> + use<> {
        let consumers = self.iter().filter(move |(_, one)| one.inputs.contains(&node.index()));
        consumers.map(|(id, _)| id)
    }

    /// The first node of this name.
    #[inline]
    pub fn find(&self, name: &str) -> Option<NodeId> {
        self.nodes.iter().position(|node| node.name == name).map(NodeId::new)
    }

    /// Every node with its place, each after its inputs.
    #[inline]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (NodeId, &'static Node)> + use<> {
        let nodes = self.nodes.iter().enumerate();
        nodes.map(|(index, node)| (NodeId::new(index), node))
    }

    /// Whether a node is there for the gradients only.
    #[inline]
    pub fn is_gradient(&self, node: NodeId) -> bool {
        (self.values..self.nodes.len()).contains(&node.index())
    }

    /// The network as a flow chart of [Mermaid](https://mermaid.js.org), which many forges draw
    /// where it stands in Markdown.
    #[inline]
    pub fn mermaid(&self) -> Diagram {
        Diagram::new(*self, Syntax::Mermaid)
    }

    /// The network in DOT, the language of [Graphviz](https://graphviz.org).
    #[inline]
    pub fn dot(&self) -> Diagram {
        Diagram::new(*self, Syntax::Dot)
    }
}
