//! The bodies of a network with a cost of its own.

use super::needs::{Pass, computed};
use super::schedule::schedule;
use super::{Place, Places, Plan, backward, buffers, call};
use crate::differentiate::Derivative;
use crate::graph::NodeId;
use proc_macro2::TokenStream;
use quote::quote;

/// The bodies; nothing without a cost.
pub fn bodies(plan: &Plan) -> TokenStream {
    let (Some(cost), Some(derivative)) = (plan.model.cost, &plan.derivatives.cost) else {
        return TokenStream::new();
    };
    let targets = targets(plan);
    let tile = cost_tile(plan, cost);
    let sample = cost_sample(plan, cost);
    let gradient = cost_gradient_sample(plan, cost, derivative);
    quote! {
        const HAS_COST: ::core::primitive::bool = true;
        #targets
        #tile
        #sample
        #gradient
    }
}

/// How many numbers the targets are, and where those of a tile stand.
fn targets(plan: &Plan) -> TokenStream {
    let Some(target) = plan.targets() else { return TokenStream::new() };
    let (width, field) = (plan.width(target), call::field(&plan.model.graph, target));
    quote! {
        const TARGETS: ::core::primitive::usize = #width;

        #[inline(always)]
        fn targets_tile<const __TILE: ::core::primitive::usize>(
            __buffers: &mut Self::Buffers<__TILE>,
        ) -> &mut [Self::Scalar] {
            __buffers.#field.as_flattened_mut()
        }
    }
}

fn cost_tile(plan: &Plan, cost: NodeId) -> TokenStream {
    let (private, graph) = (plan.runtime(), &plan.model.graph);
    let places = Places::buffers(plan);
    let nodes = buffers::cost(plan).into_iter();
    let values = nodes.map(|id| call::statement(plan, graph, id, &places));
    let training = &plan.derivatives.training;
    let entry = call::field(&training.graph, training.entry);
    let cost = places.reference(graph, cost);
    quote! {
        #[inline(always)]
        fn cost_tile<__I: #private::Isa, const __TILE: ::core::primitive::usize>(
            &self,
            __isa: __I,
            __x: &[Self::Input],
            __buffers: &mut Self::Buffers<__TILE>,
            __share: Self::Scalar,
        ) -> Self::Scalar {
            let __count = __x.len();
            #(#values)*
            __buffers.#entry = [[__share]; __TILE];
            let mut __sum = [<Self::Scalar as #private::Scalar>::ZERO];
            #private::kernel::total::total_tile(__isa, __count, #cost, &mut __sum);
            __sum[0]
        }
    }
}

fn cost_sample(plan: &Plan, cost: NodeId) -> TokenStream {
    let (private, graph) = (plan.runtime(), &plan.model.graph);
    let places = Places::locals(plan);
    let target = target(plan);
    let nodes = computed(graph, &[cost], Pass::Sample, |_| false).into_iter();
    let values = nodes.map(|id| call::statement(plan, graph, id, &places));
    let cost = places.value(graph, cost);
    quote! {
        #[inline(always)]
        fn cost_sample<__I: #private::Isa>(
            &self,
            __isa: __I,
            __x: &Self::Input,
            __targets: &[Self::Scalar],
        ) -> Self::Scalar {
            #target
            #(#values)*
            #cost[0]
        }
    }
}

fn cost_gradient_sample(plan: &Plan, cost: NodeId, derivative: &Derivative) -> TokenStream {
    let private = plan.runtime();
    let (graph, entry) = (&derivative.graph, derivative.entry);
    let one = Place::Value(quote!([<Self::Scalar as #private::Scalar>::ONE]));
    let places = Places::locals(plan).with(entry, one);
    let target = target(plan);
    let steps = schedule(derivative, Pass::Sample, |id| id == entry, &[cost]);
    let steps = backward::sample_steps(plan, derivative, steps, &places);
    let cost = places.value(graph, cost);
    let dx = backward::input_gradient(plan, derivative, &places);
    quote! {
        #[inline(always)]
        fn cost_gradient_sample<__I: #private::Isa>(
            &self,
            __isa: __I,
            __x: &Self::Input,
            __targets: &[Self::Scalar],
            __gradients: &mut Self,
        ) -> (Self::Scalar, Self::Input) {
            let __scale = <Self::Scalar as #private::Scalar>::ONE;
            #target
            #(#steps)*
            (#cost[0], #dx)
        }
    }
}

/// The targets of one sample as an array; there are as many numbers as the network has.
fn target(plan: &Plan) -> TokenStream {
    let graph = &plan.model.graph;
    let Some(target) = plan.targets() else { return TokenStream::new() };
    let local = call::local(graph, target);
    let zeros = plan.zeros(graph, graph.node(target).shape);
    quote! {
        let __no_targets = #zeros;
        let #local = __targets.first_chunk().unwrap_or(&__no_targets);
    }
}
