//! The units of the layers: their types, their values, their names.

use super::Plan;
use crate::graph::Layer;
use crate::syntax::Activation;
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};

/// The name of a layer's unit as the declaration has it.
pub fn name(layer: &Layer) -> String {
    match &layer.activation {
        Activation::BuiltIn { name, .. } => (*name).to_owned(),
        Activation::Path(path) => path.to_token_stream().to_string().replace(" :: ", "::"),
        Activation::Unknown => "unknown".to_owned(),
    }
}

/// The type of the output unit.
pub fn output(plan: &Plan) -> TokenStream {
    unit(plan, plan.last())
}

/// The value of the output unit; unit structs are both.
pub fn output_value(plan: &Plan) -> TokenStream {
    output(plan)
}

/// The value of a layer's unit, as an argument of a kernel.
pub fn argument(plan: &Plan, layer: &Layer) -> TokenStream {
    match layer.activation {
        Activation::Path(_) => {
            let function = function(layer);
            quote!(#function())
        }
        _ => unit(plan, layer),
    }
}

/// A function for each of the user's own units.
///
/// If the path is no activation, this is the one place that says so: whatever calls the function
/// sees an opaque type that is one.
pub fn functions(plan: &Plan) -> TokenStream {
    let (private, scalar) = (plan.private(), plan.scalar());
    let functions = plan.layers().iter().filter_map(|layer| {
        let Activation::Path(path) = &layer.activation else { return None };
        let function = function(layer);
        Some(quote! {
            #[inline(always)]
            fn #function() -> impl #private::Activation<#scalar> {
                #path
            }
        })
    });
    functions.collect()
}

fn function(layer: &Layer) -> Ident {
    format_ident!("__{}_unit", layer.label)
}

fn unit(plan: &Plan, layer: &Layer) -> TokenStream {
    let private = plan.private();
    match &layer.activation {
        Activation::BuiltIn { name, .. } => {
            let name = format_ident!("{name}");
            quote!(#private::unit::#name)
        }
        Activation::Path(path) => path.to_token_stream(),
        Activation::Unknown => quote!(#private::unit::unknown),
    }
}
