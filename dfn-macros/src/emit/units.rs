//! The units of the layers: their types, their values, their names.

use super::Plan;
use crate::graph::Layer;
use crate::syntax::{Activation, text};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote, quote_spanned};

/// The name of a layer's unit as the declaration has it.
pub fn name(layer: &Layer) -> String {
    match &layer.activation {
        Activation::BuiltIn { name, .. } => (*name).to_owned(),
        Activation::Path(path) => text(path.clone()),
        Activation::Unknown => String::new(),
    }
}

/// The associated type of the output unit, at its path: that is where a private type is reported.
pub fn output_type(plan: &Plan) -> TokenStream {
    let unit = unit(plan.last(), &plan.runtime());
    let span = match &plan.last().activation {
        Activation::Path(path) => path.last().map_or(plan.span(), TokenTree::span),
        Activation::BuiltIn { .. } | Activation::Unknown => plan.span(),
    };
    quote_spanned!(Span::call_site().located_at(span)=> type Unit = #unit;)
}

/// The type of the output unit in a signature. The user's own goes by the network's associated
/// type, so that a path that names nothing is reported once and not for each signature.
pub fn output_in_signature(plan: &Plan) -> TokenStream {
    let private = plan.private();
    match plan.last().activation {
        Activation::Path(_) => quote!(<Self as #private::Program>::Unit),
        _ => unit(plan.last(), &private),
    }
}

/// The value of a layer's unit, as an argument of a kernel.
pub fn argument(plan: &Plan, layer: &Layer) -> TokenStream {
    match layer.activation {
        Activation::Path(_) => {
            let function = function(layer);
            quote!(#function())
        }
        _ => unit(layer, &plan.runtime()),
    }
}

/// A function for each of the user's own units.
///
/// If the path is no activation, this is the one place that says so: whatever calls the function
/// sees an opaque type that is one.
pub fn functions(plan: &Plan) -> TokenStream {
    let scalar = plan.scalar();
    let functions = plan.layers().iter().filter_map(|layer| {
        let Activation::Path(path) = &layer.activation else { return None };
        let span = path.last()?.span();
        let path: TokenStream = path.iter().cloned().collect();
        let (function, private) = (function(layer), super::located(plan.runtime(), span));
        Some(quote_spanned! {Span::call_site().located_at(span)=>
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

/// A layer's unit, as a type and as a value: unit structs are both.
pub fn unit(layer: &Layer, private: &TokenStream) -> TokenStream {
    match &layer.activation {
        Activation::BuiltIn { name, .. } => {
            let name = format_ident!("{name}");
            quote!(#private::unit::#name)
        }
        Activation::Path(path) => path.iter().cloned().collect(),
        Activation::Unknown => TokenStream::new(),
    }
}
