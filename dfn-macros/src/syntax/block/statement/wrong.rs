//! What is meant as a statement and is none, with what to write instead.

use super::super::cursor::{Cursor, is};
use super::super::statements::Statements;
use super::super::{Statement, expression, written::written};
use super::{assignment, cost, layer, parameter, target};
use crate::errors::{Errors, nearest};
use crate::syntax::is_keyword;
use proc_macro2::{Delimiter, Ident, TokenTree};

/// The words that begin a statement.
const STATEMENTS: &[&str] = &["let", "layer", "param", "target", "cost"];

/// What Rust has outside of functions.
const ITEMS: &[&str] = &[
    "fn",
    "struct",
    "enum",
    "union",
    "trait",
    "impl",
    "mod",
    "use",
    "type",
    "pub",
    "extern",
    "unsafe",
    "async",
    "macro_rules",
];

/// Reads a statement that is reported; whether one stands at the front.
pub fn read(block: &mut Statements<'_>, cursor: &mut Cursor<'_>, errors: &mut Errors) -> bool {
    match cursor.rest() {
        [TokenTree::Ident(word), rest @ ..] => {
            let written = word.to_string();
            if ITEMS.contains(&written.as_str()) {
                item(cursor, word, errors);
                return true;
            }
            match rest {
                [TokenTree::Ident(name), sign, ..] if declares(sign) => {
                    declaration(block, cursor, word, name, errors);
                    true
                }
                [equals, next, ..]
                    if is(Some(equals), '=') && !is(Some(next), '=') && !is(Some(next), '>') =>
                {
                    without_let(block, cursor, word, errors);
                    true
                }
                [sign, equals, ..]
                    if "+-*/".chars().any(|character| is(Some(sign), character))
                        && is(Some(equals), '=') =>
                {
                    compound(cursor, word, sign, errors);
                    true
                }
                [colon, next, ..] if is(Some(colon), ':') && !is(Some(next), ':') => {
                    with_a_colon(block, cursor, word, errors);
                    true
                }
                _ => false,
            }
        }
        _ => false,
    }
}

/// Whether two words and this sign look like a declaration.
fn declares(sign: &TokenTree) -> bool {
    is(Some(sign), '=') || is(Some(sign), ':')
}

/// `weights w: 3 -> 1;`, `const L: f64 = 0.1;`, `lte h = x;`
fn declaration(
    block: &mut Statements<'_>,
    cursor: &mut Cursor<'_>,
    word: &Ident,
    name: &Ident,
    errors: &mut Errors,
) {
    let ours = |ours: &str| format!("unknown statement `{word}`: write `{ours} {name}`");
    match word.to_string().as_str() {
        "input" | "inputs" => {
            let network = block.network;
            let message = format!(
                "inputs stand in parentheses after the name of the network: `struct {network}({name}: 3) -> …`"
            );
            errors.push(word.span(), message);
            block.declare(name);
            block.all_names = false;
            cursor.skip_to_semicolon();
        }
        "output" | "outputs" => {
            let network = block.network;
            let message = format!(
                "outputs stand in the head, `struct {network}(…) -> ({name}: 3) {{ … }}`; their values are the last expression of the block"
            );
            errors.push(word.span(), message);
            block.all_names = false;
            cursor.skip_to_semicolon();
        }
        "parameter" | "parameters" | "params" | "weight" | "weights" | "bias" | "learn" => {
            errors.push(word.span(), ours("param"));
            parameter::read(block, cursor, errors);
        }
        "targets" | "label" | "labels" | "expect" => {
            errors.push(word.span(), ours("target"));
            target::read(block, cursor, errors);
        }
        "layers" | "module" | "shared" => {
            errors.push(word.span(), ours("layer"));
            layer::read(block, cursor, errors);
        }
        "const" | "static" => {
            let message = format!(
                "a constant stands outside of `network!` and is used by its path, as `crate::{name}`; within, write `let {name} = 0.1;`"
            );
            errors.push(word.span(), message);
            block.all_names = false;
            cursor.skip_to_semicolon();
        }
        "var" | "val" | "auto" | "def" | "set" => {
            errors.push(word.span(), ours("let"));
            let_after(block, cursor, name, errors);
        }
        other => {
            let list = "help: a statement is a `let`, `layer`, `param`, `target` or `cost`";
            let message = match nearest(other, STATEMENTS) {
                Some(near) => format!("unknown statement `{other}`; did you mean `{near}`?"),
                None => format!("unknown statement `{other}`\n{list}"),
            };
            errors.push(word.span(), message);
            block.all_names = false;
            cursor.skip_to_semicolon();
        }
    }
}

/// The name and the value after a word that is read as `let`.
fn let_after(
    block: &mut Statements<'_>,
    cursor: &mut Cursor<'_>,
    name: &Ident,
    errors: &mut Errors,
) {
    cursor.skip(2);
    if !assignment::equals(cursor, &format!("let {name}"), errors) {
        block.all_names = false;
        return cursor.skip_to_semicolon();
    }
    let nothing = format!("a value is missing after `{name} =`");
    let value = expression::read(cursor, &nothing, errors);
    block.declare(name);
    block.statements.push(Statement::Let { name: name.clone(), value });
}

/// `h = relu(x);`
fn without_let(
    block: &mut Statements<'_>,
    cursor: &mut Cursor<'_>,
    name: &Ident,
    errors: &mut Errors,
) {
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
fn compound(cursor: &mut Cursor<'_>, name: &Ident, sign: &TokenTree, errors: &mut Errors) {
    let message = format!(
        "a value does not change: give the new one a name of its own, `let next = {name} {sign} …;`"
    );
    errors.push_between((sign.span(), cursor.rest()[2].span()), message);
    cursor.skip(3);
    expression::read(cursor, "a value is missing after this sign", errors);
}

/// `h: 4;`, `loss: sum(x);`, `hidden: dense(4);`
fn with_a_colon(
    block: &mut Statements<'_>,
    cursor: &mut Cursor<'_>,
    name: &Ident,
    errors: &mut Errors,
) {
    let value = {
        let mut ahead = *cursor;
        ahead.skip(2);
        let start = ahead.at();
        ahead.skip_to_semicolon();
        written(ahead.since(start))
    };
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
    block.declare(name);
    block.all_names = false;
    cursor.skip_to_semicolon();
}

/// `fn f(x: f32) -> f32 { … }`, whose end is a semicolon or a block.
fn item(cursor: &mut Cursor<'_>, word: &Ident, errors: &mut Errors) {
    let message = format!(
        "a block of a network has no `{word}`: a statement is a `let`, `layer`, `param`, `target` or `cost`"
    );
    errors.push(word.span(), message);
    while !cursor.is_empty() && !cursor.is(';') {
        let block = matches!(cursor.rest().first(), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace);
        cursor.skip(1);
        if block {
            return;
        }
    }
}
