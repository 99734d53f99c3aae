//! Reads the outputs of a block: `-> 1`, `-> (mean: 2, deviation: 2)`.

use super::Outputs;
use super::cursor::is;
use super::port::{self, What};
use super::written::written;
use crate::errors::Errors;
use crate::syntax::{Width, arrows, split_at_commas, width};
use proc_macro2::{Delimiter, Group, Ident, Span, TokenTree};

const OUTPUT: What = What { what: "an output", example: "mean: 2" };

/// The outputs, of the tokens after the inputs.
pub fn read(tokens: &[TokenTree], inputs: &Group, network: &Ident, errors: &mut Errors) -> Outputs {
    let unknown = Outputs::One { width: Width::Unknown };
    let end = inputs.span_close();
    match tokens {
        [] => {
            let message = format!(
                "the outputs are missing: write `->` and their width after the inputs, as in `struct {network}{} -> 1 {{ … }}`",
                written(&[TokenTree::Group(inputs.clone())])
            );
            errors.push(end, message);
            return unknown;
        }
        [colon, TokenTree::Ident(scalar), rest @ ..]
            if is(Some(colon), ':') && (scalar == "f32" || scalar == "f64") =>
        {
            let message = format!(
                "the numbers stand before the inputs: write `struct {network}: {scalar}{}`",
                written(&[TokenTree::Group(inputs.clone())])
            );
            errors.push_tokens(&tokens[..2], message);
            return if rest.is_empty() { unknown } else { read(rest, inputs, network, errors) };
        }
        [TokenTree::Ident(word), ..] if word == "where" => {
            let message = format!("`{network}` has no bounds to declare: leave out the `where`");
            errors.push(word.span(), message);
            return unknown;
        }
        [sign, rest @ ..] if is(Some(sign), ':') && !rest.is_empty() => {
            errors.push(sign.span(), "the outputs stand after a `->`, not after a `:`");
            return after_the_arrow(rest, (sign.span(), sign.span()), errors);
        }
        [sign, ..] if is(Some(sign), '-') && !is(tokens.get(1), '>') => {
            errors.push(sign.span(), "the outputs stand after a `->`, not after a `-`");
            return unknown;
        }
        _ => {}
    }
    let all = tokens.to_vec();
    let parts = arrows::split(all);
    let [before, after, more @ ..] = parts.as_slice() else {
        let message = format!(
            "a `->` is missing between the inputs and the outputs: write `-> {}`",
            written(tokens)
        );
        errors.push_tokens(tokens, message);
        return unknown;
    };
    let arrow = after.before.map_or((end, end), |arrow| arrow.span);
    if !before.tokens.is_empty() {
        let found = written(&before.tokens);
        errors.push_tokens(
            &before.tokens,
            format!("expected `->` after the inputs, found `{found}`"),
        );
    }
    if let Some(found) = after.before.and_then(|arrow| arrow.misspelt) {
        errors
            .push_between(arrow, format!("the outputs stand after a `->`, not after a `{found}`"));
    }
    if let Some(next) = more.first() {
        let arrow = next.before.map_or(arrow, |arrow| arrow.span);
        let message = match next.before.and_then(|arrow| arrow.misspelt) {
            Some(",") => {
                "several outputs have names and parentheses: write `-> (mean: 2, deviation: 2)`"
            }
            _ => {
                "the outputs are the last that stands before the block: layers stand in it, `{ x -> dense(4) }`"
            }
        };
        errors.push_between(arrow, message);
        return unknown;
    }
    after_the_arrow(&after.tokens, arrow, errors)
}

/// `4` or `(mean: 2, deviation: 2)`
fn after_the_arrow(tokens: &[TokenTree], arrow: (Span, Span), errors: &mut Errors) -> Outputs {
    let unknown = Outputs::One { width: Width::Unknown };
    match tokens {
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::Parenthesis => {
            named(group, errors)
        }
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::Bracket => {
            let last = group.stream().into_iter().last();
            let right = match last {
                Some(TokenTree::Literal(width)) if width::is_whole(&width) => width.to_string(),
                _ => "4".to_owned(),
            };
            let message =
                format!("the output is a vector, declared by its width: write `-> {right}`");
            errors.push(group.span(), message);
            unknown
        }
        [TokenTree::Ident(name), colon, rest @ ..]
            if is(Some(colon), ':') && !is(rest.first(), ':') && !rest.is_empty() =>
        {
            let width = written(rest);
            let message = format!(
                "outputs with names stand in parentheses: write `-> ({name}: {width})`, or `-> {width}` for one output"
            );
            errors.push_tokens(tokens, message);
            unknown
        }
        [TokenTree::Ident(word)] if word == "f32" || word == "f64" => {
            let message = format!("`{word}` is a type: an output is declared by its width, `-> 1`");
            errors.push(word.span(), message);
            unknown
        }
        // `-> dense(4)`
        [TokenTree::Ident(word), TokenTree::Group(_)] if word == "dense" => {
            let message =
                "expected the width of the output: layers stand in the block, `{ x -> dense(4) }`";
            errors.push(word.span(), message);
            unknown
        }
        _ => Outputs::One { width: width::outputs(tokens, arrow, errors) },
    }
}

/// `(mean: 2, deviation: 2)`
fn named(group: &Group, errors: &mut Errors) -> Outputs {
    let unknown = Outputs::One { width: Width::Unknown };
    let parts = split_at_commas(group.stream());
    let unnamed = |part: &Vec<TokenTree>| matches!(part.as_slice(), [TokenTree::Literal(_)]);
    if parts.is_empty() {
        errors.push(group.span(), "a network has an output: write its width, as in `-> 4`");
        return unknown;
    }
    if let [only] = parts.as_slice()
        && unnamed(only)
    {
        let message = format!(
            "the width of one output goes without parentheses: write `-> {}`",
            written(only)
        );
        errors.push(group.span(), message);
        return unknown;
    }
    if parts.iter().all(unnamed) {
        let right = parts.iter().enumerate();
        let right = right.map(|(index, width)| format!("y{}: {}", index + 1, written(width)));
        let right = right.collect::<Vec<_>>().join(", ");
        errors.push(
            group.span(),
            format!("each of several outputs has a name: write `-> ({right})`"),
        );
        return unknown;
    }
    match port::several(group, OUTPUT, errors) {
        (outputs, true) => Outputs::Named(outputs),
        // Their number is not known.
        (_, false) => unknown,
    }
}
