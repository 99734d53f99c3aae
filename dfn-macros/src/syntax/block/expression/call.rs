//! Reads a name, the path of a constant, or the call of a function.

use super::super::cursor::{Cursor, comma, is};
use super::super::written::{as_operand, written};
use super::super::{Expression, ExpressionKind};
use crate::errors::Errors;
use crate::syntax::{is_keyword, split_at_commas};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// What a word or a path begins, which stands at the front.
pub fn name_or_call(cursor: &mut Cursor<'_>, errors: &mut Errors) -> ExpressionKind {
    let start = cursor.at();
    skip_path(cursor);
    let path = cursor.since(start);
    if let [mark, TokenTree::Group(group), ..] = cursor.rest()
        && is(Some(mark), '!')
    {
        let right = written(&[path, &[TokenTree::Group(group.clone())]].concat());
        errors.push(mark.span(), format!("functions are no macros here: write `{right}`"));
        cursor.skip(2);
        return ExpressionKind::Unknown;
    }
    if let [one, two, angle, ..] = cursor.rest()
        && [(one, ':'), (two, ':'), (angle, '<')].iter().all(|(token, sign)| is(Some(token), *sign))
    {
        let message = "a function has no generic arguments here: leave them out";
        errors.push_tokens(&cursor.rest()[..3], message);
        while !cursor.is_empty() && !cursor.is(';') && !cursor.is('>') {
            cursor.skip(1);
        }
        cursor.skip(usize::from(cursor.is('>')));
    }
    match (cursor.rest(), path) {
        ([TokenTree::Group(group), ..], _) if group.delimiter() == Delimiter::Parenthesis => {
            cursor.skip(1);
            if let [TokenTree::Ident(word)] = path
                && word == "dense"
            {
                return layer(path, group, cursor, errors);
            }
            call(path, group, errors)
        }
        (_, [TokenTree::Ident(word)]) => ExpressionKind::Name(word.clone()),
        _ => ExpressionKind::Number(path.iter().cloned().collect::<TokenStream>()),
    }
}

/// Words joined by `::`, with or without one in front.
fn skip_path(cursor: &mut Cursor<'_>) {
    if cursor.is(':') {
        cursor.skip(2);
    }
    cursor.skip(1);
    while let [one, two, TokenTree::Ident(_), ..] = cursor.rest()
        && is(Some(one), ':')
        && is(Some(two), ':')
    {
        cursor.skip(3);
    }
}

/// `dense(8, relu)`, `dense(8, relu)(x)`, `dense(x, 8, relu)`
fn layer(
    dense: &[TokenTree],
    group: &Group,
    cursor: &mut Cursor<'_>,
    errors: &mut Errors,
) -> ExpressionKind {
    let (value, layer) = match (value_in(group), cursor.rest().first()) {
        (Some(right), _) => right,
        (None, Some(TokenTree::Group(value))) if value.delimiter() == Delimiter::Parenthesis => {
            cursor.skip(1);
            let value = written(&value.stream().into_iter().collect::<Vec<_>>());
            (value, written(&[dense, &[TokenTree::Group(group.clone())]].concat()))
        }
        _ => ("x".to_owned(), written(&[dense, &[TokenTree::Group(group.clone())]].concat())),
    };
    let message = format!(
        "a layer stands after the value it takes: write `{value} -> {layer}`\nhelp: a layer for several values is declared, `layer encoder = dense(4 -> 2);`, and called, `encoder(x)`"
    );
    errors.push_tokens(dense, message);
    ExpressionKind::Unknown
}

/// Of `(x, 8, relu)` the value, and the layer without it.
pub fn value_in(group: &Group) -> Option<(String, String)> {
    let parts = split_at_commas(group.stream());
    let [value, width, ..] = parts.as_slice() else { return None };
    let is_width = matches!(width.as_slice(), [TokenTree::Literal(_), ..]);
    let is_value = !matches!(value.as_slice(), [TokenTree::Literal(_), ..]);
    let rest: Vec<String> = parts[1..].iter().map(|part| written(part)).collect();
    (is_width && is_value)
        .then(|| (as_operand(&written(value)), format!("dense({})", rest.join(", "))))
}

/// `huber(a, t, 1.0)`
fn call(function: &[TokenTree], group: &Group, errors: &mut Errors) -> ExpressionKind {
    let arguments = split_at_commas(group.stream());
    let arguments = arguments.iter().enumerate().map(|(index, tokens)| {
        if tokens.is_empty() {
            errors.push(comma(group, index), "a value is missing before this comma");
            let nothing = Cursor::inside(&[], group);
            return Expression::new(ExpressionKind::Unknown, &[], &nothing);
        }
        let value = without_key(tokens, "arguments", errors);
        super::whole(value, group, "`,`", errors)
    });
    let arguments = arguments.collect();
    ExpressionKind::Call { function: function.to_vec(), arguments }
}

/// The value of `delta = 1.0` or `delta: 1.0`, which is reported.
pub fn without_key<'a>(
    tokens: &'a [TokenTree],
    what: &str,
    errors: &mut Errors,
) -> &'a [TokenTree] {
    match tokens {
        [TokenTree::Ident(key), sign, value @ ..]
            if !value.is_empty()
                && (is(Some(sign), '=') && !is(value.first(), '=') && !is(value.first(), '>')
                    || is(Some(sign), ':') && !is(value.first(), ':'))
                && !is_keyword(key) =>
        {
            let message = format!("{what} have no names: write `{}` alone", written(value));
            errors.push_tokens(&tokens[..2], message);
            value
        }
        _ => tokens,
    }
}
