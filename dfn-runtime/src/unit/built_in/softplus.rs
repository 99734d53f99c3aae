use crate::isa::Sequential;
use crate::unit::Activation;
use crate::{Isa, Scalar};

/// The softplus unit, h = ζ(z) = ln(1 + eᶻ), a smooth `relu` whose slope is the sigmoid (Dugas, Bengio,
/// Bélisle, Nadeau and Garcia 2001; Glorot, Bordes and Bengio 2011; Goodfellow, Bengio and Courville
/// 2016, section 6.3.3).
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct softplus;

#[diagnostic::do_not_recommend]
impl<T: Scalar> Activation<T> for softplus {
    #[inline(always)]
    fn value(&self, z: T) -> T {
        self.value_with(Sequential, z)
    }

    /// max(0, z) + ln(1 + e^−|z|), which cannot overflow.
    #[inline(always)]
    fn value_with<I: Isa>(&self, isa: I, z: T) -> T {
        let positive = if z > T::ZERO { z } else { T::ZERO };
        positive + (-z.abs()).exp_with(isa).ln_1p_with(isa)
    }

    #[inline(always)]
    fn slope(&self, z: T, h: T) -> T {
        self.slope_with(Sequential, z, h)
    }

    #[inline(always)]
    fn slope_with<I: Isa>(&self, isa: I, z: T, _: T) -> T {
        z.sigmoid_with(isa)
    }
}
