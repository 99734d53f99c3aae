use super::{Loss, check_finite};
use crate::{OutputUnit, Scalar, TargetError};

/// Half the squared error, L = ½ Σ (ŷ − t)².
///
/// Up to a constant the negative logarithm of a Gaussian with mean ŷ and unit variance, so that
/// its minimiser is the conditional mean E[y | x] (Goodfellow, Bengio and Courville 2016, section
/// 6.2.1.2). With the output unit `linear`, ∂L/∂z = ŷ − t.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct HalfSquaredError;

impl<T: Scalar, U: OutputUnit<T>, const O: usize> Loss<U, [T; O], [T; O]> for HalfSquaredError {
    #[inline]
    fn check(&self, target: &[T; O]) -> Result<(), TargetError> {
        check_finite(target)
    }

    #[inline(always)]
    fn value(&self, _: &U, _: &[T; O], y: &[T; O], target: &[T; O]) -> T {
        squared_distance(y, target) * T::from_f64(0.5)
    }

    #[inline(always)]
    fn gradient(&self, unit: &U, z: &[T; O], y: &[T; O], target: &[T; O]) -> [T; O] {
        unit.pre_activation_gradient(z, y, &scaled_difference(T::ONE, y, target))
    }
}

/// Σ (ŷ − t)².
#[inline(always)]
pub(super) fn squared_distance<T: Scalar, const O: usize>(y: &[T; O], target: &[T; O]) -> T {
    let mut sum = T::ZERO;
    for (y, t) in y.iter().zip(target) {
        let difference = *y - *t;
        sum += difference * difference;
    }
    sum
}

/// scale · (ŷ − t).
#[inline(always)]
pub(super) fn scaled_difference<T: Scalar, const O: usize>(
    scale: T,
    y: &[T; O],
    target: &[T; O],
) -> [T; O] {
    let mut dy = *y;
    for (dy, t) in dy.iter_mut().zip(target) {
        *dy = scale * (*dy - *t);
    }
    dy
}
