//! The errors of a declaration, collected so that all are reported in one run.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};
use std::fmt::Display;

/// Collects errors; every stage adds to the same one.
#[derive(Default)]
pub struct Errors {
    errors: Vec<Error>,
    fragment: Option<String>,
}

/// A message, and the first and the last token that it underlines.
struct Error {
    ends: (Span, Span),
    message: String,
}

impl Errors {
    /// An error at one token.
    pub fn push(&mut self, span: Span, message: impl Display) {
        self.push_between((span, span), message);
    }

    /// An error at all of the tokens.
    pub fn push_tokens(&mut self, tokens: &[TokenTree], message: impl Display) {
        let first = tokens.first().map_or_else(Span::call_site, TokenTree::span);
        let last = tokens.last().map_or(first, TokenTree::span);
        self.push_between((first, last), message);
    }

    /// An error from one token to another one.
    pub fn push_between(&mut self, ends: (Span, Span), message: impl Display) {
        let message = match &self.fragment {
            Some(fragment) => format!("{message}\nin `{fragment}`"),
            None => message.to_string(),
        };
        self.errors.push(Error { ends, message });
    }

    /// Quotes a fragment in the errors to come: in a string literal, a caret cannot point at it.
    pub fn quote(&mut self, fragment: Option<&str>) {
        self.fragment = fragment.map(str::to_owned);
    }

    pub fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.errors.len()
    }

    /// None yet, for a reading that may be dropped; with the same fragment quoted.
    pub fn trial(&self) -> Self {
        Self { errors: Vec::new(), fragment: self.fragment.clone() }
    }

    /// Those of a reading that was kept.
    pub fn append(&mut self, trial: Self) {
        self.errors.extend(trial.errors);
    }

    #[cfg(test)]
    pub fn messages(&self) -> Vec<&str> {
        self.errors.iter().map(|error| error.message.as_str()).collect()
    }
}

/// The errors as calls of `compile_error!`.
impl ToTokens for Errors {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.errors.iter().map(Error::to_call));
    }
}

impl Error {
    /// The compiler underlines from the first token of the call to its last one; joining the spans
    /// themselves is not stable.
    fn to_call(&self) -> TokenStream {
        let message = &self.message;
        let mut call = quote_spanned!(self.ends.0=> ::core::compile_error!);
        call.extend(quote_spanned!(self.ends.1=> { #message }));
        call
    }
}

/// ``; did you mean `relu`?`` or nothing: the nearest known name, if it is near enough.
pub fn did_you_mean(word: &str, known: &[&str]) -> String {
    nearest(word, known).map_or(String::new(), |name| format!("; did you mean `{name}`?"))
}

/// The known name that the word is most likely a misspelling of.
pub fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let word = word.to_lowercase();
    known
        .iter()
        .map(|name| (distance(&word, name), *name))
        .filter(|(distance, name)| {
            *distance <= name.len().max(word.len()) / 3 + 1 && *distance < name.len()
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// The optimal string alignment distance: insertions, deletions, substitutions and swaps of
/// neighbours that turn one word into the other.
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=to.len()).collect()];
    for i in 1..=from.len() {
        let mut row = vec![i];
        for j in 1..=to.len() {
            let substitution = rows[i - 1][j - 1] + usize::from(from[i - 1] != to[j - 1]);
            let mut least = substitution.min(row[j - 1] + 1).min(rows[i - 1][j] + 1);
            if i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[from.len()][to.len()]
}

/// Names in back ticks, separated by commas.
pub fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspellings_find_their_word() {
        let known = ["linear", "relu", "sigmoid", "tanh", "softmax"];
        assert_eq!(nearest("rleu", &known), Some("relu"));
        assert_eq!(nearest("sofmax", &known), Some("softmax"));
        assert_eq!(nearest("sigmiod", &known), Some("sigmoid"));
        assert_eq!(nearest("cosine", &known), None);
        assert_eq!(nearest("x", &known), None);
    }

    #[test]
    fn distances_are_counted() {
        assert_eq!(distance("relu", "relu"), 0);
        assert_eq!(distance("", "relu"), 4);
        assert_eq!(distance("rleu", "relu"), 1);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
