//! The items that users call, inherent so that they need no import: the runtime's template of them,
//! filled in.

use super::{Plan, requirements, units};
use crate::graph::Layer;
use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

pub fn methods(plan: &Plan) -> TokenStream {
    let (private, network, trace) = (plan.private(), plan.network(), plan.trace_type());
    let (generics, checks) = (plan.head.generics.declared(), requirements::generic(plan));
    let (scalar, unit) = (plan.scalar(), units::output_in_signature(plan));
    let (input, output, jacobian) = (plan.input(), plan.output(), plan.jacobian());
    let layers = Literal::usize_unsuffixed(plan.layers().len());
    let tensors = Literal::usize_unsuffixed(2 * plan.layers().len());
    let each = plan.layers().iter().enumerate().map(|(index, layer)| {
        let index = Literal::usize_unsuffixed(index);
        let (label, text) = (&layer.label, label_text(layer));
        let (inputs, outputs) = (&layer.inputs, &layer.outputs);
        let (unit, rectified) = (layer.activation.text(), layer.activation.is_rectified());
        let facts = quote!(#inputs, #outputs, #unit, #rectified);
        quote!(#index #label #text new(#facts) [weights weights, bias bias])
    });
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
        }
    }
}

/// A label without the mark of a raw identifier.
pub fn label_text(layer: &Layer) -> String {
    layer.label.to_string().trim_start_matches("r#").to_owned()
}
