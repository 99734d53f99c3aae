//! Reads what stands in a layer's parentheses: `inputs -> outputs, activation`.

use super::{Activation, Inputs, Width, activation, arrows, split_at_commas, text, width};
use crate::errors::Errors;
use proc_macro2::{Group, Span, TokenTree};

/// The arguments of a layer.
pub struct Arguments {
    pub inputs: Inputs,
    pub outputs: Width,
    pub activation: Activation,
}

/// Reads the arguments of a `dense` layer.
pub fn read(group: &Group, kind: Span, errors: &mut Errors) -> Arguments {
    let mut arguments = split_at_commas(group.stream());
    let linear = Activation::BuiltIn { unit: activation::LINEAR, parameter: None, span: kind };
    if arguments.iter().any(Vec::is_empty) {
        errors.push(kind, "nothing stands before one of the commas of this layer");
        arguments.retain(|argument| !argument.is_empty());
    }
    if arguments.is_empty() {
        let message = "`dense` needs its widths, as in `dense(2 -> 1, relu)`";
        errors.push(kind, message);
        let inputs = Inputs::Given(Width::Unknown);
        return Arguments { inputs, outputs: Width::Unknown, activation: linear };
    }

    leave_out_bias(&mut arguments, errors);
    put_missing_comma(&mut arguments, errors);
    put_widths_first(&mut arguments, errors);
    let (inputs, outputs, used) = widths(&arguments, kind, errors);
    let activation = match arguments.get(used) {
        Some(tokens) => activation::read(tokens, errors),
        None => linear,
    };
    if let Some(extra) = arguments.get(used + 1) {
        let message = "`dense` takes its widths and one activation, and nothing after them";
        errors.push_tokens(extra, message);
    }
    Arguments { inputs, outputs, activation }
}

/// `dense(2 -> 1, bias = true)`: reported, and left out.
fn leave_out_bias(arguments: &mut Vec<Vec<TokenTree>>, errors: &mut Errors) {
    arguments.retain(|argument| {
        let is_bias = matches!(argument.as_slice(), [TokenTree::Ident(key), TokenTree::Punct(_), ..]
            if key == "bias" || key == "use_bias");
        if is_bias {
            errors.push_tokens(argument, "every layer has a bias: leave this out");
        }
        !is_bias
    });
}

/// `dense(2 -> 1 relu)` or `dense(2 -> 1; relu)`: reported, and put right.
fn put_missing_comma(arguments: &mut Vec<Vec<TokenTree>>, errors: &mut Errors) {
    let Some(first) = arguments.first_mut() else { return };
    let operand = |token: &TokenTree| !matches!(token, TokenTree::Punct(_));
    let semicolon = |token: &TokenTree| matches!(token, TokenTree::Punct(p) if p.as_char() == ';');
    let missing = (1..first.len()).find(|place| {
        let (before, here) = (&first[place - 1], &first[*place]);
        semicolon(here) || operand(before) && matches!(here, TokenTree::Ident(_))
    });
    // Not among the words of `<T as Trait>::WIDTH`.
    let angle = |token: &TokenTree| matches!(token, TokenTree::Punct(p) if p.as_char() == '<');
    let Some(place) = missing.filter(|place| !first[..*place].iter().any(angle)) else { return };
    let mut unit = first.split_off(place);
    let span = unit[0].span();
    if semicolon(&unit[0]) {
        unit.remove(0);
    }
    let (widths, activation) = (text(first.clone()), text(unit.clone()));
    errors.push(span, format!("a comma is missing: write `dense({widths}, {activation})`"));
    if !unit.is_empty() {
        arguments.insert(1, unit);
    }
}

/// `dense(relu, 2 -> 1)`: reported, and put right.
fn put_widths_first(arguments: &mut [Vec<TokenTree>], errors: &mut Errors) {
    if let [first, second, ..] = arguments
        && !has_arrow(first)
        && has_arrow(second)
    {
        let (widths, unit) = (text(second.clone()), text(first.clone()));
        let message = format!("the widths come first: write `dense({widths}, {unit})`");
        errors.push_tokens(first, message);
        arguments.swap(0, 1);
    }
}

/// The two widths, and the number of arguments they took.
fn widths(arguments: &[Vec<TokenTree>], kind: Span, errors: &mut Errors) -> (Inputs, Width, usize) {
    let parts = arrows::split(arguments[0].clone());
    match parts.as_slice() {
        [inputs, outputs] => {
            let arrow = outputs.before.map_or((kind, kind), |arrow| arrow.span);
            if let Some(found) = outputs.before.and_then(|arrow| arrow.misspelt) {
                errors.push_between(
                    arrow,
                    format!("the widths are joined by `->`, not by `{found}`"),
                );
            }
            let inputs = width::inputs(&inputs.tokens, arrow, errors);
            (inputs, width::outputs(&outputs.tokens, arrow, errors), 1)
        }
        [only]
            if let [from @ TokenTree::Literal(_), to @ TokenTree::Literal(_)] =
                &only.tokens[..] =>
        {
            let message = format!(
                "an arrow is missing: write `{from} -> {to}`\nhelp: the sign `→` can only be written in a string, `struct Net = \"dense({from}→{to})\";`"
            );
            errors.push_tokens(&only.tokens, message);
            let inputs = width::inputs(&only.tokens[..1], (kind, kind), errors);
            (inputs, width::outputs(&only.tokens[1..], (kind, kind), errors), 1)
        }
        [only] => match arguments.get(1).map(Vec::as_slice) {
            // `dense(2, 8)`, as PyTorch has it.
            Some([TokenTree::Literal(second)]) if width::is_whole(second) => {
                let (from, to) = (text(only.tokens.clone()), second.to_string());
                let message =
                    format!("the widths are joined by an arrow: write `dense({from} -> {to})`");
                errors.push(second.span(), message);
                let inputs = width::inputs(&only.tokens, (kind, kind), errors);
                let outputs = width::outputs(&arguments[1], (kind, kind), errors);
                (inputs, outputs, 2)
            }
            _ => {
                let outputs = width::outputs(&only.tokens, (kind, kind), errors);
                let inputs = match outputs {
                    Width::Unknown => Inputs::Given(Width::Unknown),
                    _ => Inputs::Arriving(kind),
                };
                (inputs, outputs, 1)
            }
        },
        [from, to, third, ..] => {
            let [from, to, end] = [from, to, third].map(|part| text(part.tokens.clone()));
            let message = format!(
                "a layer has two widths: write a second layer, `dense({from} -> {to}) -> dense({to} -> {end})`"
            );
            errors.push_between(third.before.map_or((kind, kind), |arrow| arrow.span), message);
            (Inputs::Given(Width::Unknown), Width::Unknown, 1)
        }
        [] => (Inputs::Given(Width::Unknown), Width::Unknown, 1),
    }
}

fn has_arrow(tokens: &[TokenTree]) -> bool {
    tokens.windows(2).any(|pair| {
        matches!(pair, [TokenTree::Punct(first), TokenTree::Punct(second)]
            if "-=".contains(first.as_char()) && second.as_char() == '>')
    })
}
