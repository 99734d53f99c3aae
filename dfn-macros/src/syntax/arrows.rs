//! Splits tokens at their arrows, and at what is written in the place of one.

use proc_macro2::{Punct, Spacing, Span, TokenTree};

/// What stands between two arrows.
pub struct Part {
    /// The arrow before it.
    pub before: Option<Arrow>,
    pub tokens: Vec<TokenTree>,
    /// The place of the arrow after it.
    pub after: Option<(Span, Span)>,
}

/// An arrow, or what was written in its place.
#[derive(Clone, Copy)]
pub struct Arrow {
    /// The places of its first and its last character.
    pub span: (Span, Span),
    pub misspelt: Option<&'static str>,
}

/// Splits tokens at `->`, and at what is meant as one.
pub fn split(tokens: Vec<TokenTree>) -> Vec<Part> {
    let mut parts = vec![Part { before: None, tokens: Vec::new(), after: None }];
    let mut tokens = tokens.into_iter().peekable();
    // In `<T as Trait>::WIDTH` the `>` is no arrow.
    let mut angles = 0_usize;
    while let Some(token) = tokens.next() {
        let next = match tokens.peek() {
            Some(TokenTree::Punct(next)) => Some(next.as_char()),
            _ => None,
        };
        let misspelt = match &token {
            TokenTree::Punct(first) => match (first.as_char(), joint(first), next) {
                ('-', true, Some('>')) => Some(None),
                ('-', false, Some('>')) => Some(Some("- >")),
                ('=', true, Some('>')) => Some(Some("=>")),
                ('|', true, Some('>')) => Some(Some("|>")),
                ('>', true, Some('>')) if angles == 0 => Some(Some(">>")),
                ('.', true, Some('.')) => Some(Some("..")),
                (',', ..) if angles == 0 => Some(Some(",")),
                ('<', _, _) => {
                    angles += 1;
                    None
                }
                ('>', _, _) if angles > 0 => {
                    angles -= 1;
                    None
                }
                ('>', _, _) => Some(Some(">")),
                _ => None,
            },
            _ => None,
        };
        let Some(misspelt) = misspelt else {
            if let Some(part) = parts.last_mut() {
                part.tokens.push(token);
            }
            continue;
        };
        let first = token.span();
        let last = match misspelt {
            Some(">" | ",") => first,
            _ => tokens.next().map_or(first, |second| second.span()),
        };
        let span = (first, last);
        if let Some(part) = parts.last_mut() {
            part.after = Some(span);
        }
        let before = Some(Arrow { span, misspelt });
        parts.push(Part { before, tokens: Vec::new(), after: None });
    }
    parts
}

fn joint(punct: &Punct) -> bool {
    punct.spacing() == Spacing::Joint
}
