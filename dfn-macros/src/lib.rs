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
use differentiate::NoDerivative;
use emit::Plan;
use errors::Errors;
use proc_macro2::{TokenStream, TokenTree};

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

    let mut errors = Errors::default();
    let mut items = TokenStream::new();
    for mut head in syntax::networks(tokens.collect(), &mut errors) {
        let Some(chain) = graph::lower(std::mem::take(&mut head.layers)) else { continue };
        let requirements = check::check(&chain, &mut errors);
        match Derivatives::of(&chain) {
            Ok(derivatives) => {
                // Generated items stand at the name of their network in messages.
                let krate = emit::located(krate.clone(), head.name.span());
                let plan = Plan { krate, head, chain, derivatives, requirements };
                items.extend(emit::emit(&plan));
            }
            Err(NoDerivative { of }) => {
                let name = &chain.graph.node(of).name;
                errors.push(name.span(), "this operation has no such derivative");
            }
        }
    }
    items.extend(errors.into_tokens());
    items
}
