//! Reads the parameters of a generic network, one by one, so that a wrong one hides no other.

use super::{Generics, Kind, Parameter};
use crate::errors::Errors;
use crate::syntax::tokens::{is_path, split_at_commas, text, without_invisible_group};
use crate::syntax::{Width, width};
use proc_macro2::{Ident, Spacing, TokenStream, TokenTree};
use quote::format_ident;
use syn::Token;
use syn::parse::ParseStream;

/// The parameters after the name of a network, if there are any.
pub fn read(input: ParseStream<'_>, name: &Ident, errors: &mut Errors) -> syn::Result<Generics> {
    let Ok(open) = input.parse::<Token![<]>() else { return Ok(Generics::default()) };
    let Some(tokens) = up_to_the_closing_angle(input) else {
        let message = format!("this `<` is not closed: write `struct {name}<const H: usize> = …`");
        return Err(syn::Error::new(open.span, message));
    };
    let mut generics = Generics::default();
    for tokens in split_at_commas(tokens) {
        let Some(parameter) = one(&tokens, name, errors) else { continue };
        let name = &parameter.name;
        if generics.parameters.iter().any(|earlier| earlier.name == *name) {
            errors.push(name.span(), format!("the generic width `{name}` is declared already"));
        } else {
            generics.parameters.push(parameter);
        }
    }
    Ok(generics)
}

/// What stands before the `>`; nothing if the declaration ends or its layers begin before it.
fn up_to_the_closing_angle(input: ParseStream<'_>) -> Option<TokenStream> {
    let (mut inside, mut open, mut after_minus) = (TokenStream::new(), 1, false);
    while !input.is_empty() && !input.peek(Token![;]) {
        let token: TokenTree = input.parse().ok()?;
        if let TokenTree::Punct(punct) = &token {
            match punct.as_char() {
                '<' => open += 1,
                '>' if after_minus => return None,
                '>' => open -= 1,
                _ => {}
            }
            after_minus = punct.as_char() == '-' && punct.spacing() == Spacing::Joint;
        }
        if open == 0 {
            return Some(inside);
        }
        inside.extend([token]);
    }
    None
}

/// One parameter; `None` if it has no name.
fn one(tokens: &[TokenTree], network: &Ident, errors: &mut Errors) -> Option<Parameter> {
    let is = |token: &TokenTree, sign| matches!(token, TokenTree::Punct(p) if p.as_char() == sign);
    let equals = tokens.iter().position(|token| is(token, '='));
    let (declared, default) = tokens.split_at(equals.unwrap_or(tokens.len()));
    let (name, bound, is_const) = match declared {
        [TokenTree::Ident(word), TokenTree::Ident(name), rest @ ..] if word == "const" => {
            (name, rest, true)
        }
        [TokenTree::Ident(name), rest @ ..] if name != "const" => (name, rest, false),
        [quote, TokenTree::Ident(name), ..] if is(quote, '\'') => {
            let message = format!("a network borrows nothing: leave out the lifetime `'{name}`");
            errors.push_tokens(tokens, message);
            return None;
        }
        [] => {
            errors
                .push(network.span(), "nothing stands before one of the commas of the parameters");
            return None;
        }
        _ => {
            let message = format!(
                "expected a generic width, as in `{network}<const H: usize>`, found `{}`",
                text(tokens.to_vec())
            );
            errors.push_tokens(tokens, message);
            return None;
        }
    };
    let bound = match bound {
        [colon, bound @ ..] if is(colon, ':') => without_invisible_group(bound.to_vec()),
        _ => Vec::new(),
    };
    let is_usize =
        is_path(&bound) && matches!(bound.last(), Some(TokenTree::Ident(last)) if last == "usize");
    if name == "f32" || name == "f64" {
        let message = format!("the numbers stand after a colon: write `struct {network}: {name}`");
        errors.push_tokens(tokens, message);
        return Some(Parameter { name: format_ident!("T"), kind: Kind::Type });
    }
    if !is_const && !is_usize && !bound.is_empty() {
        let message = format!(
            "`{name}` is a type, and a network is generic over widths alone\nhelp: a width is `const {name}: usize`; the numbers are `f32`, or `f64` with `struct {network}: f64 = …`"
        );
        errors.push_tokens(tokens, message);
        return Some(Parameter { name: name.clone(), kind: Kind::Type });
    }
    if is_const && !is_usize && !bound.is_empty() {
        let found = text(bound);
        let message = format!("a width is a `usize`, not a `{found}`: write `const {name}: usize`");
        errors.push_tokens(declared, message);
    } else if !is_const || !is_usize {
        errors
            .push_tokens(declared, format!("a generic width is declared by `const {name}: usize`"));
    }
    let default = match default {
        [] => None,
        [equals] => {
            errors.push(equals.span(), format!("the default of `{name}` is missing after the `=`"));
            Some(Width::Unknown)
        }
        [_, default @ ..] => Some(width::default(default, errors)),
    };
    Some(Parameter { name: name.clone(), kind: Kind::Width { default } })
}
