use crate::Scalar;
use crate::unit::Activation;

/// The square root, h = √z, NaN for negative z. Its slope 1 / (2h) is infinite at 0.
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct sqrt;

#[diagnostic::do_not_recommend]
impl<T: Scalar> Activation<T> for sqrt {
    #[inline(always)]
    fn value(&self, z: T) -> T {
        z.sqrt()
    }

    #[inline(always)]
    fn slope(&self, _: T, h: T) -> T {
        T::from_f64(0.5) / h
    }
}
