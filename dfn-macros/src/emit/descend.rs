//! The step in place: gradient descent on one sample.

use super::needs::{Pass, factors};
use super::schedule::{Step, schedule};
use super::{Place, Places, Plan, accumulate, buffers, call};
use crate::graph::{Graph, NodeId, Value};
use proc_macro2::TokenStream;
use quote::quote;

/// The step in place computes every gradient before it changes a parameter, so that it can still be
/// refused. The values are those of a tile of one sample; what is added is the sample's own kernel.
pub fn descend(plan: &Plan) -> TokenStream {
    let (private, derivative) = (plan.runtime(), &plan.derivatives.training);
    let graph = &derivative.graph;
    let known = buffers::known(plan);
    let steps = schedule(derivative, Pass::Tile, |id| known[id.index()], &[]);
    let read = read(graph, &steps);
    // What is added must not have been changed before.
    let (in_tile, mut in_sample) = (Places::buffers(plan), Places::first_of_buffers(plan));
    let mut copies = Vec::new();
    for id in &read {
        if let Value::Parameter(parameter) = graph.node(*id).value {
            let (local, parameter) = (call::local(graph, *id), call::parameter(plan, parameter));
            copies.push(quote!(let #local = self.#parameter;));
            in_sample = in_sample.with(*id, Place::Value(quote!(#local)));
        }
    }
    let (mut values, mut changes, mut accumulations) = (Vec::new(), Vec::new(), Vec::new());
    for step in steps {
        match step {
            Step::Value(id) => values.push(call::statement(plan, graph, id, &in_tile)),
            Step::Accumulate { parameter, gradient } => {
                let parameter = call::parameter(plan, parameter);
                let into = quote!(&mut self.#parameter);
                changes.push(accumulate::change(plan, graph, gradient));
                accumulations.push(accumulate::sample(plan, graph, gradient, &in_sample, &into));
            }
        }
    }
    if changes.is_empty() {
        changes.push(quote!(<Self::Scalar as #private::Scalar>::ZERO));
    }
    let magnitudes = read.iter().map(|id| {
        let (magnitude, place) =
            (accumulate::magnitude(graph, *id), in_sample.reference(graph, *id));
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
            #(#copies)*
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

/// What is read to change the parameters, in order.
fn read(graph: &Graph, steps: &[Step]) -> Vec<NodeId> {
    let added = steps.iter().filter_map(|step| match step {
        Step::Accumulate { gradient, .. } => Some(factors(graph, *gradient)),
        Step::Value(_) => None,
    });
    let mut read: Vec<NodeId> = added.flatten().collect();
    read.sort();
    read.dedup();
    read
}
