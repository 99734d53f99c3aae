//! What a declaration lowers to: a graph, its ends, and the layers and parameters in it.

use super::{Graph, Named, NodeId, Requirement, Shape};
use crate::syntax::{Activation, Width};
use proc_macro2::{Ident, Span};

/// A network: its graph, the ends of it, and its parameters with everything settled.
pub struct Model {
    pub graph: Graph,
    /// The layers and the free parameters, in the order of the declaration.
    pub layers: Vec<Layer>,
    /// The named inputs; each is the network's input, or a part of it.
    pub inputs: Vec<Port>,
    /// The named outputs; each is the output, or a part of it.
    pub outputs: Vec<Port>,
    /// The named targets of the cost.
    pub targets: Vec<Port>,
    /// The values that the declaration names, which stand in a trace.
    pub values: Vec<NamedValue>,
    /// The output.
    pub y: NodeId,
    /// The last pre-activation, which the output unit is applied to; the output itself where that
    /// is linear.
    pub z: NodeId,
    /// The output unit, ŷ = g(z).
    pub unit: Unit,
    /// The cost, if the graph holds one.
    pub cost: Option<NodeId>,
    /// What stage 3 looks at beside the graph.
    pub facts: Facts,
}

/// What lowering knows of a declaration and the graph does not say.
#[derive(Default)]
pub struct Facts {
    /// Whether it is one in the block form.
    pub is_block: bool,
    /// Every name that it takes, in the order of its text.
    pub names: Vec<Named>,
    /// Where something arrives at a layer for the first time.
    pub joints: Vec<Joint>,
    /// What is left for the compiler to check.
    pub requirements: Vec<Requirement>,
}

/// What arrives at a layer.
pub struct Joint {
    /// The place of the layer that takes it.
    pub consumer: usize,
    /// What gives it: a layer's label, or an expression as the user wrote it.
    pub producer: String,
    /// The width that is given.
    pub gives: Width,
}

/// A value that the declaration names.
pub struct NamedValue {
    pub name: Ident,
    pub node: NodeId,
    /// Its expression, as the user would write it.
    pub text: String,
}

/// A named end of a network.
pub struct Port {
    pub name: Ident,
    pub width: Width,
    pub node: NodeId,
}

/// A layer with its label and inputs settled, or a parameter by itself.
pub struct Layer {
    /// The name of its field: the user's label, or `dense1`, `dense2`, … by position.
    pub label: Ident,
    /// Whether the label is the user's.
    pub labelled: bool,
    pub kind: Kind,
    /// The width that arrives: the producer's, or what the layer says where that is unknown.
    pub inputs: Width,
    /// The width that the declaration says the layer takes, if it says one.
    pub takes: Option<Width>,
    /// Where that could stand, if it doesn't.
    pub arriving: Option<Span>,
    /// The width that leaves.
    pub outputs: Width,
    pub activation: Activation,
    /// The place of the layer's kind.
    pub span: Span,
    /// The layer's source, where it stood in a string literal.
    pub fragment: Option<String>,
    /// Its places in the graph; one, unless it is shared.
    pub uses: Vec<Use>,
}

/// What an entry of the parameters is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A layer, with weights and a bias.
    Dense,
    /// A matrix by itself.
    Weights,
    /// A vector by itself.
    Bias,
}

/// One place of a layer in the graph.
#[derive(Clone, Copy)]
pub struct Use {
    /// What arrives.
    pub x: NodeId,
    /// Its pre-activation.
    pub z: NodeId,
    /// Its value, the same node where the layer is linear.
    pub h: NodeId,
}

/// A unit: what an operation applies element by element, or the output unit.
#[derive(Clone)]
pub struct Unit {
    pub activation: Activation,
    /// What it belongs to, a layer or a function's value: its generated function is named after it.
    pub label: Ident,
}

impl Model {
    /// Whether it is a chain of layers, x -> layer -> … -> ŷ, and nothing else.
    pub fn is_chain(&self) -> bool {
        self.computes_chain() && self.cost.is_none()
    }

    /// Whether its output is that of a chain of all its layers, whatever its cost is.
    pub fn computes_chain(&self) -> bool {
        let mut arriving = self.graph.input();
        let follows = self.layers.iter().all(|layer| match layer.uses.as_slice() {
            [only] if layer.kind == Kind::Dense && Some(only.x) == arriving => {
                arriving = Some(only.h);
                true
            }
            _ => false,
        });
        follows && arriving == Some(self.y)
    }

    /// Makes the output and the cost values of each sample, which they are not where they depend on
    /// parameters alone.
    pub fn spread_ends(&mut self) {
        for end in [&mut self.y, &mut self.z].into_iter().chain(&mut self.cost) {
            *end = self.graph.for_each_sample(*end);
        }
    }

    /// The shape of a node.
    pub fn shape(&self, id: NodeId) -> Shape {
        self.graph.node(id).shape
    }
}
