//! Reads what stands between two arrows of a chain: `label: dense(…)`.

use super::{Activation, Inputs, Layer, Width, arguments, elsewhere};
use crate::errors::Errors;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenTree};

/// Reads one layer, and those after it that a missing arrow left in the same place.
pub fn read(tokens: Vec<TokenTree>, errors: &mut Errors, layers: &mut Vec<Layer>) {
    let mut rest = tokens.as_slice();
    let mut first = true;
    while let Some(start) = rest.first() {
        if !first {
            errors.push(start.span(), "a `->` is missing before this layer");
        }
        let after = one(rest, errors, layers);
        // Only a word can begin another layer; what else is left over has been reported.
        rest = if matches!(after.first(), Some(TokenTree::Ident(_))) { after } else { &[] };
        first = false;
    }
}

/// One layer; returns the tokens after its parenthesis.
fn one<'a>(
    tokens: &'a [TokenTree],
    errors: &mut Errors,
    layers: &mut Vec<Layer>,
) -> &'a [TokenTree] {
    let (label, tokens) = label(tokens, errors);
    let [TokenTree::Ident(kind), TokenTree::Group(group), rest @ ..] = tokens else {
        return elsewhere::read(label, tokens, errors, layers);
    };
    if kind != "dense" {
        return elsewhere::read(label, tokens, errors, layers);
    }
    layers.push(dense(label, kind, group, errors));
    check_end(rest, errors);
    rest
}

/// `dense(…)`.
fn dense(label: Option<Ident>, kind: &Ident, group: &Group, errors: &mut Errors) -> Layer {
    if group.delimiter() != Delimiter::Parenthesis {
        let message = format!("the widths of `{kind}` stand in parentheses: `dense(2 -> 1)`");
        errors.push(group.span_open(), message);
    }
    let mut trial = errors.trial();
    let arguments = arguments::read(group, kind.span(), &mut trial);
    if trial.count() > 0
        && let Some(arguments) = elsewhere::keyed(group, kind.span())
    {
        let layer = Layer::new(label, arguments, kind.span());
        let message = format!(
            "the widths and the activation of a layer stand alone: write `{}`",
            layer.text()
        );
        errors.push(group.span(), message);
        return layer;
    }
    errors.append(trial);
    Layer::new(label, arguments, kind.span())
}

/// Reports what can follow no layer.
pub fn check_end(rest: &[TokenTree], errors: &mut Errors) {
    if let Some(token) = rest.first().filter(|token| !matches!(token, TokenTree::Ident(_))) {
        let message = format!("expected `->` or `;` after this layer, found `{token}`");
        errors.push(token.span(), message);
    }
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

impl Layer {
    pub fn new(label: Option<Ident>, arguments: arguments::Arguments, span: Span) -> Self {
        let arguments::Arguments { inputs, outputs, activation } = arguments;
        Self { label, inputs, outputs, activation, span, fragment: None }
    }

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

    /// As the user would write it.
    pub fn text(&self) -> String {
        let label = self.label.as_ref().map_or(String::new(), |label| format!("{label}: "));
        let inputs = match &self.inputs {
            Inputs::Given(width) => format!("{} -> ", width.text()),
            Inputs::Arriving(_) => String::new(),
        };
        let activation = match &self.activation {
            Activation::Unknown => String::new(),
            linear if linear.is_linear() => String::new(),
            known => format!(", {}", known.text()),
        };
        format!("{label}dense({inputs}{}{activation})", self.outputs.text())
    }
}
