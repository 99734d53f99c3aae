//! The elementary operations, as nodes.

use super::{Lower, Place, number};
use crate::graph::{Name, NodeId, Shape};
use crate::operation::{Broadcast, Product, Scale, Subtraction, Sum};
use proc_macro2::TokenStream;

impl Lower<'_> {
    /// A value of width 1, as wide as another one.
    pub fn broadcast(&mut self, scalar: NodeId, like: NodeId, place: Place<'_>) -> NodeId {
        let shape = self.graph.node(like).shape;
        let name = self.anonymous("broadcast", place.span);
        self.graph.compute(Broadcast { shape }, &[scalar], name)
    }

    pub fn scale(&mut self, factor: TokenStream, of: NodeId, name: Name) -> NodeId {
        self.graph.compute(Scale { factor }, &[of], name)
    }

    pub fn sum(&mut self, of: NodeId, name: Name) -> NodeId {
        if self.is_scalar(of) {
            return of;
        }
        self.graph.compute(Sum, &[of], name)
    }

    /// a − b
    pub fn difference(&mut self, a: NodeId, b: NodeId, place: Place<'_>) -> NodeId {
        let name = self.anonymous("difference", place.span);
        self.graph.compute(Subtraction, &[a, b], name)
    }

    /// a ⊙ b
    pub fn product(&mut self, a: NodeId, b: NodeId, place: Place<'_>) -> NodeId {
        let name = self.anonymous("product", place.span);
        self.graph.compute(Product, &[a, b], name)
    }

    /// (1/n) Σ v
    pub fn mean(&mut self, of: NodeId, place: Place<'_>, symbol: &str) -> NodeId {
        if self.is_scalar(of) {
            return of;
        }
        let share = match self.graph.node(of).shape {
            Shape::Vector(side) => number::share(&[self.graph.width(side)]),
            Shape::Matrix(from, to) => {
                number::share(&[self.graph.width(from), self.graph.width(to)])
            }
        };
        let sum = self.anonymous("sum", place.span);
        let sum = self.sum(of, sum);
        let name = self.name(place, symbol);
        self.scale(share, sum, name)
    }
}
