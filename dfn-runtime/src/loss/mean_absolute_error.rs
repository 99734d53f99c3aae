use super::{Loss, check_finite};
use crate::{OutputUnit, Scalar, TargetError};

/// The mean absolute error, L = (1/O) Σ |ŷ − t| over the O outputs, as PyTorch's `L1Loss`.
///
/// Its minimiser is the conditional median of y given x, where that of the squared error is the mean
/// (Goodfellow, Bengio and Courville 2016, section 6.2.1.2): a few targets that are far off hardly move
/// it. With the output unit `linear`, ∂L/∂z is ±1/O, and 0 where ŷ = t.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct MeanAbsoluteError;

impl<T: Scalar, U: OutputUnit<T>, const O: usize> Loss<U, [T; O], [T; O]> for MeanAbsoluteError {
    #[inline]
    fn check(&self, target: &[T; O]) -> Result<(), TargetError> {
        check_finite(target)
    }

    #[inline(always)]
    fn value(&self, _: &U, _: &[T; O], y: &[T; O], target: &[T; O]) -> T {
        let mut sum = T::ZERO;
        for (y, t) in y.iter().zip(target) {
            sum += (*y - *t).abs();
        }
        sum / T::from_usize(O)
    }

    #[inline(always)]
    fn gradient(&self, unit: &U, z: &[T; O], y: &[T; O], target: &[T; O]) -> [T; O] {
        let share = T::ONE / T::from_usize(O);
        let mut dy = *y;
        for (dy, t) in dy.iter_mut().zip(target) {
            let difference = *dy - *t;
            // What is neither, 0 or NaN, stays what it is.
            let negative = if difference < T::ZERO { -share } else { difference };
            *dy = if difference > T::ZERO { share } else { negative };
        }
        unit.pre_activation_gradient(z, y, &dy)
    }
}
