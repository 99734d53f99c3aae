//! Reads a chain that stands in a string literal: `"dense(2→2, relu) → dense(2→1)"`.
//!
//! There the lecture's arrow can be written. On stable Rust an error can only underline the whole
//! literal, so that each one quotes the layer it is about.

use super::{Layer, chain};
use crate::errors::Errors;
use proc_macro2::{Group, Ident, Literal, Span, TokenStream, TokenTree};

/// The layers of the chain in a literal.
pub fn layers(literal: &Literal, name: &Ident, errors: &mut Errors) -> Vec<Layer> {
    let span = literal.span();
    let Ok(string) = syn::parse_str::<syn::LitStr>(&literal.to_string()) else {
        errors.push(span, format!("expected the layers of `{name}`, found `{literal}`"));
        return Vec::new();
    };
    let text = string.value().replace('→', " -> ");
    match tokens(&text) {
        Ok(tokens) => chain::layers(located(tokens, span), name, chain::Source::Text, errors),
        Err(why) => {
            errors.push(span, format!("the layers in this string cannot be read: {why}"));
            Vec::new()
        }
    }
}

/// The tokens of a text, or why there are none.
fn tokens(text: &str) -> Result<TokenStream, String> {
    // The compiler's lexer reports an unclosed parenthesis by itself, without a place in the
    // source, so it is not shown one.
    let mut open = 0_usize;
    for character in text.chars() {
        match character {
            '(' => open += 1,
            ')' if open == 0 => return Err("a `)` closes nothing".to_owned()),
            ')' => open -= 1,
            _ if character.is_alphanumeric() || character.is_whitespace() => {}
            _ if "_->:,{}*+/.=<[]".contains(character) => {}
            _ => return Err(format!("`{character}` has no meaning there")),
        }
    }
    if open > 0 {
        return Err("a `(` is not closed".to_owned());
    }
    text.parse().map_err(|_| "it is no Rust".to_owned())
}

/// The tokens with the place of the literal, and its view of the user's names.
fn located(tokens: TokenStream, span: Span) -> Vec<TokenTree> {
    tokens
        .into_iter()
        .map(|mut token| {
            if let TokenTree::Group(group) = &token {
                let inside = located(group.stream(), span).into_iter().collect();
                token = TokenTree::Group(Group::new(group.delimiter(), inside));
            }
            token.set_span(span);
            token
        })
        .collect()
}
