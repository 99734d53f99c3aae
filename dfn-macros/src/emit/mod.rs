//! Stage 5, emit: the checked graph and its derivatives become items. It cannot fail: a declaration
//! with an error does not get here.
//!
//! One node, one kernel call. What users see (the struct, its trace, its methods) stands beside
//! each other; what they don't lies in one `const _`.

mod accumulate;
mod backward;
mod broken;
mod buffers;
mod call;
mod cost;
mod descend;
pub mod diagram;
mod documentation;
mod forward;
mod methods;
pub mod needs;
mod parameters;
mod places;
mod plan;
pub mod reflection;
mod requirements;
pub mod schedule;
mod trace;
mod units;

pub use broken::broken;
pub use plan::{Plan, located};

use places::{Place, Places};
use proc_macro2::{Literal, TokenStream, TokenTree};
use quote::quote;

/// The items of one network.
pub fn emit(plan: &Plan) -> TokenStream {
    let parameters = parameters::parameters(plan);
    let trace = parameters::trace(plan);
    let methods = methods::methods(plan);
    let requirements = requirements::requirements(plan);
    let program = program(plan);
    let items = quote! {
        #parameters
        #trace
        #methods
        #requirements
        #program
    };
    match conditions(plan) {
        conditions if conditions.is_empty() => items,
        // The user's `#[cfg(…)]` of the struct is one of everything that is written for it.
        conditions => {
            let private = plan.private();
            quote!(#(#conditions)* #private::items! { #items })
        }
    }
}

/// The attributes that say whether the network is compiled at all.
fn conditions(plan: &Plan) -> Vec<TokenStream> {
    let conditions = plan.head.attributes.iter().filter(|[_, brackets]| {
        let TokenTree::Group(brackets) = brackets else { return false };
        matches!(brackets.stream().into_iter().next(), Some(TokenTree::Ident(word)) if word == "cfg")
    });
    conditions.map(|[mark, brackets]| quote!(#mark #brackets)).collect()
}

/// The facts and the bodies that the runtime makes everything else of.
fn program(plan: &Plan) -> TokenStream {
    let (generics, network, scalar) =
        (plan.head.generics.declared(), plan.network(), plan.scalar());
    let (outside, private) = (plan.private(), plan.runtime());
    let (input, output, jacobian) = (plan.input(), plan.output(), plan.jacobian());
    let (trace, unit) = (plan.trace_type(), units::output_value(plan));
    let (unit_type, unit_functions) = (units::output_type(plan), units::functions(plan));
    let (buffers, buffers_type) = (buffers::buffers(plan), buffers::buffers_type(plan));
    let forward = forward::bodies(plan);
    let backward = backward::bodies(plan);
    let (cost, graph) = (cost::bodies(plan), reflection::item(plan));
    let facts = facts(plan);
    // Only the kernels of chains take samples in lanes.
    let in_lanes = (!plan.model.is_chain()).then(|| {
        quote!(
            const IN_LANES: ::core::primitive::bool = false;
        )
    });
    quote! {
        // The user's own paths are used as they are written, their widths in braces, their labels
        // with something after them. What is said of a name is said at the struct.
        #[allow(unused_qualifications, unused_braces, non_snake_case, non_upper_case_globals)]
        const _: () = {
            use #outside as #private;

            #buffers
            #unit_functions
            #graph

            impl #generics #private::Zeros for #network {
                const ZEROS: Self = <#network>::ZEROS;
            }

            impl #generics #private::Program for #network {
                type Scalar = #scalar;
                type Input = #input;
                type Output = #output;
                type Jacobian = #jacobian;
                #unit_type
                type Trace = #trace;
                type Buffers<const __TILE: ::core::primitive::usize> = #buffers_type;

                const LAYERS: &'static [#private::Layer] = &<#network>::LAYERS;
                const UNIT: Self::Unit = #unit;
                const NO_JACOBIAN: Self::Jacobian =
                    [<Self::Input as #private::Vector>::ZEROS; _];
                #in_lanes
                #facts

                #forward
                #backward
                #cost

                fn parameters(
                    &self,
                ) -> impl ::core::iter::Iterator<Item = #private::Tensor<'_, #scalar>> {
                    ::core::iter::IntoIterator::into_iter(self.tensors())
                }

                fn parameters_mut(
                    &mut self,
                ) -> impl ::core::iter::Iterator<Item = #private::TensorMut<'_, #scalar>> {
                    ::core::iter::IntoIterator::into_iter(self.tensors_mut())
                }
            }
        };
    }
}

/// What only files and metrics ask of a graph that is no chain.
fn facts(plan: &Plan) -> TokenStream {
    let (network, values) = (plan.network(), Literal::usize_unsuffixed(plan.description().values));
    let fingerprint = (!plan.model.computes_chain()).then(|| {
        quote! {
            const FINGERPRINT: ::core::option::Option<::core::primitive::u32> =
                ::core::option::Option::Some(<#network>::GRAPH.fingerprint::<#values>());
        }
    });
    let several = (plan.model.outputs.len() > 1).then(|| {
        quote!(
            const SEVERAL_OUTPUTS: ::core::primitive::bool = true;
        )
    });
    quote!(#fingerprint #several)
}
