//! The bodies of back-propagation, algorithm 6.4: one for each backward graph and its use.

use super::schedule::{Step, schedule};
use super::{Plan, call};
use crate::differentiate::Derivative;
use crate::graph::{NodeId, Value};
use proc_macro2::TokenStream;
use quote::quote;

pub fn bodies(plan: &Plan) -> TokenStream {
    let backward = backward_sample(plan);
    let input_gradient = input_gradient_sample(plan);
    let descend = descend(plan);
    let tile = backward_tile(plan);
    quote! {
        #backward
        #input_gradient
        #descend
        #tile
    }
}

fn backward_sample(plan: &Plan) -> TokenStream {
    let (private, derivative) = (plan.runtime(), &plan.derivatives.full);
    let places = traced(plan, quote!(__dy));
    let steps = schedule(derivative).into_iter().map(|step| match step {
        Step::Value(id) => call::sample(plan, &derivative.graph, id, &places),
        Step::Accumulate { parameter, gradient } => {
            let parameter = call::parameter(plan, parameter);
            let into = quote!(&mut __gradients.#parameter);
            call::accumulate(plan, &derivative.graph, gradient, &places, &into)
        }
    });
    let dx = input_gradient(derivative);
    quote! {
        #[inline(always)]
        fn backward_sample<__I: #private::Isa>(
            &self,
            __isa: __I,
            __trace: &Self::Trace,
            __dy: &Self::Output,
            __gradients: &mut Self,
        ) -> Self::Input {
            let __scale = <Self::Scalar as #private::Scalar>::ONE;
            #(#steps)*
            #dx
        }
    }
}

fn input_gradient_sample(plan: &Plan) -> TokenStream {
    let (private, derivative) = (plan.runtime(), &plan.derivatives.input);
    let places = traced(plan, quote!(__dy));
    let values = derivative.added().map(|id| call::sample(plan, &derivative.graph, id, &places));
    let dx = input_gradient(derivative);
    quote! {
        #[inline(always)]
        fn input_gradient_sample<__I: #private::Isa>(
            &self,
            __isa: __I,
            __trace: &Self::Trace,
            __dy: &Self::Output,
        ) -> Self::Input {
            #(#values)*
            #dx
        }
    }
}

/// The step in place computes every gradient before it changes a parameter, so that it can still be
/// refused. The values are those of a tile of one sample; what is added is the sample's own kernel.
fn descend(plan: &Plan) -> TokenStream {
    let (private, derivative) = (plan.runtime(), &plan.derivatives.fused);
    let graph = &derivative.graph;
    let (in_tile, in_sample) = (super::buffers::places(plan), super::buffers::first_places(plan));
    let (mut values, mut changes, mut accumulations) = (Vec::new(), Vec::new(), Vec::new());
    let mut factors: Vec<NodeId> = Vec::new();
    for step in schedule(derivative) {
        match step {
            Step::Value(id) => values.push(call::tile(plan, graph, id, &in_tile)),
            Step::Accumulate { parameter, gradient } => {
                let parameter = call::parameter(plan, parameter);
                let into = quote!(&mut self.#parameter);
                changes.push(call::change(plan, graph, gradient));
                factors.extend(call::factors(graph, gradient));
                accumulations.push(call::accumulate(plan, graph, gradient, &in_sample, &into));
            }
        }
    }
    factors.sort_by_key(|id| id.index());
    factors.dedup();
    let magnitudes = factors.into_iter().map(|id| {
        let (magnitude, place) = (call::magnitude(graph, id), in_sample.of(graph, id));
        quote!(let #magnitude = #private::kernel::magnitude(#place);)
    });
    quote! {
        #[inline(always)]
        fn descend<__I: #private::Isa>(
            &mut self,
            __isa: __I,
            __x: &[Self::Input; 1],
            __buffers: &mut Self::Buffers<1>,
            __rate: Self::Scalar,
        ) -> ::core::primitive::bool {
            let (__scale, __count) = (-__rate, 1);
            #(#values)*
            #(#magnitudes)*
            // All have the sign of the scale, so that none takes another's infinity away.
            let __change = #(#changes)+*;
            let __is_finite = #private::Scalar::is_finite(__change);
            if __is_finite {
                #(#accumulations)*
            }
            __is_finite
        }
    }
}

fn backward_tile(plan: &Plan) -> TokenStream {
    let (private, derivative) = (plan.runtime(), &plan.derivatives.fused);
    let places = super::buffers::places(plan);
    let steps = schedule(derivative).into_iter().map(|step| match step {
        Step::Value(id) => call::tile(plan, &derivative.graph, id, &places),
        Step::Accumulate { parameter, gradient } => {
            let parameter = call::parameter(plan, parameter);
            let into = quote!(&mut __gradients.#parameter);
            call::accumulate_tile(plan, &derivative.graph, gradient, &places, &into)
        }
    });
    quote! {
        #[inline(always)]
        fn backward_tile<__I: #private::Isa, const __TILE: ::core::primitive::usize>(
            &self,
            __isa: __I,
            __x: &[Self::Input],
            __buffers: &mut Self::Buffers<__TILE>,
            __gradients: &mut Self,
        ) {
            let __count = __x.len();
            #(#steps)*
        }
    }
}

/// Forward values in the trace, gradients in local variables, the entry in `entry`.
fn traced(plan: &Plan, entry: TokenStream) -> call::Places<'_> {
    call::Places::new(plan, quote!(&__trace.input), move |graph, id| {
        if let Value::Entry = graph.node(id).value {
            return entry.clone();
        }
        let forward = plan.layers().iter().find_map(|layer| {
            let label = &layer.label;
            match id {
                id if id == layer.uses[0].z => Some(quote!(&__trace.#label.z)),
                id if id == layer.uses[0].h => Some(quote!(&__trace.#label.h)),
                _ => None,
            }
        });
        forward.unwrap_or_else(|| {
            let local = call::local(graph, id);
            quote!(&#local)
        })
    })
}

/// The local variable of ∂L/∂x.
fn input_gradient(derivative: &Derivative) -> TokenStream {
    let graph = &derivative.graph;
    let dx = derivative.gradients.iter().find_map(|(target, gradient)| {
        matches!(graph.node(*target).value, Value::Input).then(|| gradient.first())?
    });
    dx.map_or(quote!(), |dx| {
        let local = call::local(graph, *dx);
        quote!(#local)
    })
}
