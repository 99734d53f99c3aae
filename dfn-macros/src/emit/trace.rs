//! The trace: what back-propagation of one sample reads, and every value that the declaration names.

use super::needs::{Pass, is_computed, needed, of_one_sample};
use super::schedule::ends;
use super::{Places, Plan, call, documentation};
use crate::differentiate::Derivative;
use crate::graph::{Graph, Kind, Layer, Model, NamedValue, NodeId, Use, Value};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use std::collections::BTreeSet;

/// A field of the trace, but for the input's.
pub struct Field<'p> {
    name: Ident,
    pub kind: FieldKind<'p>,
}

pub enum FieldKind<'p> {
    /// One use of a layer.
    Layer(&'p Layer, Use),
    /// A value that the declaration names.
    Value(&'p NamedValue),
    /// Another one, for back-propagation alone.
    Hidden(NodeId),
}

/// The fields in order: the layers', the named values', and the hidden ones.
pub fn fields(plan: &Plan) -> Vec<Field<'_>> {
    let model = &plan.model;
    let targets: Vec<NodeId> =
        model.graph.ids().filter(|id| is_target(&model.graph, *id)).collect();
    // What depends on a target is not known where there is only an input.
    let unknown = model.graph.descendants(&targets);
    let is_known = |id: NodeId| !unknown[id.index()];

    let mut fields: Vec<Field<'_>> = Vec::new();
    for layer in model.layers.iter().filter(|layer| layer.kind == Kind::Dense) {
        let mut seen = BTreeSet::new();
        let uses = layer.uses.iter().filter(|one| seen.insert(one.z));
        for (index, one) in uses.filter(|one| is_known(one.h)).enumerate() {
            let name = match index {
                0 => layer.label.clone(),
                _ => of_use(model, layer, index + 1),
            };
            fields.push(Field { name, kind: FieldKind::Layer(layer, *one) });
        }
    }
    for value in model.values.iter().filter(|value| is_known(value.node)) {
        fields.push(Field { name: value.name.clone(), kind: FieldKind::Value(value) });
    }
    let known = nodes(&fields);
    let read = [&plan.derivatives.full, &plan.derivatives.input].map(read).concat();
    let hidden: BTreeSet<NodeId> = read.into_iter().filter(|id| !known.contains(id)).collect();
    for id in hidden {
        let name = call::local(&model.graph, id);
        fields.push(Field { name, kind: FieldKind::Hidden(id) });
    }
    fields
}

/// `encoder2`, the second use of a layer; where something else has that name, `encoder2_`.
fn of_use(model: &Model, layer: &Layer, number: usize) -> Ident {
    let is_taken = |name: &Ident| {
        model.layers.iter().any(|layer| layer.label == *name)
            || model.values.iter().any(|value| value.name == *name)
    };
    let mut name = format_ident!("{}{number}", layer.label);
    while is_taken(&name) {
        name = format_ident!("{name}_");
    }
    name
}

/// The computed values that a backward body takes from the trace.
fn read(derivative: &Derivative) -> Vec<NodeId> {
    let (graph, entry) = (&derivative.graph, derivative.entry);
    let needed = needed(graph, &ends(derivative), Pass::Sample, |id| id <= entry);
    let read = graph.ids().filter(|id| *id < entry && needed[id.index()]);
    let read = read.map(|id| of_one_sample(graph, id));
    read.filter(|id| is_computed(graph, *id)).collect()
}

/// The nodes whose values stand in some fields.
pub fn nodes(fields: &[Field<'_>]) -> Vec<NodeId> {
    let nodes = fields.iter().flat_map(|field| match &field.kind {
        FieldKind::Layer(_, one) => vec![one.z, one.h],
        FieldKind::Value(value) => vec![value.node],
        FieldKind::Hidden(id) => vec![*id],
    });
    nodes.collect()
}

/// Where a value of the graph stands in a trace.
pub fn place(fields: &[Field<'_>], id: NodeId) -> Option<TokenStream> {
    fields.iter().find_map(|Field { name, kind }| match kind {
        FieldKind::Layer(_, one) if one.z == id => Some(quote!(__trace.#name.z)),
        FieldKind::Layer(_, one) if one.h == id => Some(quote!(__trace.#name.h)),
        FieldKind::Value(value) if value.node == id => Some(quote!(__trace.#name)),
        FieldKind::Hidden(node) if *node == id => Some(quote!(__trace.#name)),
        _ => None,
    })
}

impl Field<'_> {
    /// `pub dense1: LayerTrace<2>`
    pub fn declaration(&self, plan: &Plan) -> TokenStream {
        let (name, model) = (&self.name, &plan.model);
        match &self.kind {
            FieldKind::Layer(layer, _) => {
                let (krate, scalar) = (&plan.krate, plan.scalar());
                let outputs = layer.outputs.argument();
                let documentation = documentation::layer(layer);
                quote_spanned! {plan.span()=>
                    #[doc = #documentation]
                    pub #name: #krate::LayerTrace<#outputs, #scalar>
                }
            }
            FieldKind::Value(value) => {
                let array = plan.array(&model.graph, model.shape(value.node));
                let documentation = documentation::value(plan, value);
                quote_spanned! {plan.span()=>
                    #[doc = #documentation]
                    pub #name: #array
                }
            }
            FieldKind::Hidden(id) => {
                let array = plan.array(&model.graph, model.shape(*id));
                quote!(#name: #array)
            }
        }
    }

    /// `dense1: LayerTrace { z: __dense1_z, h: __dense1_h }`
    pub fn value(&self, plan: &Plan, places: &Places<'_>) -> TokenStream {
        let (name, graph, private) = (&self.name, &plan.model.graph, plan.runtime());
        match &self.kind {
            FieldKind::Layer(_, one) => {
                let (z, h) = (places.value(graph, one.z), places.value(graph, one.h));
                quote!(#name: #private::LayerTrace { z: #z, h: #h })
            }
            FieldKind::Value(value) => {
                let value = places.value(graph, value.node);
                quote!(#name: #value)
            }
            FieldKind::Hidden(id) => {
                let value = places.value(graph, *id);
                quote!(#name: #value)
            }
        }
    }
}

fn is_target(graph: &Graph, id: NodeId) -> bool {
    matches!(graph.node(id).value, Value::Target)
}
