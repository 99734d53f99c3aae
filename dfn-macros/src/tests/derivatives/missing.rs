//! Units that have no second derivative.

use super::{input, name, unit, vector, weighed};
use crate::differentiate::{differentiate, gradient};
use crate::graph::{Graph, Unit};
use crate::operation::{Apply, NeededBy};
use crate::syntax::Activation;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

#[test]
fn a_unit_with_kinks_is_named() {
    for unit_name in ["relu", "leaky_relu", "elu", "hard_sigmoid", "hard_tanh", "clip01", "abs"] {
        let expected = format!(
            "`{unit_name}` has no second derivative, which the cost needs because it contains `grad`\nhelp: take a smooth unit, such as `tanh`, `softplus`, `silu` or `gelu`"
        );
        assert_eq!(message(|graph| unit(graph, unit_name), NeededBy::Cost), expected);
    }
}

#[test]
fn so_is_one_of_the_users_own() {
    let path: TokenStream = quote!(crate::Swish);
    let own = |graph: &mut Graph| {
        let activation = Activation::Path(path.clone().into_iter().collect());
        Apply { unit: graph.add_unit(Unit { activation, label: format_ident!("own") }) }
    };
    let message = message(own, NeededBy::Grad);
    let expected = "`crate::Swish` has no second derivative, which a `grad` of a `grad` needs";
    assert!(message.starts_with(expected), "{message}");
}

#[test]
fn a_gradient_with_respect_to_what_does_not_go_through_the_unit_is_there() {
    let mut graph = Graph::default();
    let shape = vector(&mut graph, 3);
    let x = input(&mut graph, shape);
    let relu = unit(&mut graph, "relu");
    let h = graph.compute(relu, &[x], name("h"));
    let z = weighed(&mut graph, h);
    let one = graph.constant(quote!(1.0));
    let g = gradient(&mut graph, z, one, x).expect("a slope").expect("z depends on x");
    // Linear in the gradient that arrives, which stands for the weights of the layers after it.
    let weights = graph.inputs(graph.inputs(z)[0])[1];
    assert!(differentiate(&graph, g, &[weights]).is_ok());
    assert!(differentiate(&graph, g, &[x]).is_err());
}

fn message(unit: impl Fn(&mut Graph) -> Apply, needed_by: NeededBy) -> String {
    let mut graph = Graph::default();
    let shape = vector(&mut graph, 3);
    let x = input(&mut graph, shape);
    let unit = unit(&mut graph);
    let h = graph.compute(unit, &[x], name("h"));
    let z = weighed(&mut graph, h);
    let one = graph.constant(quote!(1.0));
    let g = gradient(&mut graph, z, one, x).expect("a slope").expect("z depends on x");
    let missing = differentiate(&graph, g, &[x]).err().expect("no second derivative");
    missing.message(needed_by)
}
