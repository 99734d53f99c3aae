//! Rules about the parameters of a generic network.

use crate::errors::Errors;
use crate::graph::{Layer, Model, Named};
use crate::syntax::{Network, Width, is_keyword};

/// What the methods of a network name in the scope of its parameters: their own parameters, generic
/// and plain.
const TAKEN: &[&str] = &[
    "LossTarget",
    "Rng",
    "WORKSPACE_TILE",
    "dy",
    "gradients",
    "initialiser",
    "loss",
    "rate",
    "rng",
    "seed",
    "target",
    "targets",
    "trace",
    "workspace",
    "x",
    "y",
];

// struct Net<const WORKSPACE_TILE: usize> = dense(2 -> WORKSPACE_TILE);
// struct Net<const __N: usize> = dense(2 -> __N);
// struct Net<const in: usize> = dense(in -> 2);
pub fn no_taken_names(head: &Network, errors: &mut Errors) {
    for name in head.generics.widths() {
        let written = name.to_string();
        let whose = if is_keyword(name) {
            "is a keyword of Rust"
        } else if TAKEN.contains(&written.as_str()) {
            "is a name in the methods of every network"
        } else if written.starts_with("__") {
            "begins like the names of generated code"
        } else {
            continue;
        };
        let message = format!("`{name}` {whose} and cannot name a width: write another, as `H`");
        errors.push(name.span(), message);
    }
}

// struct Net<const H: usize>(H: 2) -> 1 { H -> dense(H) -> dense(1) }
pub fn no_names_of_values(head: &Network, model: &Model, errors: &mut Errors) {
    let names = model.facts.names.iter().filter(|_| model.facts.is_block);
    for Named { ident, what, .. } in names {
        if head.generics.widths().any(|width| width == ident) {
            let message = format!(
                "`{ident}` is the name of a width already and cannot {}: write another, as `{}`",
                what.names(),
                ident.to_string().to_lowercase()
            );
            errors.push(ident.span(), message);
        }
    }
}

// struct Net<const H: usize = 8, const K: usize> = dense(H -> K);
pub fn defaults_come_last(head: &Network, errors: &mut Errors) {
    for name in head.generics.without_default_after_one() {
        let message =
            format!("`{name}` needs a default too, because a parameter before it has one");
        errors.push(name.span(), message);
    }
}

// struct Net<const H: usize> = dense(2 -> 1);
pub fn every_width_is_used(head: &Network, model: &Model, errors: &mut Errors) {
    let ports = || [&model.inputs, &model.outputs, &model.targets].into_iter().flatten();
    let widths = || model.layers.iter().flat_map(sides).chain(ports().map(|port| &port.width));
    if widths().any(|width| matches!(width, Width::Unknown)) {
        return;
    }
    for name in head.generics.widths() {
        if !widths().any(|width| matches!(width, Width::Generic(used) if *used == *name)) {
            let message = format!(
                "`{name}` is not the width of any layer\nhelp: leave it out, or write it as a width, as in `dense({name} -> 1)`"
            );
            errors.push(name.span(), message);
        }
    }
}

/// What a layer gets, says that it takes, and gives.
fn sides(layer: &Layer) -> [&Width; 3] {
    [&layer.inputs, layer.takes.as_ref().unwrap_or(&layer.inputs), &layer.outputs]
}

#[cfg(test)]
mod tests {
    use super::TAKEN;

    #[test]
    fn the_taken_names_are_those_of_the_runtimes_template() {
        let template = concat!(
            include_str!("../../../dfn-runtime/src/methods.rs"),
            include_str!("../../../dfn-runtime/src/methods/ports.rs"),
            include_str!("../../../dfn-runtime/src/methods/cost.rs"),
        );
        let mut names: Vec<&str> = template
            .split("fn ")
            .skip(1)
            .filter_map(|function| function.split_once('{').map(|(head, _)| head))
            .flat_map(|head| head.split(['<', '(', ',']))
            .filter_map(|parameter| {
                let (name, _) = parameter.trim().trim_start_matches("const ").split_once(':')?;
                name.chars().all(|c| c == '_' || c.is_alphanumeric()).then_some(name)
            })
            .chain(["LossTarget"])
            .collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names, TAKEN);
    }
}
