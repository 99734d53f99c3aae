//! Rules about several networks in one call of the macro.

use crate::errors::Errors;
use crate::syntax::Network;
use proc_macro2::TokenTree;
use std::collections::BTreeSet;

// struct Net = dense(2 -> 1); struct Net = dense(3 -> 1);
/// For each network whether there is one of the same name before it, which is reported; one that is
/// compiled on some condition only may be the other's alternative.
pub fn names(networks: &mut [(Network, Errors)]) -> Vec<bool> {
    let mut known = BTreeSet::new();
    let is_second = networks.iter_mut().map(|(network, errors)| {
        let Network { name, .. } = &*network;
        if is_conditional(network) || known.insert(name.to_string()) {
            return false;
        }
        let message = format!("there is a network `{name}` already: each has a name of its own");
        errors.push(name.span(), message);
        true
    });
    is_second.collect()
}

fn is_conditional(network: &Network) -> bool {
    network.attributes.iter().any(|[_, attribute]| match attribute {
        TokenTree::Group(group) => {
            let first = group.stream().into_iter().next();
            matches!(first, Some(TokenTree::Ident(word)) if word == "cfg" || word == "cfg_attr")
        }
        _ => false,
    })
}
