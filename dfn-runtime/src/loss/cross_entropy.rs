use super::{Loss, check_probabilities};
use crate::kernel::softmax::log_denominator;
use crate::{Multinoulli, Scalar, TargetError, Vector};

/// The cross-entropy of a Multinoulli variable, L = −ln softmax(z)_class = ln Σⱼ exp(zⱼ) − z_class,
/// for the output unit `softmax` (Goodfellow, Bengio and Courville 2016, section 6.2.2.3).
///
/// A target is the index of the class, a `usize`, or the probability of each class,
/// L = −Σ t ln softmax(z). Fused with the unit: ∂L/∂z = ŷ − t (for probabilities that do not add
/// up to 1, ŷ Σt − t), and the value comes from z, so that no logarithm of 0 is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct CrossEntropy;

// One implementation, with the targets behind a trait: with one for each kind of target the
// compiler could not tell a wrong output unit from a wrong target.
impl<T, U, Target, const O: usize> Loss<U, [T; O], Target> for CrossEntropy
where
    T: Scalar,
    U: Multinoulli<T>,
    Target: ClassTarget<[T; O]>,
{
    #[inline]
    fn check(&self, target: &Target) -> Result<(), TargetError> {
        target.check()
    }

    #[inline(always)]
    fn value(&self, _: &U, z: &[T; O], y: &[T; O], target: &Target) -> T {
        target.cross_entropy(z, y)
    }

    #[inline(always)]
    fn gradient(&self, _: &U, _: &[T; O], y: &[T; O], target: &Target) -> [T; O] {
        target.cross_entropy_gradient(y)
    }
}

/// A target of [`CrossEntropy`] for outputs of type `Output`: the index of a class, or the
/// probability of each class.
#[diagnostic::on_unimplemented(
    message = "`CrossEntropy` does not take targets of type `{Self}` for outputs of type `{Output}`",
    label = "the targets do not fit this loss",
    note = "a target is the index of the class, a `usize`, or the probability of each class, an array like the output"
)]
pub trait ClassTarget<Output: Vector> {
    /// Whether it is an index of a class, or probabilities.
    fn check(&self) -> Result<(), TargetError>;

    /// L, from the last pre-activation and the output.
    fn cross_entropy(&self, z: &Output, y: &Output) -> Output::Scalar;

    /// ∂L/∂z, from the output.
    fn cross_entropy_gradient(&self, y: &Output) -> Output;
}

impl<T: Scalar, const O: usize> ClassTarget<[T; O]> for usize {
    #[inline]
    fn check(&self) -> Result<(), TargetError> {
        if *self < O { Ok(()) } else { Err(TargetError::Class { classes: O, found: *self }) }
    }

    #[inline(always)]
    fn cross_entropy(&self, z: &[T; O], y: &[T; O]) -> T {
        let (largest, logarithm) = log_denominator(z, y);
        logarithm + (largest - z.get(*self).copied().unwrap_or(T::ZERO))
    }

    #[inline(always)]
    fn cross_entropy_gradient(&self, y: &[T; O]) -> [T; O] {
        let mut dz = *y;
        if let Some(dz) = dz.get_mut(*self) {
            *dz -= T::ONE;
        }
        dz
    }
}

impl<T: Scalar, const O: usize> ClassTarget<[T; O]> for [T; O] {
    #[inline]
    fn check(&self) -> Result<(), TargetError> {
        check_probabilities(self)
    }

    #[inline(always)]
    fn cross_entropy(&self, z: &[T; O], y: &[T; O]) -> T {
        let (largest, logarithm) = log_denominator(z, y);
        let mut sum = T::ZERO;
        for (z, t) in z.iter().zip(self) {
            // A class of probability 0 counts for nothing, however unlikely the network finds it.
            if *t > T::ZERO {
                sum += *t * (logarithm + (largest - *z));
            }
        }
        sum
    }

    #[inline(always)]
    fn cross_entropy_gradient(&self, y: &[T; O]) -> [T; O] {
        let mut total = T::ZERO;
        for t in self {
            total += *t;
        }
        let mut dz = *y;
        for (dz, t) in dz.iter_mut().zip(self) {
            *dz = total * *dz - *t;
        }
        dz
    }
}
