use crate::isa::Sequential;
use crate::unit::Activation;
use crate::{Isa, Scalar};
use core::f64::consts::FRAC_1_SQRT_2;

/// The Gaussian error linear unit, h = z Φ(z), with the distribution function of the standard normal
/// Φ(z) = ½ erfc(−z/√2) (Hendrycks and Gimpel 2016): exact, and not the approximation by tanh.
///
/// Also for large negative z, where Φ(z) = ½ (1 + erf(z/√2)) would lose all digits, the value is wrong
/// by no more than about 3 + 2z² units in the last place.
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct gelu;

#[diagnostic::do_not_recommend]
impl<T: Scalar> Activation<T> for gelu {
    #[inline(always)]
    fn value(&self, z: T) -> T {
        self.value_with(Sequential, z)
    }

    #[inline(always)]
    fn value_with<I: Isa>(&self, isa: I, z: T) -> T {
        // From −LARGE down Φ is 0: −∞ times that would be NaN.
        let bounded = if z < T::from_f64(-LARGE) { T::from_f64(-LARGE) } else { z };
        T::from_f64(0.5) * bounded * (z * T::from_f64(-FRAC_1_SQRT_2)).erfc_with(isa)
    }

    #[inline(always)]
    fn slope(&self, z: T, h: T) -> T {
        self.slope_with(Sequential, z, h)
    }

    /// Φ(z) + z φ(z), with the normal density φ.
    #[inline(always)]
    fn slope_with<I: Isa>(&self, isa: I, z: T, h: T) -> T {
        // Φ(z) = h / z is known, but for ∞ / ∞ and 0 / 0.
        let probability = if z > T::from_f64(LARGE) { T::ONE } else { h / z };
        let near_zero = z.abs() < T::from_f64(TINY);
        let probability = if near_zero { T::from_f64(0.5) } else { probability };
        let bounded = if z.abs() > T::from_f64(LARGE) { T::from_f64(LARGE) } else { z };
        let exponent = T::from_f64(-0.5) * bounded * bounded;
        let density = T::from_f64(ROOT_OF_TWO_PI_INVERSE) * exponent.exp_with(isa);
        probability + bounded * density
    }
}

/// Beyond ±`LARGE` Φ is 0 or 1 and φ is 0, when rounded.
const LARGE: f64 = 40.0;
/// Φ is ½ up to here, when rounded; the half of it is no subnormal number.
const TINY: f64 = 1e-30;
/// φ(0) = 1/√(2π).
const ROOT_OF_TWO_PI_INVERSE: f64 = 0.3989422804014327;
