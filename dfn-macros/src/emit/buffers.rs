//! The buffers of a workspace: one array for each node of the passes over a tile.

use super::needs::{Pass, computed};
use super::schedule::{Step, schedule};
use super::{Plan, call};
use crate::graph::{Graph, NodeId, Value};
use proc_macro2::TokenStream;
use quote::quote;

/// The struct, and its value of zeros.
pub fn buffers(plan: &Plan) -> TokenStream {
    let private = plan.runtime();
    let graph = &plan.derivatives.training.graph;
    let nodes = nodes(plan);
    let mut fields: Vec<_> = nodes.iter().map(|id| call::field(graph, *id)).collect();
    let mut types: Vec<_> = nodes.iter().map(|id| field_type(plan, graph, *id)).collect();
    let mut zeros: Vec<_> = nodes.iter().map(|id| field_zeros(plan, graph, *id)).collect();
    if let Spare::Field(field) = spare(plan) {
        fields.push(field);
        types.push(field_type(plan, graph, plan.model.y));
        zeros.push(quote!(#private::no_rows()));
    }
    let generics =
        plan.head.generics.declared_with(&quote!(const __TILE: ::core::primitive::usize));
    let buffers = buffers_type(plan);
    quote! {
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct __Buffers #generics {
            #(#fields: #types),*
        }

        impl #generics #private::Zeros for #buffers {
            const ZEROS: Self = Self {
                #(#fields: #zeros),*
            };
        }
    }
}

/// The type of the struct, with `__TILE` samples.
pub fn buffers_type(plan: &Plan) -> TokenStream {
    let arguments = plan.head.generics.arguments_with(&quote!(__TILE));
    quote!(__Buffers #arguments)
}

/// The nodes that forward propagation of a tile computes, in order.
pub fn forward(plan: &Plan) -> Vec<NodeId> {
    let model = &plan.model;
    computed(&model.graph, &[model.z, model.y], Pass::Tile, |_| false)
}

/// The nodes that the cost of a tile computes after forward propagation.
pub fn cost(plan: &Plan) -> Vec<NodeId> {
    let forward = forward(plan);
    let ends: Vec<NodeId> = plan.model.cost.into_iter().collect();
    computed(&plan.model.graph, &ends, Pass::Tile, |id| forward.contains(&id))
}

/// For every node of the backward graph whether it is known where back-propagation of a tile begins.
pub fn known(plan: &Plan) -> Vec<bool> {
    let training = &plan.derivatives.training;
    let mut known = vec![false; training.graph.ids().count()];
    let before = [forward(plan), cost(plan), vec![training.entry]].concat();
    before.into_iter().for_each(|id| known[id.index()] = true);
    known
}

/// The nodes that have a place in the buffers, in order.
fn nodes(plan: &Plan) -> Vec<NodeId> {
    let (model, training) = (&plan.model, &plan.derivatives.training);
    let known = known(plan);
    let steps = schedule(training, Pass::Tile, |id| known[id.index()], &[]);
    let mut has_buffer = known;
    for step in steps {
        if let Step::Value(id) = step {
            has_buffer[id.index()] = true;
        }
    }
    let is_end = |id: NodeId| id == model.z || id == model.y;
    let nodes = training.graph.ids().filter(|id| match training.graph.node(*id).value {
        Value::Target => true,
        // The outputs are read where no input is.
        Value::Input => is_end(*id),
        _ => has_buffer[id.index()],
    });
    nodes.collect()
}

fn field_type(plan: &Plan, graph: &Graph, id: NodeId) -> TokenStream {
    let array = plan.array(graph, graph.node(id).shape);
    if graph.node(id).per_sample { quote!([#array; __TILE]) } else { array }
}

fn field_zeros(plan: &Plan, graph: &Graph, id: NodeId) -> TokenStream {
    let (private, node) = (plan.runtime(), graph.node(id));
    match (node.per_sample, node.shape.is_vector()) {
        (true, true) => quote!(#private::no_rows()),
        (true, false) => {
            let zeros = plan.zeros(graph, node.shape);
            quote!([#zeros; __TILE])
        }
        (false, _) => plan.zeros(graph, node.shape),
    }
}

/// Where ∂L/∂z of the output would go in a network that is trained by its own cost, which has none.
pub enum Spare {
    /// There is a cost of another kind.
    None,
    /// In the buffer of a value of that shape, which is computed afterwards.
    Node(NodeId),
    /// In a field of its own.
    Field(proc_macro2::Ident),
}

/// The place that nothing is ever written to.
pub fn spare(plan: &Plan) -> Spare {
    let (model, graph) = (&plan.model, &plan.derivatives.training.graph);
    if model.cost.is_none() {
        return Spare::None;
    }
    let shape = model.shape(model.y);
    let fits = |id: &NodeId| {
        let node = graph.node(*id);
        node.per_sample && node.shape == shape && *id != model.y
    };
    // The last ones are gradients.
    match nodes(plan).into_iter().rev().find(fits) {
        Some(node) => Spare::Node(node),
        // No value has this name: theirs begin with two underscores.
        None => Spare::Field(quote::format_ident!("spare")),
    }
}
