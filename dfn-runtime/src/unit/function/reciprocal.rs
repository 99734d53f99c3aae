use crate::Scalar;
use crate::unit::Activation;

/// The reciprocal, h = 1/z, infinite at 0. Its slope is −1/z² = −h².
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct reciprocal;

#[diagnostic::do_not_recommend]
impl<T: Scalar> Activation<T> for reciprocal {
    #[inline(always)]
    fn value(&self, z: T) -> T {
        T::ONE / z
    }

    #[inline(always)]
    fn slope(&self, _: T, h: T) -> T {
        -(h * h)
    }
}
