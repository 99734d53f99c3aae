//! A wrong declaration is reported in full and still makes a network.

use crate::compile;
use proc_macro2::TokenStream;

#[test]
fn every_mistake_is_reported_in_one_run() {
    let items =
        items("struct Net = forward: dense(2 => 0, rleu) -> desne(_ -> 4) -> dense(5 -> 1);");
    let errors = items.iter().filter(|item| is_error(item)).count();
    // The arrow, the zero, the activation, the layer, the label and the width.
    assert_eq!(errors, 6);
}

#[test]
fn a_wrong_declaration_has_all_items_of_a_right_one() {
    let kinds = |declaration| {
        let kinds = items(declaration).into_iter().map(|item| match item {
            syn::Item::Struct(item) => format!("struct {}", item.ident),
            syn::Item::Const(_) => "const".to_owned(),
            item if is_error(&item) => "error".to_owned(),
            syn::Item::Macro(_) => "methods".to_owned(),
            _ => "another item".to_owned(),
        });
        kinds.filter(|kind| kind != "error").collect::<Vec<_>>()
    };
    let right = kinds("struct Net = dense(2 -> 3, relu) -> dense(3 -> 1);");
    assert_eq!(right, ["struct Net", "struct NetTrace", "methods", "const"]);
    for wrong in [
        "struct Net = ;",
        "struct Net = dense(2 -> 3, relu) -> dense(4 -> 1);",
        "struct Net = dense -> dense(4 -> 1);",
        "struct Net = dense(2 -> 0) -> type: dense(2.5 -> 1, ?)",
        "struct Net = \"dense(\";",
        "struct Net: f16 = 2 + 2;",
    ] {
        assert_eq!(kinds(wrong), right, "{wrong}");
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
    let declaration =
        "/// d\npub struct Net: f64 = a: dense(2 -> {N}, relu) -> dense(_ -> 1, x::Y);";
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

fn is_error(item: &syn::Item) -> bool {
    match item {
        syn::Item::Macro(item) => {
            item.mac.path.segments.last().is_some_and(|last| last.ident == "compile_error")
        }
        _ => false,
    }
}

fn items(declarations: &str) -> Vec<syn::Item> {
    let tokens: TokenStream = format!("[dfn] {declarations}").parse().expect("tokens");
    syn::parse2::<syn::File>(compile(tokens)).expect("items").items
}
