//! The names of nodes.

use proc_macro2::{Ident, Span};

/// The name of a node: the label of its layer and a symbol of the lecture, `z` or `h`, or what the
/// user calls it; with a `d` before it for the gradient ∂L/∂….
#[derive(Clone)]
pub struct Name {
    pub layer: Option<Ident>,
    pub symbol: String,
    /// Where what it names stands.
    span: Option<Span>,
}

impl Name {
    pub fn new(layer: Option<&Ident>, symbol: &str) -> Self {
        Self { layer: layer.cloned(), symbol: symbol.to_owned(), span: None }
    }

    /// A name of the user's.
    pub fn of(ident: &Ident) -> Self {
        let symbol = ident.to_string().trim_start_matches("r#").to_owned();
        Self { layer: None, symbol, span: Some(ident.span()) }
    }

    /// A name that stands at a place of the source.
    pub fn at(symbol: &str, span: Span) -> Self {
        Self { layer: None, symbol: symbol.to_owned(), span: Some(span) }
    }

    /// The name of the gradient with respect to this node.
    pub fn gradient(&self) -> Self {
        Self { symbol: format!("d{}", self.symbol), ..self.clone() }
    }

    /// The name of something on the way to it; what is on the way to that has the same one.
    pub fn part(&self, what: &str) -> Self {
        let suffix = format!("_{what}");
        let symbol = self.symbol.strip_suffix(&suffix).unwrap_or(&self.symbol);
        Self { symbol: format!("{symbol}{suffix}"), ..self.clone() }
    }

    /// This name, or with a number after it, so that it is not taken.
    pub fn unlike(self, taken: impl Fn(&str) -> bool) -> Self {
        if !taken(&self.text()) {
            return self;
        }
        (2..)
            .map(|number| self.numbered(number))
            .find(|name| !taken(&name.text()))
            .unwrap_or_else(|| self.clone())
    }

    pub fn numbered(&self, number: usize) -> Self {
        Self { symbol: format!("{}{number}", self.symbol), ..self.clone() }
    }

    pub fn span(&self) -> Span {
        let layer = self.layer.as_ref().map(Ident::span);
        self.span.or(layer).unwrap_or_else(Span::call_site)
    }

    /// `dense1_z`: what generated code calls it.
    pub fn text(&self) -> String {
        match &self.layer {
            Some(layer) => format!("{}_{}", layer, self.symbol).replace("r#", ""),
            None => self.symbol.clone(),
        }
    }
}
