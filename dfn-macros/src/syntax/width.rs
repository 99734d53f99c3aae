//! Reads a width: an integer literal, a path to a constant, a block of constants, or `_`.

use super::tokens::{is_path, text, without_invisible_group};
use super::{Inputs, Width};
use crate::errors::Errors;
use proc_macro2::{Delimiter, Literal, Span, TokenTree};

/// The largest width, far above what a network of fixed size is made for: a slip of the keyboard
/// should not become a type that fills the memory of the compiler.
const LARGEST: usize = 1 << 20;

/// The width before the arrow.
pub fn inputs(tokens: &[TokenTree], arrow: (Span, Span), errors: &mut Errors) -> Inputs {
    match tokens {
        [] => {
            let message =
                "a width is missing before the `->`\nhelp: write `_` for the width that arrives";
            errors.push_between(arrow, message);
            Inputs::Given(Width::Unknown)
        }
        [TokenTree::Ident(word)] if word == "_" => Inputs::Arriving(word.span()),
        _ => Inputs::Given(read(tokens, errors)),
    }
}

/// The width after the arrow.
pub fn outputs(tokens: &[TokenTree], arrow: (Span, Span), errors: &mut Errors) -> Width {
    match tokens {
        [] => {
            errors.push_between(arrow, "a width is missing after the `->`");
            Width::Unknown
        }
        [TokenTree::Ident(word)] if word == "_" => {
            let message = "`_` stands for the width that arrives; the width that a layer gives must be written out";
            errors.push(word.span(), message);
            Width::Unknown
        }
        _ => read(tokens, errors),
    }
}

/// The default of a generic width.
pub fn default(tokens: &[TokenTree], errors: &mut Errors) -> Width {
    read(tokens, errors)
}

/// A place in a value, which is read like a width but can be 0.
pub fn index(tokens: &[TokenTree], errors: &mut Errors) -> Width {
    read_as(&INDEX, tokens, errors)
}

/// A width that stands where no arrow is.
pub fn alone(tokens: &[TokenTree], errors: &mut Errors) -> Width {
    match tokens {
        [TokenTree::Ident(word)] if word == "_" => {
            let message =
                "`_` stands for the width that arrives, and none does here: write the width";
            errors.push(word.span(), message);
            Width::Unknown
        }
        _ => read(tokens, errors),
    }
}

/// Whether a literal is an integer, of whatever type.
pub fn is_whole(literal: &Literal) -> bool {
    syn::parse_str::<syn::LitInt>(&literal.to_string()).is_ok()
}

/// What an integer stands for.
struct Meaning {
    a: &'static str,
    what: &'static str,
    negative: &'static str,
    least: usize,
}

const WIDTH: Meaning =
    Meaning { a: "a", what: "width", negative: "is a positive number", least: 1 };
const INDEX: Meaning =
    Meaning { a: "an", what: "index", negative: "counts from the front, where 0 is", least: 0 };

fn read(tokens: &[TokenTree], errors: &mut Errors) -> Width {
    read_as(&WIDTH, tokens, errors)
}

fn read_as(meaning: &Meaning, tokens: &[TokenTree], errors: &mut Errors) -> Width {
    let Meaning { a, what, negative, .. } = meaning;
    let tokens = without_invisible_group(tokens.to_vec());
    match tokens.as_slice() {
        [TokenTree::Literal(literal)] => number(meaning, literal, errors),
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::Brace => {
            let inside = group.stream();
            if inside.is_empty() {
                errors.push(group.span_open(), format!("the block of this {what} is empty"));
                return Width::Unknown;
            }
            let statements = inside
                .clone()
                .into_iter()
                .any(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ';'));
            // A single expression goes without its braces, or the compiler calls them superfluous.
            Width::Constant(if statements { tokens.into_iter().collect() } else { inside })
        }
        [TokenTree::Punct(minus), TokenTree::Literal(literal)] if minus.as_char() == '-' => {
            let message = format!("{a} {what} {negative}, found `-{literal}`");
            errors.push_tokens(&tokens, message);
            Width::Unknown
        }
        [TokenTree::Ident(_), ..] | [TokenTree::Punct(_), ..] if is_path(&tokens) => {
            Width::Constant(tokens.into_iter().collect())
        }
        [first, ..] if begins_an_expression(first) && !has_comma(first) => {
            let message = format!(
                "a computed {what} stands in braces: write `{{ {} }}`",
                text(tokens.clone())
            );
            errors.push_tokens(&tokens, message);
            Width::Unknown
        }
        _ => {
            let message = format!(
                "expected {a} {what}, an integer or the path of a constant, found `{}`",
                text(tokens.clone())
            );
            errors.push_tokens(&tokens, message);
            Width::Unknown
        }
    }
}

fn number(meaning: &Meaning, literal: &Literal, errors: &mut Errors) -> Width {
    let Meaning { a, what, least, .. } = meaning;
    let Ok(number) = syn::parse_str::<syn::LitInt>(&literal.to_string()) else {
        errors.push(literal.span(), format!("{a} {what} is a whole number, found `{literal}`"));
        return Width::Unknown;
    };
    if !matches!(number.suffix(), "" | "usize") {
        let (digits, suffix) = (number.base10_digits(), number.suffix());
        let message = format!("{a} {what} is a `usize`, not a `{suffix}`: write `{digits}`");
        errors.push(literal.span(), message);
        return Width::Unknown;
    }
    match number.base10_parse() {
        Ok(value) if value < *least => {
            errors.push(literal.span(), format!("{a} {what} is at least {least}, found `0`"));
            Width::Unknown
        }
        Ok(value) if value <= LARGEST => Width::Literal { value, token: literal.clone() },
        _ => {
            let message = format!("{a} {what} is at most {LARGEST}, found `{literal}`");
            errors.push(literal.span(), message);
            Width::Unknown
        }
    }
}

/// Whether a token begins a computation, such as `2 * N` or `<T as Trait>::WIDTH`.
fn begins_an_expression(token: &TokenTree) -> bool {
    match token {
        TokenTree::Literal(_) | TokenTree::Ident(_) | TokenTree::Group(_) => true,
        TokenTree::Punct(punct) => punct.as_char() == '<',
    }
}

/// Whether a token is a tuple, which is no number.
fn has_comma(token: &TokenTree) -> bool {
    let TokenTree::Group(group) = token else { return false };
    let mut inside = group.stream().into_iter();
    inside.any(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ','))
}
