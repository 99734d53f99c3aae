//! Reads what stands in the brackets after a value: `2`, `0..4`.

use super::super::Part;
use super::super::cursor::is;
use super::super::written::written;
use crate::errors::Errors;
use crate::syntax::{Width, split_at_commas, width};
use proc_macro2::{Group, TokenTree};

/// The part of a value that brackets name; `None` if they name none, which has been reported.
pub fn read(group: &Group, of: &str, errors: &mut Errors) -> Option<Part> {
    let tokens: Vec<_> = group.stream().into_iter().collect();
    if tokens.is_empty() {
        let message =
            format!("an index is missing: write `{of}[0]`, or `{of}[0..4]` for several numbers");
        errors.push(group.span(), message);
        return None;
    }
    if split_at_commas(group.stream()).len() > 1 {
        let message =
            format!("a value has one index: write `{of}[0]`, or `{of}[0..4]` for several numbers");
        errors.push(group.span(), message);
        return None;
    }
    let bound = |tokens: &[TokenTree], errors: &mut Errors| {
        (!tokens.is_empty()).then(|| width::index(tokens, errors))
    };
    if let Some(dots) = position(&tokens, '.', '.') {
        let (start, mut end) = (&tokens[..dots], &tokens[dots + 2..]);
        if is(end.first(), '=') {
            let last = width::index(&end[1..], &mut Errors::default()).value();
            let right = match last {
                Some(last) => format!("`{of}[{}..{}]`", written(start), last + 1),
                None => "`..` and the index after the last one".to_owned(),
            };
            let message = format!("the end of a slice is not part of it: write {right}");
            errors.push_tokens(&tokens[dots..dots + 3], message);
            return None;
        }
        // `0...4`
        if is(end.first(), '.') {
            let right = format!("{of}[{}..{}]", written(start), written(&end[1..]));
            let message = format!("a slice has two dots: write `{right}`");
            errors.push_tokens(&tokens[dots..dots + 3], message);
            end = &end[1..];
        }
        return Some(Part::Range { start: bound(start, errors), end: bound(end, errors) });
    }
    let colon = (0..tokens.len()).find(|place| {
        is(tokens.get(*place), ':')
            && !is(tokens.get(place + 1), ':')
            && !(*place > 0 && is(tokens.get(place - 1), ':'))
    });
    if let Some(colon) = colon {
        let (start, end) = (written(&tokens[..colon]), written(&tokens[colon + 1..]));
        let message = format!("a slice is written with two dots: `{of}[{start}..{end}]`");
        errors.push(tokens[colon].span(), message);
        return None;
    }
    match width::index(&tokens, errors) {
        Width::Unknown => None,
        index => Some(Part::Element(index)),
    }
}

/// Where two characters stand side by side.
fn position(tokens: &[TokenTree], first: char, second: char) -> Option<usize> {
    tokens.windows(2).position(|pair| is(pair.first(), first) && is(pair.get(1), second))
}
