use crate::Scalar;
use crate::unit::Activation;

/// The square, h = z².
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct square;

#[diagnostic::do_not_recommend]
impl<T: Scalar> Activation<T> for square {
    #[inline(always)]
    fn value(&self, z: T) -> T {
        z * z
    }

    #[inline(always)]
    fn slope(&self, z: T, _: T) -> T {
        z + z
    }
}
