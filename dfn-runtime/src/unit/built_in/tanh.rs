use crate::unit::Activation;
use crate::{Isa, Scalar};

/// The hyperbolic tangent, h = tanh(z) = 2σ(2z) − 1 (Goodfellow, Bengio and Courville 2016,
/// section 6.3.2).
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct tanh;

#[diagnostic::do_not_recommend]
impl<T: Scalar> Activation<T> for tanh {
    #[inline(always)]
    fn value(&self, z: T) -> T {
        z.tanh()
    }

    #[inline(always)]
    fn value_with<I: Isa>(&self, isa: I, z: T) -> T {
        z.tanh_with(isa)
    }

    #[inline(always)]
    fn slope(&self, _: T, h: T) -> T {
        T::ONE - h * h
    }
}
