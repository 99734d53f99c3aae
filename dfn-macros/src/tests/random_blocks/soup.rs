//! Any tokens at all: the compiler says what is wrong with them, and never panics.

use super::{expand, seeded};
use proptest::prelude::*;
use proptest::sample::select;

const WORDS: &[&str] = &[
    "let", "layer", "param", "target", "cost", "dense", "grad", "sum", "concat", "softmax", "tanh",
    "matvec", "dot", "huber", "x", "y", "w", "h", "_", "crate::A", "::", ":", ";", ",", "=", "==",
    "->", "=>", "+", "-", "*", "/", "%", "<", ">", "!", ".", "..", "..=", "&", "|", "#", "'a", "?",
    "@", "$", "0", "1", "2", "0.5", "1e400", "1u8", "\"text\"", "'c'", "b\"x\"", "r#type", "if",
    "else", "fn", "return", "self", "as", "struct", "pub", "→",
];

fn soup() -> impl Strategy<Value = String> {
    let word = select(WORDS).prop_map(str::to_owned);
    let leaf = prop::collection::vec(word, 0..6).prop_map(|words| words.join(" "));
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop::collection::vec((inner, 0..4usize), 1..5).prop_map(|parts| {
            let part = |(text, group): (String, usize)| match group {
                0 => format!("({text})"),
                1 => format!("[{text}]"),
                2 => format!("{{{text}}}"),
                _ => text,
            };
            parts.into_iter().map(part).collect::<Vec<_>>().join(" ")
        })
    })
}

#[test]
fn tokens_in_braces_are_errors_or_items() {
    seeded(600)
        .run(&soup(), |soup| {
            for source in [
                format!("struct Net(x: 2) -> 1 {{ {soup} }}"),
                format!("struct Net(x: 2) -> 1 {{ let h = {soup}; h }}"),
                format!("struct Net(x: 2) -> 1 {{ {soup}; x -> dense(1) }}"),
                format!("struct Net(x: 2) -> 1 {{ sum({soup}) }}"),
                format!("struct Net({soup}) -> 1 {{ x -> dense(1) }}"),
                format!("struct Net(x: 2) -> {soup} {{ x -> dense(1) }}"),
                format!("struct Net {soup}"),
            ] {
                let Ok(_) = source.parse::<proc_macro2::TokenStream>() else { continue };
                let expansion = expand(&source);
                // What stands in braces is Rust of the user's, which the compiler reads.
                let right = soup.contains('{') || syn::parse_file(&expansion).is_ok();
                prop_assert!(right, "{source}: {expansion}");
            }
            Ok(())
        })
        .unwrap_or_else(|failure| panic!("{failure}"));
}
