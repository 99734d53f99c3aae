//! Splits a chain at its arrows: `layer -> layer -> layer`.

use super::{Layer, layer, text};
use crate::errors::Errors;
use proc_macro2::{Ident, Punct, Spacing, Span, TokenTree};

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

/// What stands between two arrows.
pub struct Part {
    /// The arrow before it.
    pub before: Option<Arrow>,
    pub tokens: Vec<TokenTree>,
    /// The place of the arrow after it.
    pub after: Option<(Span, Span)>,
}

/// An arrow, or what was written in its place.
#[derive(Clone, Copy)]
pub struct Arrow {
    /// The places of its first and its last character.
    pub span: (Span, Span),
    pub misspelt: Option<&'static str>,
}

/// Splits tokens at `->`, and at what is meant as one: `=>`, `>`, `- >`.
pub fn split(tokens: Vec<TokenTree>) -> Vec<Part> {
    let mut parts = vec![Part { before: None, tokens: Vec::new(), after: None }];
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let next = match tokens.peek() {
            Some(TokenTree::Punct(next)) => Some(next.as_char()),
            _ => None,
        };
        let misspelt = match &token {
            TokenTree::Punct(first) => match (first.as_char(), joint(first), next) {
                ('-', true, Some('>')) => Some(None),
                ('-', false, Some('>')) => Some(Some("- >")),
                ('=', true, Some('>')) => Some(Some("=>")),
                ('>', _, _) => Some(Some(">")),
                _ => None,
            },
            _ => None,
        };
        let Some(misspelt) = misspelt else {
            if let Some(part) = parts.last_mut() {
                part.tokens.push(token);
            }
            continue;
        };
        let first = token.span();
        let last = match misspelt {
            Some(">") => first,
            _ => tokens.next().map_or(first, |second| second.span()),
        };
        let span = (first, last);
        if let Some(part) = parts.last_mut() {
            part.after = Some(span);
        }
        let before = Some(Arrow { span, misspelt });
        parts.push(Part { before, tokens: Vec::new(), after: None });
    }
    parts
}

fn joint(punct: &Punct) -> bool {
    punct.spacing() == Spacing::Joint
}
