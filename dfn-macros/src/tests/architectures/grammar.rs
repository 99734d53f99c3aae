//! The language once more, as a grammar that accepts or refuses: what the compiler is held against,
//! since it goes on after a mistake and this does not.

use proc_macro2::{Ident, Literal, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Error, Lit, LitInt, LitStr, Result, Token, braced, parenthesized, token};

/// A unit by its name.
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    pub name: &'static str,
    /// Whether it takes one.
    pub parameter: bool,
}

/// Every unit of the language.
pub const UNITS: &[Unit] = &[
    Unit { name: "linear", parameter: false },
    Unit { name: "relu", parameter: false },
    Unit { name: "leaky_relu", parameter: true },
    Unit { name: "elu", parameter: true },
    Unit { name: "gelu", parameter: false },
    Unit { name: "silu", parameter: false },
    Unit { name: "softplus", parameter: false },
    Unit { name: "sigmoid", parameter: false },
    Unit { name: "tanh", parameter: false },
    Unit { name: "hard_sigmoid", parameter: false },
    Unit { name: "hard_tanh", parameter: false },
    Unit { name: "clip01", parameter: false },
    Unit { name: "softmax", parameter: false },
];

/// Whether declarations have no mistake that the macro could know of.
pub fn accepts(declarations: &TokenStream) -> bool {
    let all = |input: ParseStream<'_>| {
        while !input.is_empty() {
            declaration(input)?;
        }
        Ok(())
    };
    all.parse2(declarations.clone()).is_ok()
}

/// What stands where a width can: the number, if it is written as one.
type Width = Option<usize>;

/// A layer's inputs if it says them, its outputs, and its unit if that has a name.
struct Layer {
    inputs: Option<Width>,
    outputs: Width,
    unit: Option<Unit>,
}

/// `attributes visibility struct Name: scalar = chain;`. What is in attributes and after `pub` is
/// the compiler's.
fn declaration(input: ParseStream<'_>) -> Result<()> {
    while input.parse::<Option<Token![#]>>()?.is_some() {
        require(input, input.peek(token::Bracket))?;
        input.parse::<TokenTree>()?;
    }
    if input.parse::<Option<Token![pub]>>()?.is_some() && input.peek(token::Paren) {
        input.parse::<TokenTree>()?;
    }
    input.parse::<Token![struct]>()?;
    input.parse::<Ident>()?;
    if input.parse::<Option<Token![:]>>()?.is_some() {
        let scalar: Ident = input.parse()?;
        require(input, scalar == "f32" || scalar == "f64")?;
    }
    input.parse::<Token![=]>()?;
    if input.peek(LitStr) {
        let text = input.parse::<LitStr>()?.value().replace('→', "->");
        Parser::parse_str(chain, &text)?;
    } else {
        chain(input)?;
    }
    input.parse::<Token![;]>()?;
    Ok(())
}

/// `layer -> layer -> …`, whose widths fit as far as they are numbers.
fn chain(input: ParseStream<'_>) -> Result<()> {
    let mut before = layer(input)?;
    require(input, before.inputs.is_some())?;
    while input.parse::<Option<Token![->]>>()?.is_some() {
        let next = layer(input)?;
        if let (Some(gives), Some(Some(takes))) = (before.outputs, next.inputs) {
            require(input, gives == takes)?;
        }
        before = next;
    }
    Ok(())
}

/// `label: dense(…)`.
fn layer(input: ParseStream<'_>) -> Result<Layer> {
    if input.peek2(Token![:]) && !input.peek2(Token![::]) {
        input.parse::<Ident>()?;
        input.parse::<Token![:]>()?;
    }
    let kind: Ident = input.parse()?;
    require(input, kind == "dense")?;
    let arguments;
    parenthesized!(arguments in input);
    let layer = layer_arguments(&arguments)?;
    let choice = layer.outputs != Some(1) || layer.unit.is_none_or(|unit| unit.name != "softmax");
    require(input, choice)?;
    Ok(layer)
}

/// `inputs -> outputs, unit`, `outputs, unit`, or without the unit, with or without a last comma.
fn layer_arguments(input: ParseStream<'_>) -> Result<Layer> {
    let arriving = input.peek(Token![_]);
    let first = if input.parse::<Option<Token![_]>>()?.is_some() { None } else { width(input)? };
    let (inputs, outputs) = match input.parse::<Option<Token![->]>>()? {
        Some(_) => (Some(first).filter(|_| !arriving), width(input)?),
        None => (require(input, !arriving).map(|()| None)?, first),
    };
    let mut unit = None;
    if input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
        unit = self::unit(input)?;
        input.parse::<Option<Token![,]>>()?;
    }
    require(input, input.is_empty())?;
    Ok(Layer { inputs, outputs, unit })
}

/// An integer, a path, or a block.
fn width(input: ParseStream<'_>) -> Result<Width> {
    if input.peek(LitInt) {
        let number: LitInt = input.parse()?;
        let value: usize = number.base10_parse()?;
        require(input, value > 0 && matches!(number.suffix(), "" | "usize"))?;
        return Ok(Some(value));
    }
    constant(input)?;
    Ok(None)
}

/// A name of the library with or without its parameter, or a path.
fn unit(input: ParseStream<'_>) -> Result<Option<Unit>> {
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
    constant(input)
}

fn constant(input: ParseStream<'_>) -> Result<()> {
    if !input.peek(token::Brace) {
        return path(input);
    }
    let block;
    braced!(block in input);
    require(&block, !block.is_empty())?;
    block.parse::<TokenStream>().map(|_| ())
}

/// `::a::b::c` or `a::b::c`.
fn path(input: ParseStream<'_>) -> Result<()> {
    input.parse::<Option<Token![::]>>()?;
    input.call(Ident::parse_any)?;
    while input.parse::<Option<Token![::]>>()?.is_some() {
        input.call(Ident::parse_any)?;
    }
    Ok(())
}

fn require(input: ParseStream<'_>, right: bool) -> Result<()> {
    if right { Ok(()) } else { Err(Error::new(input.span(), "refused")) }
}
