//! Lowers a chain of layers to its graph, and settles labels and widths.

use super::{Graph, Name, NodeId, Parameter, Role, Shape, Side, Value};
use crate::operation::{Affine, Apply, Softmax};
use crate::syntax::{self, Activation, BuiltIn, Inputs, Width};
use proc_macro2::{Ident, Span};
use quote::format_ident;

/// A chain: its layers with everything settled, and its graph.
pub struct Chain {
    pub layers: Vec<Layer>,
    pub graph: Graph,
    /// The last pre-activation.
    pub z: NodeId,
    /// The output.
    pub y: NodeId,
}

/// A layer with its label and inputs settled.
pub struct Layer {
    /// The name of its field: the user's label, or `dense1`, `dense2`, … by position.
    pub label: Ident,
    /// Whether the label is the user's.
    pub labelled: bool,
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
    /// The node of its pre-activation.
    pub z: NodeId,
    /// The node of its value, the same one where the layer is linear.
    pub h: NodeId,
}

/// Lowers the layers of a declaration; `None` if there are none.
pub fn lower(read: Vec<syntax::Layer>) -> Option<Chain> {
    let mut graph = Graph::default();
    let mut value = graph.add(Value::Input, Name::new(None, "x"), Shape::Vector(Side(0)));
    let mut layers: Vec<Layer> = Vec::new();
    for (index, read) in read.into_iter().enumerate() {
        let labelled = read.label.is_some();
        let label =
            read.label.unwrap_or_else(|| format_ident!("dense{}", index + 1, span = read.span));
        let (takes, arriving) = match read.inputs {
            Inputs::Given(width) => (Some(width), None),
            Inputs::Arriving(span) => (None, Some(span)),
        };
        let produced = layers.last().map(|producer| producer.outputs.clone());
        let inputs = [produced, takes.clone()]
            .into_iter()
            .flatten()
            .find(|width| !matches!(width, Width::Unknown))
            .unwrap_or(Width::Unknown);
        let (z, h) = add_layer(&mut graph, value, index, &label, &read.activation);
        value = h;
        layers.push(Layer {
            label,
            labelled,
            inputs,
            takes,
            arriving,
            outputs: read.outputs,
            activation: read.activation,
            span: read.span,
            fragment: read.fragment,
            z,
            h,
        });
    }
    let last = layers.last()?;
    let (z, y) = (last.z, last.h);
    Some(Chain { layers, graph, z, y })
}

/// z = Wᵀx + b and h = g(z); a linear layer has no node for its activation.
fn add_layer(
    graph: &mut Graph,
    x: NodeId,
    index: usize,
    label: &Ident,
    activation: &Activation,
) -> (NodeId, NodeId) {
    let (from, to) = (Side(index), Side(index + 1));
    let mut parameter = |role, symbol, shape| {
        let value = Value::Parameter(Parameter { layer: index, role });
        graph.add(value, Name::new(Some(label), symbol), shape)
    };
    let weights = parameter(Role::Weights, "weights", Shape::Matrix(from, to));
    let bias = parameter(Role::Bias, "bias", Shape::Vector(to));
    let z = graph.compute(Affine, &[x, weights, bias], Name::new(Some(label), "z"));
    let name = Name::new(Some(label), "h");
    let h = match activation {
        Activation::BuiltIn { unit: BuiltIn { name: "linear", .. }, .. } => z,
        Activation::BuiltIn { unit: BuiltIn { name: "softmax", .. }, .. } => {
            graph.compute(Softmax, &[z], name)
        }
        Activation::BuiltIn { .. } | Activation::Path(_) | Activation::Unknown => {
            graph.compute(Apply { layer: index }, &[z], name)
        }
    };
    (z, h)
}
