use super::{Loss, check_probabilities};
use crate::kernel::softmax::log_sum_exp;
use crate::{Multinoulli, Scalar, TargetError};

/// The cross-entropy of a Multinoulli variable, L = −ln softmax(z)_class = ln Σⱼ exp(zⱼ) − z_class,
/// for the output unit `softmax` (Goodfellow, Bengio and Courville 2016, section 6.2.2.3).
///
/// A target is the index of the class, a `usize`, or the probability of each class,
/// L = −Σ t ln softmax(z). Fused with the unit: ∂L/∂z = ŷ − t (for probabilities that do not add
/// up to 1, ŷ Σt − t), and the value comes from z, so that no logarithm of 0 is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CrossEntropy;

impl<T: Scalar, U: Multinoulli<T>, const O: usize> Loss<U, [T; O], usize> for CrossEntropy {
    #[inline]
    fn check(&self, class: &usize) -> Result<(), TargetError> {
        if *class < O { Ok(()) } else { Err(TargetError::Class { classes: O, found: *class }) }
    }

    #[inline(always)]
    fn value(&self, _: &U, z: &[T; O], _: &[T; O], class: &usize) -> T {
        log_sum_exp(z) - z.get(*class).copied().unwrap_or(T::ZERO)
    }

    #[inline(always)]
    fn gradient(&self, _: &U, _: &[T; O], y: &[T; O], class: &usize) -> [T; O] {
        let mut dz = *y;
        if let Some(dz) = dz.get_mut(*class) {
            *dz -= T::ONE;
        }
        dz
    }
}

impl<T: Scalar, U: Multinoulli<T>, const O: usize> Loss<U, [T; O], [T; O]> for CrossEntropy {
    #[inline]
    fn check(&self, target: &[T; O]) -> Result<(), TargetError> {
        check_probabilities(target)
    }

    #[inline(always)]
    fn value(&self, _: &U, z: &[T; O], _: &[T; O], target: &[T; O]) -> T {
        let denominator = log_sum_exp(z);
        let mut sum = T::ZERO;
        for (z, t) in z.iter().zip(target) {
            sum += *t * (denominator - *z);
        }
        sum
    }

    #[inline(always)]
    fn gradient(&self, _: &U, _: &[T; O], y: &[T; O], target: &[T; O]) -> [T; O] {
        let mut total = T::ZERO;
        for t in target {
            total += *t;
        }
        let mut dz = *y;
        for (dz, t) in dz.iter_mut().zip(target) {
            *dz = total * *dz - *t;
        }
        dz
    }
}
