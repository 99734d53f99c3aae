//! Rules about names: those of layers, and in the block form those of everything else.

use crate::errors::Errors;
use crate::graph::{Model, Named, What};
use crate::syntax::is_keyword;

/// The methods of a network.
const METHODS: &[&str] = &[
    "backward",
    "boxed",
    "classify",
    "forward",
    "forward_batch",
    "gradients",
    "initialise",
    "jacobian",
    "mean_loss",
    "random",
    "step",
    "summary",
    "tensors",
    "tensors_mut",
    "trace",
    "zeros",
];

/// What several inputs or outputs, a target or a cost add to them.
const METHODS_OF_GRAPHS: &[&str] = &["cost", "cost_gradients", "input", "output", "target"];

// struct Net = type: dense(2 -> 1);
// struct Net(type: 2) -> 1 { type -> dense(1) }
pub fn no_keywords(model: &Model, errors: &mut Errors) {
    for Named { ident, what, fragment } in given(model) {
        if is_keyword(ident) {
            errors.quote(fragment.as_deref());
            let message = format!("`{ident}` is a keyword of Rust and cannot {}", what.names());
            errors.push(ident.span(), message);
        }
    }
    errors.quote(None);
}

// struct Net = forward: dense(2 -> 1);
// struct Net = input: dense(2 -> 1);
// struct Net(x: 2) -> 1 { let __h = x -> dense(2); __h -> dense(1) }
pub fn no_taken_names(model: &Model, errors: &mut Errors) {
    for Named { ident, what, fragment } in given(model) {
        let is = |name: &&str| ident == *name;
        let is_layer = matches!(what, What::Layer { .. } | What::DeclaredLayer);
        // What stands in the struct or in a trace; the rest are parameters of functions.
        let is_field = is_layer || matches!(what, What::Parameter | What::Value);
        let is_tensor = is_layer || *what == What::Parameter;
        let taken = if is_field && METHODS.iter().any(&is) {
            "is the name of a method of every network"
        } else if is_field && ident == "input" {
            "is the name of the input in every trace"
        } else if model.facts.is_block && is_tensor && METHODS_OF_GRAPHS.iter().any(&is) {
            "is the name of a method in the block form"
        } else if model.facts.is_block && ident.to_string().starts_with("__") {
            "begins like the names of generated code"
        } else {
            continue;
        };
        errors.quote(fragment.as_deref());
        errors.push(ident.span(), format!("`{ident}` {taken} and cannot {}", what.names()));
    }
    errors.quote(None);
}

// struct Net = a: dense(2 -> 3) -> a: dense(3 -> 1);
// struct Net = dense2: dense(2 -> 3) -> dense(3 -> 1);
// struct Net(x: 2) -> 1 { let x = x -> dense(2); x -> dense(1) }
pub fn no_namesakes(model: &Model, errors: &mut Errors) {
    for (later, named) in model.facts.names.iter().enumerate() {
        let before = &model.facts.names[..later];
        // An output can have the name of the value that it is.
        let in_one_namespace =
            |earlier: &Named| (earlier.what == What::Output) == (named.what == What::Output);
        let same = |earlier: &&Named| earlier.ident == named.ident && in_one_namespace(earlier);
        let Some(earlier) = before.iter().find(same) else { continue };
        let name = &named.ident;
        errors.quote(named.fragment.as_deref());
        match (named.what, earlier.what) {
            (What::Layer { number, labelled: false }, _) => {
                let message =
                    format!("the label `{name}` is the name that layer {number} has without one");
                let message = match earlier.what {
                    What::Layer { .. } => message,
                    _ => message.replace("the label `", "`"),
                };
                errors.push(earlier.ident.span(), message);
            }
            (What::Layer { .. }, What::Layer { number, .. }) => {
                let message = format!(
                    "the label `{name}` names layer {number} already; every layer needs its own"
                );
                errors.push(name.span(), message);
            }
            (What::Value, What::Value) => {
                let message = format!(
                    "`{name}` is the name of another value already, and a name means one thing: write another, as `{name}2`"
                );
                errors.push(name.span(), message);
            }
            (_, What::Layer { number, labelled: false }) => {
                let message = format!(
                    "`{name}` is the label that layer {number} has without one, and a name means one thing: write another"
                );
                errors.push(name.span(), message);
            }
            (_, other) => {
                let message = format!(
                    "`{name}` is the name of {} already, and a name means one thing: write another, as `{name}2`",
                    other.described()
                );
                errors.push(name.span(), message);
            }
        }
    }
    errors.quote(None);
}

/// The names that the user gives.
fn given(model: &Model) -> impl Iterator<Item = &Named> {
    let names = model.facts.names.iter();
    names.filter(|named| !matches!(named.what, What::Layer { labelled: false, .. }))
}

#[cfg(test)]
mod tests {
    use super::METHODS;

    #[test]
    fn the_methods_are_those_of_the_runtimes_template() {
        let template = concat!(
            include_str!("../../../dfn-runtime/src/methods.rs"),
            include_str!("../../../dfn-runtime/src/methods/ports.rs"),
        );
        let words = template.split("pub ").skip(1).filter_map(|item| {
            let item = item.trim_start_matches("const ").strip_prefix("fn ")?;
            item.split(['(', '<']).next()
        });
        let mut methods: Vec<&str> = words.collect();
        // Beside these only graphs have some, which take no `self` and so no label.
        methods.retain(|name| !["input", "output"].contains(name));
        methods.sort_unstable();
        methods.dedup();
        assert_eq!(methods, METHODS);
    }
}
