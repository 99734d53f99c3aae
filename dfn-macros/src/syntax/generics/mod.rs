//! The parameters of a generic network: `<const H: usize, const K: usize>`.

mod read;
mod resolve;

pub use read::read;

use super::Width;
use super::tokens::is_keyword;
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};

/// The parameters of a network; none of one that is not generic.
#[derive(Default)]
pub struct Generics {
    parameters: Vec<Parameter>,
}

/// One parameter.
struct Parameter {
    name: Ident,
    kind: Kind,
}

/// What a parameter stands for.
enum Kind {
    /// A width, with its default if it has one.
    Width { default: Option<Width> },
    /// A type, which has been reported: networks are generic over widths.
    Type,
}

impl Generics {
    /// The names of the widths, in order.
    pub fn widths(&self) -> impl Iterator<Item = &Ident> {
        let widths = |parameter: &&Parameter| matches!(parameter.kind, Kind::Width { .. });
        self.parameters.iter().filter(widths).map(|parameter| &parameter.name)
    }

    /// The widths that should have a default, because one before them has.
    pub fn without_default_after_one(&self) -> impl Iterator<Item = &Ident> {
        let has_default =
            |parameter: &Parameter| matches!(parameter.kind, Kind::Width { default: Some(_) });
        let after_one = self.parameters.iter().skip_while(move |parameter| !has_default(parameter));
        after_one.filter(move |parameter| !has_default(parameter)).map(|parameter| &parameter.name)
    }

    /// `<const H: usize>`, as an `impl` has it.
    pub fn declared(&self) -> TokenStream {
        self.declared_with(&TokenStream::new())
    }

    /// The same with a parameter more.
    pub fn declared_with(&self, more: &TokenStream) -> TokenStream {
        let widths = self.widths().map(|name| quote!(const #name: ::core::primitive::usize));
        in_angles(widths.chain((!more.is_empty()).then(|| more.clone())))
    }

    /// `<const H: usize = 8>`, as a `struct` has it; one that is wrong still takes what uses give it.
    pub fn declared_with_defaults(&self) -> TokenStream {
        let mut after_one = false;
        in_angles(self.parameters.iter().map(|Parameter { name, kind }| {
            let Kind::Width { default } = kind else { return name.to_token_stream() };
            after_one |= default.is_some();
            let default = match default {
                None if !after_one => TokenStream::new(),
                None | Some(Width::Unknown) => quote!(= 1),
                Some(default) => {
                    let default = default.argument();
                    quote!(= #default)
                }
            };
            // A keyword has been reported; another name is as good in a declaration with errors.
            let name = if is_keyword(name) { &format_ident!("__{name}") } else { name };
            quote!(const #name: ::core::primitive::usize #default)
        }))
    }

    /// `<{ H }>`: in braces, because a word alone could be a type.
    pub fn arguments(&self) -> TokenStream {
        self.arguments_with(&TokenStream::new())
    }

    /// The parameters that are types, of a declaration with errors.
    pub fn types(&self) -> TokenStream {
        let types = self.parameters.iter().filter(|p| matches!(p.kind, Kind::Type));
        in_angles(types.map(|parameter| parameter.name.to_token_stream()))
    }

    /// The same with an argument more.
    pub fn arguments_with(&self, more: &TokenStream) -> TokenStream {
        let widths = self.widths().map(|name| quote!({ #name }));
        in_angles(widths.chain((!more.is_empty()).then(|| more.clone())))
    }
}

/// `<one, other>`, or nothing.
fn in_angles(parameters: impl Iterator<Item = TokenStream>) -> TokenStream {
    let parameters: Vec<_> = parameters.collect();
    if parameters.is_empty() { TokenStream::new() } else { quote!(<#(#parameters),*>) }
}
