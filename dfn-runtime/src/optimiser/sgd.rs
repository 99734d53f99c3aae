use super::{Optimiser, Rule, Update, call_for_tensor, check_rate};
use crate::isa::{self, Job};
use crate::{HyperparameterError, Isa, Network, Scalar};

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
    fn for_each_tensor<I: Isa>(&self, isa: I, (): &mut (), network: &mut N, gradients: &N) {
        for (parameters, gradients) in network.parameters_mut().zip(gradients.parameters()) {
            call_for_tensor::<N, _>(
                isa,
                Descent {
                    rate: self.rate,
                    parameters: parameters.values,
                    gradients: gradients.values,
                },
            );
        }
    }
}

/// The step of one tensor.
struct Descent<'a, T> {
    rate: T,
    parameters: &'a mut [T],
    gradients: &'a [T],
}

impl<T: Scalar> Job for Descent<'_, T> {
    type Output = ();

    #[inline(always)]
    fn run<I: Isa>(self, _: I) {
        for (p, g) in self.parameters.iter_mut().zip(self.gradients) {
            *p -= self.rate * *g;
        }
    }
}
