//! Numbers that are computed from others, as expressions of type `f64`, which the compiler evaluates.

use crate::syntax::Width;
use crate::syntax::block::Operator;
use proc_macro2::{Literal, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

/// Two numbers and what is between them.
pub fn folded(operator: Operator, one: &TokenStream, other: &TokenStream) -> TokenStream {
    let (one, other) = (grouped(one), grouped(other));
    match operator {
        Operator::Add => quote!(#one + #other),
        Operator::Subtract => quote!(#one - #other),
        Operator::Multiply => quote!(#one * #other),
        Operator::Divide => quote!(#one / #other),
    }
}

pub fn negative(number: &TokenStream) -> TokenStream {
    let (number, span) = (grouped(number), place(number));
    quote_spanned!(span=> -#number)
}

pub fn inverse(number: &TokenStream) -> TokenStream {
    let (number, span) = (grouped(number), place(number));
    quote_spanned!(span=> 1.0 / #number)
}

/// 1/n of as many numbers as the product of widths.
pub fn share(widths: &[&Width]) -> TokenStream {
    if let Some(values) = widths.iter().map(|width| width.value()).collect::<Option<Vec<_>>>() {
        let count = Literal::f64_unsuffixed(values.iter().product::<usize>() as f64);
        return quote!(1.0 / #count);
    }
    quote!(1.0 #(/ ((#widths) as ::core::primitive::f64))*)
}

/// A number as an operand: in parentheses, unless it is one word or a path.
fn grouped(number: &TokenStream) -> TokenStream {
    let is_one = |token: TokenTree| match token {
        TokenTree::Ident(word) => word != "as",
        TokenTree::Literal(_) => true,
        TokenTree::Punct(punct) => punct.as_char() == ':',
        TokenTree::Group(_) => false,
    };
    if number.clone().into_iter().all(is_one) {
        return number.clone();
    }
    quote_spanned!(place(number)=> (#number))
}

/// Where messages about a number stand: at its first token.
fn place(number: &TokenStream) -> Span {
    let first = number.clone().into_iter().next();
    let span = first.map_or_else(Span::call_site, |token| token.span());
    Span::mixed_site().located_at(span)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operands_keep_together() {
        let half = inverse(&quote!(2.0));
        assert_eq!(half.to_string(), quote!(1.0 / 2.0).to_string());
        let product = folded(Operator::Multiply, &half, &negative(&quote!(crate::L)));
        assert_eq!(product.to_string(), quote!((1.0 / 2.0) * (-crate::L)).to_string());
        let cast = inverse(&quote!(N as f64));
        assert_eq!(cast.to_string(), quote!(1.0 / (N as f64)).to_string());
    }

    #[test]
    fn a_share_is_one_over_all_numbers() {
        let (two, three) = (Width::number(2), Width::number(3));
        assert_eq!(share(&[&two, &three]).to_string(), quote!(1.0 / 6.0).to_string());
        let named = Width::Constant(quote!(crate::N));
        let expected = quote!(1.0 / ((crate::N) as ::core::primitive::f64)).to_string();
        assert_eq!(share(&[&named]).to_string(), expected);
    }
}
