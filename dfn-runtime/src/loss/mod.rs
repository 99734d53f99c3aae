//! Losses: what is minimised, as the negative logarithm of a likelihood where there is one.

mod binary_cross_entropy;
mod cross_entropy;
mod half_squared_error;
mod huber;
mod mean_absolute_error;
mod mean_squared_error;
mod own_cost;
#[cfg(test)]
mod tests;

pub use binary_cross_entropy::BinaryCrossEntropy;
pub use cross_entropy::{ClassTarget, CrossEntropy};
pub use half_squared_error::HalfSquaredError;
pub use huber::Huber;
pub use mean_absolute_error::MeanAbsoluteError;
pub use mean_squared_error::MeanSquaredError;
pub use own_cost::{CostTarget, OwnCost};

use crate::{TargetError, Vector};

/// A loss L(ŷ, t) for networks with the output unit `Unit`, outputs of type `Output` and targets
/// of type `Target`.
///
/// The loss sees the last pre-activation z beside the output ŷ = g(z), so that it can be fused
/// with the output unit: ∂L/∂z of a cross-entropy is ŷ − t, without the division that ∂L/∂ŷ would
/// need. A loss of your own that only knows ∂L/∂ŷ asks the unit for the rest:
///
/// ```
/// # extern crate dfn_runtime as dfn;
/// use dfn::{Loss, OutputUnit, TargetError};
///
/// /// Σ (ŷ − t)⁴.
/// #[derive(Clone, Copy)]
/// struct QuarticError;
///
/// impl<U: OutputUnit<f32>, const O: usize> Loss<U, [f32; O], [f32; O]> for QuarticError {
///     fn check(&self, _: &[f32; O]) -> Result<(), TargetError> {
///         Ok(())
///     }
///     fn value(&self, _: &U, _: &[f32; O], y: &[f32; O], t: &[f32; O]) -> f32 {
///         y.iter().zip(t).map(|(y, t)| (y - t).powi(4)).sum()
///     }
///     fn gradient(&self, unit: &U, z: &[f32; O], y: &[f32; O], t: &[f32; O]) -> [f32; O] {
///         let dy = std::array::from_fn(|i| 4.0 * (y[i] - t[i]).powi(3));
///         unit.pre_activation_gradient(z, y, &dy)
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "the loss `{Self}` does not take targets of type `{Target}` for outputs of type `{Output}`",
    label = "the targets do not fit this loss",
    note = "a target is an array like the network's output: `[t]` for a single one",
    note = "a function for networks `N` and targets `T` that takes any loss `L` says `where L: Loss<N::Unit, N::Output, T>`"
)]
pub trait Loss<Unit, Output: Vector, Target>: Copy {
    /// Whether the loss is defined for this target, and its own hyper-parameters make sense.
    fn check(&self, target: &Target) -> Result<(), TargetError>;

    /// L of one sample.
    fn value(&self, unit: &Unit, z: &Output, y: &Output, target: &Target) -> Output::Scalar;

    /// ∂L/∂z of one sample.
    fn gradient(&self, unit: &Unit, z: &Output, y: &Output, target: &Target) -> Output;

    /// The numbers of a target, for a network whose graph has targets of its own; of every other loss
    /// nothing is asked.
    #[doc(hidden)]
    #[inline(always)]
    fn numbers<'t>(&self, _target: &'t Target) -> &'t [Output::Scalar] {
        &[]
    }
}

/// That every number of a target is finite.
#[inline]
fn check_finite<T: crate::Scalar>(target: &[T]) -> Result<(), TargetError> {
    match crate::vector::first_not_finite(target) {
        Some((index, found)) => Err(TargetError::NotFinite { index, found }),
        None => Ok(()),
    }
}

/// That every number of a target is a probability.
#[inline]
fn check_probabilities<T: crate::Scalar>(target: &[T]) -> Result<(), TargetError> {
    check_finite(target)?;
    match target.iter().position(|t| *t < T::ZERO || *t > T::ONE) {
        Some(index) => {
            let found = target.get(index).map_or(f64::NAN, |t| t.to_f64());
            Err(TargetError::Probability { index, found })
        }
        None => Ok(()),
    }
}
