//! Reads an activation: the name of a built-in one, with its parameter if it has one, or the path
//! of the user's own.

mod built_in;
mod elsewhere;
mod parameter;
mod wrong;

pub use built_in::{BuiltIn, FUNCTIONS, Hyperparameter, LINEAR, names as activation_names};
pub use elsewhere::{find as known_elsewhere, is_not_there as is_no_unit_here};
pub use parameter::Parameter;

use super::Activation;
use super::tokens::{is_path, without_invisible_group};
use crate::errors::Errors;
use proc_macro2::{Group, Ident, Span, TokenTree};

/// The unit or the elementwise function of a name.
pub fn find(name: &str) -> Option<&'static BuiltIn> {
    built_in::find(name).or_else(|| FUNCTIONS.iter().find(|function| function.name == name))
}

/// The unit of one's own in the documentation, which other libraries have.
const EXAMPLE: &str = "Swish";

/// Reads the tokens of one argument.
pub fn read(tokens: &[TokenTree], errors: &mut Errors) -> Activation {
    let tokens = without_invisible_group(tokens.to_vec());
    if let Some(activation) = wrong::by_its_path(&tokens, errors) {
        return activation;
    }
    match tokens.as_slice() {
        [TokenTree::Ident(word)] => named(word, errors),
        [TokenTree::Ident(key), TokenTree::Punct(sign), rest @ ..]
            if sign.as_char() == '=' || sign.as_char() == ':' && !is_colon(rest.first()) =>
        {
            wrong::keyed(key, rest, errors)
        }
        [TokenTree::Ident(word), TokenTree::Group(group)] => called(word, group, errors),
        _ if is_path(&tokens) => Activation::Path(tokens),
        _ => wrong::read(&tokens, errors),
    }
}

fn is_colon(token: Option<&TokenTree>) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == ':')
}

/// One word: a built-in activation, or a type in scope if it is written like one.
fn named(word: &Ident, errors: &mut Errors) -> Activation {
    let written = word.to_string();
    if let Some(unit) = built_in::find(&written) {
        return built_in(unit, word.span());
    }
    let meant = known_elsewhere(&written);
    let is_a_type = meant.is_none() || written == EXAMPLE;
    if is_a_type && written.starts_with(char::is_uppercase) {
        return Activation::Path(vec![TokenTree::Ident(word.clone())]);
    }
    errors.push(word.span(), wrong::unknown(&written, meant.map(|unit| unit.name)));
    meant.map_or(Activation::Unknown, |unit| built_in(unit, word.span()))
}

/// A word and what stands in parentheses after it: `leaky_relu(0.2)`.
fn called(word: &Ident, group: &Group, errors: &mut Errors) -> Activation {
    let written = word.to_string();
    let Some(unit) = built_in::find(&written) else {
        return wrong::called(word, group, errors);
    };
    let leaky = if unit.name == "relu" { parameter::meant(group) } else { None };
    let parameter = match leaky {
        Some(Parameter { text, .. }) => {
            let message = format!(
                "`relu` takes no parameters: write `relu`, or `leaky_relu({text})` for that slope below 0"
            );
            errors.push(group.span(), message);
            None
        }
        None => parameter::read(unit, group, errors),
    };
    Activation::BuiltIn { unit, parameter, span: word.span() }
}

fn built_in(unit: &'static BuiltIn, span: Span) -> Activation {
    Activation::BuiltIn { unit, parameter: None, span }
}
