//! Reads `param w: 3 -> 1;` and `param b: 4;`.

use super::super::cursor::{Cursor, is};
use super::super::statements::Statements;
use super::super::{ParameterShape, Statement, written::written};
use super::{layer, skip};
use crate::errors::Errors;
use crate::syntax::{Width, arrows, is_keyword, width, without_invisible_group};
use proc_macro2::{Delimiter, Group, Ident, TokenTree};

pub fn read(block: &mut Statements<'_>, cursor: &mut Cursor<'_>, errors: &mut Errors) {
    let keyword = cursor.span();
    cursor.skip(1);
    if let [TokenTree::Ident(word), TokenTree::Ident(_), ..] = cursor.rest()
        && word == "mut"
    {
        errors
            .push(word.span(), "every parameter changes while it is trained: leave out the `mut`");
        cursor.skip(1);
    }
    let name = match cursor.rest() {
        [TokenTree::Ident(word), ..] if is_keyword(word) || word == "_" => {
            let message = format!("`{word}` is a keyword of Rust and cannot name a parameter");
            errors.push(word.span(), message);
            None
        }
        [TokenTree::Ident(word), ..] => Some(word),
        _ => {
            let message = "a parameter has a name and a shape: write `param w: 3 -> 1;`";
            errors.push(keyword, message);
            None
        }
    };
    let Some(name) = name else {
        block.all_names = false;
        return cursor.skip_to_semicolon();
    };
    cursor.skip(1);
    if let [_, TokenTree::Ident(dense), TokenTree::Group(_), ..] = cursor.rest()
        && dense == "dense"
    {
        let layer = written(&cursor.rest()[1..3]);
        let message = format!("a layer is declared by `layer`: write `layer {name} = {layer};`");
        errors.push_between((dense.span(), cursor.rest()[2].span()), message);
        cursor.skip(1);
        return layer::value_of(block, name, cursor, errors);
    }
    let start = cursor.at();
    skip(cursor, 1);
    let mut parts = several(cursor.since(start), errors).into_iter();
    let mut declare = |name: &Ident, tokens: &[TokenTree], errors: &mut Errors| {
        let shape = after_the_name(name, tokens, errors);
        block.declare(name);
        block.statements.push(Statement::Parameter { name: name.clone(), shape });
    };
    declare(name, parts.next().unwrap_or_default(), errors);
    for part in parts {
        if let [TokenTree::Ident(name), tokens @ ..] = part {
            declare(name, tokens, errors);
        }
    }
}

/// Of `: 4, v: 4` what belongs to each name, if there are several, which is reported.
fn several<'a>(tokens: &'a [TokenTree], errors: &mut Errors) -> Vec<&'a [TokenTree]> {
    let begins_another = |place: &usize| matches!(&tokens[place + 1..], [TokenTree::Ident(_), colon, next, ..] if is(Some(colon), ':') && !is(Some(next), ':'));
    let commas = (0..tokens.len()).filter(|place| is(tokens.get(*place), ','));
    let commas: Vec<usize> = commas.filter(begins_another).collect();
    if let Some(comma) = commas.first() {
        let message = format!(
            "a statement declares one parameter: write `; param` for this comma, as in `param {};`",
            written(&tokens[comma + 1..])
        );
        let message = if commas.len() > 1 {
            "a statement declares one parameter: write `; param` for each comma".to_owned()
        } else {
            message
        };
        errors.push(tokens[*comma].span(), message);
    }
    let starts = [0].into_iter().chain(commas.iter().map(|comma| comma + 1));
    let ends = commas.iter().copied().chain([tokens.len()]);
    starts.zip(ends).map(|(start, end)| &tokens[start..end]).collect()
}

fn after_the_name(name: &Ident, tokens: &[TokenTree], errors: &mut Errors) -> ParameterShape {
    let right =
        format!("write `param {name}: 3 -> 1;` for a matrix, or `param {name}: 4;` for a vector");
    let shape = match tokens {
        [] => {
            errors.push(name.span(), format!("a parameter needs its shape: {right}"));
            return ParameterShape::Unknown;
        }
        [equals, ..] if is(Some(equals), '=') => {
            let message = format!(
                "a parameter is declared by its shape: {right}\nhelp: a matrix begins at random and a vector at 0, as weights and biases do"
            );
            errors.push(equals.span(), message);
            return ParameterShape::Unknown;
        }
        [colon, rest @ ..] if is(Some(colon), ':') && !is(rest.first(), ':') => rest,
        [TokenTree::Literal(_) | TokenTree::Group(_), ..] => {
            errors.push(name.span(), format!("a `:` is missing: {right}"));
            return ParameterShape::Unknown;
        }
        [other, ..] => {
            let message = format!("expected `:` and the shape of `{name}`, found `{other}`");
            errors.push(other.span(), message);
            return ParameterShape::Unknown;
        }
    };
    if shape.is_empty() {
        errors.push(tokens[0].span(), format!("a shape is missing after `{name}:`: {right}"));
        return ParameterShape::Unknown;
    }
    let value =
        (0..shape.len()).find(|place| is(shape.get(*place), '=') && !is(shape.get(place + 1), '>'));
    if let Some(value) = value {
        let message = format!(
            "a parameter has no value here: leave out `{}`\nhelp: a matrix begins at random and a vector at 0, as weights and biases do; the field `{name}` can be set after that",
            written(&shape[value..])
        );
        errors.push_tokens(&shape[value..], message);
    }
    self::shape(name, &shape[..value.unwrap_or(shape.len())], errors)
}

fn shape(name: &Ident, tokens: &[TokenTree], errors: &mut Errors) -> ParameterShape {
    let tokens = without_invisible_group(tokens.to_vec());
    if let Some(right) = elsewhere(&tokens) {
        let message =
            format!("the sides of a matrix are joined by an arrow: write `param {name}: {right};`");
        let message = if right.contains('>') {
            message
        } else {
            format!("a vector is declared by its width: write `param {name}: {right};`")
        };
        errors.push_tokens(&tokens, message);
        return ParameterShape::Unknown;
    }
    let parts = arrows::split(tokens);
    match parts.as_slice() {
        [only] => match width::alone(&only.tokens, errors) {
            Width::Unknown => ParameterShape::Unknown,
            width => ParameterShape::Vector(width),
        },
        [inputs, outputs] => {
            let arrow = outputs.before.map_or((name.span(), name.span()), |arrow| arrow.span);
            if let Some(found) = outputs.before.and_then(|arrow| arrow.misspelt) {
                let message = format!("the sides of a matrix are joined by `->`, not by `{found}`");
                errors.push_between(arrow, message);
            }
            let inputs = match inputs.tokens.as_slice() {
                [] => {
                    errors.push_between(arrow, "a width is missing before the `->`");
                    Width::Unknown
                }
                tokens => width::alone(tokens, errors),
            };
            let outputs = match outputs.tokens.as_slice() {
                [] => {
                    errors.push_between(arrow, "a width is missing after the `->`");
                    Width::Unknown
                }
                tokens => width::alone(tokens, errors),
            };
            ParameterShape::Matrix { inputs, outputs }
        }
        [_, _, third, ..] => {
            let arrow = third.before.map_or((name.span(), name.span()), |arrow| arrow.span);
            errors.push_between(
                arrow,
                "a parameter has two sides, or one: it is a matrix or a vector",
            );
            ParameterShape::Unknown
        }
        [] => ParameterShape::Unknown,
    }
}

/// The shape that `[3, 1]`, `(3, 1)`, `3 x 1`, `3 * 1`, `3x1`, `[[f32; 1]; 3]` and `[f32; 3]` mean.
fn elsewhere(tokens: &[TokenTree]) -> Option<String> {
    let joined = |sides: &[String]| match sides {
        [only] => Some(only.clone()),
        [inputs, outputs] => Some(format!("{inputs} -> {outputs}")),
        _ => None,
    };
    match tokens {
        [TokenTree::Group(group)] if group.delimiter() != Delimiter::Brace => {
            joined(&sides_of_an_array(group))
        }
        [from @ TokenTree::Literal(_), TokenTree::Ident(x), to @ TokenTree::Literal(_)]
            if x == "x" =>
        {
            joined(&[from.to_string(), to.to_string()])
        }
        [from @ TokenTree::Literal(_), sign, to @ TokenTree::Literal(_)]
            if is(Some(sign), '*') || is(Some(sign), ',') =>
        {
            joined(&[from.to_string(), to.to_string()])
        }
        [TokenTree::Literal(literal)] => {
            let text = literal.to_string();
            let (from, to) = text.split_once('x')?;
            let number =
                |side: &str| !side.is_empty() && side.bytes().all(|byte| byte.is_ascii_digit());
            // `0x10` is a number.
            (from != "0" && number(from) && number(to))
                .then(|| joined(&[from.to_owned(), to.to_owned()]))?
        }
        _ => None,
    }
}

/// The sides that stand in a list, or those of an array's type from the outside.
fn sides_of_an_array(group: &Group) -> Vec<String> {
    let tokens: Vec<_> = group.stream().into_iter().collect();
    let Some(semicolon) = tokens.iter().position(|token| is(Some(token), ';')) else {
        let parts = crate::syntax::split_at_commas(group.stream());
        return parts.iter().map(|part| written(part)).collect();
    };
    let mut sides = vec![written(&tokens[semicolon + 1..])];
    if let [TokenTree::Group(inner), ..] = tokens.as_slice() {
        sides.extend(sides_of_an_array(inner));
    }
    sides
}
