//! What is drawn for a network: its parameters, inputs and targets.

use crate::Architecture;
use crate::reference::Reference;
use dfn::rand_core::Rng;
use dfn::{Generator, Role, Scalar, Vector, generator};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestCaseResult, TestRunner};

/// One case: proptest makes the batch smaller and the weights tamer until a failure is at its
/// simplest. The numbers come from the seed, because thousands of them are not worth reading.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    pub seed: u64,
    /// The number of samples.
    pub batch: usize,
    /// The standard deviation of a pre-activation whose inputs have 1.
    pub scale: f64,
}

/// Runs a check with many cases, the same ones each time unless the environment says otherwise.
///
/// The check is no generic parameter, so that proptest is compiled once and not for every network.
pub fn for_many_cases(cases: u32, check: &dyn Fn(Case) -> TestCaseResult) {
    let mut config = Config { failure_persistence: None, ..Config::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = cases;
    }
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(5);
    }
    let batch = prop_oneof![1 => Just(0), 1 => Just(1), 6 => 2..=100usize];
    let case = (any::<u64>().no_shrink(), batch, 0.3..1.5f64);
    let case = case.prop_map(|(seed, batch, scale)| Case { seed, batch, scale });
    let outcome = TestRunner::new(config).run(&case, check);
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

/// Numbers from a seed.
pub struct Numbers(Generator);

impl Numbers {
    pub fn of(case: Case) -> Self {
        Self(generator(case.seed))
    }

    /// A number between two others.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * f64::from(self.0.next_u32()) / f64::from(u32::MAX)
    }

    /// A whole number below another one.
    pub fn below(&mut self, end: usize) -> usize {
        self.0.next_u32() as usize % end
    }

    /// A vector with elements between −1.5 and 1.5.
    pub fn vector<V: Vector>(&mut self) -> V {
        self.vector_of(|numbers| numbers.between(-1.5, 1.5))
    }

    /// A vector with elements that are drawn one after the other.
    pub fn vector_of<V: Vector>(&mut self, mut element: impl FnMut(&mut Self) -> f64) -> V {
        let mut vector = V::ZEROS;
        for place in vector.as_mut_slice() {
            *place = Scalar::from_f64(element(self));
        }
        vector
    }

    /// A network with weights of that scale and biases up to ½, and its reference.
    pub fn network<N: Architecture>(&mut self, scale: f64) -> (N, Reference<N::Scalar>) {
        let mut network = N::ZEROS;
        let mut parameters = Vec::new();
        for tensor in network.tensors_mut() {
            let of_weights = scale * (3.0 / tensor.layer.inputs as f64).sqrt();
            let limit = if tensor.role == Role::Weights { of_weights } else { 0.5 };
            for value in tensor.values {
                *value = Scalar::from_f64(self.between(-limit, limit));
                parameters.push(value.to_f64());
            }
        }
        let outputs = N::LAYERS.iter().map(|layer| layer.outputs);
        let widths: Vec<usize> = std::iter::once(N::INPUTS).chain(outputs).collect();
        (network, Reference::new(&widths, N::UNITS, &parameters))
    }
}
