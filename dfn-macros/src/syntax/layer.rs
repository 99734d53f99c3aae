//! Reads what stands between two arrows of a chain: `label: dense(…)`.

use super::{Activation, Inputs, Layer, Width, activation, arguments};
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
    let (label, tokens) = label(tokens, errors);
    let span = tokens.first().map_or_else(|| label_span(label.as_ref()), TokenTree::span);
    let [TokenTree::Ident(kind), TokenTree::Group(group), rest @ ..] = tokens else {
        errors.push(span, describe_no_layer(tokens, label.as_ref()));
        return (Layer::unreadable(label, span), &[]);
    };
    if let Some(token) = rest.first().filter(|token| !matches!(token, TokenTree::Ident(_))) {
        let message = format!("expected `->` or `;` after this layer, found `{token}`");
        errors.push(token.span(), message);
    }
    let mut silent = Errors::default();
    // The arguments of another kind mean something else: what can be read of them helps to go on,
    // and what cannot is no mistake of its own.
    let errors = if is_dense(kind, errors) { errors } else { &mut silent };
    if group.delimiter() != Delimiter::Parenthesis {
        let message = format!("the widths of `{kind}` stand in parentheses: `dense(2 -> 1)`");
        errors.push(group.span_open(), message);
    }
    let arguments::Arguments { inputs, outputs, activation } =
        arguments::read(group, kind.span(), errors);
    (Layer { label, inputs, outputs, activation, span, fragment: None }, rest)
}

/// `label:` at the front, which a path's `::` is not.
fn label<'a>(tokens: &'a [TokenTree], errors: &mut Errors) -> (Option<Ident>, &'a [TokenTree]) {
    match tokens {
        [TokenTree::Ident(_), TokenTree::Punct(first), TokenTree::Punct(second), ..]
            if first.as_char() == ':' && second.as_char() == ':' =>
        {
            (None, tokens)
        }
        [TokenTree::Ident(label), TokenTree::Punct(colon), rest @ ..] if colon.as_char() == ':' => {
            (Some(label.clone()), rest)
        }
        [TokenTree::Ident(label), TokenTree::Punct(equals), rest @ ..]
            if equals.as_char() == '=' && matches!(rest, [TokenTree::Ident(_), ..]) =>
        {
            errors.push(equals.span(), format!("a label ends with a colon: write `{label}:`"));
            (Some(label.clone()), rest)
        }
        [TokenTree::Ident(label), TokenTree::Ident(_), TokenTree::Group(_), ..] => {
            errors.push(label.span(), format!("a label ends with a colon: write `{label}:`"));
            (Some(label.clone()), &tokens[1..])
        }
        _ => (None, tokens),
    }
}

fn label_span(label: Option<&Ident>) -> Span {
    label.map_or_else(Span::call_site, Ident::span)
}

/// Whether the layer is dense, or meant to be; what it is else has been reported.
fn is_dense(kind: &Ident, errors: &mut Errors) -> bool {
    let name = kind.to_string();
    if KINDS.contains(&name.as_str()) {
        return true;
    }
    let elsewhere = DENSE_ELSEWHERE.contains(&name.to_lowercase().as_str());
    let suggestion = did_you_mean(&name, KINDS);
    let message = if elsewhere {
        format!("unknown layer `{name}`; a layer of weights is `dense` here")
    } else if !suggestion.is_empty() {
        format!("unknown layer `{name}`{suggestion}")
    } else if let Some(unit) = activation::known_elsewhere(&name) {
        let unit = unit.name;
        format!(
            "an activation belongs to the layer before it: write `dense(INPUTS -> OUTPUTS, {unit})`"
        )
    } else {
        format!("unknown layer `{name}`\nhelp: the only layer is {}", listed(KINDS))
    };
    errors.push(kind.span(), message);
    elsewhere || !suggestion.is_empty()
}

fn describe_no_layer(tokens: &[TokenTree], label: Option<&Ident>) -> String {
    let example = "as in `dense(2 -> 1, relu)`";
    match (tokens, label) {
        ([TokenTree::Ident(kind), ..], _) if KINDS.contains(&kind.to_string().as_str()) => {
            format!("`{kind}` needs its widths in parentheses, {example}")
        }
        ([TokenTree::Ident(word), ..], _)
            if activation::known_elsewhere(&word.to_string()).is_some() =>
        {
            format!(
                "an activation belongs to the layer before it: write `dense(INPUTS -> OUTPUTS, {word})`"
            )
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
