//! Writes the call of one node's kernel, for one sample or for a tile.

use super::needs::{Pass, is_total, of_one_sample, total_of_products};
use super::{Places, Plan, accumulate, units};
use crate::graph::{Graph, Kind, NodeId, Parameter, Role, Value};
use crate::operation::{Argument, Kernel, Operation};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

/// The statement that computes a node.
pub fn statement(plan: &Plan, graph: &Graph, id: NodeId, places: &Places<'_>) -> TokenStream {
    let Value::Computed { operation, inputs } = &graph.node(id).value else {
        return TokenStream::new();
    };
    let call = Call { plan, graph, id, operation: operation.as_ref(), inputs, places };
    match places.pass {
        // The sum over one sample, and the value for one sample, are the value itself.
        Pass::Sample if of_one_sample(graph, id) != id => TokenStream::new(),
        Pass::Sample => call.sample(),
        Pass::Tile => call.tile(),
    }
}

/// The call of a node's kernel.
struct Call<'a> {
    plan: &'a Plan,
    graph: &'a Graph,
    id: NodeId,
    operation: &'a dyn Operation,
    inputs: &'a [NodeId],
    places: &'a Places<'a>,
}

impl Call<'_> {
    /// `let __dense1_z = kernel::affine::affine(…);`
    fn sample(&self) -> TokenStream {
        let local = local(self.graph, self.id);
        let annotation = self.operation.kernel().is_typed.then(|| {
            let shape = self.plan.array(self.graph, self.graph.node(self.id).shape);
            quote!(: #shape)
        });
        let call = self.of_one_sample();
        quote!(let #local #annotation = #call;)
    }

    /// `kernel::affine::affine_tile(…, &mut __buffers.dense1_z);`
    fn tile(&self) -> TokenStream {
        let Self { plan, graph, id, places, .. } = *self;
        let place = places.value(graph, id);
        if let Some(products) = total_of_products(graph, id) {
            let zeros = plan.zeros(graph, graph.node(id).shape);
            let sum = accumulate::tile(plan, graph, products, places, &quote!(&mut #place));
            return quote!(#place = #zeros; #sum);
        }
        // What all samples share is computed once a tile.
        if !graph.node(id).per_sample && !is_total(graph, id) {
            return self.shared(&place);
        }
        // Where a kernel takes one matrix for the whole tile, another one takes a matrix for each.
        let mut shared = self.operation.shared_operands().iter();
        let each = shared.any(|position| graph.node(self.inputs[*position]).per_sample);
        let (path, arguments) = self.parts(if each { "_each_tile" } else { "_tile" });
        quote!(#path(__isa, __count, #(#arguments,)* &mut #place);)
    }

    /// `__buffers.__sum = kernel::sum::sum(…);`
    fn shared(&self, place: &TokenStream) -> TokenStream {
        if self.graph.node(self.id).shape.is_vector() {
            let call = self.of_one_sample();
            return quote!(#place = #call;);
        }
        // A matrix is computed where it stays, as that of a tile of one sample: the stack is too small
        // for a copy.
        let (path, arguments) = self.path_and_arguments("_tile");
        let inputs = self.inputs.iter().map(|input| {
            let input = self.places.reference(self.graph, *input);
            quote!(::core::slice::from_ref(#input))
        });
        quote!(#path(__isa, 1, #(#arguments,)* #(#inputs,)* ::core::slice::from_mut(&mut #place));)
    }

    fn of_one_sample(&self) -> TokenStream {
        let (path, arguments) = self.parts("");
        quote!(#path(__isa, #(#arguments),*))
    }

    /// The path of the kernel and the arguments that are its unit and its inputs.
    fn parts(&self, suffix: &str) -> (TokenStream, Vec<TokenStream>) {
        let Self { graph, places, .. } = *self;
        let (path, mut arguments) = self.path_and_arguments(suffix);
        arguments.extend(self.inputs.iter().map(|input| places.reference(graph, *input)));
        (path, arguments)
    }

    /// The path of the kernel and the arguments that are no inputs.
    fn path_and_arguments(&self, suffix: &str) -> (TokenStream, Vec<TokenStream>) {
        let Self { plan, graph, id, .. } = *self;
        let Kernel { module, function, arguments, .. } = self.operation.kernel();
        let path = path(plan, graph, id, module, &format!("{function}{suffix}"));
        let arguments = arguments.iter().map(|given| argument(plan, graph, given));
        (path, arguments.collect())
    }
}

/// An argument that is no node.
fn argument(plan: &Plan, graph: &Graph, argument: &Argument) -> TokenStream {
    match argument {
        Argument::Unit(unit) => units::value(plan, &graph.units()[*unit]),
        Argument::Number(number) => self::number(plan, number),
        Argument::Size(size) => size.clone(),
    }
}

/// A number of the network's type, from an expression of type `f64`.
pub fn number(plan: &Plan, number: &TokenStream) -> TokenStream {
    let private = plan.runtime();
    quote!(<Self::Scalar as #private::Scalar>::from_f64(#number))
}

/// The path of a kernel, at the place of the node that it is called for.
pub fn path(plan: &Plan, graph: &Graph, id: NodeId, module: &str, function: &str) -> TokenStream {
    let private = plan.runtime();
    let (module, function) = (format_ident!("{module}"), format_ident!("{function}"));
    let span = graph.node(id).name.span().resolved_at(Span::mixed_site());
    quote_spanned!(span=> #private::kernel::#module::#function)
}

/// The local variable of a node.
pub fn local(graph: &Graph, id: NodeId) -> Ident {
    let name = &graph.node(id).name;
    let span = Span::mixed_site().located_at(name.span());
    format_ident!("__{}", name.text(), span = span)
}

/// The field of a node in the buffers of a workspace. The user's own words could be keywords.
pub fn field(graph: &Graph, id: NodeId) -> Ident {
    let name = &graph.node(id).name;
    match name.layer {
        Some(_) => format_ident!("{}", name.text()),
        None => format_ident!("__{}", name.text()),
    }
}

/// The place of a parameter in a value of the network's type.
pub fn parameter(plan: &Plan, parameter: Parameter) -> TokenStream {
    let layer = &plan.layers()[parameter.layer];
    let label = &layer.label;
    match (layer.kind, parameter.role) {
        (Kind::Dense, Role::Weights) => quote!(#label.weights),
        (Kind::Dense, Role::Bias) => quote!(#label.bias),
        (Kind::Weights | Kind::Bias, _) => quote!(#label),
    }
}
