//! Tests of the stages together.

mod derivatives;
mod expansions;
mod recovery;

use crate::errors::Errors;
use crate::graph::{Chain, lower};
use crate::syntax;
use proc_macro2::TokenStream;

/// The chain of one declaration, which must be readable.
fn chain(declaration: &str) -> Chain {
    let mut errors = Errors::default();
    let tokens: TokenStream = declaration.parse().expect("tokens");
    let mut networks = syntax::networks(tokens, &mut errors);
    assert_eq!(errors.messages(), [""; 0]);
    lower(networks.remove(0).layers).expect("layers")
}
