//! Random graphs: fan-out, sharing, gradients in the cost, over a batch.

use super::{grad, input, matrix, name, parameter, unit, vector};
use crate::differentiate::{Derivative, differentiate};
use crate::graph::{Graph, NodeId, Shape, Side};
use crate::interpret::{Array, run_batch, size};
use crate::operation::{
    Addition, Affine, Broadcast, Concatenation, Dot, LogSoftmax, LogSumExp, MatrixProduct,
    Operation, OuterProduct, Padding, Product, Quotient, Scale, Slice, Softmax, Subtraction, Sum,
    TransposedProduct,
};
use crate::syntax::Width;
use crate::tests::architectures::seeded;
use proptest::prelude::*;
use quote::quote;
use std::cell::Cell;

const SAMPLES: usize = 3;
/// The widest vector that is made.
const WIDEST: usize = 9;
const UNITS: [&str; 9] =
    ["tanh", "sigmoid", "softplus", "silu", "gelu", "exp", "square", "sin", "cos"];

/// What a step does, and to which of the values so far.
type Step = (u8, u8, u8);

#[test]
fn every_gradient_of_a_random_graph_is_that_of_central_differences() {
    let (kept, with_gradients) = (Cell::new(0), Cell::new(0));
    let steps = prop::collection::vec(any::<Step>(), 6..18);
    seeded(200)
        .run(&(steps, any::<u64>()), |(steps, seed)| {
            let mut builder = Builder::new();
            steps.iter().for_each(|step| builder.step(*step));
            let cost = builder.cost();
            let targets = super::leaves(&builder.graph);
            let derivative =
                differentiate(&builder.graph, cost, &targets).expect("all units are smooth");
            let ends: Vec<NodeId> =
                derivative.gradients.iter().flat_map(|(_, terms)| terms).copied().collect();
            let needed = derivative.graph.ancestors(&ends);
            let unneeded = derivative.added().filter(|id| !needed[id.index()]).count();
            prop_assert!(unneeded == 0 || ends.is_empty(), "{unneeded} nodes that nothing needs");
            if let Some((found, near)) = compare(&derivative, cost, seed) {
                prop_assert!(
                    near.iter()
                        .any(|expected| (found - expected).abs() < 1e-7 * expected.abs().max(1.0)),
                    "{found} and {near:?}"
                );
                kept.set(kept.get() + 1);
                with_gradients.set(with_gradients.get() + usize::from(builder.gradients > 0));
            }
            Ok(())
        })
        .unwrap_or_else(|failure| panic!("{failure}"));
    let (kept, with_gradients) = (kept.get(), with_gradients.get());
    assert!(kept > 120 && with_gradients > 40, "{kept} kept, {with_gradients} with gradients");
}

/// A graph that grows step by step.
struct Builder {
    graph: Graph,
    values: Vec<NodeId>,
    /// The gradients in it.
    gradients: usize,
}

impl Builder {
    fn new() -> Self {
        let mut graph = Graph::default();
        let (one, three, five) =
            (vector(&mut graph, 1), vector(&mut graph, 3), vector(&mut graph, 5));
        let weights = matrix(&mut graph, 3, 5);
        let mut values = vec![input(&mut graph, three), input(&mut graph, five)];
        for shape in [weights, five, one, three] {
            values.push(parameter(&mut graph, shape));
        }
        values.push(graph.constant(quote!(0.7)));
        Self { graph, values, gradients: 0 }
    }

    fn step(&mut self, (what, a, b): Step) {
        let first = self.values[usize::from(a) % self.values.len()];
        let shape = self.shape(first);
        let same = self.of(b, |other| other == shape).unwrap_or(first);
        let value = match what % 22 {
            0 => self.compute(Addition, &[first, same]),
            1 => self.compute(Subtraction, &[first, same]),
            2 => self.compute(Product, &[first, same]),
            3 => {
                let tanh = self.apply("tanh", same);
                let positive = self.apply("exp", tanh);
                self.compute(Quotient, &[first, positive])
            }
            4 => self.compute(Scale { factor: quote!(-0.6) }, &[first]),
            5 => self.compute(Sum, &[first]),
            6 => {
                let shape = self.shape(self.values[usize::from(b) % self.values.len()]);
                let Some(scalar) = self.of(a, |shape| shape == Self::SCALAR) else { return };
                if shape == Self::SCALAR {
                    return;
                }
                self.compute(Broadcast { shape }, &[scalar])
            }
            7 if shape.is_vector() => self.compute(Dot, &[first, same]),
            8 if shape.is_vector() => self.compute(LogSumExp, &[first]),
            9 if shape.is_vector() => self.compute(Softmax, &[first]),
            20 if shape.is_vector() => self.compute(LogSoftmax, &[first]),
            10 => match self.of(b, Shape::is_vector) {
                Some(second) if shape.is_vector() => {
                    let width = self.width(first) + self.width(second);
                    if width > WIDEST {
                        return;
                    }
                    let width = self.side(width);
                    self.compute(Concatenation { width }, &[first, second])
                }
                _ => return,
            },
            11 if shape.is_vector() && self.width(first) > 1 => {
                let start = usize::from(b) % (self.width(first) - 1);
                let width = self.side(self.width(first) - 1 - start);
                self.compute(Slice { start: quote!(#start), width }, &[first])
            }
            12 if shape.is_vector() && self.width(first) < WIDEST => {
                let before = usize::from(b) % (WIDEST - self.width(first));
                let width = self.side(WIDEST);
                self.compute(Padding { before: quote!(#before), width }, &[first])
            }
            13..=15 => {
                let Some(w) = self.of(a, |shape| !shape.is_vector()) else { return };
                let Shape::Matrix(from, to) = self.shape(w) else { return };
                let bias = self.of(a, |shape| shape == Shape::Vector(to));
                match what % 22 {
                    13 => match self.of(b, |shape| shape == Shape::Vector(from)) {
                        Some(x) => self.compute(TransposedProduct, &[w, x]),
                        None => return,
                    },
                    14 => match self.of(b, |shape| shape == Shape::Vector(to)) {
                        Some(g) => self.compute(MatrixProduct, &[w, g]),
                        None => return,
                    },
                    _ => match (self.of(b, |shape| shape == Shape::Vector(from)), bias) {
                        (Some(x), Some(b)) if self.is_shared(w) && self.is_shared(b) => {
                            self.compute(Affine, &[x, w, b])
                        }
                        _ => return,
                    },
                }
            }
            16 => match self.of(b, Shape::is_vector) {
                Some(second) if shape.is_vector() => self.compute(OuterProduct, &[first, second]),
                _ => return,
            },
            17..=19 if self.gradients < 3 => {
                let scalar = match shape == Self::SCALAR {
                    true => first,
                    false => self.compute(Sum, &[first]),
                };
                let Some(v) = self.ancestor(b, scalar) else { return };
                let Some(gradient) = grad(&mut self.graph, scalar, v) else { return };
                assert!(self.shape(gradient) == self.shape(v));
                self.gradients += 1;
                gradient
            }
            // Also where a step before does not fit.
            _ => self.apply(UNITS[usize::from(b) % UNITS.len()], first),
        };
        self.values.push(value);
    }

    /// The first side of the graph is 1.
    const SCALAR: Shape = Shape::Vector(Side(0));

    /// The sum of the last values.
    fn cost(&mut self) -> NodeId {
        let last = self.values.split_off(self.values.len() - 6);
        let sums: Vec<NodeId> = last.iter().map(|value| self.compute(Sum, &[*value])).collect();
        sums.into_iter().reduce(|a, b| self.compute(Addition, &[a, b])).expect("six")
    }

    fn compute(&mut self, operation: impl Operation + 'static, inputs: &[NodeId]) -> NodeId {
        self.graph.compute(operation, inputs, name("v"))
    }

    fn apply(&mut self, unit_name: &str, z: NodeId) -> NodeId {
        let unit = unit(&mut self.graph, unit_name);
        self.compute(unit, &[z])
    }

    /// One of the values with a shape like that.
    fn of(&self, which: u8, like: impl Fn(Shape) -> bool) -> Option<NodeId> {
        let fitting: Vec<_> =
            self.values.iter().filter(|value| like(self.shape(**value))).collect();
        fitting.get(usize::from(which) % fitting.len().max(1)).map(|value| **value)
    }

    /// One of the values that a value depends on.
    fn ancestor(&self, which: u8, of: NodeId) -> Option<NodeId> {
        let before = self.graph.ancestors(&[of]);
        let mut ancestors = self.values.clone();
        ancestors.retain(|value| before[value.index()] && *value != of);
        ancestors.get(usize::from(which) % ancestors.len().max(1)).copied()
    }

    fn shape(&self, id: NodeId) -> Shape {
        self.graph.node(id).shape
    }

    fn is_shared(&self, id: NodeId) -> bool {
        !self.graph.node(id).per_sample
    }

    fn width(&self, id: NodeId) -> usize {
        size(&self.graph, id)
    }

    fn side(&mut self, width: usize) -> Side {
        self.graph.side(&Width::number(width))
    }
}

/// The slope of Σ entry · z over a batch along a random direction of all leaves, by the gradients, and
/// by differences of two steps; nothing where the values are too large for that.
pub fn compare(derivative: &Derivative, z: NodeId, seed: u64) -> Option<(f64, [f64; 2])> {
    let graph = &derivative.graph;
    let direction = |id: NodeId, sample: usize| numbers(graph, id, sample, seed ^ 0x5555);
    let run = |step: f64| {
        run_batch(graph, SAMPLES, |id, sample| {
            let mut leaf = numbers(graph, id, sample, seed);
            if derivative.gradients.iter().any(|(target, _)| *target == id) {
                leaf.iter_mut().zip(direction(id, sample)).for_each(|(leaf, d)| *leaf += step * d);
            }
            leaf
        })
    };
    let values = run(0.0);
    if values.iter().flatten().flatten().any(|value| value.is_nan() || value.abs() > 100.0) {
        return None;
    }
    let mut found = 0.0;
    for (target, terms) in &derivative.gradients {
        let per_sample = graph.node(*target).per_sample;
        for values in terms.iter().map(|term| &values[term.index()]) {
            let samples = if per_sample { SAMPLES } else { values.len() };
            for sample in 0..samples {
                let direction = direction(*target, if per_sample { sample } else { 0 });
                let gradient = values.get(sample).unwrap_or(&values[0]);
                found += gradient.iter().zip(&direction).map(|(g, d)| g * d).sum::<f64>();
            }
        }
    }
    let loss = |step: f64| -> f64 {
        let values = run(step);
        let (z, entry) = (&values[z.index()], &values[derivative.entry.index()]);
        let products = |s: usize| z.get(s).unwrap_or(&z[0]).iter().zip(&entry[s]);
        (0..SAMPLES).flat_map(products).map(|(z, entry)| z * entry).sum()
    };
    let slope =
        |h: f64| (8.0 * (loss(h) - loss(-h)) - (loss(2.0 * h) - loss(-2.0 * h))) / (12.0 * h);
    Some((found, [slope(1e-3), slope(1e-4)]))
}

/// Numbers in [−1, 1) for a leaf and a sample.
fn numbers(graph: &Graph, id: NodeId, sample: usize, seed: u64) -> Array {
    let number = |k: usize| {
        let mut bits = seed ^ ((id.index() * 1009 + sample * 101 + k) as u64);
        for _ in 0..3 {
            bits = (bits ^ (bits >> 31)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        }
        (bits >> 11) as f64 / (1u64 << 52) as f64 - 1.0
    };
    (0..size(graph, id)).map(number).collect()
}
