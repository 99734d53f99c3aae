//! Reads an input, an output or a target: `left: 8`.

use super::Port;
use super::cursor::{Cursor, comma, is};
use super::written::written;
use crate::errors::Errors;
use crate::syntax::{Width, is_keyword, split_at_commas, width, without_invisible_group};
use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenTree};

/// What is read, for messages.
#[derive(Clone, Copy)]
pub struct What {
    /// `an input`
    pub what: &'static str,
    /// One as it should be.
    pub example: &'static str,
}

/// Several ports with commas between them, and whether each has a name that could be read.
pub fn several(group: &Group, what: What, errors: &mut Errors) -> (Vec<Port>, bool) {
    let (mut ports, mut all) = (Vec::new(), true);
    let parts = split_at_commas(group.stream()).into_iter();
    for (index, tokens) in parts.enumerate() {
        let mut tokens = tokens.as_slice();
        // `x: 16 u: 4`
        while let Some(place) = missing_comma(tokens) {
            let message = format!("a comma is missing before `{}`", tokens[place]);
            errors.push(tokens[place].span(), message);
            match read(&tokens[..place], what, errors) {
                Some(port) => ports.push(port),
                None => all = false,
            }
            tokens = &tokens[place..];
        }
        if tokens.is_empty() {
            let message = format!("{} is missing before this comma", what.what);
            errors.push(comma(group, index), message);
            continue;
        }
        match read(tokens, what, errors) {
            Some(port) => ports.push(port),
            None => all = false,
        }
    }
    (ports, all)
}

/// Where the name of another port stands after the width of one.
fn missing_comma(tokens: &[TokenTree]) -> Option<usize> {
    (3..tokens.len()).find(|place| {
        let after_a_width = !matches!(tokens[place - 1], TokenTree::Punct(_));
        let name = matches!(tokens[*place], TokenTree::Ident(_));
        let colon = is(tokens.get(place + 1), ':') && !is(tokens.get(place + 2), ':');
        after_a_width && name && colon
    })
}

/// One port; `None` if it has no name that could be read, which has been reported.
pub fn read(tokens: &[TokenTree], what: What, errors: &mut Errors) -> Option<Port> {
    let What { what, example } = what;
    let mut cursor = Cursor::new(tokens, Span::call_site());
    leave_out_prefixes(&mut cursor, what, errors);
    let name = match cursor.rest() {
        [TokenTree::Ident(word), ..] if word == "self" => {
            errors.push(word.span(), "a network has no `self` among its inputs: leave it out");
            return None;
        }
        [TokenTree::Ident(word), ..] if is_keyword(word) || word == "_" => {
            let message = format!("`{word}` is a keyword of Rust and cannot name {what}");
            errors.push(word.span(), message);
            return None;
        }
        [TokenTree::Ident(word), ..] => word,
        [width @ TokenTree::Literal(_)] => {
            let message = format!("{what} has a name: write `{}: {width}`", name_of(example));
            errors.push(width.span(), message);
            return None;
        }
        // `16: x`
        [width @ TokenTree::Literal(_), colon, TokenTree::Ident(name)] if is(Some(colon), ':') => {
            let message = format!("the name of {what} comes first: write `{name}: {width}`");
            errors.push_tokens(tokens, message);
            return Some(Port { name: name.clone(), width: Width::Unknown });
        }
        [] => {
            errors.push_tokens(tokens, format!("expected {what}, as in `{example}`"));
            return None;
        }
        rest => {
            let found = written(rest);
            errors
                .push_tokens(rest, format!("expected {what}, as in `{example}`, found `{found}`"));
            return None;
        }
    };
    cursor.skip(1);
    let width = after_the_name(name, &mut cursor, what, errors);
    Some(Port { name: name.clone(), width })
}

/// The width after the name and a colon.
fn after_the_name(name: &Ident, cursor: &mut Cursor<'_>, what: &str, errors: &mut Errors) -> Width {
    let rest = cursor.rest();
    match rest {
        [] => {
            errors.push(name.span(), format!("{what} needs its width: write `{name}: 4`"));
            return Width::Unknown;
        }
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::Parenthesis => {
            let message = format!(
                "the width of {what} stands after a colon: write `{name}: {}`",
                written(&group.stream().into_iter().collect::<Vec<_>>())
            );
            errors.push(group.span(), message);
            return Width::Unknown;
        }
        [one, two, TokenTree::Ident(_), ..] if is(Some(one), ':') && is(Some(two), ':') => {
            errors.push_tokens(
                &rest[..2],
                format!("expected one `:` between the name and the width, as in `{name}: 4`"),
            );
            return Width::Unknown;
        }
        [colon, ..] if is(Some(colon), ':') => cursor.skip(1),
        [TokenTree::Literal(_) | TokenTree::Ident(_), ..] => {
            let message = format!("a `:` is missing: write `{name}: {}`", written(rest));
            errors.push(name.span(), message);
        }
        _ => {
            let length = cursor.sign().map_or(1, |(_, length)| length);
            let found = written(&rest[..length]);
            let message = format!("expected `:` and the width, as in `{name}: 4`, found `{found}`");
            errors.push_between(cursor.ends(length), message);
            return Width::Unknown;
        }
    }
    let tokens = without_invisible_group(cursor.rest().to_vec());
    if tokens.is_empty() {
        errors.push(cursor.end_before(), format!("a width is missing after `{name}:`"));
        return Width::Unknown;
    }
    plain(name, &tokens, what, errors)
}

/// A width; a type or a shape is answered with the width that it means.
fn plain(name: &Ident, tokens: &[TokenTree], what: &str, errors: &mut Errors) -> Width {
    let borrowed = tokens.iter().take_while(|token| is(Some(token), '&')).count();
    match &tokens[borrowed..] {
        [TokenTree::Group(group)] if group.delimiter() != Delimiter::Brace => {
            let meant = of_a_shape(group.stream().into_iter().collect());
            let right = meant.map_or_else(|| "4".to_owned(), |width| width.to_string());
            let message =
                format!("{what} is a vector, declared by its width: write `{name}: {right}`");
            errors.push_tokens(tokens, message);
            Width::Unknown
        }
        [TokenTree::Ident(word)]
            if matches!(word.to_string().as_str(), "f32" | "f64" | "usize") =>
        {
            let message =
                format!("`{word}` is a type: {what} is declared by its width, `{name}: 1`");
            errors.push(word.span(), message);
            Width::Unknown
        }
        [from, minus, angle, ..] if is(Some(minus), '-') && is(Some(angle), '>') => {
            let message = format!("{what} is a vector and has one width: write `{name}: {from}`");
            errors.push_tokens(tokens, message);
            Width::Unknown
        }
        _ => width::alone(tokens, errors),
    }
}

/// The last number in a shape, `[f32; 16]`, `(16,)` or `[16]`.
fn of_a_shape(tokens: Vec<TokenTree>) -> Option<Literal> {
    tokens.into_iter().rev().find_map(|token| match token {
        TokenTree::Literal(literal) if width::is_whole(&literal) => Some(literal),
        _ => None,
    })
}

/// `mut x`, `&x`
fn leave_out_prefixes(cursor: &mut Cursor<'_>, what: &str, errors: &mut Errors) {
    loop {
        match cursor.rest() {
            [TokenTree::Ident(word), TokenTree::Ident(_), ..] if word == "pub" => {
                let message = format!("{what} is no field of the network: leave out the `pub`");
                errors.push(word.span(), message);
            }
            [TokenTree::Ident(word), TokenTree::Ident(_), ..] if word == "mut" || word == "ref" => {
                errors.push(word.span(), format!("{what} does not change: leave out the `{word}`"));
            }
            [TokenTree::Ident(word), TokenTree::Ident(_), ..] if word == "input" => {
                let message = "what stands in these parentheses is an input: leave out the `input`";
                errors.push(word.span(), message);
            }
            // Of `&self` the other word is the mistake.
            [sign, TokenTree::Ident(word), ..] if is(Some(sign), '&') && word == "self" => {}
            [sign, _, ..] if is(Some(sign), '&') => {
                errors.push(
                    sign.span(),
                    format!("{what} is declared by its width: leave out the `&`"),
                );
            }
            _ => return,
        }
        cursor.skip(1);
    }
}

/// The name in an example, `x` of `x: 16`.
fn name_of(example: &str) -> &str {
    example.split(':').next().unwrap_or("x")
}
