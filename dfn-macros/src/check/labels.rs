//! Rules about labels.

use crate::errors::Errors;
use crate::graph::{Chain, TRACE_INPUT, can_name_a_field, default_label};

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
    "tensors",
    "tensors_mut",
    "trace",
    "zeros",
];

// struct Net = type: dense(2 -> 1);
pub fn no_keywords(chain: &Chain, errors: &mut Errors) {
    for layer in &chain.layers {
        if let Some(label) = layer.written.as_ref().filter(|label| !can_name_a_field(label)) {
            errors.quote(layer.fragment.as_deref());
            let message = format!("`{label}` is a keyword of Rust and cannot label a layer");
            errors.push(label.span(), message);
        }
    }
    errors.quote(None);
}

// struct Net = forward: dense(2 -> 1);
// struct Net = input: dense(2 -> 1);
pub fn no_taken_names(chain: &Chain, errors: &mut Errors) {
    for layer in &chain.layers {
        let Some(label) = &layer.written else { continue };
        let taken = if METHODS.iter().any(|name| label == name) {
            "a method of every network"
        } else if label == TRACE_INPUT {
            "the input in every trace"
        } else {
            continue;
        };
        errors.quote(layer.fragment.as_deref());
        let message = format!("`{label}` is the name of {taken} and cannot label a layer");
        errors.push(label.span(), message);
    }
    errors.quote(None);
}

// struct Net = a: dense(2 -> 3) -> a: dense(3 -> 1);
// struct Net = dense2: dense(2 -> 3) -> dense(3 -> 1);
pub fn no_namesakes(chain: &Chain, errors: &mut Errors) {
    let name = |index: usize| {
        let layer = &chain.layers[index];
        layer.written.clone().unwrap_or_else(|| default_label(index, layer.span))
    };
    for later in 0..chain.layers.len() {
        let Some(earlier) = (0..later).find(|earlier| name(*earlier) == name(later)) else {
            continue;
        };
        let (label, layer) = (name(later), &chain.layers[later]);
        errors.quote(layer.fragment.as_deref());
        match (&chain.layers[earlier].written, &layer.written) {
            (Some(written), None) => {
                let message = format!(
                    "the label `{label}` is the name that layer {} has without one",
                    later + 1
                );
                errors.push(written.span(), message);
            }
            _ => {
                let message = format!(
                    "the label `{label}` names layer {} already; every layer needs its own",
                    earlier + 1
                );
                errors.push(label.span(), message);
            }
        }
    }
    errors.quote(None);
}
