//! Tests of the stages together.

mod architectures;
mod blocks;
mod derivatives;
mod expansions;
mod random_blocks;
mod recovery;
mod reflection;
mod schedules;

use crate::compile;
use crate::errors::Errors;
use crate::graph::{Model, lower};
use crate::syntax::{self, Body, Layer};
use proc_macro2::{Group, TokenStream, TokenTree};

/// The model of one declaration, which must be readable.
fn chain(declaration: &str) -> Model {
    let tokens: TokenStream = declaration.parse().expect("tokens");
    let (network, errors) = syntax::networks(tokens, &mut Errors::default()).remove(0);
    assert_eq!(errors.messages(), [""; 0]);
    lower(layers(network.body)).expect("layers")
}

/// The layers of a body that is a chain.
fn layers(body: Body) -> Vec<Layer> {
    match body {
        Body::Chain(layers) => layers,
        Body::Block(_) => panic!("a block"),
    }
}

/// What the compiler writes without its documentation, which shows the widths and what they make.
fn code(declarations: &str) -> String {
    fn without_documentation(tokens: TokenStream) -> TokenStream {
        let mut code: Vec<TokenTree> = Vec::new();
        for token in tokens {
            let TokenTree::Group(group) = &token else {
                code.push(token);
                continue;
            };
            match group.stream().into_iter().next() {
                Some(TokenTree::Ident(word)) if word == "doc" => {
                    code.pop();
                }
                _ => {
                    let inside = without_documentation(group.stream());
                    code.push(Group::new(group.delimiter(), inside).into());
                }
            }
        }
        code.into_iter().collect()
    }
    let tokens: TokenStream = format!("[dfn] {declarations}").parse().expect("tokens");
    without_documentation(compile(tokens)).to_string()
}
