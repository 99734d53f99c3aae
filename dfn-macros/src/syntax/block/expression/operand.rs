//! Reads what stands between two operators: a name, a number, a call, parentheses, each with slices.

use super::super::cursor::{Cursor, is};
use super::super::written::written;
use super::super::{Expression, ExpressionKind};
use super::{call, number, slice, wrong};
use crate::errors::Errors;
use crate::syntax::is_keyword;
use proc_macro2::{Delimiter, Group, TokenTree};

/// The operand at the front; `None` if no value stands there, and nothing was read.
pub fn read(cursor: &mut Cursor<'_>, errors: &mut Errors) -> Option<Expression> {
    let missing = wrong::leave_out_prefixes(cursor, errors);
    let start = cursor.at();
    let mut kind = first(cursor, errors)?;
    if missing {
        kind = ExpressionKind::Unknown;
    }
    loop {
        let of = cursor.since(start);
        match cursor.rest() {
            [TokenTree::Group(group), ..] if group.delimiter() == Delimiter::Bracket => {
                let part = slice::read(group, &written(of), errors);
                kind = match part {
                    Some(part) => {
                        let of = Box::new(Expression::new(kind, of, cursor));
                        ExpressionKind::Slice { of, part }
                    }
                    None => ExpressionKind::Unknown,
                };
                cursor.skip(1);
            }
            [dot, TokenTree::Ident(_) | TokenTree::Literal(_), ..] if is(Some(dot), '.') => {
                wrong::member(cursor, of, errors);
                kind = ExpressionKind::Unknown;
            }
            [mark, ..] if is(Some(mark), '?') => {
                errors.push(mark.span(), "nothing can fail here: leave out the `?`");
                cursor.skip(1);
            }
            _ => return Some(Expression::new(kind, cursor.since(start), cursor)),
        }
    }
}

/// What can stand before a bracket.
fn first(cursor: &mut Cursor<'_>, errors: &mut Errors) -> Option<ExpressionKind> {
    let or_unknown = |number| match number {
        Some(number) => ExpressionKind::Number(number),
        None => ExpressionKind::Unknown,
    };
    match cursor.rest() {
        [TokenTree::Literal(literal), ..] => {
            cursor.skip(1);
            Some(or_unknown(number::literal(literal, errors)))
        }
        [TokenTree::Group(group), ..] => {
            cursor.skip(1);
            Some(match group.delimiter() {
                Delimiter::Parenthesis | Delimiter::None => in_parentheses(group, errors),
                Delimiter::Brace => or_unknown(number::block(group, errors)),
                Delimiter::Bracket => wrong::array(group, errors),
            })
        }
        // `.5`
        [dot, TokenTree::Literal(digits), ..] if is(Some(dot), '.') => {
            let message = format!("a number begins with a digit: write `0.{digits}`");
            errors.push_tokens(&cursor.rest()[..2], message);
            cursor.skip(2);
            Some(ExpressionKind::Unknown)
        }
        [bar, ..] if is(Some(bar), '|') => Some(wrong::closure(cursor, errors)),
        [angle, ..] if is(Some(angle), '<') => Some(wrong::qualified_path(cursor, errors)),
        [one, two, TokenTree::Ident(_), ..] if is(Some(one), ':') && is(Some(two), ':') => {
            Some(call::name_or_call(cursor, errors))
        }
        [TokenTree::Ident(_), one, two, ..] if is(Some(one), ':') && is(Some(two), ':') => {
            Some(call::name_or_call(cursor, errors))
        }
        [TokenTree::Ident(word), ..] if is_keyword(word) => {
            Some(wrong::keyword(cursor, word, errors))
        }
        [TokenTree::Ident(_), ..] => Some(call::name_or_call(cursor, errors)),
        _ => None,
    }
}

/// `(x + h)`
fn in_parentheses(group: &Group, errors: &mut Errors) -> ExpressionKind {
    let parts = crate::syntax::split_at_commas(group.stream());
    match parts.as_slice() {
        [] => {
            errors.push(group.span(), "a value is missing in these parentheses");
            ExpressionKind::Unknown
        }
        [tokens] => super::whole(tokens, group, "`)`", errors).kind,
        _ => {
            let message = format!(
                "values stand side by side only as the result of a network with several outputs\nhelp: to join them into one value write `concat{}`",
                written(&[TokenTree::Group(group.clone())])
            );
            errors.push(group.span(), message);
            ExpressionKind::Unknown
        }
    }
}
