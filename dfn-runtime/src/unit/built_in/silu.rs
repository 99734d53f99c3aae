use crate::isa::Sequential;
use crate::unit::Activation;
use crate::{Isa, Scalar};

/// The sigmoid linear unit, h = z σ(z), also known as swish (Elfwing, Uchibe and Doya 2018;
/// Ramachandran, Zoph and Le 2017).
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct silu;

#[diagnostic::do_not_recommend]
impl<T: Scalar> Activation<T> for silu {
    #[inline(always)]
    fn value(&self, z: T) -> T {
        self.value_with(Sequential, z)
    }

    #[inline(always)]
    fn value_with<I: Isa>(&self, isa: I, z: T) -> T {
        // From −LARGE down σ is 0: −∞ times that would be NaN.
        let bounded = if z < T::from_f64(-LARGE) { T::from_f64(-LARGE) } else { z };
        bounded * bounded.sigmoid_with(isa)
    }

    #[inline(always)]
    fn slope(&self, z: T, h: T) -> T {
        self.slope_with(Sequential, z, h)
    }

    /// σ(z) + z σ(z) (1 − σ(z)).
    #[inline(always)]
    fn slope_with<I: Isa>(&self, isa: I, z: T, _: T) -> T {
        // With e = e^−|z|: σ(z) is 1 / (1 + e) or e / (1 + e), and σ(z) (1 − σ(z)) = e / (1 + e)².
        let magnitude = z.abs();
        let magnitude = if magnitude > T::from_f64(LARGE) { T::from_f64(LARGE) } else { magnitude };
        let e = (-magnitude).exp_with(isa);
        let scale = T::ONE / (T::ONE + e);
        let (sigmoid, signed) = if z < T::ZERO { (e, -magnitude) } else { (T::ONE, magnitude) };
        scale * (sigmoid + signed * e * scale)
    }
}

/// Beyond ±`LARGE` σ is 0 or 1 and the slope of σ is 0, when rounded.
const LARGE: f64 = 1000.0;
