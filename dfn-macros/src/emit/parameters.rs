//! The struct that is the parameters, and the one that is a trace.

use super::{Plan, documentation, trace};
use crate::graph::Kind;
use crate::syntax::{split_at_commas, without_invisible_group};
use proc_macro2::{TokenStream, TokenTree};
use quote::{quote, quote_spanned};

/// The traits that every network has; a user's derive of one of them would be a second one.
const DERIVED: &[&str] = &["Clone", "Copy", "Debug", "PartialEq"];

/// `pub struct Xor { pub dense1: Dense<2, 2>, … }`.
pub fn parameters(plan: &Plan) -> TokenStream {
    let (krate, scalar) = (&plan.krate, plan.scalar());
    let (name, visibility) = (&plan.head.name, &plan.head.visibility);
    let attributes = plan.head.attributes.iter().map(without_derived);
    let documentation = documentation::network(plan);
    let fields = plan.layers().iter().map(|layer| {
        let (label, documentation) = (&layer.label, documentation::layer(layer));
        let field = match layer.kind {
            Kind::Dense => {
                let (inputs, outputs) = (layer.inputs.argument(), layer.outputs.argument());
                quote_spanned!(plan.span()=> #krate::Dense<#inputs, #outputs, #scalar>)
            }
            Kind::Weights => {
                let row = plan.vector(&layer.outputs);
                let inputs = &layer.inputs;
                quote!([#row; #inputs])
            }
            Kind::Bias => plan.vector(&layer.outputs),
        };
        quote_spanned! {plan.span()=>
            #[doc = #documentation]
            pub #label: #field
        }
    });
    let (derives, generics) = (derives(), plan.head.generics.declared_with_defaults());
    quote_spanned! {plan.span()=>
        #(#attributes)*
        #(#[doc = #documentation])*
        #derives
        #visibility struct #name #generics {
            #(#fields),*
        }
    }
}

/// `pub struct XorTrace { pub input: [f32; 2], pub dense1: LayerTrace<2>, … }`.
pub fn trace(plan: &Plan) -> TokenStream {
    let input = plan.input();
    let (name, visibility) = (plan.trace(), &plan.head.visibility);
    let what = if plan.model.is_chain() { "every layer" } else { "every layer and named value" };
    let documentation = format!(" What {what} of [`{}`] computed for one sample.", plan.head.name);
    let fields = trace::fields(plan);
    let fields = fields.iter().map(|field| field.declaration(plan));
    let (derives, generics) = (derives(), plan.head.generics.declared_with_defaults());
    quote_spanned! {plan.span()=>
        #[doc = #documentation]
        #derives
        #[allow(non_snake_case, non_upper_case_globals)]
        #visibility struct #name #generics {
            /// The input x.
            pub input: #input,
            #(#fields),*
        }
    }
}

/// The derives of [`DERIVED`]. The braces around the constants in generic arguments are ours.
fn derives() -> TokenStream {
    quote! {
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq
        )]
        #[allow(unused_braces)]
    }
}

/// The attribute without the derives that are always there; nothing if none is left.
fn without_derived(attribute: &[TokenTree; 2]) -> TokenStream {
    let [mark, TokenTree::Group(brackets)] = attribute else { return TokenStream::new() };
    let inside = without_invisible_group(brackets.stream().into_iter().collect());
    let [TokenTree::Ident(word), TokenTree::Group(list)] = inside.as_slice() else {
        return quote!(#mark #brackets);
    };
    if word != "derive" {
        return quote!(#mark #brackets);
    }
    let kept = split_at_commas(list.stream()).into_iter().filter(|path| !is_derived(path));
    let kept: Vec<TokenStream> = kept.map(TokenStream::from_iter).collect();
    if kept.is_empty() { TokenStream::new() } else { quote!(#mark [#word(#(#kept),*)]) }
}

fn is_derived(path: &[TokenTree]) -> bool {
    match path.last() {
        Some(TokenTree::Ident(last)) => DERIVED.iter().any(|name| last == name),
        _ => false,
    }
}
