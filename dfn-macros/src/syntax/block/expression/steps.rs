//! Reads what follows a value at its arrows: `-> dense(32, relu) -> encoder`.

use super::super::cursor::{Cursor, Sign, is};
use super::super::written::written;
use super::super::{Operator, Step};
use crate::errors::Errors;
use crate::syntax::activation::known_elsewhere;
use crate::syntax::elsewhere::is_layer;
use crate::syntax::tokens::is_path;
use crate::syntax::{functions_elsewhere, is_keyword, layer};
use proc_macro2::{Delimiter, Group, Span, TokenTree};

/// The arrows after a value.
#[derive(Default)]
pub struct Steps {
    pub steps: Vec<Step>,
    /// The first arrow.
    pub arrow: Option<(Span, Span)>,
    /// Each step as the user would write it.
    pub texts: Vec<String>,
    /// Whether one could not be read.
    pub broken: bool,
}

/// Reads arrows and what they lead to; none if no arrow stands at the front.
pub fn read(cursor: &mut Cursor<'_>, of: &str, errors: &mut Errors) -> Steps {
    let mut read = Steps::default();
    loop {
        let arrow = match cursor.sign() {
            Some((Sign::Arrow { misspelt }, length)) => {
                let ends = cursor.ends(length);
                if let Some(found) = misspelt {
                    let message = format!("layers are joined by `->`, not by `{found}`");
                    errors.push_between(ends, message);
                }
                cursor.skip(length);
                ends
            }
            // `x > dense(4)`
            Some((Sign::Other(">") | Sign::Operator(Operator::Subtract), 1))
                if is_labelled_dense(&cursor.rest()[1..]) =>
            {
                let ends = cursor.ends(1);
                let found = written(&cursor.rest()[..1]);
                let message = format!("layers are joined by `->`, not by `{found}`");
                errors.push_between(ends, message);
                cursor.skip(1);
                ends
            }
            _ if is_dense(cursor.rest()) => {
                errors.push(cursor.span(), "a `->` is missing before this layer");
                (cursor.span(), cursor.span())
            }
            _ => return read,
        };
        read.arrow.get_or_insert(arrow);
        let start = cursor.at();
        skip_step(cursor);
        let tokens = cursor.since(start);
        if tokens.is_empty() {
            let place = match cursor.sign() {
                Some((Sign::Arrow { .. }, _)) => "between two `->`",
                _ => "after this `->`",
            };
            errors.push_between(arrow, format!("a layer is missing {place}"));
            read.broken = true;
            continue;
        }
        let value = read.texts.iter().fold(of.to_owned(), |before, step| before + " -> " + step);
        read.texts.push(written(tokens));
        one(tokens, &value, &mut read, errors);
    }
}

/// `dense(…)`, whose arrow is missing.
fn is_dense(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [TokenTree::Ident(word), TokenTree::Group(_), ..] if word == "dense")
}

/// The same with a label or without one.
fn is_labelled_dense(tokens: &[TokenTree]) -> bool {
    match tokens {
        [TokenTree::Ident(_), colon, rest @ ..] if is(Some(colon), ':') => is_dense(rest),
        tokens => is_dense(tokens),
    }
}

/// After a label, a path, and what stands in parentheses; or after a group or a number.
fn skip_step(cursor: &mut Cursor<'_>) {
    match cursor.rest() {
        [TokenTree::Ident(_), colon, next, ..] if is(Some(colon), ':') && !is(Some(next), ':') => {
            cursor.skip(2);
        }
        [TokenTree::Ident(_), equals, TokenTree::Ident(_), ..] if is(Some(equals), '=') => {
            cursor.skip(2);
        }
        [TokenTree::Ident(_), rest @ ..] if is_dense(rest) => cursor.skip(1),
        // A label is missing.
        [colon, TokenTree::Ident(_), ..] if is(Some(colon), ':') => cursor.skip(1),
        _ => {}
    }
    match cursor.rest() {
        [TokenTree::Literal(_), ..] => return cursor.skip(1),
        [TokenTree::Group(_), ..] => return cursor.skip(1),
        [TokenTree::Ident(_), ..] => cursor.skip(1),
        [one, two, TokenTree::Ident(_), ..] if is(Some(one), ':') && is(Some(two), ':') => {
            cursor.skip(3);
        }
        _ => return,
    }
    loop {
        match cursor.rest() {
            [dot, TokenTree::Ident(_), ..] if is(Some(dot), '.') => cursor.skip(2),
            [one, two, TokenTree::Ident(_), ..] if is(Some(one), ':') && is(Some(two), ':') => {
                cursor.skip(3);
            }
            [TokenTree::Group(group), ..] if group.delimiter() != Delimiter::Brace => {
                return cursor.skip(1);
            }
            [TokenTree::Group(group), ..] => {
                // `dense { 2 -> 1 }`, but not the block of something else.
                return cursor.skip(usize::from(!group.stream().is_empty()));
            }
            _ => return,
        }
    }
}

/// One step.
fn one(tokens: &[TokenTree], value: &str, read: &mut Steps, errors: &mut Errors) {
    match tokens {
        [TokenTree::Ident(name)] if name == "dense" => {
            let message = "`dense` needs its widths in parentheses, as in `dense(2 -> 1, relu)`";
            errors.push(name.span(), message);
        }
        [TokenTree::Ident(name)] if is_keyword(name) => {
            let message = format!("`{name}` is a keyword of Rust and names no layer");
            errors.push(name.span(), message);
        }
        [TokenTree::Ident(name)] => return read.steps.push(Step::Named(name.clone())),
        [TokenTree::Ident(label), colon, TokenTree::Ident(name)]
            if is(Some(colon), ':') && name != "dense" =>
        {
            let message = format!("`{name}` has its name already: leave out the label `{label}`");
            errors.push_tokens(&tokens[..2], message);
            return read.steps.push(Step::Named(name.clone()));
        }
        [path @ .., TokenTree::Group(group)]
            if is_function(path, group, matches!(read.steps.last(), Some(Step::Layer(_)))) =>
        {
            let function = written(path);
            let arguments: Vec<_> = group.stream().into_iter().collect();
            // `-> leaky_relu(0.2)`
            let right = match arguments.as_slice() {
                [number @ TokenTree::Literal(_)] => format!("{function}({value}, {number})"),
                // `-> concat(z)`
                [_, ..] if functions_elsewhere::takes_several(&function) => {
                    format!("{function}({value}, {})", written(&arguments))
                }
                _ => format!("{function}({value})"),
            };
            let message =
                format!("an arrow leads to a layer, and `{function}` is none: write `{right}`");
            errors.push_tokens(path, message);
        }
        _ => {
            // Of the layer before it, an activation that is written as a layer is the unit.
            let mut layers = Vec::new();
            if let Some(Step::Layer(before)) =
                read.steps.pop_if(|step| matches!(step, Step::Layer(_)))
            {
                layers.push(before);
            }
            layer::read(tokens.to_vec(), errors, &mut layers);
            return read.steps.extend(layers.into_iter().map(Step::Layer));
        }
    }
    read.broken = true;
}

/// Whether what stands before parentheses is neither a layer nor an activation that is written as
/// one.
fn is_function(path: &[TokenTree], group: &Group, after_a_layer: bool) -> bool {
    let word = match path {
        [TokenTree::Ident(word)] => word.to_string(),
        // `crate::Swish(x)`, and not `nn::Linear(4, 2)`
        [.., TokenTree::Ident(last)] if is_path(path) => {
            let word = last.to_string();
            let own =
                matches!(&path[0], TokenTree::Ident(first) if first == "crate" || first == "self");
            return !is_layer(&word) && (own || known_elsewhere(&word).is_none());
        }
        _ => return false,
    };
    if known_elsewhere(&word).is_none() {
        return !is_layer(&word);
    }
    let mut arguments = group.stream().into_iter();
    match (arguments.next(), arguments.next()) {
        (None, _) => !after_a_layer,
        (Some(TokenTree::Literal(_)), None) => !after_a_layer && word != "softmax",
        _ => true,
    }
}
