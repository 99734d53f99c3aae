//! What stands in the place of a value and is none, with what to write instead.

use super::super::cursor::{Cursor, is};
use super::super::written::{without_parentheses, written};
use super::super::{ExpressionKind, PARAMETERS_BY_THEMSELVES};
use crate::errors::Errors;
use crate::syntax::functions_elsewhere::{self, TRANSPOSE};
use crate::syntax::split_at_commas;
use proc_macro2::{Delimiter, Group, Ident, TokenTree};

/// `&x`, `*x`, `+x`, `!x`: reported, and left out; whether a value is missing before one.
pub fn leave_out_prefixes(cursor: &mut Cursor<'_>, errors: &mut Errors) -> bool {
    let mut missing = false;
    loop {
        let message = match cursor.rest() {
            // `&&x` too.
            [sign, ..] if is(Some(sign), '&') => "values are not borrowed: leave out the `&`",
            [sign, TokenTree::Ident(_) | TokenTree::Group(_), ..] if is(Some(sign), '*') => {
                "a value is missing before this `*`"
            }
            [sign, next, ..] if is(Some(sign), '+') && !matches!(next, TokenTree::Punct(_)) => {
                "a value is missing before this `+`"
            }
            [sign, ..] if is(Some(sign), '!') => {
                "values are numbers, and `!` is for conditions: leave it out"
            }
            [TokenTree::Ident(word), TokenTree::Ident(_), ..] if word == "mut" || word == "ref" => {
                "values do not change and are not borrowed: leave this out"
            }
            _ => return missing,
        };
        missing |= message.contains("missing");
        errors.push(cursor.span(), message);
        cursor.skip(1);
    }
}

/// `x.relu()`, `x.sum()`, `x.0`, `x.T`, `torch.relu(x)`: what to write for it; what follows the dot is
/// read.
pub fn member(cursor: &mut Cursor<'_>, of: &[TokenTree], errors: &mut Errors) {
    let start = cursor.at() - of.len();
    let [_, name, ..] = cursor.rest() else { return };
    cursor.skip(2);
    if let [TokenTree::Ident(word)] = of
        && functions_elsewhere::is_library(&word.to_string())
    {
        return of_a_library(cursor, start, errors);
    }
    let (of, member) = (without_parentheses(of), written(std::slice::from_ref(name)));
    let arguments = parentheses(cursor);
    cursor.skip(usize::from(arguments.is_some()));
    let is_number = matches!(name, TokenTree::Literal(_));
    let message = match arguments {
        None if is_number => {
            format!("a number of a value stands in brackets: write `{of}[{member}]`")
        }
        None if member == "T" => method(&of, &member, &[]),
        None if ["weights", "weight", "bias"].contains(&member.as_str()) => format!(
            "the parameters of a layer have no names here\nhelp: {PARAMETERS_BY_THEMSELVES}; weight decay is the trainer's, `.penalty(L2::new(0.01))`"
        ),
        None => format!("a value has no fields: `{of}` is all of it, `{of}[0]` a number of it"),
        Some(arguments) => method(&of, &member, &arguments),
    };
    errors.push(name.span(), message);
}

/// The arguments in the parentheses at the front.
fn parentheses(cursor: &Cursor<'_>) -> Option<Vec<String>> {
    match cursor.rest().first() {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
            let arguments = split_at_commas(group.stream());
            Some(arguments.iter().map(|argument| written(argument)).collect())
        }
        _ => None,
    }
}

/// `x.relu()`
fn method(of: &str, method: &str, arguments: &[String]) -> String {
    match (method, arguments) {
        ("T" | "t" | "transpose" | "mT", []) => {
            format!("values have no methods: {TRANSPOSE}, as in `matvec(transpose({of}), v)`")
        }
        ("clone" | "unwrap" | "to_owned" | "into" | "as_ref" | "detach" | "copy", []) => {
            format!("values have no methods, and `{of}` can be used many times: write `{of}`")
        }
        ("len" | "shape" | "size", []) => {
            format!("values have no methods, and the width of `{of}` is known: write the number")
        }
        // x.map(relu)
        ("map" | "apply" | "mapv", arguments) => {
            let function = arguments.first().filter(|name| functions_elsewhere::is_function(name));
            let function = function.map_or("relu", String::as_str);
            format!(
                "values have no methods, and functions go number by number: write `{function}({of})`"
            )
        }
        ("iter" | "into_iter" | "fold" | "for_each" | "zip" | "enumerate", _) => "values have no methods, and functions go number by number, as `square(x)`\nhelp: `sum(x)` and `mean(x)` are of all numbers".to_owned(),
        (method, arguments) => {
            let of = of.to_owned();
            let values = [&[of.clone()][..], arguments].concat();
            let values: Vec<&str> = values.iter().map(String::as_str).collect();
            let right = functions_elsewhere::meant(method, &values);
            match right {
                Some(right) => format!("values have no methods: {right}"),
                None if functions_elsewhere::is_function(method) => {
                    format!("values have no methods: write `{method}({})`", values.join(", "))
                }
                // A layer's name, or no function at all.
                None => format!(
                    "values have no methods\nhelp: layers and functions are called, as in `relu({of})`"
                ),
            }
        }
    }
}

/// `torch.nn.functional.relu(x)`, of which the first two words have been read.
fn of_a_library(cursor: &mut Cursor<'_>, start: usize, errors: &mut Errors) {
    while matches!(cursor.rest(), [dot, TokenTree::Ident(_), ..] if is(Some(dot), '.')) {
        cursor.skip(2);
    }
    let path = cursor.since(start);
    let arguments = parentheses(cursor);
    cursor.skip(usize::from(arguments.is_some()));
    let name = functions_elsewhere::of_a_library(path).unwrap_or_default();
    let arguments = arguments.unwrap_or_else(|| vec!["…".to_owned()]);
    let values: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let right = functions_elsewhere::meant(&name, &values);
    let right = right.unwrap_or_else(|| format!("write `{name}({})`", values.join(", ")));
    errors.push_tokens(path, format!("functions go by their names here: {right}"));
}

/// `[a, b]`
pub fn array(group: &Group, errors: &mut Errors) -> ExpressionKind {
    let inside = written(&group.stream().into_iter().collect::<Vec<_>>());
    let message = match inside.contains("..") {
        true => format!("a slice follows the value that it is part of: write `x[{inside}]`"),
        false => format!(
            "an array is no value here: write `concat({inside})` to join values, or `param b: 4;` for numbers to be learnt"
        ),
    };
    errors.push(group.span(), message);
    ExpressionKind::Unknown
}

/// `|v| v * v`
pub fn closure(cursor: &mut Cursor<'_>, errors: &mut Errors) -> ExpressionKind {
    let message = "a network has no closures\nhelp: what is computed in one place is a `let`; a function of your own is a type that implements `Activation`, called by its path, `crate::Swish(x)`";
    errors.push(cursor.span(), message);
    cursor.skip_to_semicolon();
    ExpressionKind::Unknown
}

/// `<T as Trait>::CONSTANT`
pub fn qualified_path(cursor: &mut Cursor<'_>, errors: &mut Errors) -> ExpressionKind {
    let message = "expected a value, found `<`\nhelp: the constant of a type stands in braces, `{ <T as Trait>::CONSTANT }`";
    errors.push(cursor.span(), message);
    cursor.skip_to_semicolon();
    ExpressionKind::Unknown
}

/// A word of Rust that names no value.
pub fn keyword(cursor: &mut Cursor<'_>, word: &Ident, errors: &mut Errors) -> ExpressionKind {
    if let [_, dot, TokenTree::Ident(name), ..] = cursor.rest()
        && word == "self"
        && is(Some(dot), '.')
    {
        cursor.skip(3);
        let (count, group) = match cursor.rest() {
            [group @ TokenTree::Group(_), ..] => (1, written(std::slice::from_ref(group))),
            _ => (0, String::new()),
        };
        cursor.skip(count);
        errors.push(word.span(), format!("names stand for themselves: write `{name}{group}`"));
        return ExpressionKind::Unknown;
    }
    let message = match word.to_string().as_str() {
        "if" | "else" | "match" => format!(
            "a network has no `{word}`: it computes the same for every sample\nhelp: `relu(x)` is max(0, x); a choice that can be learnt is `p * a + (1.0 - p) * b`"
        ),
        "for" | "while" | "loop" | "break" | "continue" => format!(
            "a network has no `{word}`: every operation is written out\nhelp: a layer that is used several times is declared by `layer`"
        ),
        "true" => "values are numbers: write `1.0`".to_owned(),
        "false" => "values are numbers: write `0.0`".to_owned(),
        "move" => return closure(cursor, errors),
        "_" => "`_` names no value".to_owned(),
        _ => format!("`{word}` is a keyword of Rust and names no value"),
    };
    errors.push(word.span(), message);
    match word.to_string().as_str() {
        "if" | "match" | "for" | "while" | "loop" => skip_control(cursor),
        "true" | "false" | "_" | "self" => cursor.skip(1),
        _ => cursor.skip_to_semicolon(),
    }
    ExpressionKind::Unknown
}

/// After the last block of an `if` or of a loop.
fn skip_control(cursor: &mut Cursor<'_>) {
    let brace = |token: &TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
    while !cursor.is_empty() && !cursor.is(';') {
        let ends = cursor.rest().first().is_some_and(brace);
        cursor.skip(1);
        let goes_on = matches!(cursor.rest(), [TokenTree::Ident(word), ..] if word == "else");
        if ends && !goes_on {
            return;
        }
    }
}
