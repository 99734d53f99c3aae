//! What is no activation as it stands there: it is reported with what was meant, if that is clear, and
//! read as that.

use super::built_in::{self, BuiltIn};
use super::{elsewhere, known_elsewhere, parameter, read as read_activation};
use crate::errors::{Errors, listed, nearest};
use crate::syntax::Activation;
use crate::syntax::call::Call;
use crate::syntax::tokens::{is_path, text};
use proc_macro2::{Group, Ident, TokenTree};

/// Tokens that begin like nothing that is one.
pub fn read(tokens: &[TokenTree], errors: &mut Errors) -> Activation {
    match (tokens, Call::first(tokens)) {
        ([TokenTree::Literal(literal)], _) => {
            let word = literal.to_string();
            let message = match known_elsewhere(word.trim_matches('"')) {
                Some(BuiltIn { name, .. }) => {
                    format!("an activation is a name: write `{name}` without quotes")
                }
                None => unknown(&word, None),
            };
            errors.push(literal.span(), message);
            Activation::Unknown
        }
        ([TokenTree::Ident(word), value @ ..], _) if has_parameter(word) => {
            with_its_parameter(word, value, tokens, errors)
        }
        ([path @ .., TokenTree::Group(group)], _) if is_path(path) => {
            let path = path.to_vec();
            errors.push(group.span(), no_parameters(&text(path.clone())));
            Activation::Path(path)
        }
        (_, Some((call, []))) => dotted(&call, errors),
        _ => {
            errors.push_tokens(tokens, unknown(&text(tokens.to_vec()), None));
            Activation::Unknown
        }
    }
}

/// `LeakyReLU(0.2)`: reported, with our spelling of all of it.
pub fn called(word: &Ident, group: &Group, errors: &mut Errors) -> Activation {
    let written = word.to_string();
    let Some(unit) = known_elsewhere(&written) else {
        let type_of_the_users =
            written.starts_with(char::is_uppercase) && !elsewhere::is_not_there(&written);
        if type_of_the_users {
            errors.push(group.span(), no_parameters(&written));
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

/// `activation = relu`: reported, and read without the key.
pub fn keyed(key: &Ident, rest: &[TokenTree], errors: &mut Errors) -> Activation {
    if rest.is_empty() {
        let message =
            format!("an activation stands alone: write one, as `relu`, in the place of `{key} =`");
        errors.push(key.span(), message);
        return Activation::Unknown;
    }
    if has_parameter(key) {
        let mut tokens = vec![TokenTree::Ident(key.clone())];
        tokens.extend(rest.iter().cloned());
        return with_its_parameter(key, rest, &tokens, errors);
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
                .map_or(Activation::Unknown, |unit| super::built_in(unit, key.span()))
        }
        rest => read_activation(rest, &mut trial),
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

/// `leaky_relu 0.2` or `leaky_relu = 0.2`: reported, and read without it.
fn with_its_parameter(
    word: &Ident,
    value: &[TokenTree],
    tokens: &[TokenTree],
    errors: &mut Errors,
) -> Activation {
    let unit = built_in::find(&word.to_string());
    let Some(BuiltIn { name, parameter: Some(parameter), .. }) = unit else {
        return Activation::Unknown;
    };
    errors.push_tokens(tokens, parameter::outside(name, parameter.name, value));
    unit.map_or(Activation::Unknown, |unit| super::built_in(unit, word.span()))
}

fn has_parameter(word: &Ident) -> bool {
    built_in::find(&word.to_string()).is_some_and(|unit| unit.parameter.is_some())
}

/// `dfn::unit::leaky_relu`, a type that is no value: reported, and read without its path. Units whose
/// types are values, as `dfn::unit::tanh`, go by their path too.
pub fn by_its_path(tokens: &[TokenTree], errors: &mut Errors) -> Option<Activation> {
    let (call, []) = Call::first(tokens)? else { return None };
    let [.., TokenTree::Ident(module), _, _, TokenTree::Ident(name)] = call.path else {
        return None;
    };
    let unit = built_in::find(&name.to_string()).filter(|_| module == "unit")?;
    if unit.parameter.is_none() && unit.name != "softmax" && call.group.is_none() {
        return None;
    }
    let activation = call.activation();
    let message = format!("this unit goes by its name: write `{}`", activation.text());
    errors.push_tokens(tokens, message);
    Some(activation)
}

/// The message for a word that is no unit, which may mean another spelling.
pub fn unknown(written: &str, meant: Option<&str>) -> String {
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

fn no_parameters(own: &str) -> String {
    format!(
        "a unit of your own takes no parameters: write `{own}`, and its numbers in its `impl Activation`"
    )
}
