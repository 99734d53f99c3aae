//! What is meant as a statement and is none, with what to write instead.

use super::super::cursor::{Cursor, is};
use super::super::statements::Statements;
use super::super::{Statement, expression, written::written};
use super::{Read, STATEMENTS, assignment, layer, parameter, target, without_let};
use crate::errors::{Errors, nearest};
use proc_macro2::{Delimiter, Ident, TokenTree};

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

/// Reads a statement that is reported, if one stands at the front.
pub fn read(block: &mut Statements<'_>, cursor: &mut Cursor<'_>, errors: &mut Errors) -> Read {
    if cursor.is('=') {
        // `= half_squared_error(a, t);`
        let message = "a name is missing before this `=`: a value is declared by `let h = …;`, the cost by `cost = …;`";
        errors.push(cursor.span(), message);
        block.all_names = false;
        cursor.skip(1);
        cursor.skip_to_semicolon();
        return Read::Statement;
    }
    let [TokenTree::Ident(word), rest @ ..] = cursor.rest() else { return Read::Nothing };
    if ITEMS.contains(&word.to_string().as_str()) {
        return item(cursor, word, errors);
    }
    match rest {
        [TokenTree::Ident(name), sign, ..] if declares(sign) => {
            declaration(block, cursor, word, name, errors);
        }
        [equals, next, ..]
            if is(Some(equals), '=') && !is(Some(next), '=') && !is(Some(next), '>') =>
        {
            without_let::read(block, cursor, word, errors);
        }
        [sign, equals, ..]
            if "+-*/".chars().any(|character| is(Some(sign), character))
                && is(Some(equals), '=') =>
        {
            without_let::compound(cursor, word, sign, errors);
        }
        [colon, next, ..] if is(Some(colon), ':') && !is(Some(next), ':') => {
            without_let::with_a_colon(block, cursor, word, errors);
        }
        _ => return Read::Nothing,
    }
    Read::Statement
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
            let width = written(&cursor.up_to_semicolon()[3..]);
            let message = format!(
                "inputs stand in parentheses after the name of the network: `struct {network}({name}: {width}) -> …`"
            );
            errors.push(word.span(), message);
            block.declare(name);
            block.all_names = false;
            cursor.skip_to_semicolon();
        }
        "output" | "outputs" => {
            let network = block.network;
            let width = written(&cursor.up_to_semicolon()[3..]);
            let message = format!(
                "outputs stand in the head, `struct {network}(…) -> ({name}: {width}) {{ … }}`; their values are the last expression of the block"
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

/// `fn f(x: f32) -> f32 { … }`, whose end is a semicolon or a block.
fn item(cursor: &mut Cursor<'_>, word: &Ident, errors: &mut Errors) -> Read {
    let message = format!(
        "a block of a network has no `{word}`: a statement is a `let`, `layer`, `param`, `target` or `cost`"
    );
    errors.push(word.span(), message);
    while !cursor.is_empty() && !cursor.is(';') {
        let block = matches!(cursor.rest().first(), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace);
        cursor.skip(1);
        if block && !cursor.is(';') {
            return Read::Item;
        }
    }
    Read::Statement
}
