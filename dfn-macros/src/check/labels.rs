//! Rules about labels.

use crate::errors::Errors;
use crate::graph::{Layer, Model};
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

// struct Net = type: dense(2 -> 1);
pub fn no_keywords(model: &Model, errors: &mut Errors) {
    for Layer { label, fragment, .. } in labelled(model) {
        if is_keyword(label) {
            errors.quote(fragment.as_deref());
            let message = format!("`{label}` is a keyword of Rust and cannot label a layer");
            errors.push(label.span(), message);
        }
    }
    errors.quote(None);
}

// struct Net = forward: dense(2 -> 1);
// struct Net = input: dense(2 -> 1);
pub fn no_taken_names(model: &Model, errors: &mut Errors) {
    for Layer { label, fragment, .. } in labelled(model) {
        let taken = if METHODS.iter().any(|name| label == name) {
            "a method of every network"
        } else if label == "input" {
            "the input in every trace"
        } else {
            continue;
        };
        errors.quote(fragment.as_deref());
        let message = format!("`{label}` is the name of {taken} and cannot label a layer");
        errors.push(label.span(), message);
    }
    errors.quote(None);
}

// struct Net = a: dense(2 -> 3) -> a: dense(3 -> 1);
// struct Net = dense2: dense(2 -> 3) -> dense(3 -> 1);
pub fn no_namesakes(model: &Model, errors: &mut Errors) {
    for (later, layer) in model.layers.iter().enumerate() {
        let before = &model.layers[..later];
        let Some(earlier) = before.iter().position(|earlier| earlier.label == layer.label) else {
            continue;
        };
        let label = &layer.label;
        errors.quote(layer.fragment.as_deref());
        if layer.labelled {
            let message = format!(
                "the label `{label}` names layer {} already; every layer needs its own",
                earlier + 1
            );
            errors.push(label.span(), message);
        } else {
            let message =
                format!("the label `{label}` is the name that layer {} has without one", later + 1);
            errors.push(before[earlier].label.span(), message);
        }
    }
    errors.quote(None);
}

/// The layers with a label of the user's.
fn labelled(model: &Model) -> impl Iterator<Item = &Layer> {
    model.layers.iter().filter(|layer| layer.labelled)
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
