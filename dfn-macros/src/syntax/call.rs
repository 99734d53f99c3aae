//! What other libraries build layers of: `nn.Linear(2, 8)`.

use super::{Activation, Width, activation, text, width};
use crate::errors::Errors;
use proc_macro2::{Group, Ident, TokenTree};

/// The path of a function and, if they stand there, its arguments.
pub struct Call<'a> {
    /// All of it.
    pub tokens: &'a [TokenTree],
    /// Words joined by `.` or `::`.
    pub path: &'a [TokenTree],
    /// The last of them.
    pub name: &'a Ident,
    pub group: Option<&'a Group>,
}

impl<'a> Call<'a> {
    /// What stands at the front of the tokens, and those after it; `None` if no word does.
    pub fn first(tokens: &'a [TokenTree]) -> Option<(Self, &'a [TokenTree])> {
        let mut end = 0;
        let name = loop {
            let TokenTree::Ident(word) = tokens.get(end)? else { return None };
            end += 1;
            end += match &tokens[end..] {
                [TokenTree::Punct(dot), TokenTree::Ident(_), ..] if dot.as_char() == '.' => 1,
                [TokenTree::Punct(one), TokenTree::Punct(two), TokenTree::Ident(_), ..]
                    if one.as_char() == ':' && two.as_char() == ':' =>
                {
                    2
                }
                _ => break word,
            };
        };
        let path = &tokens[..end];
        let group = match tokens.get(end) {
            Some(TokenTree::Group(group)) => Some(group),
            _ => None,
        };
        let (tokens, rest) = tokens.split_at(end + usize::from(group.is_some()));
        Some((Self { tokens, path, name, group }, rest))
    }

    /// The path as it is written.
    pub fn text(&self) -> String {
        text(self.path.to_vec())
    }

    /// Whether it has no arguments.
    pub fn is_empty(&self) -> bool {
        self.group.is_none_or(|group| group.stream().is_empty())
    }

    /// The unit that it names.
    pub fn activation(&self) -> Activation {
        let tokens = [TokenTree::Ident(self.name.clone())].into_iter();
        let tokens = tokens.chain(self.group.cloned().map(TokenTree::Group));
        activation::read(&tokens.collect::<Vec<_>>(), &mut Errors::default())
    }

    /// The width that is its only argument.
    pub fn width(&self) -> Option<Width> {
        let tokens: Vec<_> = self.group?.stream().into_iter().collect();
        let [TokenTree::Literal(literal)] = tokens.as_slice() else { return None };
        if !width::is_whole(literal) {
            return None;
        }
        let arrow = (literal.span(), literal.span());
        let width = width::outputs(&tokens, arrow, &mut Errors::default());
        (!matches!(width, Width::Unknown)).then_some(width)
    }
}
