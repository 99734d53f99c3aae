//! Tokens that are read from the front.

use super::Operator;
use proc_macro2::{Group, Spacing, Span, TokenTree};

/// A place among tokens.
#[derive(Clone, Copy)]
pub struct Cursor<'a> {
    tokens: &'a [TokenTree],
    at: usize,
    /// What stands before the tokens, for what is missing at their front.
    before: Span,
}

/// A sign between two values, or what is written as one.
pub enum Sign {
    /// `->`, or what stands in its place.
    Arrow {
        misspelt: Option<&'static str>,
    },
    Operator(Operator),
    /// One that has no meaning here.
    Other(&'static str),
}

/// Signs of several characters, the longer ones first.
const LONG: &[&str] = &[
    "..=", "...", "->", "=>", "|>", ">>", "~>", "**", "&&", "||", "==", "!=", "<=", ">=", "<<",
    "+=", "-=", "*=", "/=", ":=", "..", ".*", "./",
];

/// What is written in the place of an arrow.
const NO_ARROWS: &[&str] = &["=>", "|>", ">>", "~>"];

/// Signs of one character, but for commas and semicolons, which end what stands before them.
const SHORT: &[&str] = &[
    "+", "-", "*", "/", "=", ".", ":", "<", ">", "%", "^", "@", "&", "|", "!", "?", "~", "#", "$",
];

impl<'a> Cursor<'a> {
    pub fn new(tokens: &'a [TokenTree], before: Span) -> Self {
        Self { tokens, at: 0, before }
    }

    /// The tokens of a group, before which its opening delimiter stands.
    pub fn inside(tokens: &'a [TokenTree], group: &Group) -> Self {
        Self::new(tokens, group.span_open())
    }

    /// What is still to be read.
    pub fn rest(&self) -> &'a [TokenTree] {
        &self.tokens[self.at..]
    }

    pub fn is_empty(&self) -> bool {
        self.rest().is_empty()
    }

    /// Where the next token stands, to come back to.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The tokens from an earlier place to this one.
    pub fn since(&self, start: usize) -> &'a [TokenTree] {
        &self.tokens[start..self.at]
    }

    /// The tokens from one place to another one.
    pub fn between(&self, start: usize, end: usize) -> &'a [TokenTree] {
        &self.tokens[start..end]
    }

    pub fn skip(&mut self, count: usize) {
        self.at = (self.at + count).min(self.tokens.len());
    }

    /// To the next semicolon, or to the end.
    pub fn skip_to_semicolon(&mut self) {
        while !self.is_empty() && !self.is(';') {
            self.at += 1;
        }
    }

    /// The tokens before the next semicolon, which stay to be read.
    pub fn up_to_semicolon(&self) -> &'a [TokenTree] {
        let mut ahead = *self;
        ahead.skip_to_semicolon();
        ahead.since(self.at)
    }

    /// Whether the next token is this character.
    pub fn is(&self, character: char) -> bool {
        is(self.rest().first(), character)
    }

    /// The place of the next token, or of the one before the end.
    pub fn span(&self) -> Span {
        self.rest().first().map_or_else(|| self.end_before(), TokenTree::span)
    }

    /// The end of what has been read.
    pub fn end_before(&self) -> Span {
        match self.tokens[..self.at].last() {
            Some(TokenTree::Group(group)) => group.span_close(),
            Some(token) => token.span(),
            None => self.before,
        }
    }

    /// The next sign and the number of its tokens.
    pub fn sign(&self) -> Option<(Sign, usize)> {
        let rest = self.rest();
        if let [TokenTree::Punct(minus), angle, ..] = rest
            && minus.as_char() == '-'
            && minus.spacing() == Spacing::Alone
            && is(Some(angle), '>')
        {
            return Some((Sign::Arrow { misspelt: Some("- >") }, 2));
        }
        if let Some(sign) = LONG.iter().find(|sign| stands_at(rest, sign)) {
            let read = match *sign {
                "->" => Sign::Arrow { misspelt: None },
                other if NO_ARROWS.contains(&other) => Sign::Arrow { misspelt: Some(other) },
                other => Sign::Other(other),
            };
            return Some((read, sign.len()));
        }
        let sign = SHORT.iter().find(|sign| stands_at(rest, sign))?;
        let read = match *sign {
            "+" => Sign::Operator(Operator::Add),
            "-" => Sign::Operator(Operator::Subtract),
            "*" => Sign::Operator(Operator::Multiply),
            "/" => Sign::Operator(Operator::Divide),
            other => Sign::Other(other),
        };
        Some((read, 1))
    }

    /// The places of the first and the last of so many tokens.
    pub fn ends(&self, count: usize) -> (Span, Span) {
        let first = self.span();
        (first, self.rest()[..count].last().map_or(first, TokenTree::span))
    }
}

/// Whether a token is this character.
pub fn is(token: Option<&TokenTree>, character: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == character)
}

/// Whether the characters of a sign stand at the front of the tokens, without a space.
fn stands_at(tokens: &[TokenTree], sign: &str) -> bool {
    let count = sign.len();
    tokens.len() >= count
        && sign.chars().zip(tokens).enumerate().all(|(index, (character, token))| {
            let joined = index + 1 == count
                || matches!(token, TokenTree::Punct(p) if p.spacing() == Spacing::Joint);
            is(Some(token), character) && joined
        })
}

/// The place of a comma in a group.
pub fn comma(group: &Group, index: usize) -> Span {
    let mut commas = group.stream().into_iter().filter(|token| is(Some(token), ','));
    commas.nth(index).map_or_else(|| group.span_close(), |comma| comma.span())
}
