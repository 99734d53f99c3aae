//! Reads `target y: 1;`.

use super::super::cursor::{Cursor, is};
use super::super::port::{self, What};
use super::super::statements::Statements;
use super::super::{Port, Statement, written::written};
use super::skip;
use crate::errors::Errors;
use crate::syntax::Width;
use proc_macro2::TokenTree;

const TARGET: What = What { what: "a target", example: "y: 1" };

pub fn read(block: &mut Statements<'_>, cursor: &mut Cursor<'_>, errors: &mut Errors) {
    let keyword = cursor.span();
    cursor.skip(1);
    // `target: y`
    if cursor.is(':') {
        let rest = cursor.rest().get(1..2).map(written).unwrap_or_default();
        let name = if rest.starts_with(char::is_alphabetic) { rest } else { "y".to_owned() };
        let message = format!("a target has a name and a width: write `target {name}: 1;`");
        errors.push(keyword, message);
        block.all_names = false;
        return cursor.skip_to_semicolon();
    }
    let start = cursor.at();
    skip(cursor, 2);
    let tokens = cursor.since(start);
    // `target y = 1`
    if let [TokenTree::Ident(name), equals, rest @ ..] = tokens
        && is(Some(equals), '=')
        && !rest.is_empty()
    {
        let message = format!(
            "the width of a target stands after a colon: write `target {name}: 1;`; its numbers are given to the trainer"
        );
        errors.push(equals.span(), message);
        block.declare(name);
        let port = Port { name: name.clone(), width: Width::Unknown };
        return block.statements.push(Statement::Target(port));
    }
    match port::read(tokens, TARGET, errors) {
        Some(port) => {
            block.declare(&port.name);
            block.statements.push(Statement::Target(port));
        }
        None => block.all_names = false,
    }
}
