//! Terms as they are written on paper, which become nodes.

use super::{Addition, Apply, ApplyGradient, Operation, Product, Quotient, Scale, Subtraction};
use crate::graph::{Graph, Name, NodeId};
use proc_macro2::Literal;
use quote::quote;
use std::ops::{Add, Div, Mul, Sub};

/// A term, element by element.
#[derive(Clone)]
pub enum Term {
    Node(NodeId),
    Sum(Box<[Term; 2]>),
    Difference(Box<[Term; 2]>),
    Product(Box<[Term; 2]>),
    Quotient(Box<[Term; 2]>),
    Scaled(f64, Box<Term>),
    /// g(z) with one of the graph's units.
    Unit(usize, Box<Term>),
    /// G ⊙ g′(z) of z, h = g(z) and G.
    Slope(usize, Box<[Term; 3]>),
}

impl Term {
    /// Appends its nodes; the last one gets the name.
    pub fn add_to(self, graph: &mut Graph, name: &Name) -> NodeId {
        match self {
            Self::Node(node) => node,
            Self::Sum(terms) => compute(graph, name, Addition, *terms),
            Self::Difference(terms) => compute(graph, name, Subtraction, *terms),
            Self::Product(terms) => compute(graph, name, Product, *terms),
            Self::Quotient(terms) => compute(graph, name, Quotient, *terms),
            Self::Scaled(factor, term) => {
                let size = Literal::f64_unsuffixed(factor.abs());
                let factor = if factor < 0.0 { quote!(-#size) } else { quote!(#size) };
                compute(graph, name, Scale { factor }, [*term])
            }
            Self::Unit(unit, z) => compute(graph, name, Apply { unit }, [*z]),
            Self::Slope(unit, terms) => compute(graph, name, ApplyGradient { unit }, *terms),
        }
    }
}

fn compute<const N: usize>(
    graph: &mut Graph,
    name: &Name,
    operation: impl Operation + 'static,
    terms: [Term; N],
) -> NodeId {
    let part = name.part("part");
    let inputs = terms.map(|term| term.add_to(graph, &part));
    graph.compute(operation, &inputs, name.clone())
}

impl Add for Term {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::Sum(Box::new([self, other]))
    }
}

impl Sub for Term {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self::Difference(Box::new([self, other]))
    }
}

impl Mul for Term {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        Self::Product(Box::new([self, other]))
    }
}

impl Mul<Term> for f64 {
    type Output = Term;

    fn mul(self, term: Term) -> Term {
        Term::Scaled(self, Box::new(term))
    }
}

impl Div for Term {
    type Output = Self;

    fn div(self, other: Self) -> Self {
        Self::Quotient(Box::new([self, other]))
    }
}
