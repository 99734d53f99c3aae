//! The items that users call, inherent so that they need no import: the runtime's template of them,
//! filled in.

use super::{Plan, requirements, units};
use crate::graph::{Kind, Layer, Port};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};

pub fn methods(plan: &Plan) -> TokenStream {
    let (private, network, trace) = (plan.private(), plan.network(), plan.trace_type());
    let (generics, checks) = (plan.head.generics.declared(), requirements::generic(plan));
    let (scalar, unit) = (plan.scalar(), units::output_in_signature(plan));
    let (input, output, jacobian) = (plan.input(), plan.output(), plan.jacobian());
    let layers = Literal::usize_unsuffixed(plan.layers().len());
    let tensors = plan.layers().iter().map(|layer| if layer.kind == Kind::Dense { 2 } else { 1 });
    let tensors = Literal::usize_unsuffixed(tensors.sum());
    let each = plan.layers().iter().enumerate().map(|(index, layer)| each(plan, index, layer));
    let (inputs, outputs, cost) = (inputs(plan), outputs(plan), cost(plan));
    quote_spanned! {plan.span()=>
        #private::methods! {
            generics: [#generics],
            network: #network,
            trace: #trace,
            scalar: #scalar,
            input: #input,
            output: #output,
            jacobian: #jacobian,
            unit: #unit,
            layers: #layers,
            tensors: #tensors,
            checks: [#(#checks),*],
            each: [#(#each),*],
            #inputs
            #outputs
            #cost
        }
    }
}

/// Several inputs.
fn inputs(plan: &Plan) -> TokenStream {
    let inputs = &plan.model.inputs;
    if inputs.len() == 1 {
        return TokenStream::new();
    }
    let inputs = inputs.iter().map(port);
    quote!(inputs: [#(#inputs),*],)
}

/// Several outputs, and the struct of them.
fn outputs(plan: &Plan) -> TokenStream {
    let outputs = &plan.model.outputs;
    if outputs.len() == 1 {
        return TokenStream::new();
    }
    let (visibility, name) = (&plan.head.visibility, format_ident!("{}Output", plan.head.name));
    let (outputs, arguments) = (outputs.iter().map(port), plan.head.generics.arguments());
    quote!(outputs: [#visibility #name (#name #arguments) #(#outputs),*],)
}

/// The cost, with the type of its targets.
fn cost(plan: &Plan) -> TokenStream {
    let (targets, model) = (plan.targets(), &plan.model);
    let Some(targets) = model.cost.map(|_| targets) else { return TokenStream::new() };
    let array = targets.map(|id| plan.array(&model.graph, model.shape(id)));
    let names = model.targets.iter().filter(|_| model.targets.len() > 1).map(|target| {
        let port = port(target);
        quote!(, #port)
    });
    quote!(cost: [#array #(#names)*],)
}

fn port(port: &Port) -> TokenStream {
    let (name, width) = (&port.name, &port.width);
    quote!(#name: #width)
}

/// One layer or free parameter, as the template takes it.
fn each(plan: &Plan, index: usize, layer: &Layer) -> TokenStream {
    let (label, text) = (&layer.label, label_text(layer));
    let (inputs, outputs) = (&layer.inputs, &layer.outputs);
    let used = match (layer.kind, plan.uses(index)) {
        (Kind::Bias, _) | (_, 1) => TokenStream::new(),
        (_, uses) => {
            let uses = Literal::usize_unsuffixed(uses);
            quote!(used #uses)
        }
    };
    let index = Literal::usize_unsuffixed(index);
    match layer.kind {
        Kind::Dense => {
            let (unit, rectified) = (layer.activation.text(), layer.activation.is_rectified());
            let facts = quote!(#inputs, #outputs, #unit, #rectified);
            quote!(#index #label #text new(#facts) #used [weights weights, bias bias])
        }
        Kind::Weights => quote!(#index #label #text weights(#inputs, #outputs) #used [weights]),
        Kind::Bias => quote!(#index #label #text bias(#outputs) [bias]),
    }
}

/// A label without the mark of a raw identifier.
pub fn label_text(layer: &Layer) -> String {
    layer.label.to_string().trim_start_matches("r#").to_owned()
}
