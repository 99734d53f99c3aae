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
fn a_skip_connection() {
    let declaration = "
        pub struct Residual(x: 4) -> 3 {
            let h = x -> dense(6, relu) -> dense(4);
            relu(x + h) -> dense(3, softmax)
        }
    ";
    check(declaration, expect_file!["expansions/residual.rs"]);
}

#[test]
fn several_inputs_through_a_shared_layer() {
    let declaration = "
        pub struct Siamese(left: 8, right: 8) -> 1 {
            layer encoder = dense(8 -> 4, tanh);
            let distance = square(encoder(left) - encoder(right));
            distance -> dense(1, sigmoid)
        }
    ";
    check(declaration, expect_file!["expansions/siamese.rs"]);
}

#[test]
fn a_cost() {
    let declaration = "
        /// Linear regression with weight decay: figure 5d.
        pub struct Ridge: f64(x: 3) -> 1 {
            param w: 3 -> 1;
            target y: 1;
            let prediction = matvec(w, x);
            cost = half_squared_error(prediction, y) + crate::LAMBDA * sum(square(w));
            prediction
        }
    ";
    check(declaration, expect_file!["expansions/ridge.rs"]);
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
