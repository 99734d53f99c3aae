use super::{Loss, check_probabilities};
use crate::{Bernoulli, Scalar, TargetError};

/// The cross-entropy of independent Bernoulli variables, L = Σ −t ln ŷ − (1 − t) ln(1 − ŷ), with
/// targets in [0, 1] (Goodfellow, Bengio and Courville 2016, section 6.2.2.2).
///
/// With the output unit `sigmoid` it is fused: ∂L/∂z = ŷ − t, and the value comes from z, so that
/// neither overflows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct BinaryCrossEntropy;

impl<T: Scalar, U: Bernoulli<T>, const O: usize> Loss<U, [T; O], [T; O]> for BinaryCrossEntropy {
    #[inline]
    fn check(&self, target: &[T; O]) -> Result<(), TargetError> {
        check_probabilities(target)
    }

    #[inline(always)]
    fn value(&self, unit: &U, z: &[T; O], y: &[T; O], target: &[T; O]) -> T {
        let mut sum = T::ZERO;
        for ((z, y), t) in z.iter().zip(y).zip(target) {
            sum += unit.cross_entropy(*z, *y, *t);
        }
        sum
    }

    #[inline(always)]
    fn gradient(&self, unit: &U, z: &[T; O], y: &[T; O], target: &[T; O]) -> [T; O] {
        let mut dz = *y;
        for ((dz, z), t) in dz.iter_mut().zip(z).zip(target) {
            *dz = unit.cross_entropy_gradient(*z, *dz, *t);
        }
        dz
    }
}
