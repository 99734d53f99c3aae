use super::{Optimiser, Rule, Update, check_rate};
use crate::isa;
use crate::{HyperparameterError, Network};

/// Stochastic gradient descent, θ ← θ − rate · ∇J (Goodfellow, Bengio and Courville 2016,
/// algorithm 8.1).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sgd<T = f32> {
    /// The learning rate ε.
    pub rate: T,
}

impl<T> Sgd<T> {
    /// With a learning rate.
    pub const fn new(rate: T) -> Self {
        Self { rate }
    }
}

impl<N: Network> Optimiser<N> for Sgd<N::Scalar> {
    type State = ();

    fn check(&self) -> Result<(), HyperparameterError> {
        check_rate(self.rate)
    }

    #[inline]
    fn update(&self, state: &mut (), network: &mut N, gradients: &N) {
        isa::run(Update { optimiser: *self, state, network, gradients });
    }
}

impl<N: Network> Rule<N> for Sgd<N::Scalar> {
    #[inline(always)]
    fn flat_loops(&self, (): &mut (), network: &mut N, gradients: &N) {
        for (parameters, gradients) in network.parameters_mut().zip(gradients.parameters()) {
            for (p, g) in parameters.values.iter_mut().zip(gradients.values) {
                *p -= self.rate * *g;
            }
        }
    }
}
