use crate::isa::Sequential;
use crate::unit::Activation;
use crate::{Isa, Scalar};

/// The sine, h = sin z. Its slope is cos z.
///
/// Meant for |z| up to 2²⁰; see [`Scalar::sin`].
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct sin;

#[diagnostic::do_not_recommend]
impl<T: Scalar> Activation<T> for sin {
    #[inline(always)]
    fn value(&self, z: T) -> T {
        z.sin()
    }

    #[inline(always)]
    fn value_with<I: Isa>(&self, isa: I, z: T) -> T {
        z.sin_with(isa)
    }

    #[inline(always)]
    fn slope(&self, z: T, h: T) -> T {
        self.slope_with(Sequential, z, h)
    }

    #[inline(always)]
    fn slope_with<I: Isa>(&self, isa: I, z: T, _: T) -> T {
        z.cos_with(isa)
    }
}
