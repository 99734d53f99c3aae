//! Random mistakes: the compiler refuses exactly what the grammar refuses, and never panics.

use super::declaration::{Declaration, declaration};
use super::{expand, grammar, seeded};
use proc_macro2::{Group, Ident, Literal, TokenStream, TokenTree};
use proptest::prelude::*;
use std::cell::Cell;

#[test]
fn what_is_wrong_is_reported_and_what_is_right_is_not() {
    let (refused, accepted) = (Cell::new(0), Cell::new(0));
    seeded(1000)
        .run(&(declaration(), mistake()), |(declaration, mistake)| {
            let source = with_mistake(&declaration, mistake);
            let tokens: TokenStream = source.parse().expect("tokens in place of tokens");
            let right = grammar::accepts(&tokens);
            let reported = expand(&source).contains("compile_error");
            prop_assert_eq!(right, !reported, "{}", source);
            let count = if right { &accepted } else { &refused };
            count.set(count.get() + 1);
            Ok(())
        })
        .unwrap_or_else(|failure| panic!("{failure}"));
    // That the slips are mistakes, and not all of them.
    let (refused, accepted) = (refused.get(), accepted.get());
    assert!(refused > accepted && accepted > 0, "{refused} refused, {accepted} accepted");
}

/// A slip of the keyboard, at one of the places where it can happen.
#[derive(Clone, Copy, Debug)]
struct Mistake {
    slip: Slip,
    place: prop::sample::Index,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slip {
    /// A number is one larger.
    Number,
    /// The second and the third letter of a word change places.
    Swap,
    /// The last letter of a word is missing.
    Shorten,
    /// A token is missing.
    Delete,
    /// A token stands there twice.
    Double,
}

fn mistake() -> impl Strategy<Value = Mistake> {
    use Slip::*;
    let slip = prop::sample::select(&[Number, Swap, Shorten, Delete, Double][..]);
    (slip, any::<prop::sample::Index>()).prop_map(|(slip, place)| Mistake { slip, place })
}

/// The source of a declaration with a mistake in it; in a string if the declaration is in one and
/// the mistake has left its layers there.
fn with_mistake(declaration: &Declaration, Mistake { slip, place }: Mistake) -> String {
    let right: TokenStream = declaration.tokens().parse().expect("tokens");
    let mut places = 0;
    changed(&right, slip, &mut places, usize::MAX);
    if places == 0 {
        return declaration.source();
    }
    let place = place.index(places);
    let wrong = changed(&right, slip, &mut 0, place).to_string();
    let layers = wrong.find("struct").and_then(|start| Some(start + wrong[start..].find('=')? + 1));
    match layers.zip(wrong.strip_suffix(';')) {
        Some((start, all)) if declaration.in_a_string => {
            format!("{}\"{}\";", &all[..start], &all[start..])
        }
        _ => wrong,
    }
}

/// The tokens with a slip at one of its places, which are counted on the way.
fn changed(tokens: &TokenStream, slip: Slip, count: &mut usize, place: usize) -> TokenStream {
    let mut result = Vec::new();
    for token in tokens.clone() {
        let is_place = match slip {
            Slip::Number => {
                matches!(&token, TokenTree::Literal(literal) if number(literal).is_some())
            }
            Slip::Swap | Slip::Shorten => {
                matches!(&token, TokenTree::Ident(word) if word.to_string().len() > 2)
            }
            Slip::Delete | Slip::Double => true,
        };
        let here = is_place && *count == place;
        *count += usize::from(is_place);
        let token = match token {
            TokenTree::Group(group) if !here => {
                let inside = changed(&group.stream(), slip, count, place);
                TokenTree::Group(Group::new(group.delimiter(), inside))
            }
            token => token,
        };
        match (slip, &token) {
            _ if !here => result.push(token),
            (Slip::Delete, _) => {}
            (Slip::Number, TokenTree::Literal(literal)) => {
                let larger = number(literal).map(|number| Literal::usize_unsuffixed(number + 1));
                result.extend(larger.map(TokenTree::from));
            }
            (Slip::Swap | Slip::Shorten, TokenTree::Ident(word)) => {
                result.push(TokenTree::Ident(misspelt(word, slip)));
            }
            _ => result.extend([token.clone(), token]),
        }
    }
    result.into_iter().collect()
}

fn number(literal: &Literal) -> Option<usize> {
    literal.to_string().trim_end_matches("usize").parse().ok()
}

fn misspelt(word: &Ident, slip: Slip) -> Ident {
    let mut letters: Vec<char> = word.to_string().chars().collect();
    match slip {
        Slip::Swap => letters.swap(1, 2),
        _ => {
            letters.pop();
        }
    }
    Ident::new(&letters.into_iter().collect::<String>(), word.span())
}
