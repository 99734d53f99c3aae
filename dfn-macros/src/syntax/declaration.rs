//! Reads the declarations of one call: `#[…] pub struct Name<const H: usize>: f64 = …;`.

use super::{Body, Generics, Network, Scalar, block, chain, generics, text};
use crate::errors::Errors;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Token, token};

/// Every declaration that has a readable name, with the errors in it; those of the others go to
/// `nameless`.
pub fn networks(tokens: TokenStream, nameless: &mut Errors) -> Vec<(Network, Errors)> {
    let read_all = |input: ParseStream<'_>| {
        let mut networks = Vec::new();
        while !input.is_empty() {
            match head(input) {
                Ok(mut network) => {
                    let mut errors = Errors::default();
                    if let Err(error) = body(input, &mut network, &mut errors) {
                        errors.push(error.span(), error);
                        skip_declaration(input);
                    }
                    networks.push((network, errors));
                }
                Err(error) => {
                    nameless.push(error.span(), error);
                    skip_declaration(input);
                }
            }
        }
        Ok(networks)
    };
    // The closure consumes all of the input, so that nothing is left to complain about.
    read_all.parse2(tokens).unwrap_or_default()
}

/// `#[…] pub struct Name`; an error where not even the name can be read.
fn head(input: ParseStream<'_>) -> syn::Result<Network> {
    let attributes = attributes(input)?;
    let visibility = visibility(input)?;
    let Ok(keyword) = input.parse::<Token![struct]>() else {
        let message = "expected `struct`, as in `pub struct Name = dense(2 -> 1);`";
        return Err(here(input, message));
    };
    let Ok(name) = input.parse::<Ident>() else {
        let message = "a network needs a name: write `struct Name = …`";
        return Err(match input.cursor().ident() {
            Some((word, _)) => syn::Error::new(
                word.span(),
                format!("`{word}` is a keyword of Rust and cannot name a network"),
            ),
            None => syn::Error::new(keyword.span, message),
        });
    };
    let (generics, scalar, body) = (Generics::default(), Scalar::Single, Body::default());
    Ok(Network { attributes, visibility, name, generics, scalar, body })
}

/// `<const H: usize>: f64 = layer -> layer;`; an error where the layers cannot be found.
fn body(input: ParseStream<'_>, network: &mut Network, errors: &mut Errors) -> syn::Result<()> {
    let name = &network.name;
    network.generics = generics::read(input, name, errors)?;
    network.scalar = scalar(input, errors)?;
    if input.peek(Token![where]) {
        return Err(syn::Error::new(input.span(), no_bounds(name)));
    }
    if input.peek(token::Paren) {
        network.body = block::read(input, name, &network.generics, errors)?;
        return Ok(());
    }
    if input.parse::<Token![=]>().is_err() {
        if let Some((next, _)) = input.cursor().token_tree()
            && let Some(message) = block::without_inputs(&next, name)
        {
            return Err(syn::Error::new(opening(&next), message));
        }
        let message =
            format!("expected `=` and the layers, as in `struct {name} = dense(2 -> 1);`");
        return Err(here(input, message));
    }
    let mut trial = errors.trial();
    let tokens = chain_tokens(input, name, &mut trial);
    if let Some((wrong, message)) = block::as_a_chain(&tokens, name) {
        errors.push_tokens(wrong, message);
        return Ok(());
    }
    errors.append(trial);
    let mut layers = match tokens.as_slice() {
        [TokenTree::Literal(literal)] => text::layers(literal, name, errors),
        _ => chain::layers(tokens, name, chain::Source::Tokens, errors),
    };
    network.generics.resolve(&mut layers, errors);
    network.body = Body::Chain(layers);
    Ok(())
}

/// `#[…]`, any number of them; documentation comments have become such.
fn attributes(input: ParseStream<'_>) -> syn::Result<Vec<[TokenTree; 2]>> {
    let mut attributes = Vec::new();
    while input.peek(Token![#]) {
        let mark = input.parse()?;
        if !input.peek(token::Bracket) {
            return Err(here(input, "expected an attribute, `#[…]`"));
        }
        attributes.push([mark, input.parse()?]);
    }
    Ok(attributes)
}

/// `pub`, `pub(crate)`, or nothing.
fn visibility(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let mut visibility = TokenStream::new();
    if input.peek(Token![pub]) {
        visibility.extend([input.parse::<TokenTree>()?]);
        if input.peek(token::Paren) {
            visibility.extend([input.parse::<TokenTree>()?]);
        }
    }
    Ok(visibility)
}

/// `: f32` or `: f64`, or nothing.
fn scalar(input: ParseStream<'_>, errors: &mut Errors) -> syn::Result<Scalar> {
    if input.parse::<Option<Token![:]>>()?.is_none() {
        return Ok(Scalar::Single);
    }
    let Ok(word) = input.call(Ident::parse_any) else {
        return Err(here(input, "expected the type of the network's numbers, `f32` or `f64`"));
    };
    match word.to_string().as_str() {
        "f32" => Ok(Scalar::Single),
        "f64" => Ok(Scalar::Double),
        other => {
            let message = format!("a network computes with `f32` or `f64`, not with `{other}`");
            errors.push(word.span(), message);
            Ok(Scalar::Single)
        }
    }
}

fn no_bounds(name: &Ident) -> String {
    format!("`{name}` has no bounds to declare: leave out the `where`")
}

/// The tokens up to the semicolon, or up to where the next declaration begins without one.
fn chain_tokens(input: ParseStream<'_>, name: &Ident, errors: &mut Errors) -> Vec<TokenTree> {
    let mut tokens = Vec::new();
    while !input.is_empty() {
        if input.parse::<Token![;]>().is_ok() {
            return tokens;
        }
        if input.peek(Token![where]) {
            errors.push(input.span(), no_bounds(name));
            while !input.is_empty() && !input.peek(Token![;]) {
                if input.parse::<TokenTree>().is_err() {
                    break;
                }
            }
            continue;
        }
        if input.peek(Token![struct]) || input.peek(Token![pub]) || input.peek(Token![#]) {
            break;
        }
        match input.parse() {
            Ok(token) => tokens.push(token),
            Err(_) => break,
        }
    }
    let message = format!("the declaration of `{name}` needs a `;` at its end");
    let end = match tokens.last() {
        Some(TokenTree::Group(group)) => group.span_close(),
        Some(token) => token.span(),
        None => name.span(),
    };
    errors.push(end, message);
    tokens
}

/// Goes on after the next semicolon, or after a block that another declaration follows.
fn skip_declaration(input: ParseStream<'_>) {
    while !input.is_empty() && input.parse::<Token![;]>().is_err() {
        let is_block = input.peek(token::Brace);
        if input.parse::<TokenTree>().is_err() {
            return;
        }
        if is_block
            && (input.peek(Token![struct]) || input.peek(Token![pub]) || input.peek(Token![#]))
        {
            return;
        }
    }
}

/// The place of a token, of a group that of its delimiter.
fn opening(token: &TokenTree) -> Span {
    match token {
        TokenTree::Group(group) => group.span_open(),
        token => token.span(),
    }
}

/// An error at the next token that names it, or at the end of the input.
fn here(input: ParseStream<'_>, message: impl std::fmt::Display) -> syn::Error {
    match input.cursor().token_tree() {
        Some((TokenTree::Group(group), _)) => {
            let open = group.to_string().chars().next().unwrap_or('(');
            syn::Error::new(group.span_open(), format!("{message}\nfound `{open}`"))
        }
        Some((token, _)) => syn::Error::new(token.span(), format!("{message}\nfound `{token}`")),
        None => input.error(message),
    }
}
