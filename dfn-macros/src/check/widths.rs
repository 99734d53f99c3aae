//! Rules about widths.

use super::Requirement;
use crate::errors::{Errors, nearest};
use crate::graph::{Joint, Kind, Layer, Model};
use crate::syntax::{Activation, BuiltIn, Width};
use quote::ToTokens;

/// The most weights of one layer; more are a mistake, and would fill the compiler's memory.
const MOST_WEIGHTS: usize = 1 << 24;

// struct Net = dense(_ -> 3, relu);
// struct Net = dense(3, relu);
pub fn first_layer_says_its_inputs(model: &Model, errors: &mut Errors) {
    let Some((layer, span)) = model.layers.first().and_then(|l| Some((l, l.arriving?))) else {
        return;
    };
    let rest = written(&layer.outputs, &layer.activation);
    errors.quote(layer.fragment.as_deref());
    let message = format!(
        "no width arrives at the first layer: it says how many inputs the network has\nhelp: write `dense(INPUTS -> {rest})` with their number"
    );
    errors.push(span, message);
    errors.quote(None);
}

// struct Net = dense(2 -> 2, relu) -> dense(3 -> 1);
pub fn joints_fit(model: &Model, errors: &mut Errors, requirements: &mut Vec<Requirement>) {
    for joint in &model.facts.joints {
        let consumer = &model.layers[joint.consumer];
        let Some(takes) = &consumer.takes else { continue };
        match (takes, &joint.gives) {
            (Width::Unknown, _) | (_, Width::Unknown) => {}
            (Width::Literal { value, token }, Width::Literal { value: gives, .. }) => {
                if value != gives {
                    errors.quote(consumer.fragment.as_deref());
                    errors.push(token.span(), mismatch(joint, consumer, takes, ""));
                }
            }
            (takes, gives) if takes.is(gives) => {}
            (Width::Generic(_), _) | (_, Width::Generic(_)) => {
                errors.quote(consumer.fragment.as_deref());
                let token: Vec<_> = takes.to_token_stream().into_iter().collect();
                errors.push_tokens(&token, any_width(joint, consumer, takes));
            }
            (takes, gives) => requirements.push(Requirement::SameWidth {
                consumer: consumer.label.to_string(),
                takes: takes.clone(),
                producer: joint.producer.clone(),
                gives: gives.clone(),
            }),
        }
    }
    errors.quote(None);
}

// const NONE: usize = 0;
// struct Net = dense(2 -> NONE);
pub fn nothing_is_zero(model: &Model, requirements: &mut Vec<Requirement>) {
    let first = model.layers.first().map(|layer| (layer, &layer.inputs));
    let sides = model.layers.iter().map(|layer| (layer, &layer.outputs));
    // What `softmax` is applied to, has to be wider.
    let lowered = &model.facts.requirements;
    for (layer, width) in first.into_iter().chain(sides) {
        if !is_required(width, lowered) && matches!(width, Width::Constant(_) | Width::Generic(_)) {
            let what = match layer.kind {
                Kind::Dense => format!("each side of the layer `{}`", layer.label),
                Kind::Weights | Kind::Bias => {
                    format!("each side of the parameter `{}`", layer.label)
                }
            };
            requirements.push(at_least(what, 1, width));
        }
    }
    if !model.facts.is_block {
        return;
    }
    let matrices = model.layers.iter().filter(|layer| layer.kind == Kind::Weights);
    let matrices = matrices
        .map(|layer| (format!("each side of the parameter `{}`", layer.label), &layer.inputs));
    let ends = model.inputs.iter().map(|port| ("the input", port));
    let ends = ends.chain(model.outputs.iter().map(|port| ("the output", port)));
    let ends = ends.chain(model.targets.iter().map(|port| ("the target", port)));
    let ends = ends.map(|(what, port)| (format!("{what} `{}`", port.name), &port.width));
    for (what, width) in matrices.chain(ends) {
        if !is_required(width, requirements)
            && matches!(width, Width::Constant(_) | Width::Generic(_))
        {
            requirements.push(at_least(what, 1, width));
        }
    }
}

// struct Net = dense(1_000_000 -> 1_000_000);
pub fn nothing_is_too_large(model: &Model, errors: &mut Errors) {
    for layer in &model.layers {
        let (Some(inputs), Some(outputs)) = (layer.inputs.value(), layer.outputs.value()) else {
            continue;
        };
        if layer.kind != Kind::Bias && inputs * outputs > MOST_WEIGHTS {
            errors.quote(layer.fragment.as_deref());
            let what = if layer.kind == Kind::Dense { "layer" } else { "parameter" };
            let message = format!(
                "`{}` has {inputs} × {outputs} weights; a {what} has at most {MOST_WEIGHTS}",
                layer.label
            );
            errors.push(layer.outputs.span().unwrap_or(layer.span), message);
        }
    }
    errors.quote(None);
}

// struct Net = dense(2 -> 1, softmax);
pub fn softmax_has_a_choice(
    model: &Model,
    errors: &mut Errors,
    requirements: &mut Vec<Requirement>,
) {
    for layer in &model.layers {
        let Activation::BuiltIn { unit: BuiltIn { name: "softmax", .. }, span, .. } =
            layer.activation
        else {
            continue;
        };
        match &layer.outputs {
            Width::Literal { value: 1, .. } => {
                errors.quote(layer.fragment.as_deref());
                let message = format!(
                    "`softmax` over a single output is always 1\nhelp: a probability is `dense({} -> 1, sigmoid)`; one of two classes is `dense({} -> 2, softmax)`",
                    layer.inputs.text(),
                    layer.inputs.text(),
                );
                errors.push(span, message);
            }
            width @ (Width::Constant(_) | Width::Generic(_)) => {
                requirements.push(at_least("a layer with `softmax`".to_owned(), 2, width));
            }
            Width::Literal { .. } | Width::Unknown => {}
        }
    }
    errors.quote(None);
}

/// Whether a width has to have a least value already.
fn is_required(width: &Width, requirements: &[Requirement]) -> bool {
    let about = |known: &Requirement| matches!(known, Requirement::AtLeast { width: other, .. } if other.is(width));
    requirements.iter().any(about)
}

fn at_least(what: String, least: usize, width: &Width) -> Requirement {
    Requirement::AtLeast { what, least, width: width.clone() }
}

/// The message for two widths that differ.
fn mismatch(joint: &Joint, consumer: &Layer, takes: &Width, why: &str) -> String {
    let differ = differ(joint, consumer, takes);
    let (gives, rest) = (joint.gives.text(), written(&consumer.outputs, &consumer.activation));
    format!("{differ}{why}\nhelp: write `dense({gives} -> {rest})` or `dense(_ -> {rest})`")
}

fn differ(joint: &Joint, consumer: &Layer, takes: &Width) -> String {
    let inputs = if takes.value() == Some(1) { "input" } else { "inputs" };
    let (takes, gives) = (takes.quoted(), joint.gives.quoted());
    format!("`{}` takes {takes} {inputs}, but `{}` gives {gives}", consumer.label, joint.producer)
}

/// The message for two widths of which one is a parameter of the network.
fn any_width(joint: &Joint, consumer: &Layer, takes: &Width) -> String {
    let gives = &joint.gives;
    let why = match (takes, gives) {
        (Width::Generic(one), Width::Generic(other)) => {
            format!("; each of `{one}` and `{other}` can be any width")
        }
        (Width::Generic(name), other) | (other, Width::Generic(name)) => {
            if nearest(&other.text(), &[&name.to_string().to_lowercase()]).is_some() {
                let differ = differ(joint, consumer, takes);
                return format!("{differ}; did you mean `{name}`?");
            }
            format!("; `{name}` can be any width")
        }
        _ => String::new(),
    };
    mismatch(joint, consumer, takes, &why)
}

/// The rest of a layer as the user would write it.
fn written(gives: &Width, activation: &Activation) -> String {
    match activation {
        Activation::Unknown => gives.text(),
        known => format!("{}, {}", gives.text(), known.text()),
    }
}
