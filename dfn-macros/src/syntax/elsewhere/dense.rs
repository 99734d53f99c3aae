//! The arguments of a dense layer as other libraries have them: `Linear(2, 8)`,
//! `Dense(8, activation = "relu", input_dim = 2)`.

use crate::errors::Errors;
use crate::syntax::arguments::{self, Arguments};
use crate::syntax::tokens::{split_at_commas, without_invisible_group};
use crate::syntax::width;
use proc_macro2::{Group, Ident, Literal, Punct, Spacing, Span, TokenTree};

/// Other libraries' names of the arguments.
const INPUTS: &[&str] = &["in_features", "inputs", "input_dim", "input_size", "input_shape"];
const OUTPUTS: &[&str] = &["out_features", "outputs", "output_dim", "output_size", "units"];
const ACTIVATION: &[&str] = &["activation", "act", "nonlinearity"];

/// The arguments of a layer of another name, and whether they are written as ours are.
pub fn arguments(group: &Group, kind: Span) -> (Arguments, bool) {
    let mut trial = Errors::default();
    let ours = arguments::read(group, kind, &mut trial);
    if trial.count() == 0 {
        return (ours, true);
    }
    match translated(group, kind) {
        Some(arguments) => (arguments, false),
        None => (ours, true),
    }
}

/// The arguments of a `dense` whose widths have keys, or that has keys besides `activation`.
pub fn keyed(group: &Group, kind: Span) -> Option<Arguments> {
    let arguments = split_at_commas(group.stream());
    let mut keys = arguments.iter().filter_map(|argument| Some(split_key(argument)?.0));
    let first = arguments.first().is_some_and(|argument| split_key(argument).is_some());
    let others = keys.any(|key| INPUTS.contains(&key.as_str()) || OUTPUTS.contains(&key.as_str()));
    if first || others { translated(group, kind) } else { None }
}

/// The same layer in our order, `inputs -> outputs, activation`; `None` if that makes no layer.
fn translated(group: &Group, kind: Span) -> Option<Arguments> {
    let (mut inputs, mut outputs, mut activation) = (None, None, None);
    let mut positions = Vec::new();
    for argument in split_at_commas(group.stream()) {
        match split_key(&argument) {
            Some((key, value)) if INPUTS.contains(&key.as_str()) => inputs = Some(width(value)),
            Some((key, value)) if OUTPUTS.contains(&key.as_str()) => outputs = Some(width(value)),
            Some((key, value)) if ACTIVATION.contains(&key.as_str()) => {
                activation = Some(unquoted(value));
            }
            // Biases, initialisers and names have no counterpart.
            Some(_) => {}
            None => positions.push(argument),
        }
    }
    let mut positions = positions.into_iter();
    if let Some(first) = positions.next() {
        match positions.next() {
            Some(second) if is_width(&second) => {
                inputs.get_or_insert(first);
                outputs.get_or_insert(second);
                activation = activation.or_else(|| positions.next());
            }
            second => {
                let width = if outputs.is_none() { &mut outputs } else { &mut inputs };
                width.get_or_insert(first);
                activation = activation.or(second.map(|unit| unquoted(&unit)));
            }
        }
    }
    let arrow = [Punct::new('-', Spacing::Joint), Punct::new('>', Spacing::Alone)];
    let comma = TokenTree::Punct(Punct::new(',', Spacing::Alone));
    let mut tokens = inputs.map_or(Vec::new(), |mut inputs| {
        inputs.extend(arrow.map(TokenTree::Punct));
        inputs
    });
    tokens.extend(outputs?);
    if let Some(unit) = activation {
        tokens.push(comma);
        tokens.extend(unit);
    }
    let mut trial = Errors::default();
    let group = Group::new(group.delimiter(), tokens.into_iter().collect());
    let arguments = arguments::read(&group, kind, &mut trial);
    (trial.count() == 0).then_some(arguments)
}

/// `key = value` or `key: value`.
fn split_key(argument: &[TokenTree]) -> Option<(String, &[TokenTree])> {
    match argument {
        [TokenTree::Ident(_), TokenTree::Punct(first), TokenTree::Punct(second), ..]
            if first.as_char() == ':' && second.as_char() == ':' =>
        {
            None
        }
        [TokenTree::Ident(key), TokenTree::Punct(sign), value @ ..]
            if matches!(sign.as_char(), '=' | ':') && !value.is_empty() =>
        {
            Some((key.to_string(), value))
        }
        _ => None,
    }
}

/// A width, or the first one of a shape, `(784,)`.
fn width(value: &[TokenTree]) -> Vec<TokenTree> {
    match value {
        [TokenTree::Group(shape)] => {
            split_at_commas(shape.stream()).into_iter().next().unwrap_or_default()
        }
        value => without_invisible_group(value.to_vec()),
    }
}

/// Whether the second of two arguments is a width and no activation.
fn is_width(argument: &[TokenTree]) -> bool {
    matches!(argument, [TokenTree::Literal(literal)] if width::is_whole(literal))
}

/// `relu` of `"relu"`, and `linear` of `None`.
fn unquoted(value: &[TokenTree]) -> Vec<TokenTree> {
    let [TokenTree::Literal(literal)] = value else { return value.to_vec() };
    word(literal).map_or_else(|| value.to_vec(), |word| vec![TokenTree::Ident(word)])
}

fn word(literal: &Literal) -> Option<Ident> {
    let written: syn::LitStr = syn::parse_str(&literal.to_string()).ok()?;
    let mut word: Ident = syn::parse_str(&written.value()).ok()?;
    word.set_span(literal.span());
    Some(word)
}
