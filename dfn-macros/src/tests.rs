//! Tests of the stages together.

mod architectures;
mod derivatives;
mod expansions;
mod recovery;
mod schedules;

use crate::errors::Errors;
use crate::graph::{Chain, lower};
use crate::syntax;
use proc_macro2::TokenStream;

/// The chain of one declaration, which must be readable.
fn chain(declaration: &str) -> Chain {
    let tokens: TokenStream = declaration.parse().expect("tokens");
    let (network, errors) = syntax::networks(tokens, &mut Errors::default()).remove(0);
    assert_eq!(errors.messages(), [""; 0]);
    lower(network.layers).expect("layers")
}
