//! Reads the sign between the name that is declared and what it is.

use super::super::cursor::{Cursor, Sign, is};
use super::super::written::written;
use crate::errors::Errors;
use proc_macro2::TokenTree;

/// Reads the `=` before the value of `statement`, which is the beginning of one, `let h`; whether a
/// value can follow.
pub fn equals(cursor: &mut Cursor<'_>, statement: &str, errors: &mut Errors) -> bool {
    let (length, found) = match cursor.sign() {
        Some((Sign::Other("="), length)) => {
            cursor.skip(length);
            return true;
        }
        Some((Sign::Other(sign @ (":=" | "==" | ":")), length)) => (length, sign.to_owned()),
        _ => {
            let found = match cursor.rest() {
                [] => String::new(),
                [token, ..] if is(Some(token), ';') => String::new(),
                [TokenTree::Group(group), ..] => {
                    let text = group.to_string();
                    format!(", found `{}`", text.chars().next().unwrap_or('('))
                }
                rest => {
                    let length = cursor.sign().map_or(1, |(_, length)| length);
                    format!(", found `{}`", written(&rest[..length]))
                }
            };
            let message = format!("expected `=`, as in `{statement} = …;`{found}");
            let ends = match cursor.sign() {
                Some((_, length)) => cursor.ends(length),
                None if found.is_empty() => (cursor.end_before(), cursor.end_before()),
                None => (cursor.span(), cursor.span()),
            };
            errors.push_between(ends, message);
            return false;
        }
    };
    let message = format!("expected `=`, as in `{statement} = …;`, found `{found}`");
    errors.push_between(cursor.ends(length), message);
    cursor.skip(length);
    true
}
