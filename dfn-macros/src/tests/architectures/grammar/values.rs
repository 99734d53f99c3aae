//! The values in a layer's parentheses.

use super::{UNITS, Unit};
use proc_macro2::{Ident, Literal, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Error, Lit, LitInt, Result, Token, braced, parenthesized, token};

/// What stands where a width can.
#[derive(PartialEq)]
pub enum Width {
    Number(usize),
    /// A parameter of the network, which can be any width.
    Generic(Ident),
    /// Something that the macro does not evaluate.
    Constant,
}

/// An integer, a path, or a block; a parameter stands alone.
pub fn width(input: ParseStream<'_>, generics: &[Ident]) -> Result<Width> {
    if input.peek(LitInt) {
        let number: LitInt = input.parse()?;
        let value: usize = number.base10_parse()?;
        require(input, value > 0 && matches!(number.suffix(), "" | "usize"))?;
        return Ok(Width::Number(value));
    }
    let tokens = constant(input)?;
    let word = |token| match token {
        TokenTree::Ident(word) => Some(word),
        _ => None,
    };
    let mut words = tokens.clone().into_iter().filter_map(word);
    let Some(name) = words.find(|word| generics.contains(word)) else { return Ok(Width::Constant) };
    require(input, tokens.into_iter().count() == 1)?;
    Ok(Width::Generic(name))
}

/// A name of the library with or without its parameter, or a path.
pub fn unit(input: ParseStream<'_>) -> Result<Option<Unit>> {
    if input.peek(Token![::]) || input.peek2(Token![::]) {
        path(input)?;
        return Ok(None);
    }
    let name: Ident = input.parse()?;
    let unit = UNITS.iter().find(|unit| name == unit.name).copied();
    require(input, unit.is_some())?;
    if unit.is_some_and(|unit| unit.parameter) && input.peek(token::Paren) {
        let parameter;
        parenthesized!(parameter in input);
        number(&parameter)?;
        parameter.parse::<Option<Token![,]>>()?;
        require(&parameter, parameter.is_empty())?;
    }
    Ok(unit)
}

/// Refuses what is not right.
pub fn require(input: ParseStream<'_>, right: bool) -> Result<()> {
    if right { Ok(()) } else { Err(Error::new(input.span(), "refused")) }
}

/// An `f64` with or without a sign, a path, or a block.
fn number(input: ParseStream<'_>) -> Result<()> {
    let negative = input.parse::<Option<Token![-]>>()?.is_some();
    if let Ok(literal) = input.parse::<Literal>() {
        let is_float = match syn::parse_str(&literal.to_string())? {
            Lit::Float(number) => matches!(number.suffix(), "" | "f64"),
            Lit::Int(number) => number.suffix() == "f64",
            _ => false,
        };
        return require(input, is_float);
    }
    require(input, !negative)?;
    constant(input).map(|_| ())
}

/// A path, or what stands in a block.
fn constant(input: ParseStream<'_>) -> Result<TokenStream> {
    if !input.peek(token::Brace) {
        return path(input);
    }
    let block;
    braced!(block in input);
    require(&block, !block.is_empty())?;
    block.parse()
}

/// `::a::b::c` or `a::b::c`.
fn path(input: ParseStream<'_>) -> Result<TokenStream> {
    let absolute = input.parse::<Option<Token![::]>>()?;
    let mut path = absolute.map_or(TokenStream::new(), ToTokens::into_token_stream);
    path.extend([TokenTree::Ident(input.call(Ident::parse_any)?)]);
    while let Some(colons) = input.parse::<Option<Token![::]>>()? {
        colons.to_tokens(&mut path);
        path.extend([TokenTree::Ident(input.call(Ident::parse_any)?)]);
    }
    Ok(path)
}
