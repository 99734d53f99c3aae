//! Writes what adds a gradient to where the parameter's is, or to the parameter.

use super::needs::{accumulation, factors};
use super::{Places, Plan, call};
use crate::graph::{Graph, NodeId};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// Adds a gradient of one sample, scaled by `__scale`.
pub fn sample(
    plan: &Plan,
    graph: &Graph,
    gradient: NodeId,
    places: &Places<'_>,
    into: &TokenStream,
) -> TokenStream {
    write(plan, graph, gradient, places, "", &quote!(__scale), into)
}

/// Adds a gradient, summed over a tile; one that the samples share is their sum already.
pub fn tile(
    plan: &Plan,
    graph: &Graph,
    gradient: NodeId,
    places: &Places<'_>,
    into: &TokenStream,
) -> TokenStream {
    if graph.node(gradient).per_sample {
        write(plan, graph, gradient, places, "_tile", &quote!(__count), into)
    } else {
        let private = plan.runtime();
        let one = quote!(<Self::Scalar as #private::Scalar>::ONE);
        write(plan, graph, gradient, places, "", &one, into)
    }
}

/// Calls the gradient's own kernel if that adds, and otherwise one that adds the gradient's value.
fn write(
    plan: &Plan,
    graph: &Graph,
    gradient: NodeId,
    places: &Places<'_>,
    suffix: &str,
    factor: &TokenStream,
    into: &TokenStream,
) -> TokenStream {
    if let Some((module, function)) = accumulation(graph, gradient) {
        let path = call::path(plan, graph, gradient, module, &format!("{function}{suffix}"));
        let inputs = graph.inputs(gradient).iter().map(|input| places.reference(graph, *input));
        return quote!(#path(__isa, #factor, #(#inputs,)* #into););
    }
    let private = plan.runtime();
    let function = format_ident!("accumulate{suffix}");
    let place = places.reference(graph, gradient);
    quote!(#private::kernel::accumulate::#function(__isa, #factor, #place, #into);)
}

/// The largest change that a gradient, scaled by `__scale`, makes, from the magnitudes of its factors.
pub fn change(plan: &Plan, graph: &Graph, gradient: NodeId) -> TokenStream {
    let private = plan.runtime();
    let path = match accumulation(graph, gradient) {
        Some((module, function)) => {
            let (module, function) =
                (format_ident!("{module}"), format_ident!("{function}_change"));
            quote!(#private::kernel::#module::#function)
        }
        None => quote!(#private::kernel::accumulate::accumulate_change),
    };
    let magnitudes = factors(graph, gradient).into_iter().map(|id| magnitude(graph, id));
    quote!(#path(__scale, #(#magnitudes),*))
}

/// The local variable of a node's magnitude.
pub fn magnitude(graph: &Graph, id: NodeId) -> Ident {
    format_ident!("{}_magnitude", call::local(graph, id))
}
