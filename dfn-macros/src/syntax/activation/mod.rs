//! Reads an activation: the name of a built-in one, with its parameter if it has one, or the path
//! of the user's own.

mod built_in;
mod elsewhere;
mod parameter;

pub use built_in::{BuiltIn, LINEAR};
pub use elsewhere::find as known_elsewhere;
pub use parameter::Parameter;

use super::Activation;
use super::call::Call;
use super::tokens::{is_path, text, without_invisible_group};
use crate::errors::{Errors, listed, nearest};
use proc_macro2::{Group, Ident, Span, TokenTree};

/// Reads the tokens of one argument.
pub fn read(tokens: &[TokenTree], errors: &mut Errors) -> Activation {
    let tokens = without_invisible_group(tokens.to_vec());
    match tokens.as_slice() {
        [TokenTree::Ident(word)] => named(word, errors),
        [TokenTree::Ident(key), TokenTree::Punct(sign), rest @ ..]
            if sign.as_char() == '=' || sign.as_char() == ':' && !is_colon(rest.first()) =>
        {
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
        _ => match Call::first(&tokens) {
            Some((call, [])) => dotted(&call, errors),
            _ => {
                errors.push_tokens(&tokens, unknown(&text(tokens.clone()), None));
                Activation::Unknown
            }
        },
    }
}

fn is_colon(token: Option<&TokenTree>) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == ':')
}

/// `activation = relu`: reported, and read without the key.
fn keyed(key: &Ident, rest: &[TokenTree], errors: &mut Errors) -> Activation {
    if rest.is_empty() {
        let message =
            format!("an activation stands alone: write one, as `relu`, in the place of `{key} =`");
        errors.push(key.span(), message);
        return Activation::Unknown;
    }
    if key != "activation" {
        let message = format!(
            "unknown key `{key}`: a layer has its widths and an activation, which stand alone"
        );
        errors.push(key.span(), message);
        return Activation::Unknown;
    }
    let mut trial = errors.trial();
    let activation = match rest {
        [TokenTree::Literal(literal)] => {
            let word = literal.to_string();
            known_elsewhere(word.trim_matches('"'))
                .map_or(Activation::Unknown, |unit| built_in(unit, key.span()))
        }
        rest => read(rest, &mut trial),
    };
    let value = match activation {
        Activation::Unknown => text(rest.to_vec()),
        _ => activation.text(),
    };
    errors.push(key.span(), format!("the activation stands alone: write `{value}`"));
    if let Activation::Unknown = activation {
        errors.append(trial);
    }
    activation
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
    let parameter = unit.parameter.as_ref().and_then(|_| parameter::meant(group));
    let activation = Activation::BuiltIn { unit, parameter, span: word.span() };
    let tokens = [word.clone().into(), group.clone().into()];
    errors.push_tokens(&tokens, unknown(&written, Some(&activation.text())));
    activation
}

/// `nn.ReLU()` or `torch.tanh`: reported, with our spelling.
fn dotted(call: &Call<'_>, errors: &mut Errors) -> Activation {
    let activation = call.activation();
    let message = match &activation {
        Activation::BuiltIn { .. } => unknown(&call.text(), Some(&activation.text())),
        _ => unknown(&call.name.to_string(), None),
    };
    errors.push_tokens(call.tokens, message);
    activation
}

fn built_in(unit: &'static BuiltIn, span: Span) -> Activation {
    Activation::BuiltIn { unit, parameter: None, span }
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
