use crate::unit::{Activation, Bernoulli};
use crate::{Isa, Scalar};

/// The logistic sigmoid, h = σ(z) = 1 / (1 + e⁻ᶻ): as output unit the probability of a Bernoulli
/// variable (Goodfellow, Bengio and Courville 2016, section 6.2.2.2).
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct sigmoid;

#[diagnostic::do_not_recommend]
impl<T: Scalar> Activation<T> for sigmoid {
    #[inline(always)]
    fn value(&self, z: T) -> T {
        z.sigmoid()
    }

    #[inline(always)]
    fn value_with<I: Isa>(&self, isa: I, z: T) -> T {
        z.sigmoid_with(isa)
    }

    #[inline(always)]
    fn slope(&self, _: T, h: T) -> T {
        h * (T::ONE - h)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Scalar> Bernoulli<T> for sigmoid {
    /// −t ln σ(z) − (1 − t) ln(1 − σ(z)) = max(z, 0) − t z + ln(1 + e^−|z|), which neither
    /// overflows nor takes the logarithm of 0.
    #[inline(always)]
    fn cross_entropy(&self, z: T, _: T, target: T) -> T {
        let positive = if z > T::ZERO { z } else { T::ZERO };
        positive - target * z + (-z.abs()).exp().ln_1p()
    }

    /// σ(z) − t: the sigmoid's slope and the logarithm's cancel.
    #[inline(always)]
    fn cross_entropy_gradient(&self, _: T, h: T, target: T) -> T {
        h - target
    }
}
