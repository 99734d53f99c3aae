//! Layers in the spelling of other libraries: each is reported with ours, and read as it was meant.

mod dense;
pub mod function;

pub use dense::keyed;

use super::call::Call;
use super::layer::check_end;
use super::{Activation, Inputs, Layer, Width, activation, chain, width};
use crate::errors::{Errors, did_you_mean, listed};
use proc_macro2::{Delimiter, Group, Ident, TokenTree};

/// The kinds of layers.
const KINDS: &[&str] = &["dense"];

/// Other libraries' names of a dense layer, which no spelling check would find.
const DENSE: &[&str] = &["linear", "fc", "fully_connected", "fullyconnected", "affine", "layer"];

/// Layers that a chain here goes without, as long as the widths on their two sides are equal, and
/// why.
const LEFT_OUT: &[(&str, &str)] = &[
    ("input", "the first layer says how many inputs the network has"),
    ("inputlayer", "the first layer says how many inputs the network has"),
    ("flatten", "a sample is an array of numbers already"),
    ("dropout", "a penalty and `patience` work against overfitting too"),
    ("batchnorm1d", "bring the inputs to a mean of 0 and a deviation of 1 instead"),
    ("batchnormalization", "bring the inputs to a mean of 0 and a deviation of 1 instead"),
    ("layernorm", "bring the inputs to a mean of 0 and a deviation of 1 instead"),
    ("layernormalization", "bring the inputs to a mean of 0 and a deviation of 1 instead"),
];

/// What holds a chain together.
const SEQUENTIAL: &[&str] = &["sequential", "chain"];

/// Whether a word names a layer, here or elsewhere, or is likely to be meant as one.
pub fn is_layer(word: &str) -> bool {
    let lower = word.to_lowercase();
    let name = lower.as_str();
    let left_out = LEFT_OUT.iter().any(|(other, _)| *other == name);
    let known = KINDS.contains(&name) || DENSE.contains(&name) || SEQUENTIAL.contains(&name);
    known || left_out || !did_you_mean(word, KINDS).is_empty()
}

/// Reads what is no `dense(…)`, and adds the layers that it means; returns the tokens after it.
pub fn read<'a>(
    label: Option<Ident>,
    tokens: &'a [TokenTree],
    errors: &mut Errors,
    layers: &mut Vec<Layer>,
) -> &'a [TokenTree] {
    if let [TokenTree::Group(group), rest @ ..] = tokens
        && matches!(group.delimiter(), Delimiter::Parenthesis | Delimiter::Bracket)
        && in_a_group(tokens, group, errors, layers)
    {
        return rest;
    }
    let Some((call, rest)) = Call::first(tokens) else {
        layers.push(no_layer(label, tokens, errors));
        return &[];
    };
    let name = call.name.to_string().to_lowercase();
    let dense = DENSE.contains(&name.as_str()) && !call.is_empty();
    let unit = activation::known_elsewhere(&name).filter(|_| !dense);
    let left_out = LEFT_OUT.iter().find(|(other, _)| *other == name);
    match (call.group, unit, left_out) {
        (_, Some(_), _) => {
            let layer = activation_as_a_layer(label, &call, errors, layers);
            layers.extend(layer);
        }
        (None, ..) => {
            layers.push(no_layer(label, tokens, errors));
            return &[];
        }
        (Some(_), _, Some((_, why))) => {
            let message = format!("there is no `{}` here: leave it out; {why}", call.name);
            errors.push_tokens(call.tokens, message);
        }
        (Some(group), ..) if SEQUENTIAL.contains(&name.as_str()) => {
            if !in_a_group(call.tokens, group, errors, layers) {
                layers.push(no_layer(label, tokens, errors));
            }
        }
        (Some(group), ..) => layers.push(other_layer(label, &call, group, dense, errors)),
    }
    check_end(rest, errors);
    rest
}

/// A layer that is dense under another name, or one that there is not.
fn other_layer(
    label: Option<Ident>,
    call: &Call<'_>,
    group: &Group,
    dense: bool,
    errors: &mut Errors,
) -> Layer {
    let suggestion = did_you_mean(&call.name.to_string(), KINDS);
    let (arguments, ours) = dense::arguments(group, call.name.span());
    let layer = Layer::new(label, arguments, call.name.span());
    let name = call.text();
    if !dense && suggestion.is_empty() {
        let message = format!("unknown layer `{name}`\nhelp: the only layer is {}", listed(KINDS));
        errors.push_tokens(call.path, message);
        return layer;
    }
    match ours {
        false => {
            let message = format!("unknown layer `{name}`: write `{}`", layer.text());
            errors.push_tokens(call.tokens, message);
        }
        true if dense => {
            let message = format!("unknown layer `{name}`; a layer of weights is `dense` here");
            errors.push_tokens(call.path, message);
        }
        true => errors.push_tokens(call.path, format!("unknown layer `{name}`{suggestion}")),
    }
    layer
}

/// `-> relu ->` or `-> nn.ReLU() ->`: the unit of the layer before it; `-> softmax(10)`: a layer
/// with that unit, which is returned.
fn activation_as_a_layer(
    label: Option<Ident>,
    call: &Call<'_>,
    errors: &mut Errors,
    layers: &mut [Layer],
) -> Option<Layer> {
    let span = call.name.span();
    let unit = call.activation();
    let text = unit.text();
    if let (Some(outputs), Activation::BuiltIn { parameter: None, .. }) = (call.width(), &unit) {
        let inputs = Inputs::Arriving(span);
        let arguments = super::arguments::Arguments { inputs, outputs, activation: unit };
        let layer = Layer::new(label, arguments, span);
        let message = format!("an activation belongs to a layer: write `{}`", layer.text());
        errors.push_tokens(call.tokens, message);
        return Some(layer);
    }
    let message = match layers.last_mut() {
        None => format!("a chain begins with a layer: write `dense(INPUTS -> OUTPUTS, {text})`"),
        Some(before) if before.activation.is_linear() => {
            before.activation = unit;
            format!("an activation belongs to the layer before it: write `{}`", before.text())
        }
        Some(Layer { activation: Activation::Unknown, .. }) => format!(
            "an activation belongs to the layer before it: write `dense(INPUTS -> OUTPUTS, {text})`"
        ),
        Some(before) => format!(
            "an activation belongs to a layer, and `{}` has one: write another layer, `dense(OUTPUTS, {text})`",
            before.text()
        ),
    };
    errors.push_tokens(call.tokens, message);
    None
}

/// `Sequential(dense(2 -> 8), dense(8 -> 1))`, `[…]` or `(…)`: whether layers stand in the group,
/// which then are added.
fn in_a_group(
    tokens: &[TokenTree],
    group: &Group,
    errors: &mut Errors,
    layers: &mut Vec<Layer>,
) -> bool {
    let mut inside = Vec::new();
    let mut silent = Errors::default();
    chain::layers_between_commas(group, &mut silent, &mut inside);
    let known = |layer: &Layer| !matches!(layer.outputs, Width::Unknown);
    if inside.is_empty() || !inside.iter().all(known) {
        return false;
    }
    let text = inside.iter().map(Layer::text).collect::<Vec<_>>().join(" -> ");
    errors.push_tokens(tokens, format!("layers are joined by arrows alone: write `{text}`"));
    layers.extend(inside);
    true
}

/// What begins like no layer at all.
fn no_layer(label: Option<Ident>, tokens: &[TokenTree], errors: &mut Errors) -> Layer {
    let example = "as in `dense(2 -> 1, relu)`";
    let span = tokens.first().map(TokenTree::span).or_else(|| Some(label.as_ref()?.span()));
    let span = span.unwrap_or_else(proc_macro2::Span::call_site);
    let message = match (tokens, &label) {
        ([TokenTree::Ident(kind), ..], _) if KINDS.contains(&kind.to_string().as_str()) => {
            format!("`{kind}` needs its widths in parentheses, {example}")
        }
        ([TokenTree::Literal(number), ..], _) if width::is_whole(number) => {
            format!("`{number}` is a width and no layer: a layer has two, {example}")
        }
        ([], Some(label)) => format!("the label `{label}` has no layer, {example}"),
        ([token, ..], _) => format!("expected a layer, {example}, found `{token}`"),
        ([], None) => format!("expected a layer, {example}"),
    };
    errors.push(span, message);
    Layer::unreadable(label, span)
}
