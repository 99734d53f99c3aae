use crate::Scalar;
use crate::unit::Activation;

/// The identity, h = z: the affine output unit, the mean of a Gaussian (Goodfellow, Bengio and
/// Courville 2016, section 6.2.2.1).
///
/// A hidden layer without an activation adds no depth: two linear maps are one.
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct linear;

#[diagnostic::do_not_recommend]
impl<T: Scalar> Activation<T> for linear {
    #[inline(always)]
    fn value(&self, z: T) -> T {
        z
    }

    #[inline(always)]
    fn slope(&self, _: T, _: T) -> T {
        T::ONE
    }
}
