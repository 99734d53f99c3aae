//! The bodies of back-propagation, algorithm 6.4: one for each backward graph and its use.

use super::needs::Pass;
use super::schedule::{Step, schedule};
use super::{Place, Places, Plan, accumulate, buffers, call, descend, trace};
use crate::differentiate::Derivative;
use crate::graph::Value;
use proc_macro2::TokenStream;
use quote::quote;

pub fn bodies(plan: &Plan) -> TokenStream {
    let backward = backward_sample(plan);
    let input_gradient = input_gradient_sample(plan);
    let descend = descend::descend(plan);
    let tile = backward_tile(plan);
    quote! {
        #backward
        #input_gradient
        #descend
        #tile
    }
}

/// The statements of one sample that add its gradients, scaled by `__scale`, to `__gradients`.
pub fn sample_steps(
    plan: &Plan,
    derivative: &Derivative,
    steps: Vec<Step>,
    places: &Places<'_>,
) -> Vec<TokenStream> {
    let graph = &derivative.graph;
    let steps = steps.into_iter().map(|step| match step {
        Step::Value(id) => call::statement(plan, graph, id, places),
        Step::Accumulate { parameter, gradient } => {
            let parameter = call::parameter(plan, parameter);
            let into = quote!(&mut __gradients.#parameter);
            accumulate::sample(plan, graph, gradient, places, &into)
        }
    });
    steps.collect()
}

fn backward_sample(plan: &Plan) -> TokenStream {
    let (private, derivative) = (plan.runtime(), &plan.derivatives.full);
    let (places, steps) = traced(plan, derivative);
    let steps = sample_steps(plan, derivative, steps, &places);
    let dx = input_gradient(plan, derivative, &places);
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
    let (places, steps) = traced(plan, derivative);
    let steps = sample_steps(plan, derivative, steps, &places);
    let dx = input_gradient(plan, derivative, &places);
    quote! {
        #[inline(always)]
        fn input_gradient_sample<__I: #private::Isa>(
            &self,
            __isa: __I,
            __trace: &Self::Trace,
            __dy: &Self::Output,
        ) -> Self::Input {
            #(#steps)*
            #dx
        }
    }
}

fn backward_tile(plan: &Plan) -> TokenStream {
    let (private, derivative) = (plan.runtime(), &plan.derivatives.training);
    let graph = &derivative.graph;
    let places = Places::buffers(plan);
    let known = buffers::known(plan);
    let steps = schedule(derivative, Pass::Tile, |id| known[id.index()], &[]);
    let steps = steps.into_iter().map(|step| match step {
        Step::Value(id) => call::statement(plan, graph, id, &places),
        Step::Accumulate { parameter, gradient } => {
            let parameter = call::parameter(plan, parameter);
            let into = quote!(&mut __gradients.#parameter);
            accumulate::tile(plan, graph, gradient, &places, &into)
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

/// Forward values in the trace, gradients in local variables, the entry in `__dy`; and the steps from
/// there.
fn traced<'p>(plan: &'p Plan, derivative: &Derivative) -> (Places<'p>, Vec<Step>) {
    let (fields, entry) = (trace::fields(plan), derivative.entry);
    let input = Place::Value(quote!(__trace.input));
    let places = Places::new(plan, Pass::Sample, input, move |graph, id| {
        if id == entry {
            return Place::Reference(quote!(__dy));
        }
        Place::Value(trace::place(&fields, id).unwrap_or_else(|| {
            let local = call::local(graph, id);
            quote!(#local)
        }))
    });
    (places, schedule(derivative, Pass::Sample, |id| id <= entry, &[]))
}

/// The value of ∂L/∂x; zeros where nothing depends on x.
pub fn input_gradient(plan: &Plan, derivative: &Derivative, places: &Places<'_>) -> TokenStream {
    let (private, graph) = (plan.runtime(), &derivative.graph);
    let of_input = derivative
        .gradients
        .iter()
        .find(|(target, _)| matches!(graph.node(*target).value, Value::Input));
    match of_input.and_then(|(_, terms)| terms.first()) {
        Some(dx) => places.value(graph, *dx),
        None => quote!(<Self::Input as #private::Vector>::ZEROS),
    }
}
