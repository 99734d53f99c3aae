//! Stage 2, lower: the layers become an arena of nodes, and the syntax is left behind.
//!
//! Inputs precede their users, so that the order of the arena is a topological one. Derivatives
//! are nodes of the same kind, appended by stage 4.

mod lower;

pub use lower::{Chain, Layer, lower};

use crate::operation::Operation;
use proc_macro2::{Ident, Span};
use std::rc::Rc;

/// The place of a node in its graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NodeId(usize);

/// Nodes, each after its inputs.
#[derive(Clone, Default)]
pub struct Graph {
    nodes: Vec<Node>,
}

/// A value in the graph.
#[derive(Clone)]
pub struct Node {
    pub value: Value,
    pub name: Name,
    pub shape: Shape,
}

/// Where a value comes from.
#[derive(Clone)]
pub enum Value {
    /// The network's input x.
    Input,
    /// A parameter of a layer.
    Parameter(Parameter),
    /// The gradient that back-propagation starts from, ∂L/∂V of some node V.
    Entry,
    /// An operation on other nodes.
    Computed { operation: Rc<dyn Operation>, inputs: Vec<NodeId> },
}

/// One parameter tensor of a layer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Parameter {
    /// The layer's place in the chain.
    pub layer: usize,
    pub role: Role,
}

/// What a parameter tensor is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Weights,
    Bias,
}

/// The shape of one sample's value; the widths are those of a layer's two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Vector(Side),
    Matrix(Side, Side),
}

/// A side of the chain: as wide as the input (0), or as the outputs of layer 1, 2, ….
///
/// Widths can be constants that only the compiler evaluates, and after the repair of stage 2 two
/// vectors fit exactly if they stand on the same side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side(pub usize);

/// The name of a node: the label of its layer and a symbol of the lecture, `z` or `h`; with a `d`
/// before it for the gradient ∂L/∂….
#[derive(Clone)]
pub struct Name {
    pub layer: Option<Ident>,
    pub symbol: String,
}

impl Name {
    pub fn new(layer: Option<&Ident>, symbol: &str) -> Self {
        Self { layer: layer.cloned(), symbol: symbol.to_owned() }
    }

    /// The name of the gradient with respect to this node.
    pub fn gradient(&self) -> Self {
        Self { layer: self.layer.clone(), symbol: format!("d{}", self.symbol) }
    }

    /// The name of a part of it.
    pub fn part(&self, what: &str, number: usize) -> Self {
        let symbol = format!("{}{what}{}", self.symbol, number + 1);
        Self { layer: self.layer.clone(), symbol }
    }

    pub fn span(&self) -> Span {
        self.layer.as_ref().map_or_else(Span::call_site, Ident::span)
    }
}

impl NodeId {
    /// Its place in the arena.
    pub fn index(self) -> usize {
        self.0
    }
}

impl Graph {
    /// Adds a node whose inputs are in the graph already.
    pub fn add(&mut self, value: Value, name: Name, shape: Shape) -> NodeId {
        self.nodes.push(Node { value, name, shape });
        NodeId(self.nodes.len() - 1)
    }

    /// Adds an operation; its shape follows from those of its inputs.
    pub fn compute(
        &mut self,
        operation: impl Operation + 'static,
        inputs: &[NodeId],
        name: Name,
    ) -> NodeId {
        let shapes: Vec<Shape> = inputs.iter().map(|input| self.node(*input).shape).collect();
        let shape = operation.shape(&shapes);
        let value = Value::Computed { operation: Rc::new(operation), inputs: inputs.to_vec() };
        self.add(value, name, shape)
    }

    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0]
    }

    /// Every node in topological order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = NodeId> + use<> {
        (0..self.nodes.len()).map(NodeId)
    }

    /// The inputs of a node; none for a leaf.
    pub fn inputs(&self, id: NodeId) -> &[NodeId] {
        match &self.node(id).value {
            Value::Computed { inputs, .. } => inputs,
            Value::Input | Value::Parameter(_) | Value::Entry => &[],
        }
    }

    /// The node of a parameter.
    pub fn parameter(&self, parameter: Parameter) -> Option<NodeId> {
        self.ids().find(|id| matches!(self.node(*id).value, Value::Parameter(p) if p == parameter))
    }

    /// The node of the network's input.
    pub fn input(&self) -> Option<NodeId> {
        self.ids().find(|id| matches!(self.node(*id).value, Value::Input))
    }
}
