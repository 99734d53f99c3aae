//! Rules about several networks in one call of the macro.

use crate::errors::Errors;
use crate::syntax::Network;
use proc_macro2::TokenTree;

// struct Net = dense(2 -> 1); struct Net = dense(3 -> 1);
/// For each network whether there is one of the same name before it, which is reported; one that is
/// compiled on some condition only may be the other's alternative.
pub fn names(networks: &mut [(Network, Errors)]) -> Vec<bool> {
    let mut twice = vec![false; networks.len()];
    for index in 1..networks.len() {
        let (before, rest) = networks.split_at_mut(index);
        let Some((network, errors)) = rest.first_mut() else { continue };
        let same = |(other, _): &(Network, Errors)| other.name == network.name;
        if is_conditional(network)
            || !before.iter().any(|other| same(other) && !is_conditional(&other.0))
        {
            continue;
        }
        let message =
            format!("there is a network `{}` already: each has a name of its own", network.name);
        errors.push(network.name.span(), message);
        twice[index] = true;
    }
    twice
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
