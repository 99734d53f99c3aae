//! What stands for a network whose declaration is wrong: its errors, and names that cause no others.

use crate::errors::Errors;
use crate::syntax::Network;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// The errors, and the network's names as types that are not there.
///
/// In a module with an error of a macro, the compiler does not report names that it cannot find,
/// because the macro might have made them; and of a type that it could not find, it says nothing
/// wherever that is used. So one mistake is one error, whatever the network is used for. The module
/// is our own, so that nothing else in the user's goes unreported.
///
/// `has_outputs` says whether several outputs have a struct.
pub fn broken(network: &Network, has_outputs: bool, errors: &Errors) -> TokenStream {
    let (name, visibility) = (&network.name, &network.visibility);
    // As many as uses give; a parameter that is no width is one of the type that is not there.
    let (generics, types) = (network.generics.declared_with_defaults(), network.generics.types());
    let module = format_ident!("__broken_{}", name);
    let others = ["Trace", "Output"].into_iter().take(if has_outputs { 2 } else { 1 });
    let names =
        [name.clone()].into_iter().chain(others.map(|what| format_ident!("{}{what}", name)));
    let names: Vec<_> = names.collect();
    quote! {
        #[allow(non_snake_case)]
        mod #module {
            #errors
            #(pub type #names #generics = __BrokenNetwork #types;)*
        }
        #[allow(unused_imports)]
        #visibility use #module::{#(#names),*};
    }
}
