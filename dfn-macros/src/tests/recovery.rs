//! A wrong declaration is reported in full, and its names are still there.

use crate::compile;
use proc_macro2::TokenStream;

#[test]
fn every_mistake_is_reported_in_one_run() {
    let items =
        items("struct Net = forward: dense(2 => 0, rleu) -> desne(_ -> 4) -> dense(5 -> 1);");
    let [syn::Item::Mod(module), syn::Item::Use(_)] = items.as_slice() else {
        panic!("a module and its names, found {} items", items.len())
    };
    let inside = &module.content.as_ref().expect("a module with a body").1;
    let errors = inside.iter().filter(|item| matches!(item, syn::Item::Macro(_))).count();
    // The arrow, the zero, the activation, the layer, the label and the width.
    assert_eq!(errors, 6);
}

#[test]
fn a_wrong_declaration_with_a_name_is_errors_and_the_names_that_a_right_one_has() {
    for wrong in [
        "struct Net = ;",
        "struct Net = dense(2 -> 3, relu) -> dense(4 -> 1);",
        "struct Net = dense -> dense(4 -> 1);",
        "struct Net = dense(2 -> 0) -> type: dense(2.5 -> 1, ?)",
        "struct Net = \"dense(\";",
        "struct Net = dense(,) -> dense(, 2 -> 1) -> dense(_ -> 1, activation =);",
        "struct Net: f16 = 2 + 2;",
        "struct Net { dense(2 -> 1) }",
        "struct Net<const H: usize> = dense(2 -> 1);",
        "struct Net<T, const H: usize = 0> = dense(2 -> 1);",
        "struct Net<const H: usize = dense(2 -> H);",
        "struct Net<const H: usize> = dense(H -> { 2 * H }, elu(H)) -> dense(3 -> H, H);",
        "struct Net: = dense(2 -> 1);",
    ] {
        let items = items(wrong);
        let [syn::Item::Mod(module), syn::Item::Use(_)] = items.as_slice() else {
            panic!("{wrong}: {} items", items.len())
        };
        let inside = &module.content.as_ref().expect("a module with a body").1;
        let names = inside.iter().filter_map(|item| match item {
            syn::Item::Type(item) => Some(item.ident.to_string()),
            _ => None,
        });
        assert_eq!(names.collect::<Vec<_>>(), ["Net", "NetTrace"], "{wrong}");
        assert!(inside.len() > 2, "{wrong}: no error");
    }
}

#[test]
fn a_declaration_without_a_name_makes_nothing_and_hides_no_other() {
    let structs = |declarations| {
        let items = items(declarations).into_iter();
        items.filter(|item| matches!(item, syn::Item::Struct(_))).count()
    };
    assert_eq!(structs("pub struct = dense(2 -> 1);"), 0);
    assert_eq!(structs("Net = dense(2 -> 1); struct Other = dense(2 -> 1);"), 2);
}

#[test]
fn any_tokens_end_in_errors_and_not_in_a_panic() {
    let declaration = "/// d\npub struct Net<const N: usize = 2>: f64 = a: dense(2 -> {N}, elu(-0.2)) -> dense(_ -> 1, x::Y);";
    let tokens: Vec<_> = declaration.parse::<TokenStream>().expect("tokens").into_iter().collect();
    for left_out in 0..tokens.len() {
        for repeated in 0..tokens.len() {
            let mut tokens = tokens.clone();
            let token = tokens[repeated].clone();
            tokens[left_out] = token;
            compile(tokens.iter().cloned().collect());
            tokens.remove(left_out);
            compile(tokens.into_iter().collect());
        }
    }
}

fn items(declarations: &str) -> Vec<syn::Item> {
    let tokens: TokenStream = format!("[dfn] {declarations}").parse().expect("tokens");
    syn::parse2::<syn::File>(compile(tokens)).expect("items").items
}
