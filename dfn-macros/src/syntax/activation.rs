//! Reads an activation: the name of a built-in one, or the path of the user's own.

use super::Activation;
use super::tokens::{is_path, text, without_invisible_group};
use crate::errors::{Errors, listed, nearest};
use proc_macro2::{Ident, TokenTree};

/// The activations that a declaration names without a path; `dfn_runtime::unit` has a type of the
/// same name for each.
pub const BUILT_IN: &[&str] = &["linear", "relu", "sigmoid", "tanh", "softmax"];

/// The built-in activation that a word names in another library, or in other letters.
pub fn known_elsewhere(word: &str) -> Option<&'static str> {
    let lower = word.to_lowercase();
    let elsewhere = ELSEWHERE.iter().find(|(other, _)| *other == lower).map(|(_, ours)| *ours);
    BUILT_IN.iter().find(|name| **name == lower).copied().or(elsewhere)
}

/// Activations that many libraries have and this one has not yet; some are near in spelling to one
/// that is quite another function.
const NOT_YET: &[&str] = &[
    "clip01",
    "elu",
    "gelu",
    "hard_sigmoid",
    "hard_tanh",
    "leaky_relu",
    "mish",
    "selu",
    "silu",
    "softplus",
    "softsign",
    "swish",
];

/// Other libraries' names, with ours.
const ELSEWHERE: &[(&str, &str)] = &[
    ("identity", "linear"),
    ("none", "linear"),
    ("logistic", "sigmoid"),
    ("expit", "sigmoid"),
    ("rectifier", "relu"),
    ("hyperbolic_tangent", "tanh"),
];

/// Reads the tokens of one argument.
pub fn read(tokens: &[TokenTree], errors: &mut Errors) -> Activation {
    let tokens = without_invisible_group(tokens.to_vec());
    match tokens.as_slice() {
        [TokenTree::Ident(word)] => named(word, errors),
        [TokenTree::Ident(key), TokenTree::Punct(equals), rest @ ..] if equals.as_char() == '=' => {
            keyed(key, rest, errors)
        }
        [TokenTree::Ident(word), TokenTree::Group(group)] if built_in(word).is_some() => {
            errors.push(group.span_open(), format!("`{word}` takes no parameters: write `{word}`"));
            named(word, errors)
        }
        [TokenTree::Ident(word), TokenTree::Group(_)] => {
            errors.push_tokens(&tokens, unknown(&word.to_string(), None));
            Activation::Unknown
        }
        [TokenTree::Literal(literal)] => {
            let word = literal.to_string().trim_matches('"').to_owned();
            let message = match BUILT_IN.iter().find(|name| **name == word) {
                Some(name) => format!("an activation is a name: write `{name}` without quotes"),
                None => unknown(&literal.to_string(), None),
            };
            errors.push(literal.span(), message);
            Activation::Unknown
        }
        _ if is_path(&tokens) => Activation::Path(tokens),
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
        [TokenTree::Literal(_)] => match BUILT_IN.iter().find(|name| **name == value) {
            Some(name) => Activation::BuiltIn { name, span: key.span() },
            None => Activation::Unknown,
        },
        [] => Activation::Unknown,
        rest => read(rest, errors),
    }
}

/// One word: a built-in activation, or a type in scope if it is written like one.
fn named(word: &Ident, errors: &mut Errors) -> Activation {
    if let Some(name) = built_in(word) {
        return Activation::BuiltIn { name, span: word.span() };
    }
    let written = word.to_string();
    let meant = known_elsewhere(&written);
    if meant.is_none() && written.starts_with(char::is_uppercase) {
        return Activation::Path(vec![TokenTree::Ident(word.clone())]);
    }
    errors.push(word.span(), unknown(&written, meant));
    match meant {
        Some(name) => Activation::BuiltIn { name, span: word.span() },
        None => Activation::Unknown,
    }
}

fn built_in(word: &Ident) -> Option<&'static str> {
    BUILT_IN.iter().find(|name| word == **name).copied()
}

fn unknown(written: &str, meant: Option<&str>) -> String {
    if NOT_YET.contains(&written.to_lowercase().as_str()) {
        let known = listed(BUILT_IN);
        return format!(
            "the activation `{written}` is not there yet\nhelp: write a type of your own that implements `dfn::Activation`, and its path, as in `crate::Swish`; or take one of {known}"
        );
    }
    let suggestion = meant.or_else(|| nearest(written, BUILT_IN));
    let suggestion = suggestion.map_or(String::new(), |name| format!("; did you mean `{name}`?"));
    let known = listed(BUILT_IN);
    format!(
        "unknown activation `{written}`{suggestion}\nhelp: the activations are {known}, or the path of a type of your own, as in `crate::Swish`"
    )
}
