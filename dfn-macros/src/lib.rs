//! The compiler of [`dfn`](https://docs.rs/dfn): from the declaration of a network to its forward
//! pass and its back-propagation.
//!
//! Five stages, a module and a function each: read (`syntax`), lower (`graph`), check
//! (`check`), differentiate (`differentiate`), emit (`emit`). Nothing below this file knows
//! that it runs inside the compiler.

mod check;
mod derivatives;
mod differentiate;
mod emit;
mod errors;
mod graph;
#[cfg(test)]
mod interpret;
mod operation;
mod syntax;
#[cfg(test)]
mod tests;

use derivatives::Derivatives;
use emit::Plan;
use errors::Errors;
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syntax::{Body, Network};

/// Declares networks; use it as `dfn::network!`, which documents it.
///
/// The facade's macro of that name puts the path of its own crate before the declarations, as a
/// group in brackets: `[$crate] pub struct Xor = …;`.
#[doc(hidden)]
#[proc_macro]
pub fn network(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    compile(tokens.into()).into()
}

/// All five stages.
fn compile(tokens: TokenStream) -> TokenStream {
    let mut tokens = tokens.into_iter();
    let krate = match tokens.next() {
        Some(TokenTree::Group(group)) => group.stream(),
        _ => quote::quote!(::dfn),
    };

    let mut nameless = Errors::default();
    let mut items = TokenStream::new();
    let mut networks = syntax::networks(tokens.collect(), &mut nameless);
    let names: Vec<_> = networks.iter().map(|(network, _)| network.name.clone()).collect();
    for (network, _) in &mut networks {
        if let Body::Block(block) = &mut network.body {
            block.networks.clone_from(&names);
        }
    }
    let twice = check::names_of_networks(&mut networks);
    for ((network, errors), twice) in networks.into_iter().zip(twice) {
        match twice {
            true => errors.to_tokens(&mut items),
            false => items.extend(compile_network(&krate, network, errors)),
        }
    }
    nameless.to_tokens(&mut items);
    items
}

/// The items of one network; of one that has errors, those and what keeps them from causing more.
fn compile_network(krate: &TokenStream, mut head: Network, mut errors: Errors) -> TokenStream {
    let model = match std::mem::take(&mut head.body) {
        Body::Chain(layers) => graph::lower(layers),
        Body::Block(block) => Some(graph::lower_block(block, &mut errors)),
    };
    let requirements =
        model.as_ref().map(|model| check::check(&head, model, &mut errors)).unwrap_or_default();
    let has_outputs = model.as_ref().is_some_and(|model| model.outputs.len() > 1);
    let Some(mut model) = model.filter(|_| errors.is_empty()) else {
        return emit::broken(&head, has_outputs, &errors);
    };
    model.spread_ends();
    match Derivatives::of(&model) {
        Ok(derivatives) => {
            // Generated items stand at the name of their network in messages.
            let krate = emit::located(krate.clone(), head.name.span());
            emit::emit(&Plan { krate, head, model, derivatives, requirements })
        }
        Err((missing, needed_by)) => {
            errors.push(missing.span, missing.message(needed_by));
            emit::broken(&head, has_outputs, &errors)
        }
    }
}
