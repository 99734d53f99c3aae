use crate::Scalar;
use crate::unit::Activation;

/// The leaky rectified linear unit, h = z for z > 0 and slope · z elsewhere (Maas, Hannun and Ng
/// 2013): a unit that is off still learns.
///
/// At 0 its slope is taken as that of the negative side, as PyTorch does.
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct leaky_relu {
    /// The slope of the negative side; 0.01 by default, as PyTorch's.
    pub slope: f64,
}

impl leaky_relu {
    /// What a declaration means by the bare name.
    pub const DEFAULT: Self = Self::new(0.01);

    /// With the slope of the negative side.
    pub const fn new(slope: f64) -> Self {
        Self { slope }
    }
}

impl Default for leaky_relu {
    fn default() -> Self {
        Self::DEFAULT
    }
}

#[diagnostic::do_not_recommend]
impl<T: Scalar> Activation<T> for leaky_relu {
    #[inline(always)]
    fn value(&self, z: T) -> T {
        if z > T::ZERO { z } else { z * T::from_f64(self.slope) }
    }

    #[inline(always)]
    fn slope(&self, z: T, _: T) -> T {
        if z > T::ZERO { T::ONE } else { T::from_f64(self.slope) }
    }
}
