use crate::Scalar;
use crate::unit::Activation;

/// The rectified linear unit, h = max(0, z) (Goodfellow, Bengio and Courville 2016, section 6.3.1).
///
/// Its slope at 0 is taken as 0, as PyTorch does. NaN stays NaN, so that a broken input is seen at
/// the output.
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct relu;

#[diagnostic::do_not_recommend]
impl<T: Scalar> Activation<T> for relu {
    #[inline(always)]
    fn value(&self, z: T) -> T {
        // In this order, because max(z, 0) would turn NaN into 0.
        if z < T::ZERO { T::ZERO } else { z }
    }

    #[inline(always)]
    fn slope(&self, z: T, _: T) -> T {
        if z > T::ZERO { T::ONE } else { T::ZERO }
    }
}
