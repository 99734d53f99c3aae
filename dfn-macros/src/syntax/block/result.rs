//! Reads the result, the last expression of a block.

use super::cursor::{Cursor, is};
use super::expression;
use super::statements::{Statements, begins_another};
use super::written::written;
use super::{Expression, ExpressionKind, Outputs, Statement};
use crate::errors::Errors;
use crate::syntax::split_at_commas;
use proc_macro2::{Delimiter, Group, TokenTree};

/// Reads an expression that stands where a statement could; whether the block ends with it.
pub fn read(block: &mut Statements<'_>, cursor: &mut Cursor<'_>, errors: &mut Errors) -> bool {
    let returned = matches!(cursor.rest(), [TokenTree::Ident(word), ..] if word == "return");
    if returned {
        let message = "the last expression, without a `;`, is the result: leave out the `return`";
        errors.push(cursor.span(), message);
        cursor.skip(1);
    }
    if let [TokenTree::Ident(word), TokenTree::Group(group)] = cursor.rest()
        && group.delimiter() == Delimiter::Brace
        && word.to_string().starts_with(char::is_uppercase)
    {
        errors.push_tokens(cursor.rest(), as_a_struct(block, group));
        block.all_names = false;
        return true;
    }
    let start = cursor.at();
    let mut results: Vec<Expression> = match cursor.rest() {
        [TokenTree::Group(group), rest @ ..] if is_tuple(group) && ends(rest) => {
            cursor.skip(1);
            let parts = split_at_commas(group.stream()).into_iter();
            let parts = parts.filter(|part| !part.is_empty());
            parts
                .map(|part| {
                    let value = expression::without_key(&part, "results", errors);
                    expression::whole(value, group, "`,`", errors)
                })
                .collect()
        }
        _ => vec![expression::read(cursor, "a value is missing here", errors)],
    };
    let tokens = cursor.since(start);
    if !cursor.is_empty() && !cursor.is(';') {
        let unknown = results.iter().any(|result| matches!(result.kind, ExpressionKind::Unknown));
        // After an `if` or a loop, which has been reported, no `;` has to stand.
        if unknown {
            if cursor.at() == start || !begins_another(cursor) {
                cursor.skip_to_semicolon();
            }
        } else if super::statement::begins(cursor) {
            unused(tokens, errors);
            return false;
        } else if cursor.is(',') {
            let comma = cursor.span();
            cursor.skip_to_semicolon();
            let right = written(cursor.since(start));
            errors.push(comma, format!("several results stand in parentheses: write `({right})`"));
            cursor.skip(1);
            return cursor.is_empty();
        } else {
            expression::left_over(cursor, errors);
            results.iter_mut().for_each(|result| result.kind = ExpressionKind::Unknown);
        }
        if !cursor.is_empty() && !cursor.is(';') {
            return false;
        }
    }
    let semicolon = cursor.is(';').then(|| cursor.span());
    let last = matches!(cursor.rest(), [] | [_]);
    cursor.skip(1);
    match semicolon {
        Some(span) if last && !returned => {
            let message = "the last expression is the result: leave out the `;` after it";
            errors.push(span, message);
        }
        Some(_) if !last && !returned => {
            let known =
                results.iter().all(|result| !matches!(result.kind, ExpressionKind::Unknown));
            if known {
                unused(tokens, errors);
            }
            return false;
        }
        _ => {}
    }
    block.results = as_many_as_outputs(block, results, tokens, errors);
    true
}

// NetOutput { mean: m, deviation }
/// What to write for the struct that `forward` returns.
fn as_a_struct(block: &Statements<'_>, fields: &Group) -> String {
    let fields = split_at_commas(fields.stream());
    let fields = fields.iter().map(|field| match field.as_slice() {
        [TokenTree::Ident(name), colon, value @ ..] if is(Some(colon), ':') => {
            (name.to_string(), written(value))
        }
        field => (written(field), written(field)),
    });
    let fields: Vec<(String, String)> = fields.collect();
    let value = |name: &str| {
        let field = fields.iter().find(|(field, _)| field == name);
        field.map_or("…", |(_, value)| value).to_owned()
    };
    match block.outputs {
        Outputs::One { .. } => {
            "the result is a value, and no struct: it stands alone, as in `x -> dense(4)`"
                .to_owned()
        }
        Outputs::Named(outputs) => {
            let values: Vec<String> =
                outputs.iter().map(|output| value(&output.name.to_string())).collect();
            format!(
                "results stand in parentheses, in the order of the head: write `({})`",
                values.join(", ")
            )
        }
    }
}

fn unused(tokens: &[TokenTree], errors: &mut Errors) {
    let value = written(tokens);
    let message = format!("this value is not used: give it a name, `let h = {value};`");
    errors.push_tokens(tokens, message);
}

/// Whether the block ends here.
fn ends(rest: &[TokenTree]) -> bool {
    matches!(rest, []) || matches!(rest, [last] if is(Some(last), ';'))
}

/// `(mean, deviation)`
fn is_tuple(group: &Group) -> bool {
    group.delimiter() == Delimiter::Parenthesis
        && group.stream().into_iter().any(|token| is(Some(&token), ','))
}

/// The results, if they are as many as the head says.
fn as_many_as_outputs(
    block: &Statements<'_>,
    results: Vec<Expression>,
    tokens: &[TokenTree],
    errors: &mut Errors,
) -> Vec<Expression> {
    let count = match block.outputs {
        Outputs::One { .. } => 1,
        Outputs::Named(outputs) => outputs.len(),
    };
    let unknown = matches!(block.outputs, Outputs::One { width: crate::syntax::Width::Unknown });
    if results.len() == count {
        return results;
    }
    // What has been reported, the outputs or a result, can be several.
    let not_read = results.iter().any(|result| matches!(result.kind, ExpressionKind::Unknown));
    if unknown || not_read {
        return Vec::new();
    }
    let message = match block.outputs {
        Outputs::One { width } => {
            let names: Vec<_> = (1..=results.len()).map(|index| format!("y{index}: …")).collect();
            format!(
                "the result is {} values, and the head declares one output, `-> {}`: name each there, `-> ({})`, or write `concat{}` for one value",
                results.len(),
                width.text(),
                names.join(", "),
                written(tokens)
            )
        }
        Outputs::Named(outputs) => {
            let names: Vec<_> = outputs.iter().map(|output| output.name.to_string()).collect();
            let found = match results.len() {
                1 => "one value".to_owned(),
                several => format!("{several} values"),
            };
            let right = match names.as_slice() {
                [name] => name.clone(),
                names => format!("({})", names.join(", ")),
            };
            let network = block.network;
            match count {
                1 => format!(
                    "`{network}` has one output, and the result is {found}: write one, as in `{right}`"
                ),
                _ => format!(
                    "`{network}` has {count} outputs, and the result is {found}: write one for each, as in `{right}`"
                ),
            }
        }
    };
    errors.push_tokens(tokens, message);
    Vec::new()
}

/// Reports that a block ends with a statement.
pub fn missing(block: &Statements<'_>, errors: &mut Errors) {
    let name = block.statements.iter().rev().find_map(|statement| match statement {
        Statement::Let { name, .. } => Some(name.to_string()),
        _ => None,
    });
    let results = match block.outputs {
        Outputs::One { width } => name.unwrap_or_else(|| {
            let input = block.names.first().map_or_else(|| "x".to_owned(), |name| name.to_string());
            format!("{input} -> dense({})", width.text())
        }),
        Outputs::Named(outputs) => {
            let names: Vec<_> = outputs.iter().map(|output| output.name.to_string()).collect();
            format!("({})", names.join(", "))
        }
    };
    let message = format!(
        "`{}` has no result: its last expression, without a `;`, is the output, as in `{results}`",
        block.network
    );
    errors.push(block.braces.span_close(), message);
}
