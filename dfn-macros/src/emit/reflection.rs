//! The constant that says at run time what was compiled.

use super::Plan;
use crate::graph::{Described, Description, Source};
use crate::operation::Connection;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The item, for the inside of the `const _`.
pub fn item(plan: &Plan) -> TokenStream {
    let (generics, network) = (plan.head.generics.declared(), plan.network());
    let (private, name) = (plan.runtime(), plan.head.name.to_string());
    let graph = graph(name.trim_start_matches("r#"), &plan.description(), &private);
    quote! {
        #[allow(dead_code)]
        impl #generics #network {
            /// The operations of the network and of its gradients, to look at and to draw.
            pub const GRAPH: #private::Graph = #graph;
        }
    }
}

/// The value of `GRAPH`; `private` is the path of the facade's hidden module.
pub fn graph(name: &str, description: &Description, private: &TokenStream) -> TokenStream {
    let graph = quote!(#private::graph);
    let nodes = description.nodes.iter().map(|one| node(one, description));
    let values = Literal::usize_unsuffixed(description.values);
    let outputs = description.outputs.iter().map(|(name, node)| {
        let node = Literal::usize_unsuffixed(*node);
        quote!(#graph::Output::new(#name, #node))
    });
    let cost = match description.cost.map(Literal::usize_unsuffixed) {
        Some(node) => quote!(::core::option::Option::Some(#node)),
        None => quote!(::core::option::Option::None),
    };
    quote! {{
        use #graph::table as __t;
        // A block of its own, as widths can be computed in ways that only end with it.
        #private::Graph::new(#name, const { &[#(#nodes),*] }, #values, &[#(#outputs),*], #cost)
    }}
}

fn node(node: &Described, description: &Description) -> TokenStream {
    let Described { name, source, inputs, rows, columns, part } = node;
    let shape = match columns {
        None => quote!(__t::Vector(#rows)),
        Some(columns) => quote!(__t::Matrix(#rows, #columns)),
    };
    let layer = part.map_or("", |part| &description.layers[part.layer].0);
    let kind = match source {
        Source::Input => quote!(Input),
        Source::Target => quote!(Target),
        Source::Parameter => quote!(Parameter),
        Source::Constant => quote!(Constant),
        Source::Entry => quote!(Entry),
        Source::Operation { name: operation, connection } => {
            let connection = match connection {
                Connection::All => quote!(All),
                Connection::Elementwise | Connection::Identity => quote!(Elementwise),
                Connection::Concatenation => quote!(Concatenation),
                Connection::Slice(start) => quote!(Slice { start: #start }),
                Connection::Padding(before) => quote!(Padding { before: #before }),
            };
            let inputs = inputs.iter().map(|input| Literal::usize_unsuffixed(*input));
            return quote! {
                __t::node(#name, #operation, __t::#connection, &[#(#inputs),*], #shape, #layer)
            };
        }
    };
    quote!(__t::leaf(#name, __t::#kind, #shape, #layer))
}
