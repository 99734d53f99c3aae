//! The buffers of a workspace: one array for each node of the passes over a tile.

use super::{Plan, call};
use crate::graph::{Graph, NodeId, Value};
use proc_macro2::TokenStream;
use quote::quote;

/// The struct, and its value of zeros.
pub fn buffers(plan: &Plan) -> TokenStream {
    let (private, scalar) = (plan.runtime(), plan.scalar());
    let graph = &plan.derivatives.fused.graph;
    let nodes: Vec<NodeId> = graph.ids().filter(|id| has_buffer(graph, *id)).collect();
    let fields: Vec<_> = nodes.iter().map(|id| call::field(graph, *id)).collect();
    let widths = nodes.iter().map(|id| graph.width(graph.node(*id).shape.last()));
    let generics =
        plan.head.generics.declared_with(&quote!(const __TILE: ::core::primitive::usize));
    let buffers = buffers_type(plan);
    quote! {
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct __Buffers #generics {
            #(#fields: [[#scalar; #widths]; __TILE]),*
        }

        impl #generics #private::Zeros for #buffers {
            const ZEROS: Self = Self {
                #(#fields: #private::no_rows()),*
            };
        }
    }
}

/// The type of the struct, with `__TILE` samples.
pub fn buffers_type(plan: &Plan) -> TokenStream {
    let arguments = plan.head.generics.arguments_with(&quote!(__TILE));
    quote!(__Buffers #arguments)
}

/// Values in the buffers, the input in the caller's slice.
pub fn places(plan: &Plan) -> call::Places<'_> {
    call::Places::new(plan, quote!(__x), |graph, id| {
        let field = call::field(graph, id);
        quote!(&__buffers.#field)
    })
}

/// The values of the first sample of a tile in the buffers, its input in the caller's slice.
pub fn first_places(plan: &Plan) -> call::Places<'_> {
    call::Places::new(plan, quote!(&__x[0]), |graph, id| {
        let field = call::field(graph, id);
        quote!(&__buffers.#field[0])
    })
}

fn has_buffer(graph: &Graph, id: NodeId) -> bool {
    match graph.node(id).value {
        Value::Entry => true,
        Value::Computed { .. } => graph.node(id).shape.is_vector(),
        _ => false,
    }
}
