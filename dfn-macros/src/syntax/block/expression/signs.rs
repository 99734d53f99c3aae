//! What is said about signs: those that have no meaning here, and arrows beside operators.

use super::super::Operator;
use super::super::cursor::{Cursor, Sign, is};
use super::super::written::{as_operand, power_of, written};
use super::Term;
use crate::errors::Errors;
use proc_macro2::{Span, TokenTree};

/// Whether a sign without a meaning stands between two values.
pub fn is_between_values(sign: &str) -> bool {
    const SIGNS: &[&str] = &[
        "**", "^", "%", "@", ".*", "./", "&&", "||", "==", "!=", "<", "<=", ">", ">=", "&", "|",
        "<<", "..", "..=",
    ];
    SIGNS.contains(&sign)
}

/// Whether a sign stands for a power in other languages.
pub fn is_power(sign: &str) -> bool {
    matches!(sign, "**" | "^")
}

/// What to write instead of a power, which may be an operand of something.
pub fn power(sign: &str, base: &str, power: &str, is_operand: bool) -> String {
    let power = power_of(base, power);
    let right = if is_operand { as_operand(&power) } else { power };
    format!("there is no operator `{sign}`: write `{right}`")
}

/// What to write instead of another sign.
pub fn message(sign: &str, left: &str, right: &str) -> String {
    match sign {
        "@" => "there is no operator `@`\nhelp: for `param w: IN -> OUT;`, `matvec(w, x)` is Wᵀx, `x @ w` elsewhere, and `matvec(transpose(w), x)` is Wx, `w @ x`; `dot(a, b)` is the product of two vectors".to_owned(),
        ".*" => format!("operators go number by number anyway: write `{left} * {right}`"),
        "./" => format!("operators go number by number anyway: write `{left} / {right}`"),
        ".." | "..=" => format!(
            "a slice stands in brackets, as in `x[0..4]`\nhelp: to join two values write `concat({left}, {right})`"
        ),
        "&&" | "||" | "==" | "!=" | "<" | "<=" | ">" | ">=" => format!(
            "there is no operator `{sign}`: values are numbers, and nothing is compared\nhelp: `relu(x)` is max(0, x); `sigmoid(x)` goes from 0 to 1 where x goes through 0"
        ),
        _ => format!("there is no operator `{sign}`; there are `+`, `-`, `*` and `/`"),
    }
}

/// Both meanings of an arrow beside operators, or the only one.
pub fn with_parentheses(
    cursor: &Cursor<'_>,
    start: usize,
    terms: &[Term],
    operators: &[Operator],
) -> String {
    let tokens = |term: &Term, from: usize| written(cursor.between(from, term.operand_tokens.end));
    let chain = |value: &str, term: &Term| format!("{value} -> {}", term.steps.texts.join(" -> "));
    let mut arrows_first = String::new();
    for (index, term) in terms.iter().enumerate() {
        if let Some(operator) = index.checked_sub(1).and_then(|before| operators.get(before)) {
            arrows_first += &format!(" {} ", operator.sign());
        }
        arrows_first += &"-".repeat(term.minuses);
        let value = tokens(term, term.operand_tokens.start);
        match term.steps.texts.as_slice() {
            [] => arrows_first += &value,
            _ => arrows_first += &format!("({})", chain(&value, term)),
        }
    }
    let (Some(last), earlier) = (terms.last(), &terms[..terms.len().saturating_sub(1)]) else {
        return format!("`{arrows_first}`");
    };
    if earlier.iter().any(|term| term.steps.arrow.is_some()) {
        return format!("`{arrows_first}`");
    }
    let operators_first = chain(&format!("({})", tokens(last, start)), last);
    format!("`{operators_first}` or `{arrows_first}`")
}

/// What is said where a value should stand, and where.
pub fn no_value(cursor: &mut Cursor<'_>, nothing: &str) -> (Span, String) {
    match cursor.sign() {
        Some((Sign::Arrow { .. }, _)) => {
            let message = "a value is missing before this arrow: a chain begins with one, as in `x -> dense(4)`";
            return (cursor.span(), message.to_owned());
        }
        // What comes after it is read as its other side.
        Some((Sign::Operator(operator), _)) => {
            let message = format!("a value is missing before this `{}`", operator.sign());
            return (cursor.span(), message);
        }
        _ => {}
    }
    match cursor.rest().first() {
        None => (cursor.end_before(), or_default(nothing)),
        Some(token) if is(Some(token), ';') || is(Some(token), ',') => {
            (cursor.end_before(), or_default(nothing))
        }
        Some(token) => {
            let (span, found) = (token.span(), shown(token));
            cursor.skip_to_semicolon();
            (span, format!("expected a value, found `{found}`"))
        }
    }
}

fn or_default(nothing: &str) -> String {
    if nothing.is_empty() {
        "a value is missing after the `-`".to_owned()
    } else {
        nothing.to_owned()
    }
}

/// Reports what can follow no expression.
pub fn left_over(cursor: &mut Cursor<'_>, end: &str, errors: &mut Errors) {
    let Some(token) = cursor.rest().first() else { return };
    let (span, found) = (token.span(), shown(token));
    let message = match cursor.rest() {
        [TokenTree::Ident(word), kind @ TokenTree::Ident(_), ..] if word == "as" => {
            let path = path_before(cursor);
            match path {
                [] | [_] => {
                    "all numbers of a network are of one type: leave out the `as`".to_owned()
                }
                path => format!(
                    "a constant of another type stands in braces: write `{{ {} as {kind} }}`",
                    written(path)
                ),
            }
        }
        [TokenTree::Ident(word), ..] if word == "if" || word == "else" || word == "for" => {
            format!("a network has no `{word}`: it computes the same for every sample")
        }
        [TokenTree::Ident(_) | TokenTree::Literal(_), ..] => {
            format!("expected an operator, `->` or {end}, found `{found}`")
        }
        _ => {
            let found =
                cursor.sign().map_or(found, |(_, length)| written(&cursor.rest()[..length]));
            format!("expected an operator, `->` or {end}, found `{found}`")
        }
    };
    errors.push(span, message);
}

/// The path that ends where the cursor is.
fn path_before<'a>(cursor: &Cursor<'a>) -> &'a [TokenTree] {
    let tokens = cursor.since(0);
    let is_of_a_path =
        |token: &&TokenTree| matches!(token, TokenTree::Ident(_)) || is(Some(*token), ':');
    let count = tokens.iter().rev().take_while(is_of_a_path).count();
    &tokens[tokens.len() - count..]
}

/// A token in a message; of a group how it begins.
fn shown(token: &TokenTree) -> String {
    match token {
        TokenTree::Group(group) => match group.delimiter() {
            proc_macro2::Delimiter::Parenthesis => "(".to_owned(),
            proc_macro2::Delimiter::Brace => "{".to_owned(),
            proc_macro2::Delimiter::Bracket => "[".to_owned(),
            proc_macro2::Delimiter::None => written(std::slice::from_ref(token)),
        },
        token => token.to_string(),
    }
}
