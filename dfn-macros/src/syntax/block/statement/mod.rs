//! Reads a statement, up to its semicolon.

mod assignment;
mod cost;
mod layer;
mod parameter;
mod target;
mod value;
mod without_let;
mod wrong;

use super::cursor::{Cursor, is};
use super::statements::{Statements, begins_another, comma_ends_it};
use crate::errors::Errors;
use proc_macro2::TokenTree;

/// The words that begin a statement.
pub const STATEMENTS: &[&str] = &["let", "layer", "param", "target", "cost"];

/// What stood at the front.
#[derive(PartialEq, Eq)]
pub enum Read {
    /// A statement, but for its semicolon.
    Statement,
    /// What needs none, and has been reported.
    Item,
    /// No statement, and nothing was read.
    Nothing,
}

/// Reads the statement at the front.
pub fn read(block: &mut Statements<'_>, cursor: &mut Cursor<'_>, errors: &mut Errors) -> Read {
    let [TokenTree::Ident(word), rest @ ..] = cursor.rest() else {
        return wrong::read(block, cursor, errors);
    };
    let named = matches!(rest.first(), Some(TokenTree::Ident(_)));
    match word.to_string().as_str() {
        "let" => value::read(block, cursor, errors),
        "layer" if named => layer::read(block, cursor, errors),
        "param" if named || is(rest.first(), ':') => parameter::read(block, cursor, errors),
        "target" if named || is(rest.first(), ':') => target::read(block, cursor, errors),
        "cost" if cost::begins(rest) => cost::read(block, cursor, errors),
        _ => return wrong::read(block, cursor, errors),
    }
    Read::Statement
}

/// Whether a statement stands at the front.
pub fn begins(cursor: &Cursor<'_>) -> bool {
    let [TokenTree::Ident(word), rest @ ..] = cursor.rest() else { return false };
    let named = matches!(rest.first(), Some(TokenTree::Ident(_)));
    match word.to_string().as_str() {
        "let" => true,
        "layer" | "param" | "target" => named,
        "cost" => cost::begins(rest),
        "return" => true,
        _ => is(rest.first(), '=') && !is(rest.get(1), '=') && !is(rest.get(1), '>'),
    }
}

/// To the semicolon, or to the next statement if that is missing, which cannot begin among the first
/// tokens.
fn skip(cursor: &mut Cursor<'_>, least: usize) {
    let start = cursor.at();
    let operand = |token: Option<&TokenTree>| {
        token.is_some_and(|token| !matches!(token, TokenTree::Punct(_)))
    };
    while !cursor.is_empty() && !cursor.is(';') && !comma_ends_it(cursor) {
        let can_end = cursor.at() >= start + least && operand(cursor.since(start).last());
        if can_end && operand(cursor.rest().first()) && begins_another(cursor) {
            return;
        }
        cursor.skip(1);
    }
}
