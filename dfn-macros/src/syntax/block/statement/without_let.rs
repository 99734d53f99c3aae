//! What is said of `h = relu(x);`, `h += x;` and `h: relu(x);`.

use super::super::cursor::Cursor;
use super::super::statements::Statements;
use super::super::{Statement, expression, written::written};
use super::{cost, layer};
use crate::errors::Errors;
use crate::syntax::is_keyword;
use proc_macro2::{Ident, TokenTree};

/// `h = relu(x);`
pub fn read(
    block: &mut Statements<'_>,
    cursor: &mut Cursor<'_>,
    name: &Ident,
    errors: &mut Errors,
) {
    if let [_, _, TokenTree::Ident(dense), TokenTree::Group(_), ..] = cursor.rest()
        && dense == "dense"
        && !block.knows(name)
    {
        let layer = written(&cursor.rest()[2..4]);
        if name == "layer" {
            let message = format!("a declared layer has a name: write `layer encoder = {layer};`");
            errors.push(name.span(), message);
            block.all_names = false;
            return cursor.skip_to_semicolon();
        }
        let message = format!("a layer is declared by `layer`: write `layer {name} = {layer};`");
        errors.push(name.span(), message);
        cursor.skip(2);
        return layer::value_of(block, name, cursor, errors);
    }
    match name.to_string().to_lowercase().as_str() {
        "loss" | "objective" | "costs" | "cost" | "criterion" => {
            let message =
                format!("what is minimised is the `cost`: write `cost = …`, not `{name} = …`");
            errors.push(name.span(), message);
            return cost::read(block, cursor, errors);
        }
        "y" | "output" | "out" if !block.knows(name) => {
            let message = format!(
                "a value is declared by `let`: write `let {name} = …;`\nhelp: the output is the last expression of the block, without a name and without a `;`"
            );
            errors.push(name.span(), message);
        }
        _ if block.knows(name) => {
            let message = format!(
                "`{name}` is declared already, and a value does not change: give the new one a name of its own, `let next = …;`"
            );
            errors.push(name.span(), message);
        }
        _ if is_keyword(name) => {
            errors.push(name.span(), format!("`{name}` is a keyword of Rust and names no value"));
        }
        _ => {
            let message = format!("a value is declared by `let`: write `let {name} = …;`");
            errors.push(name.span(), message);
        }
    }
    cursor.skip(2);
    let nothing = format!("a value is missing after `{name} =`");
    let value = expression::read(cursor, &nothing, errors);
    if !block.knows(name) && !is_keyword(name) {
        block.declare(name);
        block.statements.push(Statement::Let { name: name.clone(), value });
    }
}

/// `h += x;`
pub fn compound(cursor: &mut Cursor<'_>, name: &Ident, sign: &TokenTree, errors: &mut Errors) {
    let message = format!(
        "a value does not change: give the new one a name of its own, `let next = {name} {sign} …;`"
    );
    errors.push_between((sign.span(), cursor.rest()[2].span()), message);
    cursor.skip(3);
    expression::read(cursor, "a value is missing after this sign", errors);
}

/// `h: 4;`, `loss: sum(x);`, `hidden: dense(4);`
pub fn with_a_colon(
    block: &mut Statements<'_>,
    cursor: &mut Cursor<'_>,
    name: &Ident,
    errors: &mut Errors,
) {
    let value = written(&cursor.up_to_semicolon()[2..]);
    let message = match name.to_string().as_str() {
        "loss" | "objective" | "costs" => {
            format!("what is minimised is the `cost`: write `cost = {value};`")
        }
        _ if value.starts_with("dense") => format!(
            "a layer is declared by `layer {name} = {value};`, and one in a chain stands after an arrow, `x -> {name}: {value}`"
        ),
        _ => format!(
            "expected a statement, found `{name}:`\nhelp: a value is declared by `let {name} = …;`, a parameter by `param {name}: 3 -> 1;`, a target by `target {name}: 1;`"
        ),
    };
    errors.push_between(cursor.ends(2), message);
    if value.starts_with("dense") {
        cursor.skip(2);
        return layer::value_of(block, name, cursor, errors);
    }
    block.declare(name);
    block.all_names = false;
    cursor.skip_to_semicolon();
}
