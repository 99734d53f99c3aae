//! Why a check of gradients failed.

use super::GradientDifference;
use core::error::Error;
use core::fmt;
use dfn_runtime::{BatchError, HyperparameterError};

/// Why [`check_gradients`](crate::check_gradients) or
/// [`check_penalty_gradients`](crate::check_penalty_gradients) failed.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum GradientCheckError {
    /// The samples are not valid, or a loss is not finite.
    Batch(BatchError),
    /// A derivative is not what its difference says: an activation's slope, or the gradient of a loss
    /// or of a penalty, is wrong.
    Different {
        /// The derivative that differs most.
        difference: GradientDifference,
        /// The largest relative difference that is allowed.
        tolerance: f64,
    },
    /// All derivatives of a layer's parameters are 0 or at kinks, so that comparing them says
    /// nothing.
    Nothing {
        /// The label of the layer; `None` if it is so in every layer.
        layer: Option<&'static str>,
    },
    /// A hyper-parameter of the penalty makes no sense.
    Hyperparameter(HyperparameterError),
}

impl fmt::Display for GradientCheckError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Batch(error) => error.fmt(f),
            Self::Different { difference, tolerance } => {
                write!(f, "{difference}, and at most {tolerance:.1e} is allowed")
            }
            Self::Nothing { layer } => {
                write!(f, "expected derivatives to compare, found that all")?;
                if let Some(layer) = layer {
                    write!(f, " of `{layer}`")?;
                }
                write!(f, " are 0 or at kinks: take other samples or parameters")
            }
            Self::Hyperparameter(error) => error.fmt(f),
        }
    }
}

impl Error for GradientCheckError {}

impl From<BatchError> for GradientCheckError {
    fn from(error: BatchError) -> Self {
        Self::Batch(error)
    }
}

impl From<HyperparameterError> for GradientCheckError {
    fn from(error: HyperparameterError) -> Self {
        Self::Hyperparameter(error)
    }
}
