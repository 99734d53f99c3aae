//! Random architectures, as source text that goes through all stages. `PROPTEST_CASES` and
//! `PROPTEST_RNG_SEED` draw more and others of them.

mod declaration;
mod gradients;
mod grammar;
mod mistakes;

use super::code;
use crate::compile;
use declaration::declaration;
use proc_macro2::TokenStream;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};

#[test]
fn a_right_declaration_becomes_items_and_the_same_ones_every_time() {
    seeded(200)
        .run(&declaration(), |declaration| {
            let source = declaration.source();
            let expansion = expand(&source);
            prop_assert!(!expansion.contains("compile_error"), "{}: {}", source, expansion);
            prop_assert_eq!(expand(&source), expansion.as_str());
            let items = syn::parse_file(&expansion).map(|file| prettyplease::unparse(&file));
            let items = items.map_err(|error| TestCaseError::fail(format!("{source}: {error}")))?;
            prop_assert!(items.contains("struct Net"), "{}", items);
            Ok(())
        })
        .unwrap_or_else(|failure| panic!("{failure}"));
}

#[test]
fn the_code_of_a_right_declaration_grows_with_its_layers_alone() {
    seeded(50)
        .run(&declaration(), |declaration| {
            let size = |times| code(&declaration.repeated(times).source()).len();
            let (one, two, four) = (size(1), size(2), size(4));
            // Twice as many more layers, and some of their numbers have two digits.
            let (first, second) = (two - one, four - two);
            prop_assert!(second < 21 * first / 10, "{} bytes, then {}", first, second);
            prop_assert_eq!(code(&declaration.with_other_widths().source()).len(), one);
            Ok(())
        })
        .unwrap_or_else(|failure| panic!("{failure}"));
}

#[test]
fn every_unit_that_the_compiler_lists_is_drawn() {
    let message = expand("struct Net = dense(1 -> 1, nonsense);");
    let listed = message.split("the activations are ").nth(1).expect("a list of the units");
    let listed = listed.split(", or").next().expect("its end");
    let drawn: Vec<String> = grammar::UNITS.iter().map(|unit| format!("`{}`", unit.name)).collect();
    assert_eq!(listed, drawn.join(", "));
}

/// Draws the same cases in every run, unless the environment says otherwise.
pub fn seeded(cases: u32) -> TestRunner {
    let mut config = Config { failure_persistence: None, ..Config::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = cases;
    }
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(5);
    }
    TestRunner::new(config)
}

/// The expansion of declarations.
fn expand(declarations: &str) -> String {
    let tokens: TokenStream = format!("[dfn] {declarations}").parse().expect("tokens");
    compile(tokens).to_string()
}
