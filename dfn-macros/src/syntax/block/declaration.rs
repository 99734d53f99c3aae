//! Reads a declaration in the block form from its inputs on: `(x: 16) -> 4 { … }`.

use super::statements::Statements;
use super::{Block, inputs, outputs};
use crate::errors::Errors;
use crate::syntax::{Body, Generics};
use proc_macro2::{Delimiter, Group, Ident, TokenTree};
use syn::parse::ParseStream;
use syn::{Token, token};

/// The body of a network; an error only where the parser itself fails.
pub fn read(
    input: ParseStream<'_>,
    network: &Ident,
    generics: &Generics,
    errors: &mut Errors,
) -> syn::Result<Body> {
    let TokenTree::Group(parentheses) = input.parse()? else { return Ok(Body::default()) };
    let (mut outputs, braces) = up_to_the_block(input)?;
    let equals = outputs.iter().enumerate().position(|(place, token)| {
        super::cursor::is(Some(token), '=') && !super::cursor::is(outputs.get(place + 1), '>')
    });
    let has_equals = equals.is_some();
    if let Some(place) = equals {
        let message = match (place, &braces) {
            (_, None) => format!(
                "with inputs a block follows: write `struct {network}(…) -> … {{ … }}`\nhelp: a chain says its inputs in its first layer, `struct {network} = dense(2 -> 1);`"
            ),
            (_, Some(_)) => "a block follows its head without an `=`: leave this out".to_owned(),
        };
        errors.push(outputs[place].span(), message);
        outputs.truncate(place);
    }
    let (inputs, mut all_names) = inputs::read(&parentheses, network, errors);
    // Of a chain in parentheses enough has been said.
    let is_chain = inputs.is_empty() && braces.is_none() && outputs.is_empty();
    if is_chain {
        return Ok(Body::default());
    }
    let outputs = outputs::read(&outputs, &parentheses, network, errors);
    let mut block = Block {
        inputs,
        outputs,
        statements: Vec::new(),
        results: Vec::new(),
        all_names: true,
        networks: Vec::new(),
    };
    match braces {
        Some(braces) => {
            let mut statements = Statements {
                network,
                outputs: &block.outputs,
                braces: &braces,
                statements: Vec::new(),
                results: Vec::new(),
                names: block.inputs.iter().map(|input| input.name.clone()).collect(),
                all_names,
            };
            let tokens: Vec<_> = braces.stream().into_iter().collect();
            statements.read(&tokens, errors);
            all_names = statements.all_names;
            (block.statements, block.results) = (statements.statements, statements.results);
        }
        None if has_equals => {}
        None => {
            let message = format!(
                "the block of `{network}` is missing: write `{{ … }}` with its statements and its result"
            );
            errors.push(parentheses.span_close(), message);
        }
    }
    block.all_names = all_names;
    generics.resolve_block(&mut block, errors);
    if let Ok(semicolon) = input.parse::<Token![;]>()
        && !has_equals
    {
        let message =
            format!("the declaration of `{network}` ends with its block: leave out this `;`");
        errors.push(semicolon.span, message);
    }
    Ok(Body::Block(block))
}

/// What stands before the block, and the block; none if the declaration ends without.
fn up_to_the_block(input: ParseStream<'_>) -> syn::Result<(Vec<TokenTree>, Option<Group>)> {
    let mut tokens = Vec::new();
    while !input.is_empty() {
        if input.peek(Token![;]) {
            let _: Token![;] = input.parse()?;
            break;
        }
        if input.peek(Token![struct]) || input.peek(Token![pub]) || input.peek(Token![#]) {
            break;
        }
        // Of two groups in braces the first is a width.
        let is_block = input.peek(token::Brace) && !input.peek2(token::Brace);
        match input.parse()? {
            TokenTree::Group(braces) if is_block && braces.delimiter() == Delimiter::Brace => {
                return Ok((tokens, Some(braces)));
            }
            token => tokens.push(token),
        }
    }
    Ok((tokens, None))
}
