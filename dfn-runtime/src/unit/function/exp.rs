use crate::unit::Activation;
use crate::{Isa, Scalar};

/// The exponential function, h = eᶻ, which is its own slope.
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct exp;

#[diagnostic::do_not_recommend]
impl<T: Scalar> Activation<T> for exp {
    #[inline(always)]
    fn value(&self, z: T) -> T {
        z.exp()
    }

    #[inline(always)]
    fn value_with<I: Isa>(&self, isa: I, z: T) -> T {
        z.exp_with(isa)
    }

    #[inline(always)]
    fn slope(&self, _: T, h: T) -> T {
        h
    }
}
