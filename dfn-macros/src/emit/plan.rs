//! What the items of one network are made from, and the types and paths that they name.

use crate::check::Requirement;
use crate::derivatives::Derivatives;
use crate::graph::{Layer, Model};
use crate::syntax::{Network, Scalar, Width};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

/// Everything that the items of one network are made from.
pub struct Plan {
    /// The path of the facade, as the caller's crate knows it.
    pub krate: TokenStream,
    /// The head of the declaration; its layers have gone into the model.
    pub head: Network,
    pub model: Model,
    pub derivatives: Derivatives,
    pub requirements: Vec<Requirement>,
}

impl Plan {
    pub fn layers(&self) -> &[Layer] {
        &self.model.layers
    }

    /// The hidden module of the facade, with what only generated code names.
    pub fn private(&self) -> TokenStream {
        let krate = &self.krate;
        quote!(#krate::__private)
    }

    /// Where generated items stand in messages: at the name of the network.
    pub fn span(&self) -> Span {
        Span::call_site().located_at(self.head.name.span())
    }

    /// The hidden module by the short name that it has inside of the `const _`.
    pub fn runtime(&self) -> TokenStream {
        let name = Ident::new("__dfn", self.span());
        quote!(#name)
    }

    /// The hidden module for a message that stands at a token of the user's.
    pub fn private_at(&self, span: Span) -> TokenStream {
        located(self.private(), span)
    }

    pub fn scalar(&self) -> TokenStream {
        match self.head.scalar {
            Scalar::Single => quote!(::core::primitive::f32),
            Scalar::Double => quote!(::core::primitive::f64),
        }
    }

    /// The array type of a vector.
    pub fn vector(&self, width: &Width) -> TokenStream {
        let scalar = self.scalar();
        quote!([#scalar; #width])
    }

    pub fn inputs(&self) -> &Width {
        &self.model.layers[0].inputs
    }

    pub fn outputs(&self) -> &Width {
        &self.last().outputs
    }

    pub fn last(&self) -> &Layer {
        &self.model.layers[self.model.layers.len() - 1]
    }

    pub fn input(&self) -> TokenStream {
        self.vector(self.inputs())
    }

    pub fn output(&self) -> TokenStream {
        self.vector(self.outputs())
    }

    pub fn jacobian(&self) -> TokenStream {
        let (row, rows) = (self.input(), self.outputs());
        quote!([#row; #rows])
    }

    /// The type of the network, `Policy<{ H }>`.
    pub fn network(&self) -> TokenStream {
        let (name, arguments) = (&self.head.name, self.head.generics.arguments());
        quote!(#name #arguments)
    }

    /// The name of the trace's type.
    pub fn trace(&self) -> Ident {
        format_ident!("{}Trace", self.head.name)
    }

    /// The trace's type.
    pub fn trace_type(&self) -> TokenStream {
        let (name, arguments) = (self.trace(), self.head.generics.arguments());
        quote!(#name #arguments)
    }
}

/// Tokens that stand elsewhere and mean the same.
pub fn located(tokens: TokenStream, span: Span) -> TokenStream {
    let tokens = tokens.into_iter().map(|mut token| {
        token.set_span(token.span().located_at(span));
        token
    });
    tokens.collect()
}
