use crate::isa::Sequential;
use crate::unit::Activation;
use crate::{Isa, Scalar};

/// The exponential linear unit, h = z for z > 0 and α (eᶻ − 1) elsewhere (Clevert, Unterthiner and
/// Hochreiter 2016): its values have a mean nearer to 0 than those of `relu`.
///
/// At 0 its slope is taken as that of the negative side, α, as PyTorch does.
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct elu {
    /// Minus the limit for z → −∞; 1 by default.
    pub alpha: f64,
}

impl elu {
    /// What a declaration means by the bare name.
    pub const DEFAULT: Self = Self::new(1.0);

    /// With α.
    pub const fn new(alpha: f64) -> Self {
        Self { alpha }
    }
}

impl Default for elu {
    fn default() -> Self {
        Self::DEFAULT
    }
}

#[diagnostic::do_not_recommend]
impl<T: Scalar> Activation<T> for elu {
    #[inline(always)]
    fn value(&self, z: T) -> T {
        self.value_with(Sequential, z)
    }

    #[inline(always)]
    fn value_with<I: Isa>(&self, isa: I, z: T) -> T {
        let negative = T::from_f64(self.alpha) * z.exp_m1_with(isa);
        if z > T::ZERO { z } else { negative }
    }

    #[inline(always)]
    fn slope(&self, z: T, h: T) -> T {
        // α eᶻ.
        if z > T::ZERO { T::ONE } else { h + T::from_f64(self.alpha) }
    }
}
