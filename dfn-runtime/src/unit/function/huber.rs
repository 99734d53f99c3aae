use crate::Scalar;
use crate::unit::Activation;

/// Huber's function, h = ½ z² for |z| ≤ δ and δ (|z| − ½ δ) beyond, of which the loss
/// [`Huber`](crate::Huber) is made (Huber 1964).
///
/// Its slope is z, clipped to ±δ.
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct huber {
    /// The distance δ from 0 from which on it is linear: a positive, finite number; 1 by default.
    pub delta: f64,
}

impl huber {
    /// What a declaration means by the bare name.
    pub const DEFAULT: Self = Self::new(1.0);

    /// With δ.
    pub const fn new(delta: f64) -> Self {
        Self { delta }
    }
}

impl Default for huber {
    fn default() -> Self {
        Self::DEFAULT
    }
}

#[diagnostic::do_not_recommend]
impl<T: Scalar> Activation<T> for huber {
    #[inline(always)]
    fn value(&self, z: T) -> T {
        let (half, delta) = (T::from_f64(0.5), T::from_f64(self.delta));
        let distance = z.abs();
        let linear = delta * (distance - half * delta);
        if distance <= delta { half * distance * distance } else { linear }
    }

    #[inline(always)]
    fn slope(&self, z: T, _: T) -> T {
        let delta = T::from_f64(self.delta);
        let bounded = if z > delta { delta } else { z };
        if bounded < -delta { -delta } else { bounded }
    }
}
