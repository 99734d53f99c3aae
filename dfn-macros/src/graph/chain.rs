//! Lowers a chain of layers to its graph, and settles labels and widths.

use super::{
    Facts, Graph, Joint, Kind, Layer, Model, Name, Named, NodeId, Parameter, Port, Role, Shape,
    Unit, Use, Value, What,
};
use crate::operation::{Affine, Apply, Softmax};
use crate::syntax::{self, Activation, BuiltIn, Inputs, Width};
use proc_macro2::{Ident, Span};
use quote::format_ident;

/// Lowers the layers of a declaration; `None` if there are none.
pub fn lower(read: Vec<syntax::Layer>) -> Option<Model> {
    let mut graph = Graph::default();
    let first = match &read.first()?.inputs {
        Inputs::Given(width) => width.clone(),
        Inputs::Arriving(_) => Width::Unknown,
    };
    let shape = Shape::Vector(graph.side(&first));
    let x = graph.add(Value::Input, Name::new(None, "x"), shape);
    let mut value = x;
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
        let mut layer = Layer {
            label,
            labelled,
            kind: Kind::Dense,
            inputs,
            takes,
            arriving,
            outputs: read.outputs,
            activation: read.activation,
            span: read.span,
            fragment: read.fragment,
            uses: Vec::new(),
        };
        add_parameters(&mut graph, index, &layer);
        value = add_use(&mut graph, value, index, &mut layer);
        layers.push(layer);
    }
    let last = layers.last()?;
    let ends = last.uses.last()?;
    let (z, y) = (ends.z, ends.h);
    let name = |symbol| Ident::new(symbol, Span::call_site());
    let inputs = vec![Port { name: name("x"), width: layers.first()?.inputs.clone(), node: x }];
    let outputs = vec![Port { name: name("y"), width: last.outputs.clone(), node: y }];
    let (targets, values, cost) = (Vec::new(), Vec::new(), None);
    let unit = Unit { activation: last.activation.clone(), label: last.label.clone() };
    let facts = Facts { names: names(&layers), joints: joints(&layers), ..Facts::default() };
    Some(Model { graph, layers, inputs, outputs, targets, values, y, z, unit, cost, facts })
}

fn names(layers: &[Layer]) -> Vec<Named> {
    let names = layers.iter().enumerate().map(|(index, layer)| Named {
        ident: layer.label.clone(),
        what: What::Layer { number: index + 1, labelled: layer.labelled },
        fragment: layer.fragment.clone(),
    });
    names.collect()
}

/// Between every two layers.
fn joints(layers: &[Layer]) -> Vec<Joint> {
    let joints = layers.iter().enumerate().map(|(index, producer)| Joint {
        consumer: index + 1,
        producer: producer.label.to_string(),
        gives: producer.outputs.clone(),
    });
    joints.take(layers.len().saturating_sub(1)).collect()
}

/// The parameters of a layer as nodes: W and b, or what is a parameter by itself.
pub fn add_parameters(graph: &mut Graph, index: usize, layer: &Layer) {
    let (from, to) = (graph.side(&layer.inputs), graph.side(&layer.outputs));
    let mut add = |role, name, shape| {
        graph.add(Value::Parameter(Parameter { layer: index, role }), name, shape);
    };
    match layer.kind {
        Kind::Dense => {
            let name = |symbol| Name::new(Some(&layer.label), symbol);
            add(Role::Weights, name("weights"), Shape::Matrix(from, to));
            add(Role::Bias, name("bias"), Shape::Vector(to));
        }
        Kind::Weights => add(Role::Weights, Name::of(&layer.label), Shape::Matrix(from, to)),
        Kind::Bias => add(Role::Bias, Name::of(&layer.label), Shape::Vector(to)),
    }
}

/// z = Wᵀx + b and h = g(z) of a layer whose parameters are in the graph; a linear layer has no node
/// for its activation. Returns h.
pub fn add_use(graph: &mut Graph, x: NodeId, index: usize, layer: &mut Layer) -> NodeId {
    let parameter = |role| graph.parameter(Parameter { layer: index, role });
    let (Some(weights), Some(bias)) = (parameter(Role::Weights), parameter(Role::Bias)) else {
        return x;
    };
    let name = |symbol| Name::new(Some(&layer.label), symbol);
    let z = graph.compute(Affine, &[x, weights, bias], name("z"));
    let h = match &layer.activation {
        Activation::BuiltIn { unit: BuiltIn { name: "linear", .. }, .. } => z,
        Activation::BuiltIn { unit: BuiltIn { name: "softmax", .. }, .. } => {
            graph.compute(Softmax, &[z], name("h"))
        }
        activation @ (Activation::BuiltIn { .. } | Activation::Path(_) | Activation::Unknown) => {
            let (activation, label) = (activation.clone(), layer.label.clone());
            let unit = graph.add_unit(Unit { activation, label });
            graph.compute(Apply { unit }, &[z], name("h"))
        }
    };
    layer.uses.push(Use { x, z, h });
    h
}
