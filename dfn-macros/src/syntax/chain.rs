//! Reads a chain, `layer -> layer -> layer`.

use super::arrows::{Arrow, Part, split};
use super::{Layer, layer, split_at_commas, text, width};
use crate::errors::Errors;
use proc_macro2::{Group, Ident, TokenTree};

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
    if let Some(dense) = without_parentheses(&tokens) {
        let message = "`dense` needs its widths in parentheses, as in `dense(2 -> 1, relu)`";
        errors.push(dense.span(), message);
        return vec![Layer::unreadable(None, dense.span())];
    }
    let parts = split(tokens);
    if let Some(widths) = widths_alone(&parts, errors) {
        return widths;
    }
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

/// The layers in a group, whether arrows or commas stand between them.
pub fn layers_between_commas(group: &Group, errors: &mut Errors, layers: &mut Vec<Layer>) {
    for part in split_at_commas(group.stream()).into_iter().flat_map(split) {
        layer::read(part.tokens, errors, layers);
    }
}

/// The `dense` of `dense 2 -> 8`, where nothing says what belongs to which layer.
fn without_parentheses(tokens: &[TokenTree]) -> Option<&TokenTree> {
    let pair = tokens.windows(2).find(|pair| {
        let follows = matches!(&pair[1], TokenTree::Literal(_) | TokenTree::Ident(_));
        follows && matches!(&pair[0], TokenTree::Ident(word) if word == "dense")
    });
    pair.map(|pair| &pair[0])
}

/// `2 -> 8 -> 1`: reported, and not read any further.
fn widths_alone(parts: &[Part], errors: &mut Errors) -> Option<Vec<Layer>> {
    let widths = parts.iter().map(|part| match part.tokens.as_slice() {
        [TokenTree::Literal(width)] if width::is_whole(width) => Some(width),
        _ => None,
    });
    let widths = widths.collect::<Option<Vec<_>>>().filter(|widths| widths.len() > 1)?;
    let pairs = widths.windows(2).map(|pair| format!("dense({} -> {})", pair[0], pair[1]));
    let right = pairs.collect::<Vec<_>>().join(" -> ");
    let ends = (widths[0].span(), widths[widths.len() - 1].span());
    errors.push_between(
        ends,
        format!("a chain is made of layers, each with two widths: write `{right}`"),
    );
    Some(vec![Layer::unreadable(None, ends.0)])
}
