//! A step without a memory: every parameter by its gradient alone.

use super::overflow::Outcome;
use super::{Overflow, call_for_tensor};
use crate::isa::{self, Job};
use crate::{Isa, Network, Scalar};

/// Gives every parameter the value that `rule` makes of it and of its gradient, in the order of
/// [`tensors`](Network::tensors); for an [`Optimiser`](super::Optimiser) of your own.
///
/// The gradients are used up: each is overwritten with the parameter as it was. A rule that
/// remembers something writes its direction into the gradients first, and descends along that.
///
/// ```
/// # extern crate dfn_runtime as dfn;
/// # use dfn::{Network, Overflow, descend};
/// /// θ ← θ − 0.01 · sign ∇J.
/// fn by_sign<N: Network<Scalar = f32>>(
///     network: &mut N,
///     gradients: &mut N,
/// ) -> Result<(), Overflow> {
///     descend(network, gradients, |parameter, gradient| parameter - 0.01 * gradient.signum())
/// }
/// ```
///
/// # Errors
/// [`Overflow`] if a parameter would become infinite or NaN; the parameters are then as they were.
#[inline]
pub fn descend<N: Network>(
    network: &mut N,
    gradients: &mut N,
    rule: impl Fn(N::Scalar, N::Scalar) -> N::Scalar + Copy,
) -> Result<(), Overflow> {
    isa::run(Descent { network, gradients, rule })
}

/// The step of all tensors.
struct Descent<'a, N, F> {
    network: &'a mut N,
    gradients: &'a mut N,
    rule: F,
}

impl<N: Network, F: Fn(N::Scalar, N::Scalar) -> N::Scalar + Copy> Job for Descent<'_, N, F> {
    type Output = Result<(), Overflow>;

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) -> Self::Output {
        let Self { network, gradients, rule } = self;
        let mut outcome = Outcome::new();
        for (parameters, gradients) in network.parameters_mut().zip(gradients.parameters_mut()) {
            let layer = parameters.layer;
            let (parameters, gradients) = (parameters.values, gradients.values);
            let step = OfTensor { parameters, gradients, rule };
            outcome.note(layer, call_for_tensor::<N, _>(isa, step));
        }
        outcome.settle(network, gradients, &mut ())
    }
}

/// The step of one tensor; gives the largest |θ| after it.
struct OfTensor<'a, T, F> {
    parameters: &'a mut [T],
    gradients: &'a mut [T],
    rule: F,
}

impl<T: Scalar, F: Fn(T, T) -> T> Job for OfTensor<'_, T, F> {
    type Output = T;

    #[inline(always)]
    fn run<I: Isa>(self, _: I) -> T {
        let mut largest = T::ZERO;
        for (parameter, gradient) in self.parameters.iter_mut().zip(self.gradients) {
            let before = *parameter;
            *parameter = (self.rule)(before, *gradient);
            *gradient = before;
            largest = parameter.larger_magnitude(largest);
        }
        largest
    }
}
