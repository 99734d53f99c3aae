//! Small things about tokens that several readers need.

use proc_macro2::{TokenStream, TokenTree};

/// The parts between commas; a trailing comma ends the last one.
pub fn split_at_commas(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut parts = Vec::new();
    let mut part = Vec::new();
    for token in tokens {
        match &token {
            TokenTree::Punct(punct) if punct.as_char() == ',' => {
                parts.push(std::mem::take(&mut part));
            }
            _ => part.push(token),
        }
    }
    if !part.is_empty() {
        parts.push(part);
    }
    parts
}

/// Tokens as the user would write them.
pub fn text(tokens: impl IntoIterator<Item = TokenTree>) -> String {
    let text = tokens.into_iter().collect::<TokenStream>().to_string();
    text.replace(" :: ", "::").replace(":: ", "::").replace(" (", "(")
}

/// Whether the tokens are words joined by `::`, with or without one in front.
pub fn is_path(tokens: &[TokenTree]) -> bool {
    let (mut rest, mut word_before) = (tokens, false);
    loop {
        rest = match rest {
            [TokenTree::Punct(first), TokenTree::Punct(second), rest @ ..]
                if first.as_char() == ':' && second.as_char() == ':' =>
            {
                word_before = false;
                rest
            }
            [TokenTree::Ident(_), rest @ ..] if !word_before => {
                word_before = true;
                rest
            }
            rest => return rest.is_empty() && word_before,
        }
    }
}

/// What a fragment that another macro passed on consists of.
pub fn without_invisible_group(tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    match tokens.as_slice() {
        [TokenTree::Group(group)] if group.delimiter() == proc_macro2::Delimiter::None => {
            without_invisible_group(group.stream().into_iter().collect())
        }
        _ => tokens,
    }
}
