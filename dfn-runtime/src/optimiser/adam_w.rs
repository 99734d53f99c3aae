use super::moments::{AdamState, descend_with_moments};
use super::{Adam, Optimiser, Overflow};
use crate::hyperparameter::check_not_negative;
use crate::{HyperparameterError, Network, Scalar};

/// Adam with decoupled weight decay, as PyTorch's `AdamW` defines it (Loshchilov and Hutter 2019):
/// every parameter, biases too, first shrinks, and then moves as [`Adam`] says,
///
/// θ ← (1 − rate · weight_decay) θ − rate · m̂ / (√ŝ + ε).
///
/// That differs from Adam with the penalty [`L2`](crate::L2), whose gradient passes through the
/// moments m and s.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct AdamW<T = f32> {
    /// The learning rate.
    pub rate: T,
    /// β₁, the decay of the first moment.
    pub beta1: T,
    /// β₂, the decay of the second moment.
    pub beta2: T,
    /// ε, which keeps the denominator from 0.
    pub epsilon: T,
    /// λ: times the rate, the share that every parameter loses in a step.
    pub weight_decay: T,
}

impl<T: Scalar> AdamW<T> {
    /// With a learning rate, [`Adam`]'s usual β₁, β₂ and ε, and PyTorch's decay of 0.01.
    pub fn new(rate: T) -> Self {
        let Adam { rate, beta1, beta2, epsilon } = Adam::new(rate);
        Self { rate, beta1, beta2, epsilon, weight_decay: T::from_f64(0.01) }
    }

    /// The rule without the decay.
    fn adam(self) -> Adam<T> {
        let Self { rate, beta1, beta2, epsilon, .. } = self;
        Adam { rate, beta1, beta2, epsilon }
    }

    /// The decay without the rule.
    #[inline(always)]
    fn decay(self) -> impl Fn(T) -> T + Copy {
        let kept = T::ONE - self.rate * self.weight_decay;
        #[inline(always)]
        move |parameter| kept * parameter
    }
}

#[diagnostic::do_not_recommend]
impl<N: Network> Optimiser<N> for AdamW<N::Scalar> {
    type State = AdamState<N>;

    fn check(&self) -> Result<(), HyperparameterError> {
        Optimiser::<N>::check(&self.adam())?;
        check_not_negative("weight_decay", self.weight_decay)
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
        descend_with_moments(network, gradients, state, self.adam(), self.decay())
    }
}
