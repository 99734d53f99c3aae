//! Lowers a chain of layers to its graph, and settles labels and widths.

use super::{Graph, Name, NodeId, Parameter, Role, Shape, Side, Value};
use crate::operation::{Affine, Apply, Softmax};
use crate::syntax::{self, Activation, Inputs, Width};
use proc_macro2::{Ident, Span};
use quote::format_ident;

/// The most weights of one layer; more are a mistake, and would fill the compiler's memory.
pub const MOST_WEIGHTS: usize = 1 << 24;

/// A chain: its layers with everything settled, and its graph.
pub struct Chain {
    pub layers: Vec<Layer>,
    pub graph: Graph,
    /// The last pre-activation.
    pub z: NodeId,
    /// The output.
    pub y: NodeId,
}

/// A layer with its label and widths settled, and what the declaration says of them.
///
/// What is settled always makes a network that type-checks: where the declaration is wrong, the
/// producer's width wins, and the next stage reports it.
pub struct Layer {
    /// The name of its field: the user's label, or `dense1`, `dense2`, … by position.
    pub label: Ident,
    /// The label as written.
    pub written: Option<Ident>,
    /// The width that arrives.
    pub inputs: Width,
    /// The width that the declaration says the layer takes, if it says one.
    pub takes: Option<Width>,
    /// Where that could stand, if it doesn't.
    pub arriving: Option<Span>,
    /// The width that leaves.
    pub outputs: Width,
    /// The width that the declaration says the layer gives.
    pub gives: Width,
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
        let label = settle_label(read.label.as_ref(), index, read.span, &layers);
        let (takes, arriving) = match read.inputs {
            Inputs::Given(width) => (Some(width), None),
            Inputs::Arriving(span) => (None, Some(span)),
        };
        let inputs = settle_inputs(layers.last_mut(), takes.as_ref());
        let outputs = settle_outputs(&inputs, &read.outputs);
        let (z, h) = add_layer(&mut graph, value, index, &label, &read.activation);
        value = h;
        layers.push(Layer {
            label,
            written: read.label,
            inputs,
            takes,
            arriving,
            outputs,
            gives: read.outputs,
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

/// The label if it can name a field that has no namesake, otherwise one by position.
fn settle_label(written: Option<&Ident>, index: usize, span: Span, before: &[Layer]) -> Ident {
    let taken = |name: &Ident| before.iter().any(|layer| layer.label == *name);
    if let Some(label) = written.filter(|label| is_usable(label) && !taken(label)) {
        return label.clone();
    }
    let mut name = default_label(index, span);
    while taken(&name) {
        name = format_ident!("{name}_");
    }
    name
}

/// `dense1` for the first layer, and so on.
pub fn default_label(index: usize, span: Span) -> Ident {
    format_ident!("dense{}", index + 1, span = span)
}

/// The field of a trace that is no layer's.
pub const TRACE_INPUT: &str = "input";

/// Whether a word is no keyword.
pub fn can_name_a_field(word: &Ident) -> bool {
    syn::parse_str::<Ident>(&word.to_string()).is_ok()
}

fn is_usable(label: &Ident) -> bool {
    can_name_a_field(label) && label != TRACE_INPUT
}

/// The width that arrives: the producer's, or what the layer says where that is unknown.
fn settle_inputs(producer: Option<&mut Layer>, takes: Option<&Width>) -> Width {
    let taken = takes.cloned().unwrap_or(Width::Unknown);
    match producer {
        Some(producer) => {
            if matches!(producer.outputs, Width::Unknown) {
                producer.outputs = taken;
            }
            producer.outputs.clone()
        }
        None => taken,
    }
}

/// The width that leaves, unless it makes the layer too large.
fn settle_outputs(inputs: &Width, gives: &Width) -> Width {
    match (inputs.value(), gives.value()) {
        (Some(inputs), Some(outputs)) if inputs * outputs > MOST_WEIGHTS => Width::Unknown,
        _ => gives.clone(),
    }
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
        Activation::BuiltIn { name: "linear", .. } => z,
        Activation::BuiltIn { name: "softmax", .. } => graph.compute(Softmax, &[z], name),
        Activation::BuiltIn { .. } | Activation::Path(_) | Activation::Unknown => {
            graph.compute(Apply { layer: index }, &[z], name)
        }
    };
    (z, h)
}
