use super::half_squared_error::{scaled_difference, squared_distance};
use super::{Loss, check_finite};
use crate::{OutputUnit, Scalar, TargetError};

/// The mean squared error, L = (1/O) Σ (ŷ − t)² over the O outputs, as PyTorch's `MSELoss`.
///
/// The same minimiser as [`HalfSquaredError`](crate::HalfSquaredError), with a gradient that does
/// not grow with the width of the output. With the output unit `linear`, ∂L/∂z = (2/O) (ŷ − t).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct MeanSquaredError;

impl<T: Scalar, U: OutputUnit<T>, const O: usize> Loss<U, [T; O], [T; O]> for MeanSquaredError {
    #[inline]
    fn check(&self, target: &[T; O]) -> Result<(), TargetError> {
        check_finite(target)
    }

    #[inline(always)]
    fn value(&self, _: &U, _: &[T; O], y: &[T; O], target: &[T; O]) -> T {
        squared_distance(y, target) / T::from_usize(O)
    }

    #[inline(always)]
    fn gradient(&self, unit: &U, z: &[T; O], y: &[T; O], target: &[T; O]) -> [T; O] {
        let scale = T::from_f64(2.0) / T::from_usize(O);
        unit.pre_activation_gradient(z, y, &scaled_difference(scale, y, target))
    }
}
