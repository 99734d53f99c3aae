//! Reads what stands between two arrows of a chain: `label: dense(…)`.

use super::{Activation, Inputs, Layer, Width, arguments};
use crate::errors::{Errors, did_you_mean, listed};
use proc_macro2::{Delimiter, Ident, Span, TokenTree};

/// The kinds of layers.
const KINDS: &[&str] = &["dense"];

/// Other libraries' names of a dense layer, which no spelling check would find.
const DENSE_ELSEWHERE: &[&str] = &["linear", "fc", "fully_connected", "affine", "layer"];

/// Reads one layer, and those after it that a missing arrow left in the same place.
pub fn read(tokens: Vec<TokenTree>, errors: &mut Errors, layers: &mut Vec<Layer>) {
    let mut rest = tokens.as_slice();
    let mut first = true;
    while let Some(start) = rest.first() {
        if !first {
            errors.push(start.span(), "a `->` is missing before this layer");
        }
        let (layer, after) = one(rest, errors);
        layers.push(layer);
        // Only a word can begin another layer; what else is left over has been reported.
        rest = if matches!(after.first(), Some(TokenTree::Ident(_))) { after } else { &[] };
        first = false;
    }
}

/// One layer, and the tokens after its parenthesis.
fn one<'a>(tokens: &'a [TokenTree], errors: &mut Errors) -> (Layer, &'a [TokenTree]) {
    let (label, tokens) = label(tokens);
    let span = tokens.first().map_or_else(|| label_span(label.as_ref()), TokenTree::span);
    match tokens {
        [TokenTree::Ident(kind), TokenTree::Group(group), rest @ ..] => {
            check_kind(kind, errors);
            if group.delimiter() != Delimiter::Parenthesis {
                let message =
                    format!("the widths of `{kind}` stand in parentheses: `dense(2 -> 1)`");
                errors.push(group.span_open(), message);
            }
            let read = arguments::read(group, kind.span(), errors);
            if let Some(token) = rest.first().filter(|token| !matches!(token, TokenTree::Ident(_)))
            {
                let message = format!("expected `->` or `;` after this layer, found `{token}`");
                errors.push(token.span(), message);
            }
            let layer = Layer {
                label,
                inputs: read.inputs,
                outputs: read.outputs,
                activation: read.activation,
                span,
                fragment: None,
            };
            (layer, rest)
        }
        _ => {
            errors.push(span, describe_no_layer(tokens, label.as_ref()));
            (Layer::unreadable(label, span), &[])
        }
    }
}

/// `label:` at the front, which a path's `::` is not.
fn label(tokens: &[TokenTree]) -> (Option<Ident>, &[TokenTree]) {
    match tokens {
        [TokenTree::Ident(_), TokenTree::Punct(first), TokenTree::Punct(second), ..]
            if first.as_char() == ':' && second.as_char() == ':' =>
        {
            (None, tokens)
        }
        [TokenTree::Ident(label), TokenTree::Punct(colon), rest @ ..] if colon.as_char() == ':' => {
            (Some(label.clone()), rest)
        }
        _ => (None, tokens),
    }
}

fn label_span(label: Option<&Ident>) -> Span {
    label.map_or_else(Span::call_site, Ident::span)
}

/// That the layer is of a known kind.
fn check_kind(kind: &Ident, errors: &mut Errors) {
    let name = kind.to_string();
    if KINDS.contains(&name.as_str()) {
        return;
    }
    let lower = name.to_lowercase();
    let suggestion = if DENSE_ELSEWHERE.contains(&lower.as_str()) {
        "; a layer of weights is `dense` here".to_owned()
    } else {
        did_you_mean(&name, KINDS)
    };
    let known = if suggestion.is_empty() {
        format!("\nhelp: the only layer is {}", listed(KINDS))
    } else {
        String::new()
    };
    errors.push(kind.span(), format!("unknown layer `{name}`{suggestion}{known}"));
}

fn describe_no_layer(tokens: &[TokenTree], label: Option<&Ident>) -> String {
    let example = "as in `dense(2 -> 1, relu)`";
    match (tokens, label) {
        ([TokenTree::Ident(kind), ..], _) if KINDS.contains(&kind.to_string().as_str()) => {
            format!("`{kind}` needs its widths in parentheses, {example}")
        }
        ([], Some(label)) => format!("the label `{label}` has no layer, {example}"),
        ([token, ..], _) => format!("expected a layer, {example}, found `{token}`"),
        ([], None) => format!("expected a layer, {example}"),
    }
}

impl Layer {
    /// A layer of which nothing is known; its mistake has been reported.
    pub fn unreadable(label: Option<Ident>, span: Span) -> Self {
        Self {
            label,
            inputs: Inputs::Given(Width::Unknown),
            outputs: Width::Unknown,
            activation: Activation::Unknown,
            span,
            fragment: None,
        }
    }
}
