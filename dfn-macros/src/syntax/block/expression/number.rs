//! Reads a constant: the `0.01` of `0.01 * sum(square(w))`.

use crate::errors::Errors;
use proc_macro2::{Group, Literal, TokenStream};
use quote::{ToTokens, quote};

/// A literal as an expression of type `f64`; `None` if it is no number, which has been reported.
pub fn literal(literal: &Literal, errors: &mut Errors) -> Option<TokenStream> {
    let message = match syn::parse_str(&literal.to_string()) {
        Ok(syn::Lit::Int(int)) => match int.suffix() {
            "" => {
                let mut float: Literal = format!("{}.0", int.base10_digits()).parse().ok()?;
                float.set_span(literal.span());
                return Some(quote!(#float));
            }
            "f64" => return Some(quote!(#literal)),
            suffix if is_type(suffix) => typed(int.base10_digits()),
            suffix => no_number(literal, int.base10_digits(), suffix),
        },
        Ok(syn::Lit::Float(float)) => match float.suffix() {
            "" | "f64" => return Some(quote!(#literal)),
            suffix if is_type(suffix) => typed(float.base10_digits()),
            suffix => no_number(literal, float.base10_digits(), suffix),
        },
        _ => format!("expected a value, found `{literal}`"),
    };
    errors.push(literal.span(), message);
    None
}

/// A block of constants; a single expression goes without its braces, or the compiler calls them
/// superfluous.
pub fn block(group: &Group, errors: &mut Errors) -> Option<TokenStream> {
    let inside = group.stream();
    if inside.is_empty() {
        errors.push(group.span_open(), "the block of this constant is empty");
        return None;
    }
    let statements =
        inside.clone().into_iter().any(|token| super::super::cursor::is(Some(&token), ';'));
    Some(if statements { group.to_token_stream() } else { inside })
}

fn typed(digits: &str) -> String {
    format!("a constant has no type, whatever the network computes with: write `{digits}`")
}

// 2x
fn no_number(literal: &Literal, digits: &str, suffix: &str) -> String {
    format!("`{literal}` is no number; a product is written `{digits} * {suffix}`")
}

fn is_type(suffix: &str) -> bool {
    const TYPES: &[&str] = &[
        "f16", "f32", "f128", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32",
        "u64", "u128", "usize",
    ];
    TYPES.contains(&suffix)
}
