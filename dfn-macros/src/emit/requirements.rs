//! Checks of constant widths, which the compiler evaluates.

use super::Plan;
use crate::check::Requirement;
use crate::syntax::Width;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

pub fn requirements(plan: &Plan) -> TokenStream {
    let private = plan.private();
    let checks = plan.requirements.iter().map(|requirement| match requirement {
        Requirement::SameWidth { consumer, takes, producer, gives } => {
            let (consumer, producer) = (consumer.to_string(), producer.to_string());
            // The comparison stands at the producer's width and its call at the consumer's, so
            // that the compiler underlines both.
            let comparison = quote_spanned! {place(gives)=>
                #private::require_same_width(#consumer, __takes, #producer, #gives)
            };
            let call = quote_spanned!(place(takes)=> __compare(#takes));
            quote! {
                const _: () = {
                    const fn __compare(__takes: ::core::primitive::usize) {
                        #comparison
                    }
                    #call
                };
            }
        }
        Requirement::AtLeast { what, least, width, span } => {
            let span = span.resolved_at(Span::mixed_site());
            quote_spanned! {span=> const _: () = #private::require_width(#what, #least, #width); }
        }
    });
    checks.collect()
}

/// The place of a width, with the hygiene of generated code.
fn place(width: &Width) -> Span {
    let first = width.to_token_stream().into_iter().next();
    first.map_or_else(Span::mixed_site, |token| token.span().resolved_at(Span::mixed_site()))
}
