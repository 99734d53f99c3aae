//! A declaration with one token too many, too few or in a wrong place has few errors.

use super::compiled;
use proc_macro2::{Group, Ident, Literal, Span, TokenStream, TokenTree};

/// Heads and bodies.
const RIGHT: &[(&str, &str)] = &[
    (
        "struct Siamese(left: 8, right: 8) -> 1",
        "layer encoder = dense(8 -> 4, tanh);
        let distance = square(encoder(left) - encoder(right));
        distance -> dense(1, sigmoid)",
    ),
    (
        "struct Ridge(x: 3) -> (a: 1, b: 2)",
        "param w: 3 -> 1;
        target y: 1;
        let prediction = matvec(w, x) + 2.0 * mean(x[0..2]);
        cost = half_squared_error(prediction, y) + 0.01 * sum(square(w));
        (prediction, x[1..3] -> hidden: dense(2, leaky_relu(0.2)))",
    ),
];

#[test]
fn a_single_wrong_token_makes_few_errors() {
    for (head, body) in RIGHT {
        let body: TokenStream = body.parse().expect("tokens");
        for damaged in variants(&body.into_iter().collect::<Vec<_>>()) {
            let body = damaged.into_iter().collect::<TokenStream>();
            let (_, messages) = compiled(&format!("{head} {{ {body} }}"));
            assert!(messages.len() <= 3, "{body}: {messages:#?}");
        }
    }
}

/// The tokens with one left out, one twice, two swapped, or another one in the place of one.
fn variants(tokens: &[TokenTree]) -> Vec<Vec<TokenTree>> {
    let mut all = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let with =
            |instead: &[TokenTree]| [&tokens[..index], instead, &tokens[index + 1..]].concat();
        all.push(with(&[]));
        all.push(with(&[token.clone(), token.clone()]));
        if let Some(next) = tokens.get(index + 1) {
            let swapped = [next.clone(), token.clone()];
            all.push([&tokens[..index], &swapped, &tokens[index + 2..]].concat());
        }
        match token {
            TokenTree::Ident(_) => {
                all.push(with(&[Ident::new("other", Span::call_site()).into()]));
            }
            TokenTree::Literal(_) => all.push(with(&[Literal::usize_unsuffixed(7).into()])),
            TokenTree::Group(group) => {
                let inside: Vec<TokenTree> = group.stream().into_iter().collect();
                for inside in variants(&inside) {
                    let inside = inside.into_iter().collect();
                    all.push(with(&[Group::new(group.delimiter(), inside).into()]));
                }
            }
            TokenTree::Punct(_) => {}
        }
    }
    all
}
