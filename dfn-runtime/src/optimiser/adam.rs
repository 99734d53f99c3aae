use super::moments::{AdamState, descend_with_moments};
use super::{Optimiser, Overflow};
use crate::hyperparameter::{check_decay, check_positive};
use crate::{HyperparameterError, Network, Scalar};
use core::convert::identity;

/// Adam (Kingma and Ba 2015; Goodfellow, Bengio and Courville 2016, algorithm 8.7), as PyTorch
/// defines it:
///
/// m ← β₁ m + (1 − β₁) ∇J, s ← β₂ s + (1 − β₂) ∇J²,
/// θ ← θ − rate · m̂ / (√ŝ + ε) with m̂ = m / (1 − β₁ᵗ) and ŝ = s / (1 − β₂ᵗ) at step t.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Adam<T = f32> {
    /// The learning rate.
    pub rate: T,
    /// β₁, the decay of the first moment.
    pub beta1: T,
    /// β₂, the decay of the second moment.
    pub beta2: T,
    /// ε, which keeps the denominator from 0.
    pub epsilon: T,
}

impl<T: Scalar> Adam<T> {
    /// With a learning rate and the usual β₁ = 0.9, β₂ = 0.999 and ε = 10⁻⁸.
    pub fn new(rate: T) -> Self {
        Self {
            rate,
            beta1: T::from_f64(0.9),
            beta2: T::from_f64(0.999),
            epsilon: T::from_f64(1e-8),
        }
    }
}

#[diagnostic::do_not_recommend]
impl<N: Network> Optimiser<N> for Adam<N::Scalar> {
    type State = AdamState<N>;

    fn check(&self) -> Result<(), HyperparameterError> {
        check_positive("rate", self.rate)?;
        check_decay("beta1", self.beta1)?;
        check_decay("beta2", self.beta2)?;
        check_positive("epsilon", self.epsilon)
    }

    fn scaled(self, factor: N::Scalar) -> Self {
        Self { rate: factor * self.rate, ..self }
    }

    #[inline]
    fn update(
        &self,
        state: &mut AdamState<N>,
        network: &mut N,
        gradients: &mut N,
    ) -> Result<(), Overflow> {
        descend_with_moments(network, gradients, state, *self, identity)
    }
}
