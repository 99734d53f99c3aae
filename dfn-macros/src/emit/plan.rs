//! What the items of one network are made from, and the types and paths that they name.

use super::needs::{self, Pass};
use crate::check::Requirement;
use crate::derivatives::Derivatives;
use crate::graph::{Description, Graph, Layer, Model, NodeId, Parameter, Role, Shape, Value};
use crate::syntax::{Network, Scalar, Width};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use std::collections::BTreeSet;

/// Everything that the items of one network are made from.
pub struct Plan {
    /// The path of the facade, as the caller's crate knows it.
    pub krate: TokenStream,
    /// The head of the declaration; its layers have gone into the model.
    pub head: Network,
    pub model: Model,
    pub derivatives: Derivatives,
    pub requirements: Vec<Requirement>,
}

impl Plan {
    pub fn layers(&self) -> &[Layer] {
        &self.model.layers
    }

    /// The hidden module of the facade, with what only generated code names.
    pub fn private(&self) -> TokenStream {
        let krate = &self.krate;
        quote!(#krate::__private)
    }

    /// Where generated items stand in messages: at the name of the network.
    pub fn span(&self) -> Span {
        Span::call_site().located_at(self.head.name.span())
    }

    /// The hidden module by the short name that it has inside of the `const _`.
    pub fn runtime(&self) -> TokenStream {
        let name = Ident::new("__dfn", self.span());
        quote!(#name)
    }

    /// The hidden module for a message that stands at a token of the user's.
    pub fn private_at(&self, span: Span) -> TokenStream {
        located(self.private(), span)
    }

    pub fn scalar(&self) -> TokenStream {
        match self.head.scalar {
            Scalar::Single => quote!(::core::primitive::f32),
            Scalar::Double => quote!(::core::primitive::f64),
        }
    }

    /// The array type of a vector.
    pub fn vector(&self, width: &Width) -> TokenStream {
        let scalar = self.scalar();
        quote!([#scalar; #width])
    }

    /// The array type of a shape.
    pub fn array(&self, graph: &Graph, shape: Shape) -> TokenStream {
        let row = self.vector(graph.width(shape.last()));
        match shape {
            Shape::Vector(_) => row,
            Shape::Matrix(rows, _) => {
                let rows = graph.width(rows);
                quote!([#row; #rows])
            }
        }
    }

    /// The array of a shape with all numbers 0.
    pub fn zeros(&self, graph: &Graph, shape: Shape) -> TokenStream {
        let width = graph.width(shape.last());
        match shape {
            Shape::Vector(_) => quote!([0.0; #width]),
            Shape::Matrix(rows, _) => {
                let rows = graph.width(rows);
                quote!([[0.0; #width]; #rows])
            }
        }
    }

    /// The width of all inputs together.
    pub fn inputs(&self) -> &Width {
        match (self.model.inputs.as_slice(), self.model.graph.input()) {
            ([only], _) => &only.width,
            (_, Some(input)) => self.width(input),
            ([first, ..], None) => &first.width,
            ([], None) => self.outputs(),
        }
    }

    /// The width of all outputs together.
    pub fn outputs(&self) -> &Width {
        match self.model.outputs.as_slice() {
            [only] => &only.width,
            _ => self.width(self.model.y),
        }
    }

    /// The width of a vector.
    pub fn width(&self, id: NodeId) -> &Width {
        self.model.graph.width(self.model.shape(id).last())
    }

    /// The targets of the cost, all together; none where there are none.
    pub fn targets(&self) -> Option<NodeId> {
        let graph = &self.model.graph;
        graph.ids().find(|id| matches!(graph.node(*id).value, Value::Target))
    }

    /// What is said of the network's graph, with the gradients of everything.
    pub fn description(&self) -> Description {
        let Derivatives { full, cost, .. } = &self.derivatives;
        Description::of(&self.model, cost.as_ref().unwrap_or(full))
    }

    /// How many products with the weights of a layer, or with a matrix that is computed from them, a
    /// forward pass computes.
    pub fn uses(&self, layer: usize) -> usize {
        let graph = &self.model.graph;
        let Some(weights) = graph.parameter(Parameter { layer, role: Role::Weights }) else {
            return 0;
        };
        // The weights, and the matrices that are computed from them.
        let mut matrices = BTreeSet::from([weights]);
        for id in graph.ids().filter(|id| !graph.node(*id).shape.is_vector()) {
            if graph.inputs(id).iter().any(|input| matrices.contains(input)) {
                matrices.insert(id);
            }
        }
        let computed = needs::computed(graph, &[self.model.y], Pass::Sample, |_| false);
        let is_product = |id: &NodeId| match &graph.node(*id).value {
            Value::Computed { operation, inputs } => {
                let mut taken = operation.shared_operands().iter();
                taken.any(|position| inputs.get(*position).is_some_and(|id| matrices.contains(id)))
            }
            _ => false,
        };
        computed.iter().filter(|id| is_product(id)).count()
    }

    pub fn input(&self) -> TokenStream {
        self.vector(self.inputs())
    }

    pub fn output(&self) -> TokenStream {
        self.vector(self.outputs())
    }

    pub fn jacobian(&self) -> TokenStream {
        let (row, rows) = (self.input(), self.outputs());
        quote!([#row; #rows])
    }

    /// The type of the network, `Policy<{ H }>`.
    pub fn network(&self) -> TokenStream {
        let (name, arguments) = (&self.head.name, self.head.generics.arguments());
        quote!(#name #arguments)
    }

    /// The name of the trace's type.
    pub fn trace(&self) -> Ident {
        format_ident!("{}Trace", self.head.name)
    }

    /// The trace's type.
    pub fn trace_type(&self) -> TokenStream {
        let (name, arguments) = (self.trace(), self.head.generics.arguments());
        quote!(#name #arguments)
    }
}

/// Tokens that stand elsewhere and mean the same.
pub fn located(tokens: TokenStream, span: Span) -> TokenStream {
    let tokens = tokens.into_iter().map(|mut token| {
        token.set_span(token.span().located_at(span));
        token
    });
    tokens.collect()
}
