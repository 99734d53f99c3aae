//! What `network!` writes, as files to read beside algorithms 6.3 and 6.4.
//!
//! To accept a change after reading it: `UPDATE_EXPECT=1 cargo test -p dfn-macros`.

use super::code;
use crate::compile;
use expect_test::{ExpectFile, expect_file};
use proc_macro2::TokenStream;

#[test]
fn exclusive_or() {
    let declaration = "
        /// Exclusive or, the first example of every lecture on the subject.
        pub struct Xor = dense(2 -> 2, relu) -> dense(2 -> 1, linear);
    ";
    check(declaration, expect_file!["expansions/xor.rs"]);
}

#[test]
fn labels_and_named_constants() {
    let declaration = "
        #[derive(Clone, Serialize)]
        pub(crate) struct Classifier: f64 =
            hidden: dense(config::PIXELS -> HIDDEN, leaky_relu({ 0.1 * SLOPE }))
            -> code: dense({ 2 * N }, crate::Swish)
            -> dense(_ -> 10, softmax);
    ";
    check(declaration, expect_file!["expansions/classifier.rs"]);
}

#[test]
fn a_generic_network() {
    let declaration = "
        pub struct Policy<const H: usize, const K: usize = 4> = dense(16 -> H, tanh) -> dense(_ -> K);
    ";
    check(declaration, expect_file!["expansions/policy.rs"]);
}

#[test]
fn the_string_form_writes_the_same() {
    let tokens = "pub struct Xor = dense(2 -> 2, relu) -> dense(2 -> 1);";
    let text = "pub struct Xor = \"dense(2→2, relu) → dense(2→1)\";";
    assert_eq!(expand(tokens), expand(text));
}

#[test]
fn the_code_grows_with_the_layers_and_not_with_the_widths() {
    let layers = |count: usize, width: usize| {
        let chain = vec![format!("dense({width} -> {width}, relu)"); count].join(" -> ");
        code(&format!("pub struct Net = {chain};")).len()
    };
    assert_eq!(layers(3, 11), layers(3, 99));
    let (ten, twenty, forty) = (layers(10, 8), layers(20, 8), layers(40, 8));
    let (first, second) = (twenty - ten, forty - twenty);
    assert!(second < 21 * first / 10, "{first} bytes for ten layers, {second} for twenty");
}

fn check(declaration: &str, expected: ExpectFile) {
    expected.assert_eq(&expand(declaration));
}

fn expand(declarations: &str) -> String {
    let tokens: TokenStream = format!("[dfn] {declarations}").parse().expect("tokens");
    let file = syn::parse2(compile(tokens)).expect("items");
    prettyplease::unparse(&file)
}
