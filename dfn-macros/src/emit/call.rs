//! Writes the call of one node's kernel, for one sample or for a tile.

use super::{Plan, units};
use crate::graph::{Graph, NodeId, Parameter, Role, Value};
use crate::operation::{Argument, Kernel};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};

/// Where the values of a body's nodes are, as expressions of references.
pub struct Places<'p> {
    plan: &'p Plan,
    input: TokenStream,
    /// The place of what is neither the input nor a parameter.
    computed: Box<Place<'p>>,
}

type Place<'p> = dyn Fn(&Graph, NodeId) -> TokenStream + 'p;

impl<'p> Places<'p> {
    /// The input at `input`, the parameters in `self`, and everything else where `computed` says.
    pub fn new(
        plan: &'p Plan,
        input: TokenStream,
        computed: impl Fn(&Graph, NodeId) -> TokenStream + 'p,
    ) -> Self {
        Self { plan, input, computed: Box::new(computed) }
    }

    /// The place of a node's value.
    pub fn of(&self, graph: &Graph, id: NodeId) -> TokenStream {
        match graph.node(id).value {
            Value::Input => self.input.clone(),
            Value::Parameter(parameter) => {
                let parameter = self::parameter(self.plan, parameter);
                quote!(&self.#parameter)
            }
            _ => (self.computed)(graph, id),
        }
    }
}

/// `let __dense1_z = kernel::affine::affine(…);`
pub fn sample(plan: &Plan, graph: &Graph, id: NodeId, places: &Places<'_>) -> TokenStream {
    let (path, arguments) = parts(plan, graph, id, places, "");
    let local = local(graph, id);
    quote!(let #local = #path(__isa, #(#arguments),*);)
}

/// `kernel::affine::affine_tile(…, &mut __buffers.dense1_z);`
pub fn tile(plan: &Plan, graph: &Graph, id: NodeId, places: &Places<'_>) -> TokenStream {
    let (path, arguments) = parts(plan, graph, id, places, "_tile");
    let field = field(graph, id);
    quote!(#path(__isa, __count, #(#arguments,)* &mut __buffers.#field);)
}

/// Adds a gradient to where the parameter's is, scaled by `__scale`.
pub fn accumulate(
    plan: &Plan,
    graph: &Graph,
    gradient: NodeId,
    places: &Places<'_>,
    into: &TokenStream,
) -> TokenStream {
    accumulation(plan, graph, gradient, places, "", "__scale", into)
}

/// The largest change that a gradient, scaled by `__scale`, makes, from the magnitudes of its factors.
pub fn change(plan: &Plan, graph: &Graph, gradient: NodeId) -> TokenStream {
    let private = plan.runtime();
    let path = match adding(graph, gradient) {
        Some((module, function)) => {
            let (module, function) =
                (format_ident!("{module}"), format_ident!("{function}_change"));
            quote!(#private::kernel::#module::#function)
        }
        None => quote!(#private::kernel::accumulate::accumulate_change),
    };
    let magnitudes = factors(graph, gradient).into_iter().map(|id| magnitude(graph, id));
    quote!(#path(__scale, #(#magnitudes),*))
}

/// The vectors that what is added to a parameter is made of.
pub fn factors(graph: &Graph, gradient: NodeId) -> Vec<NodeId> {
    if adding(graph, gradient).is_some() { graph.inputs(gradient).to_vec() } else { vec![gradient] }
}

/// The local variable of a node's magnitude.
pub fn magnitude(graph: &Graph, id: NodeId) -> Ident {
    format_ident!("{}_magnitude", local(graph, id))
}

/// Adds a gradient, summed over a tile, to where the parameter's is.
pub fn accumulate_tile(
    plan: &Plan,
    graph: &Graph,
    gradient: NodeId,
    places: &Places<'_>,
    into: &TokenStream,
) -> TokenStream {
    accumulation(plan, graph, gradient, places, "_tile", "__count", into)
}

/// Calls the gradient's own kernel if that adds, and otherwise one that adds the gradient's value.
fn accumulation(
    plan: &Plan,
    graph: &Graph,
    gradient: NodeId,
    places: &Places<'_>,
    suffix: &str,
    factor: &str,
    into: &TokenStream,
) -> TokenStream {
    let factor = format_ident!("{factor}");
    if let Some((module, function)) = adding(graph, gradient) {
        let path = kernel_path(plan, graph, gradient, module, &format!("{function}{suffix}"));
        let inputs = graph.inputs(gradient).iter().map(|input| places.of(graph, *input));
        return quote!(#path(__isa, #factor, #(#inputs,)* #into););
    }
    let private = plan.runtime();
    let function = format_ident!("accumulate{suffix}");
    let place = places.of(graph, gradient);
    quote!(#private::kernel::accumulate::#function(__isa, #factor, #place, #into);)
}

/// The module and the function that add a node's value to a parameter's without computing it by
/// itself.
fn adding(graph: &Graph, id: NodeId) -> Option<(&'static str, &'static str)> {
    let Value::Computed { operation, .. } = &graph.node(id).value else { return None };
    let kernel = operation.kernel();
    kernel.accumulation.map(|function| (kernel.module, function))
}

/// The local variable of a node.
pub fn local(graph: &Graph, id: NodeId) -> Ident {
    let name = &graph.node(id).name;
    let span = proc_macro2::Span::mixed_site().located_at(name.span());
    format_ident!("__{}", name.text(), span = span)
}

/// The field of a node in the buffers of a workspace.
pub fn field(graph: &Graph, id: NodeId) -> Ident {
    format_ident!("{}", graph.node(id).name.text())
}

/// The place of a parameter in a value of the network's type.
pub fn parameter(plan: &Plan, parameter: Parameter) -> TokenStream {
    let label = &plan.layers()[parameter.layer].label;
    match parameter.role {
        Role::Weights => quote!(#label.weights),
        Role::Bias => quote!(#label.bias),
    }
}

/// The path of a node's kernel and the arguments that are its unit and its inputs.
fn parts(
    plan: &Plan,
    graph: &Graph,
    id: NodeId,
    places: &Places<'_>,
    suffix: &str,
) -> (TokenStream, Vec<TokenStream>) {
    let Value::Computed { operation, inputs } = &graph.node(id).value else {
        return (TokenStream::new(), Vec::new());
    };
    let Kernel { module, function, arguments, .. } = operation.kernel();
    let path = kernel_path(plan, graph, id, module, &format!("{function}{suffix}"));
    let arguments = arguments.iter().map(|given| argument(plan, graph, given));
    let inputs = inputs.iter().map(|input| places.of(graph, *input));
    (path, arguments.chain(inputs).collect())
}

/// An argument that is no node.
fn argument(plan: &Plan, graph: &Graph, argument: &Argument) -> TokenStream {
    match argument {
        Argument::Unit(unit) => units::value(plan, &graph.units()[*unit]),
        Argument::Number(number) => {
            let private = plan.runtime();
            quote!(<Self::Scalar as #private::Scalar>::from_f64(#number))
        }
        Argument::Size(size) => size.clone(),
    }
}

/// The path of a kernel, at the place of the node that it is called for.
fn kernel_path(
    plan: &Plan,
    graph: &Graph,
    id: NodeId,
    module: &str,
    function: &str,
) -> TokenStream {
    let private = plan.runtime();
    let (module, function) = (format_ident!("{module}"), format_ident!("{function}"));
    let span = graph.node(id).name.span().resolved_at(proc_macro2::Span::mixed_site());
    quote_spanned!(span=> #private::kernel::#module::#function)
}
