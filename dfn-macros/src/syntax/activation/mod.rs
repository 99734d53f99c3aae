//! Reads an activation: the name of a built-in one, with its parameter if it has one, or the path
//! of the user's own.

mod built_in;
mod elsewhere;
mod parameter;

pub use built_in::{BuiltIn, LINEAR};
pub use elsewhere::find as known_elsewhere;
pub use parameter::Parameter;

use super::Activation;
use super::tokens::{is_path, text, without_invisible_group};
use crate::errors::{Errors, listed, nearest};
use proc_macro2::{Group, Ident, Span, TokenTree};

/// Reads the tokens of one argument.
pub fn read(tokens: &[TokenTree], errors: &mut Errors) -> Activation {
    let tokens = without_invisible_group(tokens.to_vec());
    match tokens.as_slice() {
        [TokenTree::Ident(word)] => named(word, errors),
        [TokenTree::Ident(key), TokenTree::Punct(equals), rest @ ..] if equals.as_char() == '=' => {
            keyed(key, rest, errors)
        }
        [TokenTree::Ident(word), TokenTree::Group(group)] => called(word, group, errors),
        [TokenTree::Literal(literal)] => {
            let word = literal.to_string().trim_matches('"').to_owned();
            let message = match known_elsewhere(&word) {
                Some(unit) => {
                    format!("an activation is a name: write `{}` without quotes", unit.name)
                }
                None => unknown(&literal.to_string(), None),
            };
            errors.push(literal.span(), message);
            Activation::Unknown
        }
        _ if is_path(&tokens) => Activation::Path(tokens),
        [path @ .., TokenTree::Group(group)] if is_path(path) => {
            let message = format!(
                "a unit of your own takes no parameters: write its path, `{}`, and its numbers in its `impl Activation`",
                text(path.to_vec())
            );
            errors.push(group.span(), message);
            Activation::Path(path.to_vec())
        }
        _ => {
            errors.push_tokens(&tokens, unknown(&text(tokens.clone()), None));
            Activation::Unknown
        }
    }
}

/// `activation = relu`: reported, and read without the key.
fn keyed(key: &Ident, rest: &[TokenTree], errors: &mut Errors) -> Activation {
    let value = text(rest.iter().cloned());
    let value = value.trim_matches('"');
    let message = if rest.is_empty() {
        format!("an activation stands alone: write one, as `relu`, in the place of `{key} =`")
    } else if key == "activation" {
        format!("the activation stands alone: write `{value}`")
    } else {
        format!("unknown key `{key}`: a layer has its widths and an activation, which stand alone")
    };
    errors.push(key.span(), message);
    match rest {
        _ if key != "activation" => Activation::Unknown,
        [TokenTree::Literal(_)] => match built_in::find(value) {
            Some(unit) => built_in(unit, key.span()),
            None => Activation::Unknown,
        },
        [] => Activation::Unknown,
        rest => read(rest, errors),
    }
}

/// One word: a built-in activation, or a type in scope if it is written like one.
fn named(word: &Ident, errors: &mut Errors) -> Activation {
    let written = word.to_string();
    if let Some(unit) = built_in::find(&written) {
        return built_in(unit, word.span());
    }
    let meant = known_elsewhere(&written);
    let is_not_there = elsewhere::is_not_there(&written);
    if meant.is_none() && !is_not_there && written.starts_with(char::is_uppercase) {
        return Activation::Path(vec![TokenTree::Ident(word.clone())]);
    }
    errors.push(word.span(), unknown(&written, meant.map(|unit| unit.name)));
    meant.map_or(Activation::Unknown, |unit| built_in(unit, word.span()))
}

/// A word and what stands in parentheses after it: `leaky_relu(0.2)`.
fn called(word: &Ident, group: &Group, errors: &mut Errors) -> Activation {
    let written = word.to_string();
    let Some(unit) = built_in::find(&written) else {
        return called_elsewhere(word, group, errors);
    };
    let parameter = if unit.name == "relu" && !group.stream().is_empty() {
        errors.push(group.span(), leaky(group));
        None
    } else {
        parameter::read(unit, group, errors)
    };
    Activation::BuiltIn { unit, parameter, span: word.span() }
}

/// `LeakyReLU(0.2)`: reported, with our spelling of all of it.
fn called_elsewhere(word: &Ident, group: &Group, errors: &mut Errors) -> Activation {
    let written = word.to_string();
    let Some(unit) = known_elsewhere(&written) else {
        let type_of_the_users =
            written.starts_with(char::is_uppercase) && !elsewhere::is_not_there(&written);
        if type_of_the_users {
            let message = format!(
                "a unit of your own takes no parameters: write `{written}`, and its numbers in its `impl Activation`"
            );
            errors.push(group.span(), message);
        } else {
            errors.push(word.span(), unknown(&written, None));
        }
        return Activation::Unknown;
    };
    let value = unit.parameter.as_ref().and_then(|_| parameter::first_value(group));
    let meant = value.map_or(unit.name.to_owned(), |value| format!("{}({value})", unit.name));
    errors
        .push_tokens(&[word.clone().into(), group.clone().into()], unknown(&written, Some(&meant)));
    built_in(unit, word.span())
}

fn built_in(unit: &'static BuiltIn, span: Span) -> Activation {
    Activation::BuiltIn { unit, parameter: None, span }
}

/// `relu(0.1)`, which may mean another unit.
fn leaky(group: &Group) -> String {
    let value = parameter::first_value(group).unwrap_or_default();
    format!(
        "`relu` takes no parameters: write `relu`, or `leaky_relu({value})` for that slope below 0"
    )
}

/// The message for a word that is no unit, which may mean another spelling.
fn unknown(written: &str, meant: Option<&str>) -> String {
    if let Some(meant) = meant {
        return format!("unknown activation `{written}`; did you mean `{meant}`?");
    }
    let names = built_in::names();
    let known = listed(&names);
    if elsewhere::is_not_there(written) {
        return format!(
            "the activation `{written}` is not there\nhelp: write a type of your own that implements `dfn::Activation`, and its path, as in `crate::Swish`; or take one of {known}"
        );
    }
    let nearest = nearest(written, &names);
    let suggestion = nearest.map_or(String::new(), |name| format!("; did you mean `{name}`?"));
    format!(
        "unknown activation `{written}`{suggestion}\nhelp: the activations are {known}, or the path of a type of your own, as in `crate::Swish`"
    )
}
