//! Stage 2, lower: the declaration becomes an arena of nodes, and the syntax is left behind.
//!
//! Inputs precede their users, so that the order of the arena is a topological one. Derivatives
//! are nodes of the same kind, appended by stage 4.

mod block;
mod build;
mod chain;
mod constant;
mod description;
mod model;
mod name;
mod named;
mod requirement;
mod search;
mod shape;

pub use block::lower as lower_block;
pub use chain::lower;
#[cfg(test)]
pub use chain::{add_parameters, add_use};
#[cfg(test)]
pub use description::Part;
pub use description::{Described, Description, Source};
pub use model::{Facts, Joint, Kind, Layer, Model, NamedValue, Port, Unit, Use};
pub use name::Name;
pub use named::{Named, What};
pub use requirement::{Requirement, Wide};
pub use shape::{Shape, Side};

use crate::operation::{Argument, Kernel, Operation};
use crate::syntax::Width;
use proc_macro2::TokenStream;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The place of a node in its graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NodeId(usize);

/// Nodes, each after its inputs, the widths of their shapes and the units of their activations.
#[derive(Clone, Default)]
pub struct Graph {
    nodes: Vec<Node>,
    widths: Vec<Width>,
    units: Vec<Rc<Unit>>,
    /// The names of the nodes, as generated code has them, and for each the first number that was not
    /// tried after it.
    names: BTreeMap<String, usize>,
}

/// A value in the graph.
#[derive(Clone)]
pub struct Node {
    pub value: Value,
    pub name: Name,
    pub shape: Shape,
    /// Whether every sample has a value of its own. What depends on parameters and constants alone
    /// is shared by all samples of a batch.
    pub per_sample: bool,
}

/// Where a value comes from.
#[derive(Clone)]
pub enum Value {
    /// The network's input x; several stand one after the other in it.
    Input,
    /// The target of the cost; several stand one after the other in it.
    Target,
    /// A parameter of a layer.
    Parameter(Parameter),
    /// A number, an expression of type `f64`.
    Constant(TokenStream),
    /// The gradient that back-propagation starts from, ∂L/∂V of some node V.
    Entry,
    /// An operation on other nodes.
    Computed { operation: Rc<dyn Operation>, inputs: Vec<NodeId> },
}

/// One parameter tensor of a layer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Parameter {
    /// The place of the layer, or of what is a parameter by itself, in the declaration.
    pub layer: usize,
    pub role: Role,
}

/// What a parameter tensor is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Weights,
    Bias,
}

impl NodeId {
    /// Its place in the arena.
    pub fn index(self) -> usize {
        self.0
    }
}

impl Graph {
    /// Whether a node is the number 1, or that in every element: where a `grad` begins.
    pub fn is_one(&self, id: NodeId) -> bool {
        match &self.node(id).value {
            Value::Constant(number) => matches!(number.to_string().as_str(), "1.0" | "1"),
            Value::Computed { operation, inputs } => {
                matches!(operation.kernel().function, "broadcast" | "spread")
                    && self.is_one(inputs[0])
            }
            _ => false,
        }
    }

    /// The shape of a scalar.
    pub fn scalar(&mut self) -> Shape {
        Shape::Vector(self.side(&Width::number(1)))
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
            _ => &[],
        }
    }

    /// The side of a width: the same one for the same width as text.
    pub fn side(&mut self, width: &Width) -> Side {
        let same = self.widths.iter().position(|other| width.is(other));
        Side(same.unwrap_or_else(|| {
            self.widths.push(width.clone());
            self.widths.len() - 1
        }))
    }

    pub fn width(&self, side: Side) -> &Width {
        &self.widths[side.0]
    }

    /// Adds a unit, unless its layer has one already, and gives its place.
    pub fn add_unit(&mut self, unit: Unit) -> usize {
        let same = self.units.iter().position(|other| other.label == unit.label);
        same.unwrap_or_else(|| {
            self.units.push(Rc::new(unit));
            self.units.len() - 1
        })
    }

    pub fn units(&self) -> &[Rc<Unit>] {
        &self.units
    }

    /// The unit of an operation that applies one.
    pub fn unit_of(&self, kernel: &Kernel) -> Option<&Unit> {
        kernel.arguments.iter().find_map(|argument| match argument {
            Argument::Unit(unit) => self.units.get(*unit).map(Rc::as_ref),
            Argument::Number(_) | Argument::Size(_) => None,
        })
    }
}
