//! The units: their types and their values.

use super::Plan;
use crate::graph::Unit;
use crate::syntax::{Activation, BuiltIn, Hyperparameter, Parameter};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote, quote_spanned};

/// The associated type of the output unit, at its path: that is where a private type is reported.
pub fn output_type(plan: &Plan) -> TokenStream {
    if let Some(cost) = own_cost(plan, &plan.runtime()) {
        return quote!(type Unit = #cost;);
    }
    let unit = unit_type(&plan.model.unit, &plan.runtime());
    let span = match &plan.model.unit.activation {
        Activation::Path(path) => path.last().map_or(plan.span(), TokenTree::span),
        Activation::BuiltIn { .. } | Activation::Unknown => plan.span(),
    };
    quote_spanned!(Span::call_site().located_at(span)=> type Unit = #unit;)
}

/// The type of the output unit in a signature. The user's own goes by the network's associated
/// type, so that a path that names nothing is reported once and not for each signature.
pub fn output_in_signature(plan: &Plan) -> TokenStream {
    let private = plan.private();
    if let Some(cost) = own_cost(plan, &private) {
        return cost;
    }
    match plan.model.unit.activation {
        Activation::Path(_) => quote!(<Self as #private::Program>::Unit),
        _ => unit_type(&plan.model.unit, &private),
    }
}

/// The unit of a network with a cost of its own, which has no other loss.
fn own_cost(plan: &Plan, private: &TokenStream) -> Option<TokenStream> {
    plan.model.cost?;
    let targets = plan.targets().map_or(quote!(0), |id| plan.width(id).argument());
    Some(quote!(#private::unit::own_cost<#targets>))
}

/// The value of a unit.
pub fn value(plan: &Plan, unit: &Unit) -> TokenStream {
    let name = unit_type(unit, &plan.runtime());
    match &unit.activation {
        Activation::BuiltIn { parameter: Some(_), .. } | Activation::Path(_) => {
            let function = function(unit);
            quote!(#function())
        }
        Activation::BuiltIn { unit: BuiltIn { parameter: Some(_), .. }, .. } => {
            quote!(#name::DEFAULT)
        }
        Activation::BuiltIn { .. } | Activation::Unknown => name,
    }
}

/// The value of the output unit, whose type is not opaque.
pub fn output_value(plan: &Plan) -> TokenStream {
    if plan.model.cost.is_some() {
        let private = plan.runtime();
        return quote!(#private::unit::own_cost);
    }
    match plan.model.unit.activation {
        Activation::Path(_) => unit_type(&plan.model.unit, &plan.runtime()),
        _ => value(plan, &plan.model.unit),
    }
}

/// A function for each unit that is made of the user's own tokens, which then stand in one place:
/// what is wrong with them is said once.
pub fn functions(plan: &Plan) -> TokenStream {
    let functions = plan.model.graph.units().iter().map(|unit| match &unit.activation {
        Activation::BuiltIn { unit: built_in, parameter: Some(parameter), span } => {
            built_in_function(plan, unit, built_in, parameter, *span)
        }
        Activation::Path(path) => own_function(plan, unit, path),
        Activation::BuiltIn { .. } | Activation::Unknown => TokenStream::new(),
    });
    functions.collect()
}

/// The function of a built-in unit with a parameter.
fn built_in_function(
    plan: &Plan,
    unit: &Unit,
    built_in: &BuiltIn,
    parameter: &Parameter,
    span: Span,
) -> TokenStream {
    let (function, private) = (function(unit), super::located(plan.runtime(), span));
    let (name, value) = (format_ident!("{}", built_in.name), &parameter.value);
    let check = finite(plan, built_in, parameter, &function);
    quote_spanned! {Span::call_site().located_at(span)=>
        #[inline(always)]
        const fn #function() -> #private::unit::#name {
            #private::unit::#name::new(#value)
        }
        #check
    }
}

/// The check of a unit's parameter, where that stands: with NaN or ∞ nothing could be learned, and
/// with a distance that is not positive nothing that makes sense.
fn finite(plan: &Plan, unit: &BuiltIn, parameter: &Parameter, function: &Ident) -> TokenStream {
    let Some(Hyperparameter { name: field, positive, .. }) = &unit.parameter else {
        return TokenStream::new();
    };
    let first = parameter.value.clone().into_iter().next();
    let span = Span::mixed_site().located_at(first.map_or(plan.span(), |token| token.span()));
    let (scalar, private) = (plan.scalar(), super::located(plan.runtime(), span));
    let (name, field) = (unit.name, format_ident!("{field}"));
    let positive = positive.then(|| {
        quote_spanned! {span=>
            const _: () = #private::require_positive(#name, #function().#field);
        }
    });
    quote_spanned! {span=>
        const _: () = #private::require_finite(
            #name,
            #scalar::MAX as ::core::primitive::f64,
            #function().#field,
        );
        #positive
    }
}

/// The function of a unit of the user's own.
///
/// If the path is no activation, this is the one place that says so: whatever calls the function
/// sees an opaque type that is one.
fn own_function(plan: &Plan, unit: &Unit, path: &[TokenTree]) -> TokenStream {
    let scalar = plan.scalar();
    let span = path.last().map_or(plan.span(), TokenTree::span);
    let path: TokenStream = path.iter().cloned().collect();
    let (function, private) = (function(unit), super::located(plan.runtime(), span));
    quote_spanned! {Span::call_site().located_at(span)=>
        #[inline(always)]
        fn #function() -> impl #private::Activation<#scalar> {
            #path
        }
    }
}

fn function(unit: &Unit) -> Ident {
    format_ident!("__{}_unit", unit.label)
}

/// The type of a unit.
fn unit_type(unit: &Unit, private: &TokenStream) -> TokenStream {
    match &unit.activation {
        Activation::BuiltIn { unit: built_in, .. } => {
            let name = format_ident!("{}", built_in.name);
            quote!(#private::unit::#name)
        }
        Activation::Path(path) => path.iter().cloned().collect(),
        Activation::Unknown => TokenStream::new(),
    }
}
