//! Reads `let h = x -> dense(4);`.

use super::super::cursor::{Cursor, is};
use super::super::statements::Statements;
use super::super::written::written;
use super::super::{Statement, expression};
use super::{assignment, layer, parameter, target};
use crate::errors::Errors;
use crate::syntax::is_keyword;
use proc_macro2::TokenTree;

pub fn read(block: &mut Statements<'_>, cursor: &mut Cursor<'_>, errors: &mut Errors) {
    cursor.skip(1);
    if let [TokenTree::Ident(word), TokenTree::Ident(_), ..] = cursor.rest() {
        let message = |word| format!("`{word}` declares by itself: leave out the `let`");
        match word.to_string().as_str() {
            "mut" => {
                errors.push(word.span(), "a value does not change: leave out the `mut`");
                cursor.skip(1);
            }
            "layer" => {
                errors.push(word.span(), message("layer"));
                return layer::read(block, cursor, errors);
            }
            "param" => {
                errors.push(word.span(), message("param"));
                return parameter::read(block, cursor, errors);
            }
            "target" => {
                errors.push(word.span(), message("target"));
                return target::read(block, cursor, errors);
            }
            _ => {}
        }
    }
    let name = match cursor.rest() {
        [TokenTree::Ident(word), ..] if word == "_" => {
            errors.push(word.span(), "a value needs a name, as in `let h = …;`");
            None
        }
        [TokenTree::Ident(word), ..] if is_keyword(word) => {
            let message = format!("`{word}` is a keyword of Rust and cannot name a value");
            errors.push(word.span(), message);
            None
        }
        [TokenTree::Ident(word), ..] => Some(word),
        [pattern @ TokenTree::Group(_), ..] => {
            let message = "a `let` names one value: write a `let` for each, and `x[0..4]` for a part of a value";
            errors.push(pattern.span(), message);
            None
        }
        _ => {
            errors.push(cursor.span(), "a `let` names a value, as in `let h = x -> dense(4);`");
            block.all_names = false;
            return cursor.skip_to_semicolon();
        }
    };
    cursor.skip(1);
    leave_out_type(cursor, errors);
    let statement = name.map_or_else(|| "let h".to_owned(), |name| format!("let {name}"));
    let equals = assignment::equals(cursor, &statement, errors);
    if let [TokenTree::Ident(dense), TokenTree::Group(group), rest @ ..] = cursor.rest()
        && let Some(name) = name
        && equals
        && dense == "dense"
        && expression::value_in(group).is_none()
        && (rest.is_empty() || is(rest.first(), ';'))
    {
        let layer = written(&cursor.rest()[..2]);
        let right = match &group.stream().into_iter().collect::<Vec<_>>()[..] {
            [_, minus, _, ..] if is(Some(minus), '-') => layer.clone(),
            _ => layer.replacen('(', "(4 -> ", 1),
        };
        let message = format!(
            "a layer without a value is declared by `layer`: write `layer {name} = {right};`\nhelp: what it gives is `let {name} = x -> {layer};`"
        );
        errors.push(dense.span(), message);
        return layer::value_of(block, name, cursor, errors);
    }
    let value = if equals {
        let nothing = format!("a value is missing after `{statement} =`");
        Some(expression::read(cursor, &nothing, errors))
    } else {
        cursor.skip_to_semicolon();
        None
    };
    let Some((name, value)) = name.zip(value) else {
        block.all_names = false;
        return;
    };
    block.declare(name);
    block.statements.push(Statement::Let { name: name.clone(), value });
}

/// `: [f32; 4]` before the `=`, which is reported.
fn leave_out_type(cursor: &mut Cursor<'_>, errors: &mut Errors) {
    if !cursor.is(':') || is(cursor.rest().get(1), '=') {
        return;
    }
    let start = cursor.at();
    while !cursor.is_empty() && !cursor.is(';') && !cursor.is('=') {
        cursor.skip(1);
    }
    let tokens = cursor.since(start);
    let message =
        format!("a value is as wide as what it is computed from: leave out `{}`", written(tokens));
    errors.push_tokens(tokens, message);
}
