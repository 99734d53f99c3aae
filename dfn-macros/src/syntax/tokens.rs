//! Small things about tokens that several readers need.

use proc_macro2::{Ident, TokenStream, TokenTree};

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
    let text = text.replace(" :: ", "::").replace(":: ", "::");
    // A call goes without a space, `half(x)`, and a product with one, `2 * (x + y)`.
    let mut parts = text.split(" (");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |before, after| {
        let called = before.ends_with(|last: char| last.is_alphanumeric() || last == '_');
        before + if called { "(" } else { " (" } + after
    })
}

/// Whether a word is a keyword, which names nothing unless it is raw.
pub fn is_keyword(word: &Ident) -> bool {
    // `gen` is a keyword only from the edition 2024 on, which nobody here knows.
    syn::parse_str::<Ident>(&word.to_string()).is_err() || word == "gen"
}

/// Whether the tokens are words joined by `::`, with or without one in front.
pub fn is_path(tokens: &[TokenTree]) -> bool {
    let mut rest = after_colons(tokens).unwrap_or(tokens);
    while let [TokenTree::Ident(_), after @ ..] = rest {
        match after_colons(after) {
            Some(next) => rest = next,
            None => return after.is_empty(),
        }
    }
    false
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

/// What follows a `::` at the front.
fn after_colons(tokens: &[TokenTree]) -> Option<&[TokenTree]> {
    match tokens {
        [TokenTree::Punct(first), TokenTree::Punct(second), rest @ ..]
            if first.as_char() == ':' && second.as_char() == ':' =>
        {
            Some(rest)
        }
        _ => None,
    }
}
