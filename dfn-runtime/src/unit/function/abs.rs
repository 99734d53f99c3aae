use crate::Scalar;
use crate::unit::Activation;

/// The absolute value, h = |z|.
///
/// Its slope is the sign of z, and at 0 it is taken as 0, as PyTorch does.
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct abs;

#[diagnostic::do_not_recommend]
impl<T: Scalar> Activation<T> for abs {
    #[inline(always)]
    fn value(&self, z: T) -> T {
        z.abs()
    }

    #[inline(always)]
    fn slope(&self, z: T, _: T) -> T {
        // Compared so that NaN stays NaN.
        let sign = if z > T::ZERO { T::ONE } else { z };
        if sign < T::ZERO { -T::ONE } else { sign }
    }
}
