//! Where the values of a body's nodes are.

use super::needs::{Pass, of_one_sample};
use super::{Plan, call};
use crate::graph::{Graph, NodeId, Value};
use proc_macro2::TokenStream;
use quote::quote;

/// Where the values of a body's nodes are.
pub struct Places<'p> {
    plan: &'p Plan,
    pub pass: Pass,
    input: Place,
    /// The place of what is neither the input, nor a parameter, nor a number.
    others: Box<Find<'p>>,
    /// What stands elsewhere.
    elsewhere: Vec<(NodeId, Place)>,
}

type Find<'p> = dyn Fn(&Graph, NodeId) -> Place + 'p;

/// An expression of a value, or of a reference to one.
#[derive(Clone)]
pub enum Place {
    Value(TokenStream),
    Reference(TokenStream),
}

impl Place {
    pub fn reference(self) -> TokenStream {
        match self {
            Self::Value(value) => quote!(&#value),
            Self::Reference(reference) => reference,
        }
    }

    pub fn value(self) -> TokenStream {
        match self {
            Self::Value(value) => value,
            Self::Reference(reference) => quote!(*#reference),
        }
    }
}

impl<'p> Places<'p> {
    /// The input at `input`, the parameters in `self`, and everything else where `others` says.
    pub fn new(
        plan: &'p Plan,
        pass: Pass,
        input: Place,
        others: impl Fn(&Graph, NodeId) -> Place + 'p,
    ) -> Self {
        Self { plan, pass, input, others: Box::new(others), elsewhere: Vec::new() }
    }

    /// The same places, but that a node's value is at this one.
    pub fn with(mut self, id: NodeId, place: Place) -> Self {
        self.elsewhere.push((id, place));
        self
    }

    /// One sample, with values in local variables and the input in `__x`.
    pub fn locals(plan: &'p Plan) -> Self {
        Self::new(plan, Pass::Sample, Place::Reference(quote!(__x)), |graph, id| {
            let local = call::local(graph, id);
            match graph.node(id).value {
                Value::Target => Place::Reference(quote!(#local)),
                _ => Place::Value(quote!(#local)),
            }
        })
    }

    /// A tile, with values in the buffers and the input in the caller's slice.
    pub fn buffers(plan: &'p Plan) -> Self {
        Self::new(plan, Pass::Tile, Place::Reference(quote!(__x)), |graph, id| {
            let field = call::field(graph, id);
            Place::Value(quote!(__buffers.#field))
        })
    }

    /// The first sample of a tile in the buffers, its input in the caller's slice.
    pub fn first_of_buffers(plan: &'p Plan) -> Self {
        Self::new(plan, Pass::Tile, Place::Value(quote!(__x[0])), |graph, id| {
            let field = call::field(graph, id);
            Place::Value(match graph.node(id).per_sample {
                true => quote!(__buffers.#field[0]),
                false => quote!(__buffers.#field),
            })
        })
    }

    /// The place of a node's value.
    pub fn of(&self, graph: &Graph, id: NodeId) -> Place {
        let id = if self.pass == Pass::Sample { of_one_sample(graph, id) } else { id };
        if let Some((_, place)) = self.elsewhere.iter().find(|(node, _)| *node == id) {
            return place.clone();
        }
        match &graph.node(id).value {
            Value::Input => self.input.clone(),
            Value::Parameter(parameter) => {
                let parameter = call::parameter(self.plan, *parameter);
                Place::Value(quote!(self.#parameter))
            }
            Value::Constant(number) => {
                let number = call::number(self.plan, number);
                Place::Value(quote!([#number]))
            }
            Value::Target | Value::Entry | Value::Computed { .. } => (self.others)(graph, id),
        }
    }

    /// A reference to the value of a node.
    pub fn reference(&self, graph: &Graph, id: NodeId) -> TokenStream {
        self.of(graph, id).reference()
    }

    /// The value of a node.
    pub fn value(&self, graph: &Graph, id: NodeId) -> TokenStream {
        self.of(graph, id).value()
    }
}
