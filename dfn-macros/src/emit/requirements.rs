//! Checks of widths that are constants or parameters, which the compiler evaluates.

use super::Plan;
use crate::check::{Requirement, Wide};
use crate::syntax::Width;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

/// The checks of constants, as items: the compiler does them where the network is declared.
pub fn requirements(plan: &Plan) -> TokenStream {
    let constant = plan.requirements.iter().filter(|requirement| !is_generic(requirement));
    let items = constant.map(|requirement| {
        let check = check(plan, requirement);
        quote!(const _: () = #check;)
    });
    items.collect()
}

/// The checks of parameters, as expressions: the compiler does them where the network is used.
pub fn generic(plan: &Plan) -> Vec<TokenStream> {
    let generic = plan.requirements.iter().filter(|requirement| is_generic(requirement));
    generic.map(|requirement| check(plan, requirement)).collect()
}

fn is_generic(requirement: &Requirement) -> bool {
    matches!(
        requirement,
        Requirement::AtLeast { width: Width::Generic(_), .. }
            | Requirement::Within { width: Width::Generic(_), .. }
    )
}

/// An expression whose evaluation fails unless the requirement is met.
fn check(plan: &Plan, requirement: &Requirement) -> TokenStream {
    match requirement {
        Requirement::SameWidth { consumer, takes, producer, gives } => {
            let consumer = (consumer.as_str(), takes, place(takes));
            same(plan, "require_same_width", consumer, (producer, gives, place(gives)))
        }
        Requirement::Equal(one, other) => {
            let [one, other] =
                [one, other].map(|Wide { text, width, place }| (text.as_str(), width, at(*place)));
            same(plan, "require_equal_widths", other, one)
        }
        Requirement::Within { slice, start, end, of, width } => {
            let span = place(if matches!(start, Width::Constant(_)) { start } else { end });
            let private = plan.private_at(span);
            quote_spanned! {span=>
                #private::require_slice(#slice, #start, #end, #of, #width)
            }
        }
        Requirement::AtLeast { what, least, width } => {
            let span = place(width);
            let private = plan.private_at(span);
            quote_spanned!(span=> #private::require_width(#what, #least, #width))
        }
    }
}

/// The comparison of two widths, which fails by a function of the runtime.
fn same(
    plan: &Plan,
    function: &str,
    (consumer, takes, here): (&str, &Width, Span),
    (producer, gives, there): (&str, &Width, Span),
) -> TokenStream {
    let taken = Ident::new("__takes", Span::mixed_site());
    let compare = Ident::new("__compare", Span::mixed_site());
    // The comparison stands at the producer and its call at the consumer, so that the compiler
    // underlines both.
    let private = plan.private_at(there);
    let function = Ident::new(function, there);
    let comparison = quote_spanned! {there=>
        #private::#function(#consumer, #taken, #producer, #gives)
    };
    let compare_here = Ident::new("__compare", here);
    let call = quote_spanned!(here=> #compare_here(#takes));
    quote! {{
        const fn #compare(#taken: ::core::primitive::usize) {
            #comparison
        }
        #call
    }}
}

/// The place of a width, with the hygiene of generated code.
fn place(width: &Width) -> Span {
    width.span().map_or_else(Span::mixed_site, at)
}

/// A place of the source, with the hygiene of generated code.
fn at(place: Span) -> Span {
    Span::mixed_site().located_at(place)
}
