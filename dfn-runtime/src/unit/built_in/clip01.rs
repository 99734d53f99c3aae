use crate::Scalar;
use crate::unit::{Activation, Bernoulli};

/// The naive probability of a Bernoulli variable, h = max(0, min(1, z)): outside of [0, 1] it has no
/// slope to learn from, so that a certain mistake stays one (Goodfellow, Bengio and Courville 2016,
/// section 6.2.2.2, which takes `sigmoid` for that reason).
///
/// At 0 and 1 its slope is taken as 1, as that of PyTorch's `clamp`.
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct clip01;

#[diagnostic::do_not_recommend]
impl<T: Scalar> Activation<T> for clip01 {
    #[inline(always)]
    fn value(&self, z: T) -> T {
        let bounded = if z > T::ONE { T::ONE } else { z };
        if bounded < T::ZERO { T::ZERO } else { bounded }
    }

    #[inline(always)]
    fn slope(&self, z: T, _: T) -> T {
        if z < T::ZERO || z > T::ONE { T::ZERO } else { T::ONE }
    }
}

#[diagnostic::do_not_recommend]
impl<T: Scalar> Bernoulli<T> for clip01 {}
