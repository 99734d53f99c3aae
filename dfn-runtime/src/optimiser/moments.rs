//! A step with a memory of two numbers for each parameter: what Adam and AdamW share.

use super::overflow::{Outcome, root_of_square};
use super::{Adam, Overflow, call_for_tensor};
use crate::isa::{self, Job};
use crate::{Isa, Network, Scalar, Zeros};

/// What [`Adam`] and [`AdamW`](super::AdamW) remember between steps.
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

/// A step of Adam from `start(θ)`.
#[inline]
pub(super) fn descend_with_moments<N: Network>(
    network: &mut N,
    gradients: &mut N,
    state: &mut AdamState<N>,
    rule: Adam<N::Scalar>,
    start: impl Fn(N::Scalar) -> N::Scalar + Copy,
) -> Result<(), Overflow> {
    isa::run(Descent { network, gradients, state, rule, start })
}

/// The step of all tensors.
struct Descent<'a, N: Network, F> {
    network: &'a mut N,
    gradients: &'a mut N,
    state: &'a mut AdamState<N>,
    rule: Adam<N::Scalar>,
    start: F,
}

impl<N: Network, F: Fn(N::Scalar) -> N::Scalar + Copy> Job for Descent<'_, N, F> {
    type Output = Result<(), Overflow>;

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) -> Self::Output {
        let Self { network, gradients, state, rule, start } = self;
        let Adam { beta1, beta2, .. } = rule;
        // 1 − βᵗ from 1 − βᵗ⁻¹.
        state.first_correction = (N::Scalar::ONE - beta1) + beta1 * state.first_correction;
        state.second_correction = (N::Scalar::ONE - beta2) + beta2 * state.second_correction;
        let rate = rule.rate / state.first_correction;
        let root = N::Scalar::ONE / state.second_correction.sqrt();

        let mut outcome = Outcome::new();
        let pairs = network.parameters_mut().zip(gradients.parameters_mut());
        let moments = state.first.parameters_mut().zip(state.second.parameters_mut());
        for ((parameters, gradients), (first, second)) in pairs.zip(moments) {
            let step = OfTensor {
                rule: Adam { rate, ..rule },
                root,
                start,
                parameters: parameters.values,
                gradients: gradients.values,
                first: first.values,
                second: second.values,
            };
            outcome.note(parameters.layer, call_for_tensor::<N, _>(isa, step));
        }
        outcome.settle(network, gradients, state)
    }
}

/// The step of one tensor; gives the largest |θ| after it.
struct OfTensor<'a, T, F> {
    /// With rate / (1 − β₁ᵗ) as its rate.
    rule: Adam<T>,
    /// 1 / √(1 − β₂ᵗ).
    root: T,
    /// What the step begins from, made of θ.
    start: F,
    parameters: &'a mut [T],
    gradients: &'a mut [T],
    first: &'a mut [T],
    second: &'a mut [T],
}

impl<T: Scalar, F: Fn(T) -> T> Job for OfTensor<'_, T, F> {
    type Output = T;

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) -> T {
        let Adam { rate, beta1, beta2, epsilon } = self.rule;
        let (first_share, second_share) = (T::ONE - beta1, T::ONE - beta2);
        let mut largest = T::ZERO;
        let moments = self.first.iter_mut().zip(self.second);
        for ((p, g), (m, s)) in self.parameters.iter_mut().zip(self.gradients).zip(moments) {
            *m = isa.mul_add(beta1, *m, first_share * *g);
            *s = isa.mul_add(beta2, *s, second_share * (*g * *g));
            let before = *p;
            let denominator = isa.mul_add(root_of_square(*s), self.root, epsilon);
            *p = (self.start)(before) - rate * *m / denominator;
            *g = before;
            largest = p.larger_magnitude(largest);
        }
        largest
    }
}
