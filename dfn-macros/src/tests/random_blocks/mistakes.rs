//! One mistake in a random declaration is one message, that about it.

use super::declaration::declaration;
use super::{compiled, expand, seeded};
use proc_macro2::{Group, TokenStream, TokenTree};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use quote::format_ident;
use std::cell::Cell;

/// A statement that is wrong, whatever stands around it, and what is said about it. `x0` is a vector.
const STATEMENTS: &[(&str, &str)] = &[
    ("let _a = tanh(nowhere);", "there is no value `nowhere` here"),
    ("let _a = tahn(x0);", "there is no function `tahn`; did you mean `tanh`?"),
    ("let _a = x0 + concat(x0, x0);", "`+` takes two values of one shape"),
    ("let _a = dot(x0, concat(x0, x0));", "`dot` takes two values of one shape"),
    ("let _a = matvec(x0, x0);", "`matvec` takes a matrix first"),
    ("let _a = x0 -> dense(3) -> dense(4 -> 2);", "takes 4"),
    ("let unused = tanh(x0);", "the value `unused` is never used"),
    ("param unused: 4;", "the parameter `unused` is never used"),
    ("layer unused = dense(4 -> 3);", "the layer `unused` is never used"),
    ("let _a = x0 + x0 -> dense(2);", "an arrow beside an operator needs parentheses"),
    ("let _a = x0 -> dense(2) * 2.0;", "an arrow beside an operator needs parentheses"),
    ("let _a = x0 + ;", "a value is missing after the `+`"),
    ("let _a = dot(x0 x0);", "expected an operator, `->` or `,`, found `x0`"),
    ("let _a = dot(x0);", "`dot` takes 2 values"),
    ("let _a = tanh(x0, x0);", "`tanh` takes one value"),
    ("let _a = x0 % x0;", "there is no operator `%`"),
    ("let _a = x0 ** 2;", "there is no operator `**`: write `square(x0)`"),
    ("let _a = x0.tanh();", "values have no methods: write `tanh(x0)`"),
    ("let _a = x0[7];", "there is no `x0[7]`"),
    ("let _a = x0[1..1];", "`x0[1..1]` takes nothing"),
    ("let _a = grad(x0, x0);", "what `grad` takes the gradient of is one number"),
    ("let _a = grad(sum(x0), 2.0);", "a gradient is one with respect to a value"),
    ("let _a = softmax(x0[0]);", "`softmax` over a single number is always 1"),
    ("let _a = x0 / 0.0;", "this divides by 0"),
    ("let _a = linear(x0);", "`linear(x0)` is `x0`"),
    ("let _a = cross_entropy(x0, x0);", "takes the probabilities of a `softmax`"),
    ("let _a = x0 -> tanh;", "`tanh` is a function, and an arrow leads to a layer"),
    ("let _a = x0 -> x0;", "an arrow leads to a layer, and `x0` is an input"),
    ("let _a = x0 -> dense(2, rleu);", "did you mean `relu`?"),
    ("let _a = x0 -> dense(0);", "a width is at least 1, found `0`"),
    ("let _a = tanh;", "`tanh` is a function"),
    ("let _a = x0 -> ;", "a layer is missing after this `->`"),
    ("let same = tanh(x0); let same = tanh(same);", "`same` is the name of another value already"),
    ("let __a = tanh(x0); let _b = __a;", "begins like the names of generated code"),
    ("let type = tanh(x0);", "`type` is a keyword of Rust"),
    ("let _a tanh(x0);", "expected `=`, as in `let _a = …;`, found `tanh`"),
    ("let _a == tanh(x0);", "found `==`"),
    ("let _a;", "expected `=`"),
    ("let _a: 4 = tanh(x0);", "leave out `: 4`"),
    ("lte _a = tanh(x0);", "did you mean `let`?"),
    ("_a = tanh(x0);", "write `let _a = …;`"),
    ("tanh(x0);", "this value is not used"),
    ("parm _a: 4;", "did you mean `param`?"),
    ("param p; let _a = p + x0;", "a parameter needs its shape"),
    ("param p 7; let _a = p + x0;", "a `:` is missing"),
    ("param p: 3 => 4; let _a = sum(p);", "joined by `->`, not by `=>`"),
    ("param p: if; let _a = sum(p);", "`if` is a keyword of Rust, and no constant"),
    ("layer l = tanh(x0); let _a = l(x0);", "a chain begins with a layer"),
    ("if x0 { x0 }", "a network has no `if`"),
    (";", "nothing stands before this `;`"),
];

#[test]
fn a_wrong_statement_is_one_error() {
    let case = (declaration(), select(STATEMENTS), any::<Index>());
    seeded(1000)
        .run(&case, |(declaration, (statement, expected), place)| {
            let source = declaration.with(statement, place);
            let (_, messages) = compiled(&source);
            let one = messages.len() == 1 && messages[0].contains(expected);
            prop_assert!(one, "{statement}: {messages:#?}\n{source}");
            Ok(())
        })
        .unwrap_or_else(|failure| panic!("{failure}"));
}

#[test]
fn a_slip_is_seldom_two_errors() {
    let counts = Cell::new([0; 3]);
    seeded(800)
        .run(&(declaration(), slip(), any::<Index>()), |(declaration, slip, place)| {
            let right: TokenStream = declaration.source().parse().expect("tokens");
            let mut places = 0;
            slipped(&right, slip, &mut places, usize::MAX);
            let wrong = slipped(&right, slip, &mut 0, place.index(places)).to_string();
            let (_, messages) = compiled(&wrong);
            // What nothing is said of compiles.
            let expansion = expand(&wrong);
            prop_assert_eq!(messages.is_empty(), !expansion.contains("compile_error"), "{}", wrong);
            let mut after = counts.get();
            after[messages.len().min(2)] += 1;
            counts.set(after);
            Ok(())
        })
        .unwrap_or_else(|failure| panic!("{failure}"));
    let [none, one, several] = counts.get();
    assert!(several < one / 8 && none < one / 5, "{none} without, {one} with one, {several}");
}

/// A slip of the keyboard.
#[derive(Clone, Copy, Debug)]
enum Slip {
    /// A token is missing.
    Delete,
    /// A token stands there twice.
    Double,
    /// A word has another letter at its end.
    Misspell,
}

fn slip() -> impl Strategy<Value = Slip> {
    select(&[Slip::Delete, Slip::Double, Slip::Misspell][..])
}

/// The tokens with a slip at one of its places, which are counted on the way.
fn slipped(tokens: &TokenStream, slip: Slip, count: &mut usize, place: usize) -> TokenStream {
    let mut result: Vec<TokenTree> = Vec::new();
    for token in tokens.clone() {
        let is_place = !matches!(slip, Slip::Misspell) || matches!(token, TokenTree::Ident(_));
        let here = is_place && *count == place;
        *count += usize::from(is_place);
        match (slip, token) {
            (_, TokenTree::Group(group)) if !here => {
                let inside = slipped(&group.stream(), slip, count, place);
                result.push(Group::new(group.delimiter(), inside).into());
            }
            (_, token) if !here => result.push(token),
            (Slip::Delete, _) => {}
            (Slip::Misspell, TokenTree::Ident(word)) => {
                result.push(format_ident!("{}q", word).into());
            }
            (_, token) => result.extend([token.clone(), token]),
        }
    }
    result.into_iter().collect()
}
