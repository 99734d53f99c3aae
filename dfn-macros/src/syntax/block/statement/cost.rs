//! Reads `cost = half_squared_error(y, t);`.

use super::super::cursor::{Cursor, is};
use super::super::statements::Statements;
use super::super::{Statement, expression};
use crate::errors::Errors;
use proc_macro2::TokenTree;

/// Whether what follows the word makes it a statement.
pub fn begins(rest: &[TokenTree]) -> bool {
    let sign = |character| is(rest.first(), character);
    let value = matches!(rest.first(), Some(TokenTree::Ident(_) | TokenTree::Literal(_)));
    value || sign('=') || sign(':') || "+-*/".chars().any(sign) && is(rest.get(1), '=')
}

pub fn read(block: &mut Statements<'_>, cursor: &mut Cursor<'_>, errors: &mut Errors) {
    let keyword = cursor.span();
    cursor.skip(1);
    if cursor.sign().is_none() {
        let message = format!("expected `=`, as in `cost = …;`, found `{}`", cursor.rest()[0]);
        errors.push(cursor.span(), message);
        let value = expression::read(cursor, "a value is missing here", errors);
        return block.statements.push(Statement::Cost { keyword, value });
    }
    let length = cursor.sign().map_or(1, |(_, length)| length);
    let found = super::super::written::written(&cursor.rest()[..length]);
    match found.as_str() {
        "=" => {}
        ":" | ":=" | "==" => {
            let message = format!("expected `=`, as in `cost = …;`, found `{found}`");
            errors.push_between(cursor.ends(length), message);
        }
        _ => {
            let message = format!(
                "a network has one cost, the sum of all its terms: write `cost = …`, not `cost {found} …`"
            );
            errors.push_between(cursor.ends(length), message);
        }
    }
    cursor.skip(length);
    let value = expression::read(cursor, "a value is missing after `cost =`", errors);
    let another = block.statements.iter().any(|earlier| matches!(earlier, Statement::Cost { .. }));
    if another && !matches!(found.as_str(), "=" | ":" | ":=" | "==") {
        return;
    }
    block.statements.push(Statement::Cost { keyword, value });
}
