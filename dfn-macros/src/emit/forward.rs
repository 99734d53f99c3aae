//! The bodies of forward propagation, algorithm 6.3: for one sample, for a trace, for a tile.

use super::needs::{Pass, computed};
use super::{Places, Plan, buffers, call, trace};
use crate::graph::{NodeId, Value};
use proc_macro2::TokenStream;
use quote::quote;

pub fn bodies(plan: &Plan) -> TokenStream {
    let forward = forward_sample(plan);
    let trace = trace_sample(plan);
    let tile = forward_tile(plan);
    let output = output_tile(plan);
    quote! {
        #forward
        #trace
        #tile
        #output
    }
}

/// The statements of one sample that lead to some values.
fn statements(plan: &Plan, ends: &[NodeId], places: &Places<'_>) -> Vec<TokenStream> {
    let graph = &plan.model.graph;
    let nodes = computed(graph, ends, Pass::Sample, |_| false);
    nodes.into_iter().map(|id| call::statement(plan, graph, id, places)).collect()
}

fn forward_sample(plan: &Plan) -> TokenStream {
    let private = plan.runtime();
    let places = Places::locals(plan);
    let values = statements(plan, &[plan.model.y], &places);
    let output = places.value(&plan.model.graph, plan.model.y);
    quote! {
        #[inline(always)]
        fn forward_sample<__I: #private::Isa>(&self, __isa: __I, __x: &Self::Input) -> Self::Output {
            #(#values)*
            #output
        }
    }
}

fn trace_sample(plan: &Plan) -> TokenStream {
    let (private, trace) = (plan.runtime(), plan.trace());
    let fields = trace::fields(plan);
    let places = Places::locals(plan);
    let values = statements(plan, &trace::nodes(&fields), &places);
    let fields = fields.iter().map(|field| field.value(plan, &places));
    quote! {
        #[inline(always)]
        fn trace_sample<__I: #private::Isa>(&self, __isa: __I, __x: &Self::Input) -> Self::Trace {
            #(#values)*
            #trace { input: *__x, #(#fields),* }
        }
    }
}

fn forward_tile(plan: &Plan) -> TokenStream {
    let (private, model) = (plan.runtime(), &plan.model);
    let places = Places::buffers(plan);
    let nodes = buffers::forward(plan).into_iter();
    let values = nodes.map(|id| call::statement(plan, &model.graph, id, &places));
    // An output that is an input is read where outputs are.
    let is_input = |id: NodeId| matches!(model.graph.node(id).value, Value::Input);
    let input = [model.z, model.y].into_iter().find(|id| is_input(*id)).map(|id| {
        let field = call::field(&model.graph, id);
        quote! {
            #private::kernel::scale::scale_tile(
                __isa,
                __count,
                <Self::Scalar as #private::Scalar>::ONE,
                __x,
                &mut __buffers.#field,
            );
        }
    });
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
            #input
        }
    }
}

fn output_tile(plan: &Plan) -> TokenStream {
    let (private, model) = (plan.runtime(), &plan.model);
    let training = &plan.derivatives.training;
    let y = call::field(&model.graph, model.y);
    let (z, dz) = match buffers::spare(plan) {
        buffers::Spare::None => {
            (call::field(&model.graph, model.z), call::field(&training.graph, training.entry))
        }
        // Its own cost knows of no ∂L/∂z.
        buffers::Spare::Node(node) => (y.clone(), call::field(&training.graph, node)),
        buffers::Spare::Field(field) => (y.clone(), field),
    };
    quote! {
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
