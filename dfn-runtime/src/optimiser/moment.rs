//! A step with a memory of one number for each parameter.

use super::overflow::Outcome;
use super::{Overflow, call_for_tensor};
use crate::isa::{self, Job};
use crate::{Isa, Network, Scalar};

/// Gives every parameter the value that `rule` makes of it, of its gradient and of its moment, which
/// the rule moves on.
#[inline]
pub(super) fn descend_with_moment<N: Network>(
    network: &mut N,
    gradients: &mut N,
    moments: &mut N,
    rule: impl Fn(N::Scalar, N::Scalar, &mut N::Scalar) -> N::Scalar + Copy,
) -> Result<(), Overflow> {
    isa::run(Descent { network, gradients, moments, rule })
}

/// The step of all tensors.
struct Descent<'a, N, F> {
    network: &'a mut N,
    gradients: &'a mut N,
    moments: &'a mut N,
    rule: F,
}

impl<N: Network, F> Job for Descent<'_, N, F>
where
    F: Fn(N::Scalar, N::Scalar, &mut N::Scalar) -> N::Scalar + Copy,
{
    type Output = Result<(), Overflow>;

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) -> Self::Output {
        let Self { network, gradients, moments, rule } = self;
        let mut outcome = Outcome::new();
        let slopes = gradients.parameters_mut().zip(moments.parameters_mut());
        for (parameters, (gradients, moments)) in network.parameters_mut().zip(slopes) {
            let step = OfTensor {
                parameters: parameters.values,
                gradients: gradients.values,
                moments: moments.values,
                rule,
            };
            outcome.note(parameters.layer, call_for_tensor::<N, _>(isa, step));
        }
        outcome.settle(network, gradients, moments)
    }
}

/// The step of one tensor; gives the largest |θ| after it.
struct OfTensor<'a, T, F> {
    parameters: &'a mut [T],
    gradients: &'a mut [T],
    moments: &'a mut [T],
    rule: F,
}

impl<T: Scalar, F: Fn(T, T, &mut T) -> T> Job for OfTensor<'_, T, F> {
    type Output = T;

    #[inline(always)]
    fn run<I: Isa>(self, _: I) -> T {
        let mut largest = T::ZERO;
        let slopes = self.gradients.iter_mut().zip(self.moments);
        for (parameter, (gradient, moment)) in self.parameters.iter_mut().zip(slopes) {
            let before = *parameter;
            *parameter = (self.rule)(before, *gradient, moment);
            *gradient = before;
            largest = parameter.larger_magnitude(largest);
        }
        largest
    }
}
