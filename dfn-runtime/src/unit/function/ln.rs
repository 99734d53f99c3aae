use crate::unit::Activation;
use crate::{Isa, Scalar};

/// The natural logarithm, h = ln z, −∞ at 0 and NaN for negative z. Its slope is 1/z.
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ln;

#[diagnostic::do_not_recommend]
impl<T: Scalar> Activation<T> for ln {
    #[inline(always)]
    fn value(&self, z: T) -> T {
        z.ln()
    }

    #[inline(always)]
    fn value_with<I: Isa>(&self, isa: I, z: T) -> T {
        z.ln_with(isa)
    }

    #[inline(always)]
    fn slope(&self, z: T, _: T) -> T {
        T::ONE / z
    }
}
