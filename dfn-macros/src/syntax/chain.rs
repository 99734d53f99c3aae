//! Reads a chain, `layer -> layer -> layer`.

use super::arrows::{Arrow, split};
use super::{Layer, layer, text};
use crate::errors::Errors;
use proc_macro2::{Ident, TokenTree};

/// Where a chain is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// As tokens, which have places of their own.
    Tokens,
    /// In a string literal, whose layers are quoted in errors.
    Text,
}

/// The layers of a chain; none where it is empty.
pub fn layers(
    tokens: Vec<TokenTree>,
    name: &Ident,
    source: Source,
    errors: &mut Errors,
) -> Vec<Layer> {
    if tokens.is_empty() {
        let message =
            format!("`{name}` has no layer\nhelp: write `struct {name} = dense(2 -> 1);`");
        errors.push(name.span(), message);
        return Vec::new();
    }
    let parts = split(tokens);
    let count = parts.len();
    let mut layers = Vec::new();
    for (index, part) in parts.into_iter().enumerate() {
        if let Some(Arrow { span, misspelt: Some(found) }) = part.before {
            errors.push_between(span, format!("layers are joined by `->`, not by `{found}`"));
        }
        if part.tokens.is_empty() {
            let (span, place) = match part.before {
                None => (part.after.unwrap_or((name.span(), name.span())), "before the first `->`"),
                Some(arrow) if index + 1 == count => (arrow.span, "after the last `->`"),
                Some(arrow) => (arrow.span, "between two `->`"),
            };
            errors.push_between(span, format!("a layer is missing {place}"));
            continue;
        }
        let fragment = (source == Source::Text).then(|| text(part.tokens.iter().cloned()));
        errors.quote(fragment.as_deref());
        let first = layers.len();
        layer::read(part.tokens, errors, &mut layers);
        for layer in &mut layers[first..] {
            layer.fragment = fragment.clone();
        }
        errors.quote(None);
    }
    layers
}
