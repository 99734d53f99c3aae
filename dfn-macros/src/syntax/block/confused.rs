//! What is said where one form is written as the other one.

use super::cursor::is;
use super::statement::STATEMENTS;
use super::written::written;
use crate::syntax::activation::known_elsewhere;
use crate::syntax::elsewhere::is_layer;
use proc_macro2::{Delimiter, Ident, TokenTree};

/// Of the tokens after an `=` those that are a mistake if they are of the block form, and the message.
pub fn as_a_chain<'a>(tokens: &'a [TokenTree], name: &Ident) -> Option<(&'a [TokenTree], String)> {
    let braces = |token: &TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
    match tokens {
        [block] if braces(block) => {
            let message = format!(
                "a block has inputs and outputs and no `=` before it: write `struct {name}(x: 2) -> 1 {{ … }}`"
            );
            Some((tokens, message))
        }
        [TokenTree::Group(inputs), .., block]
            if inputs.delimiter() == Delimiter::Parenthesis && braces(block) =>
        {
            let message = format!(
                "the inputs follow the name of the network without an `=`: write `struct {name}{} -> …`",
                written(&tokens[..1])
            );
            Some((&tokens[..1], message))
        }
        // x -> dense(2 -> 1)
        [TokenTree::Ident(word), minus, angle, rest @ ..]
            if is(Some(minus), '-') && is(Some(angle), '>') && !rest.is_empty() =>
        {
            let written_word = word.to_string();
            if is_layer(&written_word) || known_elsewhere(&written_word).is_some() {
                return None;
            }
            let message = format!(
                "a chain begins with a layer, and `{word}` is none: write `struct {name} = {};`\nhelp: with inputs that have names it is `struct {name}({word}: 2) -> 1 {{ {word} -> … }}`",
                written(rest)
            );
            Some((&tokens[..1], message))
        }
        _ => None,
    }
}

/// The message about what stands in the place of the `=` or of the inputs, if it is of the block form.
pub fn without_inputs(next: &TokenTree, name: &Ident) -> Option<String> {
    let is_block = match next {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
            let mut inside = group.stream().into_iter();
            let first = inside.next();
            let statement = matches!(&first, Some(TokenTree::Ident(word)) if STATEMENTS.contains(&word.to_string().as_str()));
            statement || inside.any(|token| is(Some(&token), ';'))
        }
        TokenTree::Punct(minus) => minus.as_char() == '-',
        _ => false,
    };
    is_block.then(|| {
        format!(
            "the inputs of `{name}` are missing: write `struct {name}(x: 2) -> 1 {{ … }}`\nhelp: without a block it is `struct {name} = dense(2 -> 1);`"
        )
    })
}
