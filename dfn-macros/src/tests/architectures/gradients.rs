//! The backward graphs of random architectures, run by the interpreter and compared with central
//! differences of the forward graph.

use super::declaration::declaration;
use super::seeded;
use crate::check::check;
use crate::derivatives::Derivatives;
use crate::differentiate::Derivative;
use crate::errors::Errors;
use crate::graph::{Graph, Model, NodeId, Shape, Side, lower};
use crate::interpret::{Array, run};
use crate::syntax;
use crate::tests::layers;
use proc_macro2::TokenStream;
use proptest::prelude::*;

#[test]
fn every_gradient_of_a_right_declaration_is_that_of_central_differences() {
    seeded(100)
        .run(&(declaration(), any::<u64>()), |(declaration, seed)| {
            let chain = chain(&declaration.source());
            let widths = declaration.widths();
            let derivatives = Derivatives::of(&chain).expect("has gradients");
            let numbers = Numbers { widths: sides(&chain, &widths), seed };
            numbers.check(&chain.graph, &derivatives.full, chain.y)?;
            numbers.check(&chain.graph, &derivatives.input, chain.y)?;
            numbers.check(&chain.graph, &derivatives.training, chain.z)
        })
        .unwrap_or_else(|failure| panic!("{failure}"));
}

/// The widths of the sides in the graph, from those before and after the layers.
fn sides(model: &Model, widths: &[usize]) -> Vec<usize> {
    let mut sides = vec![0; 2 * widths.len()];
    let first = model.layers.first().map(|layer| &layer.inputs);
    let outputs = model.layers.iter().map(|layer| &layer.outputs);
    let mut graph = model.graph.clone();
    for (width, value) in first.into_iter().chain(outputs).zip(widths) {
        let Side(side) = graph.side(width);
        sides[side] = *value;
    }
    sides
}

/// Stages 1 to 3, none of which has anything to report.
fn chain(source: &str) -> Model {
    let tokens: TokenStream = source.parse().expect("tokens");
    let mut nameless = Errors::default();
    let (mut network, mut errors) = syntax::networks(tokens, &mut nameless).remove(0);
    let chain = lower(layers(std::mem::take(&mut network.body))).expect("layers");
    check(&network, &chain, &mut errors);
    assert_eq!([nameless.messages(), errors.messages()].concat(), [""; 0], "{source}");
    chain
}

/// The numbers that a graph is run with.
struct Numbers {
    /// Of the sides of the graph.
    widths: Vec<usize>,
    seed: u64,
}

impl Numbers {
    /// For every target, the slope of Σ entry · z along a random direction.
    ///
    /// A wrong entry of a gradient shows in the slope along all but very few directions.
    fn check(
        &self,
        forward: &Graph,
        derivative: &Derivative,
        z: NodeId,
    ) -> Result<(), TestCaseError> {
        let graph = &derivative.graph;
        let values = run(graph, |id| self.leaf(graph, id));
        let entry = self.leaf(graph, derivative.entry);
        for (target, gradient) in &derivative.gradients {
            let [gradient] = gradient[..] else { panic!("z depends on every target") };
            let gradient = &values[gradient.index()];
            let direction =
                self.numbers(self.size(graph, *target), u64::MAX - target.index() as u64);
            let loss = |step: f64| {
                let moved = run(forward, |id| {
                    let mut leaf = self.leaf(forward, id);
                    if id == *target {
                        leaf.iter_mut().zip(&direction).for_each(|(leaf, d)| *leaf += step * d);
                    }
                    leaf
                });
                dot(&moved[z.index()], &entry)
            };
            const STEP: f64 = 1e-5;
            let expected = (loss(STEP) - loss(-STEP)) / (2.0 * STEP);
            let found = dot(gradient, &direction);
            prop_assert!(
                (found - expected).abs() <= 1e-7 * expected.abs().max(1.0),
                "target {}: {found} and {expected}",
                target.index()
            );
        }
        Ok(())
    }

    /// The value of a leaf. Weights are the smaller the more of them are summed up.
    fn leaf(&self, graph: &Graph, id: NodeId) -> Array {
        let mut leaf = self.numbers(self.size(graph, id), id.index() as u64);
        if let Shape::Matrix(Side(from), _) = graph.node(id).shape {
            let scale = (self.widths[from] as f64).sqrt();
            leaf.iter_mut().for_each(|weight| *weight /= scale);
        }
        leaf
    }

    fn size(&self, graph: &Graph, id: NodeId) -> usize {
        match graph.node(id).shape {
            Shape::Vector(Side(side)) => self.widths[side],
            Shape::Matrix(Side(from), Side(to)) => self.widths[from] * self.widths[to],
        }
    }

    /// Numbers in [−1, 1), others for each stream: Steele, Lea and Flood's SplitMix (2014).
    fn numbers(&self, count: usize, stream: u64) -> Array {
        let mut state = self.seed ^ stream.wrapping_mul(0x2545_f491_4f6c_dd1d);
        let next = |_| {
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut bits = state;
            bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            ((bits ^ (bits >> 31)) >> 11) as f64 / f64::from(1 << 26) / f64::from(1 << 26) - 1.0
        };
        (0..count).map(next).collect()
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
