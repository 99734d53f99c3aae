//! Reads `layer encoder = dense(8 -> 4, tanh);`.

use super::super::cursor::{Cursor, Sign, is};
use super::super::statements::{Statements, begins_another, comma_ends_it};
use super::super::{Statement, written::written};
use super::assignment;
use crate::errors::Errors;
use crate::syntax::{Layer, is_keyword, layer};
use proc_macro2::{Delimiter, Ident, TokenTree};

pub fn read(block: &mut Statements<'_>, cursor: &mut Cursor<'_>, errors: &mut Errors) {
    cursor.skip(1);
    let [TokenTree::Ident(name), rest @ ..] = cursor.rest() else { return };
    if let Some(TokenTree::Group(group)) = rest.first() {
        let found = written(&cursor.rest()[..2]);
        let message = format!("a declared layer has a name: write `layer encoder = {found};`");
        let span =
            if group.delimiter() == Delimiter::Parenthesis { name.span() } else { group.span() };
        errors.push(span, message);
        block.all_names = false;
        return cursor.skip_to_semicolon();
    }
    if is_keyword(name) {
        let message = format!("`{name}` is a keyword of Rust and cannot name a layer");
        errors.push(name.span(), message);
        block.all_names = false;
        return cursor.skip_to_semicolon();
    }
    cursor.skip(1);
    if assignment::equals(cursor, &format!("layer {name}"), errors) {
        value_of(block, name, cursor, errors);
    } else {
        cursor.skip_to_semicolon();
        block.all_names = false;
        block.declare(name);
        let layer = Layer::unreadable(None, name.span());
        block.statements.push(Statement::Layer { name: name.clone(), layer });
    }
}

/// The layer after the `=`, which becomes a statement.
pub fn value_of(
    block: &mut Statements<'_>,
    name: &Ident,
    cursor: &mut Cursor<'_>,
    errors: &mut Errors,
) {
    block.declare(name);
    let read = value(name, cursor, errors);
    let layer = read.unwrap_or_else(|| Layer::unreadable(None, name.span()));
    block.statements.push(Statement::Layer { name: name.clone(), layer });
}

/// What stands after the `=`.
fn value(name: &Ident, cursor: &mut Cursor<'_>, errors: &mut Errors) -> Option<Layer> {
    let start = cursor.at();
    while !cursor.is_empty() && !cursor.is(';') && !comma_ends_it(cursor) {
        if cursor.at() > start
            && matches!(cursor.since(start).last(), Some(TokenTree::Group(_)))
            && begins_another(cursor)
        {
            break;
        }
        if let Some((Sign::Arrow { .. }, length)) = cursor.sign() {
            let message = match cursor.since(start) {
                [TokenTree::Ident(dense), TokenTree::Group(_)] if dense == "dense" => format!(
                    "`layer` declares one layer: declare another for what follows this arrow, and write `x -> {name} -> …`"
                ),
                _ => format!(
                    "`layer` declares a layer without the value that it takes: write `layer {name} = dense(4 -> 2);`, and then `{name}(x)`\nhelp: what is computed of a value is declared by `let`"
                ),
            };
            errors.push_between(cursor.ends(length), message);
            cursor.skip_to_semicolon();
            return None;
        }
        cursor.skip(1);
    }
    let mut tokens = cursor.since(start);
    if tokens.is_empty() {
        let message = format!("a layer is missing after `layer {name} =`, as in `dense(4 -> 2)`");
        errors.push(cursor.end_before(), message);
        return None;
    }
    if let [TokenTree::Ident(label), colon, rest @ ..] = tokens
        && is(Some(colon), ':')
        && !is(rest.first(), ':')
    {
        let message = format!("this layer has a name, `{name}`: leave out the label `{label}`");
        errors.push_tokens(&tokens[..2], message);
        tokens = rest;
    }
    let mut layers = Vec::new();
    layer::read(tokens.to_vec(), errors, &mut layers);
    (!layers.is_empty()).then(|| layers.swap_remove(0))
}
