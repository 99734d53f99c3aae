use super::{Loss, check_finite};
use crate::hyperparameter::check_positive;
use crate::{OutputUnit, Scalar, TargetError};

/// Huber's loss, L = (1/O) Σ ℓ(ŷ − t) over the O outputs, with ℓ(d) = ½ d² for |d| ≤ δ and
/// δ (|d| − ½ δ) beyond, as PyTorch's `HuberLoss` (Huber 1964).
///
/// Near its target it is half the squared error, far from it the absolute error, so that a target that
/// is far off pulls with a gradient of δ and no more. With the output unit `linear`, ∂L/∂z is ŷ − t
/// clipped to ±δ, over O.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Huber<T = f32> {
    /// The difference δ from which on the loss is linear; 1 by default.
    pub delta: T,
}

impl<T> Huber<T> {
    /// With the difference from which on the loss is linear: a positive, finite number.
    pub const fn new(delta: T) -> Self {
        Self { delta }
    }
}

impl<T: Scalar> Default for Huber<T> {
    fn default() -> Self {
        Self::new(T::ONE)
    }
}

impl<T: Scalar, U: OutputUnit<T>, const O: usize> Loss<U, [T; O], [T; O]> for Huber<T> {
    #[inline]
    fn check(&self, target: &[T; O]) -> Result<(), TargetError> {
        check_positive("delta", self.delta).map_err(TargetError::Hyperparameter)?;
        check_finite(target)
    }

    #[inline(always)]
    fn value(&self, _: &U, _: &[T; O], y: &[T; O], target: &[T; O]) -> T {
        let half = T::from_f64(0.5);
        let mut sum = T::ZERO;
        for (y, t) in y.iter().zip(target) {
            let distance = (*y - *t).abs();
            let linear = self.delta * (distance - half * self.delta);
            sum += if distance <= self.delta { half * distance * distance } else { linear };
        }
        sum / T::from_usize(O)
    }

    #[inline(always)]
    fn gradient(&self, unit: &U, z: &[T; O], y: &[T; O], target: &[T; O]) -> [T; O] {
        let share = T::ONE / T::from_usize(O);
        let mut dy = *y;
        for (dy, t) in dy.iter_mut().zip(target) {
            let difference = *dy - *t;
            let bounded = if difference > self.delta { self.delta } else { difference };
            let bounded = if bounded < -self.delta { -self.delta } else { bounded };
            *dy = share * bounded;
        }
        unit.pre_activation_gradient(z, y, &dy)
    }
}
