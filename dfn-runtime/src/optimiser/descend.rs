//! A step without a memory: every parameter by its gradient alone.

use super::overflow::settle;
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
    rule: impl FnMut(N::Scalar, N::Scalar) -> N::Scalar,
) -> Result<(), Overflow> {
    isa::run(Descent { network, gradients, rule })
}

/// The step of all tensors.
struct Descent<'a, N, F> {
    network: &'a mut N,
    gradients: &'a mut N,
    rule: F,
}

impl<N: Network, F: FnMut(N::Scalar, N::Scalar) -> N::Scalar> Job for Descent<'_, N, F> {
    type Output = Result<(), Overflow>;

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) -> Self::Output {
        let Self { network, gradients, mut rule } = self;
        for (parameters, gradients) in network.parameters_mut().zip(gradients.parameters_mut()) {
            let (parameters, gradients) = (parameters.values, gradients.values);
            call_for_tensor::<N, _>(isa, OfTensor { parameters, gradients, rule: &mut rule });
        }
        settle(network, gradients, &mut ())
    }
}

/// The step of one tensor.
struct OfTensor<'a, T, F> {
    parameters: &'a mut [T],
    gradients: &'a mut [T],
    rule: &'a mut F,
}

impl<T: Scalar, F: FnMut(T, T) -> T> Job for OfTensor<'_, T, F> {
    type Output = ();

    #[inline(always)]
    fn run<I: Isa>(self, _: I) {
        let rule = self.rule;
        for (parameter, gradient) in self.parameters.iter_mut().zip(self.gradients) {
            let before = *parameter;
            *parameter = rule(before, *gradient);
            *gradient = before;
        }
    }
}
