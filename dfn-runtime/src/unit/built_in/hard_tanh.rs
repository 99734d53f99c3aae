use crate::Scalar;
use crate::unit::Activation;

/// A tanh of three straight pieces, h = max(−1, min(1, z)) (Collobert 2004; Goodfellow, Bengio and
/// Courville 2016, section 6.3.3).
///
/// At ±1 its slope is taken as 0, as PyTorch does.
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct hard_tanh;

#[diagnostic::do_not_recommend]
impl<T: Scalar> Activation<T> for hard_tanh {
    #[inline(always)]
    fn value(&self, z: T) -> T {
        let bounded = if z > T::ONE { T::ONE } else { z };
        if bounded < -T::ONE { -T::ONE } else { bounded }
    }

    #[inline(always)]
    fn slope(&self, z: T, _: T) -> T {
        if z.abs() < T::ONE { T::ONE } else { T::ZERO }
    }
}
