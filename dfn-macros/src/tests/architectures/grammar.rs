//! The language once more, as a grammar that accepts or refuses: what the compiler is held against,
//! since it goes on after a mistake and this does not.

mod values;

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser};
use syn::{LitStr, Result, Token, parenthesized, token};
use values::{Width, require, width};

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

/// A layer's inputs if it says them, its outputs, and its unit if that has a name.
struct Layer {
    inputs: Option<Width>,
    outputs: Width,
    unit: Option<Unit>,
}

/// `attributes visibility struct Name<generics>: scalar = chain;`. What is in attributes and after `pub` is
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
    let generics = generics(input)?;
    if input.parse::<Option<Token![:]>>()?.is_some() {
        let scalar: Ident = input.parse()?;
        require(input, scalar == "f32" || scalar == "f64")?;
    }
    input.parse::<Token![=]>()?;
    if input.peek(LitStr) {
        let text = input.parse::<LitStr>()?.value().replace('→', "->");
        Parser::parse_str(|input: ParseStream<'_>| chain(input, &generics), &text)?;
    } else {
        chain(input, &generics)?;
    }
    input.parse::<Token![;]>()?;
    Ok(())
}

/// `<const H: usize, const K: usize>`, or nothing.
fn generics(input: ParseStream<'_>) -> Result<Vec<Ident>> {
    let mut names = Vec::new();
    if input.parse::<Option<Token![<]>>()?.is_none() {
        return Ok(names);
    }
    while !input.peek(Token![>]) {
        input.parse::<Token![const]>()?;
        let name: Ident = input.parse()?;
        require(input, !names.contains(&name))?;
        names.push(name);
        input.parse::<Token![:]>()?;
        require(input, input.parse::<Ident>()? == "usize")?;
        if !input.peek(Token![>]) {
            input.parse::<Token![,]>()?;
        }
    }
    input.parse::<Token![>]>()?;
    Ok(names)
}

/// `layer -> layer -> …`, whose widths fit as far as the macro knows them, and are all of the
/// generic ones.
fn chain(input: ParseStream<'_>, generics: &[Ident]) -> Result<()> {
    let mut before = layer(input, generics)?;
    require(input, before.inputs.is_some())?;
    let mut used: Vec<Width> = before.inputs.take().into_iter().collect();
    while input.parse::<Option<Token![->]>>()?.is_some() {
        let next = layer(input, generics)?;
        if let Some(takes) = &next.inputs {
            require(input, fit(&before.outputs, takes))?;
        }
        used.push(std::mem::replace(&mut before, next).outputs);
    }
    used.push(before.outputs);
    let all = generics.iter().all(|name| used.contains(&Width::Generic(name.clone())));
    require(input, all)
}

/// Whether two widths could be equal: any width is nothing but itself.
fn fit(gives: &Width, takes: &Width) -> bool {
    match (gives, takes) {
        (Width::Generic(_), _) | (_, Width::Generic(_)) => gives == takes,
        (Width::Constant, _) | (_, Width::Constant) => true,
        (Width::Number(gives), Width::Number(takes)) => gives == takes,
    }
}

/// `label: dense(…)`.
fn layer(input: ParseStream<'_>, generics: &[Ident]) -> Result<Layer> {
    if input.peek2(Token![:]) && !input.peek2(Token![::]) {
        input.parse::<Ident>()?;
        input.parse::<Token![:]>()?;
    }
    let kind: Ident = input.parse()?;
    require(input, kind == "dense")?;
    let arguments;
    parenthesized!(arguments in input);
    let layer = layer_arguments(&arguments, generics)?;
    let one = layer.outputs == Width::Number(1);
    require(input, !one || layer.unit.is_none_or(|unit| unit.name != "softmax"))?;
    Ok(layer)
}

/// `inputs -> outputs, unit`, `outputs, unit`, or without the unit, with or without a last comma.
fn layer_arguments(input: ParseStream<'_>, generics: &[Ident]) -> Result<Layer> {
    let arriving = input.parse::<Option<Token![_]>>()?.is_some();
    let first = if arriving { None } else { Some(width(input, generics)?) };
    let (inputs, outputs) = match (input.parse::<Option<Token![->]>>()?, first) {
        (Some(_), inputs) => (inputs, width(input, generics)?),
        (None, Some(outputs)) => (None, outputs),
        (None, None) => return Err(input.error("refused")),
    };
    let mut unit = None;
    if input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
        unit = values::unit(input)?;
        input.parse::<Option<Token![,]>>()?;
    }
    require(input, input.is_empty())?;
    Ok(Layer { inputs, outputs, unit })
}
