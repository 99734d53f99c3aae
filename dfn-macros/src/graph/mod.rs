//! Stage 2, lower: the declaration becomes an arena of nodes, and the syntax is left behind.
//!
//! Inputs precede their users, so that the order of the arena is a topological one. Derivatives
//! are nodes of the same kind, appended by stage 4.

mod block;
mod chain;
mod description;
mod model;
mod name;
mod named;
mod requirement;
mod shape;

pub use block::lower as lower_block;
pub use chain::lower;
#[cfg(test)]
pub use chain::{add_parameters, add_use};
#[cfg(test)]
pub use description::Part;
pub use description::{Connection, Described, Description, Source};
pub use model::{Facts, Joint, Kind, Layer, Model, NamedValue, Port, Unit, Use};
pub use name::Name;
pub use named::{Named, What};
pub use requirement::{Requirement, Wide};
pub use shape::{Shape, Side};

use crate::operation::{Argument, Kernel, Operation, Spread};
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
    /// Adds a leaf, under a name that no other node has.
    pub fn add(&mut self, value: Value, name: Name, shape: Shape) -> NodeId {
        let per_sample = match &value {
            Value::Input | Value::Target | Value::Entry => true,
            Value::Parameter(_) | Value::Constant(_) => false,
            Value::Computed { operation, inputs } => operation
                .is_per_sample()
                .unwrap_or_else(|| inputs.iter().any(|input| self.node(*input).per_sample)),
        };
        let name = self.unlike_others(name);
        self.nodes.push(Node { value, name, shape, per_sample });
        NodeId(self.nodes.len() - 1)
    }

    /// This name, or with a number after it, so that no other node has it.
    fn unlike_others(&mut self, name: Name) -> Name {
        let text = name.text();
        let Some(first) = self.names.get(&text).copied() else {
            self.names.insert(text, 2);
            return name;
        };
        let free = |number: &usize| !self.names.contains_key(&name.numbered(*number).text());
        let number = (first..).find(free).unwrap_or(first);
        let name = name.numbered(number);
        self.names.insert(text, number + 1);
        self.names.insert(name.text(), 2);
        name
    }

    /// Adds an operation, unless the same one of the same inputs is there; its shape follows from
    /// those of its inputs.
    ///
    /// Where it meets values of each sample and shared ones, these are spread over the samples,
    /// unless its kernel takes them as they are.
    pub fn compute(
        &mut self,
        operation: impl Operation + 'static,
        inputs: &[NodeId],
        name: Name,
    ) -> NodeId {
        let mut inputs = inputs.to_vec();
        if inputs.iter().any(|input| self.node(*input).per_sample) {
            for (position, input) in inputs.iter_mut().enumerate() {
                let taken_as_it_is = operation.shared_operands().contains(&position);
                if !self.node(*input).per_sample && !taken_as_it_is {
                    *input = self.for_each_sample(*input);
                }
            }
        }
        self.compute_as_given(operation, &inputs, name)
    }

    /// The value as one of each sample.
    pub fn for_each_sample(&mut self, id: NodeId) -> NodeId {
        if self.node(id).per_sample {
            return id;
        }
        let name = self.node(id).name.part("spread");
        self.compute_as_given(Spread, &[id], name)
    }

    fn compute_as_given(
        &mut self,
        operation: impl Operation + 'static,
        inputs: &[NodeId],
        name: Name,
    ) -> NodeId {
        let shapes: Vec<Shape> = inputs.iter().map(|input| self.node(*input).shape).collect();
        let shape = operation.shape(self, &shapes);
        let kernel = operation.kernel();
        self.find(&kernel, inputs, shape).unwrap_or_else(|| {
            let value = Value::Computed { operation: Rc::new(operation), inputs: inputs.to_vec() };
            self.add(value, name, shape)
        })
    }

    /// The node of a common subexpression, which stands after the inputs.
    fn find(&self, kernel: &Kernel, inputs: &[NodeId], shape: Shape) -> Option<NodeId> {
        let after = inputs.iter().max().map_or(0, |last| last.0 + 1);
        self.ids().skip(after).find(|id| {
            let node = self.node(*id);
            let Value::Computed { operation, inputs: others } = &node.value else { return false };
            let same = others == inputs
                || operation.is_commutative() && others.iter().eq(inputs.iter().rev());
            same && node.shape == shape && operation.kernel().is(kernel)
        })
    }

    /// The node of a number.
    pub fn constant(&mut self, number: TokenStream) -> NodeId {
        let text = number.to_string();
        let same = |id: &NodeId| matches!(&self.node(*id).value, Value::Constant(other) if other.to_string() == text);
        if let Some(id) = self.ids().find(same) {
            return id;
        }
        let shape = self.scalar();
        self.add(Value::Constant(number), Name::new(None, "constant"), shape)
    }

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

    /// For every node whether one of these depends on it, or is it.
    pub fn ancestors(&self, of: &[NodeId]) -> Vec<bool> {
        let mut ancestor = vec![false; self.nodes.len()];
        of.iter().for_each(|id| ancestor[id.0] = true);
        for id in self.ids().rev() {
            if ancestor[id.0] {
                self.inputs(id).iter().for_each(|input| ancestor[input.0] = true);
            }
        }
        ancestor
    }

    /// For every node whether it depends on one of these, or is it.
    pub fn descendants(&self, of: &[NodeId]) -> Vec<bool> {
        let mut descendant = vec![false; self.nodes.len()];
        of.iter().for_each(|id| descendant[id.0] = true);
        for id in self.ids() {
            descendant[id.0] |= self.inputs(id).iter().any(|input| descendant[input.0]);
        }
        descendant
    }

    /// The node of a parameter.
    pub fn parameter(&self, parameter: Parameter) -> Option<NodeId> {
        self.ids().find(|id| matches!(self.node(*id).value, Value::Parameter(p) if p == parameter))
    }

    /// The nodes of all parameters, in the order of the declaration.
    pub fn parameters(&self) -> impl Iterator<Item = NodeId> + '_ {
        self.ids().filter(|id| matches!(self.node(*id).value, Value::Parameter(_)))
    }

    /// The node of the network's input.
    pub fn input(&self) -> Option<NodeId> {
        self.ids().find(|id| matches!(self.node(*id).value, Value::Input))
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
