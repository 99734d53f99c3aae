//! The bodies of forward propagation, algorithm 6.3: for one sample, for a trace, for a tile.

use super::{Plan, call};
use crate::graph::{Graph, NodeId, Value};
use proc_macro2::TokenStream;
use quote::quote;

pub fn bodies(plan: &Plan) -> TokenStream {
    let forward = forward_sample(plan);
    let trace = trace_sample(plan);
    let tile = forward_tile(plan);
    quote! {
        #forward
        #trace
        #tile
    }
}

/// The nodes that forward propagation computes, in order.
fn computed(graph: &Graph) -> impl Iterator<Item = NodeId> + '_ {
    graph.ids().filter(|id| matches!(graph.node(*id).value, Value::Computed { .. }))
}

/// Values in local variables.
fn locals(plan: &Plan) -> call::Places<'_> {
    call::Places::new(plan, quote!(__x), |graph, id| {
        let local = call::local(graph, id);
        quote!(&#local)
    })
}

fn forward_sample(plan: &Plan) -> TokenStream {
    let (private, graph) = (plan.runtime(), &plan.model.graph);
    let places = locals(plan);
    let values = computed(graph).map(|id| call::sample(plan, graph, id, &places));
    let output = call::local(graph, plan.model.y);
    quote! {
        #[inline(always)]
        fn forward_sample<__I: #private::Isa>(&self, __isa: __I, __x: &Self::Input) -> Self::Output {
            #(#values)*
            #output
        }
    }
}

fn trace_sample(plan: &Plan) -> TokenStream {
    let (private, graph) = (plan.runtime(), &plan.model.graph);
    let trace = plan.trace();
    let places = locals(plan);
    let values = computed(graph).map(|id| call::sample(plan, graph, id, &places));
    let fields = plan.layers().iter().map(|layer| {
        let label = &layer.label;
        let ends = layer.uses[0];
        let (z, h) = (call::local(graph, ends.z), call::local(graph, ends.h));
        quote!(#label: #private::LayerTrace { z: #z, h: #h })
    });
    quote! {
        #[inline(always)]
        fn trace_sample<__I: #private::Isa>(&self, __isa: __I, __x: &Self::Input) -> Self::Trace {
            #(#values)*
            #trace { input: *__x, #(#fields),* }
        }
    }
}

fn forward_tile(plan: &Plan) -> TokenStream {
    let (private, graph) = (plan.runtime(), &plan.model.graph);
    let places = super::buffers::places(plan);
    let values = computed(graph).map(|id| call::tile(plan, graph, id, &places));
    let (z, y) = (call::field(graph, plan.model.z), call::field(graph, plan.model.y));
    let fused = &plan.derivatives.fused;
    let dz = call::field(&fused.graph, fused.entry);
    quote! {
        #[inline(always)]
        fn forward_tile<__I: #private::Isa, const __TILE: ::core::primitive::usize>(
            &self,
            __isa: __I,
            __x: &[Self::Input],
            __buffers: &mut Self::Buffers<__TILE>,
        ) {
            let __count = __x.len();
            #(#values)*
        }

        #[inline(always)]
        fn output_tile<const __TILE: ::core::primitive::usize>(
            __buffers: &mut Self::Buffers<__TILE>,
        ) -> #private::OutputTile<'_, Self::Output, __TILE> {
            #private::OutputTile {
                z: &__buffers.#z,
                y: &__buffers.#y,
                dz: &mut __buffers.#dz,
            }
        }
    }
}
