//! Random declarations in the block form, as source text that goes through all stages.
//! `PROPTEST_CASES` and `PROPTEST_RNG_SEED` draw more and others of them.

mod declaration;
mod ends;
mod gradients;
mod mistakes;
mod operations;
mod soup;
mod steps;

use super::architectures::seeded;
use super::code;
use crate::check::check;
use crate::compile;
use crate::errors::Errors;
use crate::graph::{Model, lower_block};
use crate::syntax::{Body, networks};
use declaration::{Step, declaration, repeated};
use proc_macro2::TokenStream;
use proptest::prelude::*;
use std::cell::Cell;

#[test]
fn a_right_declaration_becomes_items_and_the_same_ones_every_time() {
    let gradients = Cell::new(0);
    seeded(100)
        .run(&declaration(), |declaration| {
            let source = declaration.source();
            let expansion = expand(&source);
            prop_assert!(
                !expansion.contains("compile_error"),
                "{source}: {:#?}",
                compiled(&source).1
            );
            prop_assert_eq!(expand(&source), expansion.as_str());
            let items = syn::parse_file(&expansion).map(|file| prettyplease::unparse(&file));
            let items = items.map_err(|error| TestCaseError::fail(format!("{source}: {error}")))?;
            prop_assert!(items.contains("struct Net"), "{}", items);
            gradients.set(gradients.get() + declaration.gradients);
            Ok(())
        })
        .unwrap_or_else(|failure| panic!("{failure}"));
    assert!(gradients.get() > 20, "{} gradients", gradients.get());
}

#[test]
fn the_code_of_a_right_declaration_grows_with_its_statements_alone() {
    seeded(15)
        .run(&prop::collection::vec(any::<Step>(), 4..12), |steps| {
            let size = |times| code(&repeated(&steps, times)).len();
            let (one, two, four) = (size(1), size(2), size(4));
            // Twice as many more, and some of their numbers have two digits.
            let (first, second) = (two - one, four - two);
            prop_assert!(
                second < 22 * first / 10,
                "{first} bytes, then {second}: {}",
                repeated(&steps, 2)
            );
            Ok(())
        })
        .unwrap_or_else(|failure| panic!("{failure}"));
}

/// The model of a declaration, and the messages about it.
fn compiled(source: &str) -> (Option<Model>, Vec<String>) {
    let tokens: TokenStream = source.parse().expect("tokens");
    let mut nameless = Errors::default();
    let mut networks = networks(tokens, &mut nameless);
    let mut model = None;
    let mut messages: Vec<String> = nameless.messages().into_iter().map(str::to_owned).collect();
    for (mut network, mut errors) in networks.drain(..) {
        if let Body::Block(block) = std::mem::take(&mut network.body) {
            let lowered = lower_block(block, &mut errors);
            check(&network, &lowered, &mut errors);
            model = Some(lowered);
        }
        messages.extend(errors.messages().into_iter().map(str::to_owned));
    }
    (model, messages)
}

/// The expansion of declarations.
fn expand(declarations: &str) -> String {
    let tokens: TokenStream = format!("[dfn] {declarations}").parse().expect("tokens");
    compile(tokens).to_string()
}
