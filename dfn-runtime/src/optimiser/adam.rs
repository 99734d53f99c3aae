use super::check::{check_decay, check_positive, check_rate};
use super::overflow::{Outcome, root_of_square};
use super::{Optimiser, Overflow, call_for_tensor};
use crate::isa::{self, Job};
use crate::{HyperparameterError, Isa, Network, Scalar, Zeros};

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

/// What [`Adam`] remembers between steps.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct AdamState<N: Network> {
    /// m, the mean of the gradient.
    pub(crate) first: N,
    /// s, the mean of its square.
    pub(crate) second: N,
    /// 1 − β₁ᵗ: 0 at the start, as 1 would be no zero bits.
    pub(crate) first_correction: N::Scalar,
    /// 1 − β₂ᵗ.
    pub(crate) second_correction: N::Scalar,
}

impl<N: Network> Zeros for AdamState<N> {
    const ZEROS: Self = Self {
        first: N::ZEROS,
        second: N::ZEROS,
        first_correction: N::Scalar::ZERO,
        second_correction: N::Scalar::ZERO,
    };
}

impl<N: Network> Optimiser<N> for Adam<N::Scalar> {
    type State = AdamState<N>;

    fn check(&self) -> Result<(), HyperparameterError> {
        check_rate(self.rate)?;
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
        isa::run(Descent { rule: *self, state, network, gradients })
    }
}

/// The step of all tensors.
struct Descent<'a, N: Network> {
    rule: Adam<N::Scalar>,
    state: &'a mut AdamState<N>,
    network: &'a mut N,
    gradients: &'a mut N,
}

impl<N: Network> Job for Descent<'_, N> {
    type Output = Result<(), Overflow>;

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) -> Self::Output {
        let Self { rule, state, network, gradients } = self;
        let Adam { beta1, beta2, .. } = rule;
        // 1 − βᵗ from 1 − βᵗ⁻¹.
        state.first_correction = (N::Scalar::ONE - beta1) + beta1 * state.first_correction;
        state.second_correction = (N::Scalar::ONE - beta2) + beta2 * state.second_correction;
        let rate = rule.rate / state.first_correction;
        let root = N::Scalar::ONE / state.second_correction.sqrt();

        let mut outcome = Outcome::new();
        let moments = state.first.parameters_mut().zip(state.second.parameters_mut());
        for ((parameters, gradients), (first, second)) in
            network.parameters_mut().zip(gradients.parameters_mut()).zip(moments)
        {
            let step = OfTensor {
                rule: Adam { rate, ..rule },
                root,
                parameters: parameters.values,
                first: first.values,
                second: second.values,
                gradients: gradients.values,
            };
            outcome.note(parameters.layer, call_for_tensor::<N, _>(isa, step));
        }
        outcome.settle(network, gradients, state)
    }
}

/// The step of one tensor; gives the largest |θ| after it.
struct OfTensor<'a, T> {
    /// With rate / (1 − β₁ᵗ) as its rate.
    rule: Adam<T>,
    /// 1 / √(1 − β₂ᵗ).
    root: T,
    parameters: &'a mut [T],
    first: &'a mut [T],
    second: &'a mut [T],
    gradients: &'a mut [T],
}

impl<T: Scalar> Job for OfTensor<'_, T> {
    type Output = T;

    #[inline(always)]
    fn run<I: Isa>(self, _: I) -> T {
        let mut largest = T::ZERO;
        let Adam { rate, beta1, beta2, epsilon } = self.rule;
        let (first_share, second_share) = (T::ONE - beta1, T::ONE - beta2);
        let moments = self.first.iter_mut().zip(self.second);
        for ((p, g), (m, s)) in self.parameters.iter_mut().zip(self.gradients).zip(moments) {
            *m = beta1 * *m + first_share * *g;
            *s = beta2 * *s + second_share * (*g * *g);
            let before = *p;
            *p -= rate * *m / (root_of_square(*s) * self.root + epsilon);
            *g = before;
            largest = p.larger_magnitude(largest);
        }
        largest
    }
}
