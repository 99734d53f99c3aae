//! Reads the parameter of a unit: the `0.2` of `leaky_relu(0.2)`.

use super::built_in::{BuiltIn, Hyperparameter};
use crate::errors::Errors;
use crate::syntax::tokens::{is_path, split_at_commas, text, without_invisible_group};
use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use quote::{ToTokens, quote};

/// A number that the declaration gives to a unit.
#[derive(Clone)]
pub struct Parameter {
    /// An expression of type `f64`.
    pub value: TokenStream,
    /// As the user would write it.
    pub text: String,
}

/// Reads what stands in the parentheses after the name of a unit; `None` if that is no parameter,
/// which has been reported.
pub fn read(unit: &BuiltIn, group: &Group, errors: &mut Errors) -> Option<Parameter> {
    let name = unit.name;
    let Some(Hyperparameter { name: parameter, default, .. }) = &unit.parameter else {
        errors.push(group.span(), format!("`{name}` takes no parameters: write `{name}`"));
        return None;
    };
    let arguments = split_at_commas(group.stream());
    let message = match arguments.as_slice() {
        [tokens] if group.delimiter() == Delimiter::Parenthesis => {
            match one(&without_invisible_group(tokens.clone())) {
                Ok(parameter) => return Some(parameter),
                Err(Wrong { what, right }) => {
                    let right = right.unwrap_or_else(|| (*default).to_owned());
                    let message =
                        format!("the `{parameter}` of `{name}` {what}: write `{name}({right})`");
                    errors.push_tokens(tokens, message);
                    return None;
                }
            }
        }
        [] => format!(
            "the `{parameter}` of `{name}` is missing: write `{name}`, where it is {default}, or its value, as in `{name}({default})`"
        ),
        [tokens] => outside(name, parameter, without_key(tokens)),
        _ => format!("`{name}` takes one parameter, its `{parameter}`, as in `{name}({default})`"),
    };
    errors.push(group.span(), message);
    None
}

/// The first of the values in parentheses if it is one, whether it has a key or not.
pub fn meant(group: &Group) -> Option<Parameter> {
    let arguments = split_at_commas(group.stream());
    one(without_key(arguments.first()?)).ok()
}

/// The message for a parameter that does not stand in parentheses after the name of its unit.
pub fn outside(unit: &str, parameter: &str, value: &[TokenTree]) -> String {
    let value = text(value.to_vec());
    format!("the `{parameter}` of `{unit}` stands in parentheses: write `{unit}({value})`")
}

/// Why tokens are no parameter, and what would be one.
struct Wrong {
    what: String,
    right: Option<String>,
}

/// A float with or without a sign, the path of a constant, or a block of constants.
fn one(tokens: &[TokenTree]) -> Result<Parameter, Wrong> {
    let written = text(tokens.to_vec());
    let wrong =
        |what: &str, right: String| Err(Wrong { what: what.to_owned(), right: Some(right) });
    let computed =
        |value: &str| wrong("stands in braces if it is computed", format!("{{ {value} }}"));
    match tokens {
        [TokenTree::Literal(literal)] => number("", literal),
        [TokenTree::Punct(minus), TokenTree::Literal(literal)] if minus.as_char() == '-' => {
            number("-", literal)
        }
        [TokenTree::Punct(point), TokenTree::Literal(digits)] if point.as_char() == '.' => {
            wrong("begins with a digit", format!("0.{digits}"))
        }
        [TokenTree::Punct(plus), value @ TokenTree::Literal(literal)]
            if plus.as_char() == '+' && number("", literal).is_ok() =>
        {
            wrong("has no `+`", value.to_string())
        }
        [TokenTree::Group(group)]
            if group.delimiter() == Delimiter::Parenthesis && meant(group).is_some() =>
        {
            wrong("needs no second parentheses", text(group.stream()))
        }
        [TokenTree::Ident(_), TokenTree::Punct(equals)] if equals.as_char() == '=' => {
            Err(Wrong { what: "stands alone".to_owned(), right: None })
        }
        _ if without_key(tokens).len() < tokens.len() => {
            wrong("stands alone", text(without_key(tokens).to_vec()))
        }
        [TokenTree::Group(block)] if block.delimiter() == Delimiter::Brace => {
            if block.stream().is_empty() {
                return Err(Wrong { what: "is an empty block".to_owned(), right: None });
            }
            Ok(Parameter { value: without_superfluous_braces(block), text: written })
        }
        path if is_path(path) => {
            Ok(Parameter { value: path.iter().cloned().collect(), text: written })
        }
        [TokenTree::Punct(minus), path @ ..] if minus.as_char() == '-' && is_path(path) => {
            computed(&format!("-{}", text(path.to_vec())))
        }
        [_, TokenTree::Ident(word), ..] if word == "as" => computed(&written),
        [
            TokenTree::Literal(_) | TokenTree::Ident(_) | TokenTree::Group(_),
            TokenTree::Punct(_) | TokenTree::Group(_),
            ..,
        ] => computed(&written),
        _ => Err(not_a_number(&written)),
    }
}

/// A literal that is an `f64`, or could be one.
fn number(sign: &str, literal: &Literal) -> Result<Parameter, Wrong> {
    let written = format!("{sign}{literal}");
    let digits = match syn::parse_str(&literal.to_string()) {
        Ok(syn::Lit::Float(float)) if float.suffix() == "f32" => float.base10_digits().to_owned(),
        Ok(syn::Lit::Int(int)) if int.suffix() != "f64" => format!("{}.0", int.base10_digits()),
        Ok(syn::Lit::Float(_) | syn::Lit::Int(_)) => {
            let value = if sign.is_empty() { quote!(#literal) } else { quote!(-#literal) };
            return Ok(Parameter { value, text: written });
        }
        _ => return Err(not_a_number(&written)),
    };
    Err(Wrong { what: "is an `f64`".to_owned(), right: Some(format!("{sign}{digits}")) })
}

fn not_a_number(found: &str) -> Wrong {
    let what = format!("is a number or the path of a constant, and not `{found}`");
    Wrong { what, right: None }
}

/// The value of `alpha = 1.0` or `alpha: 1.0`.
fn without_key(tokens: &[TokenTree]) -> &[TokenTree] {
    match tokens {
        // Not the path `config::SLOPE`.
        [_, _, TokenTree::Punct(next), ..] if matches!(next.as_char(), '=' | ':') => tokens,
        [TokenTree::Ident(_), TokenTree::Punct(sign), value @ ..]
            if !value.is_empty() && matches!(sign.as_char(), '=' | ':') =>
        {
            value
        }
        _ => tokens,
    }
}

/// A block that is a single expression goes without its braces, or the compiler calls them
/// superfluous.
fn without_superfluous_braces(block: &Group) -> TokenStream {
    let semicolon = |token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ';');
    if block.stream().into_iter().any(semicolon) { block.to_token_stream() } else { block.stream() }
}
