//! Rules about what depends on what, in networks in which everything else is right.

use crate::errors::Errors;
use crate::graph::{Kind, Layer, Model, Value};

// param w: 2 -> 1; cost = sum(square(x)) + sum(w) - sum(w[..]) …
// param b: 1; let _c = b + b; x -> dense(1)
pub fn nothing_is_idle(model: &Model, errors: &mut Errors) {
    if !errors.is_empty() {
        return;
    }
    let (of, what) = match model.cost {
        Some(cost) => (cost, "the cost"),
        None => (model.y, "the output"),
    };
    let ancestors = model.graph.ancestors(&[of]);
    let depends = |layer: usize| {
        model.graph.ids().any(|id| {
            ancestors[id.index()]
                && matches!(&model.graph.node(id).value, Value::Parameter(p) if p.layer == layer)
        })
    };
    let idle: Vec<&Layer> = (0..model.layers.len())
        .filter(|layer| !depends(*layer))
        .map(|layer| &model.layers[layer])
        .collect();
    if idle.len() == model.layers.len() && model.cost.is_some() {
        let span = model.graph.node(of).name.span();
        let message = "the cost depends on no parameter, so that nothing can be learnt";
        errors.push(span, message);
        return;
    }
    for layer in idle {
        let label = &layer.label;
        let kind = match layer.kind {
            Kind::Dense => "layer",
            Kind::Weights | Kind::Bias => "parameter",
        };
        let message =
            format!("{what} does not depend on the {kind} `{label}`, which would learn nothing");
        errors.push(layer.span, message);
    }
}
