//! Why a check of gradients failed.

use super::GradientDifference;
use core::error::Error;
use core::fmt;
use dfn_runtime::BatchError;

/// Why [`check_gradients`](crate::check_gradients) failed.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum GradientCheckError {
    /// The samples are not valid, or a loss is not finite.
    Batch(BatchError),
    /// A derivative is not what its difference says: an activation's slope or a loss's gradient is
    /// wrong.
    Different {
        /// The derivative that differs most.
        difference: GradientDifference,
        /// The largest relative difference that is allowed.
        tolerance: f64,
    },
    /// All derivatives of a layer's parameters are 0 or at kinks, so that comparing them says
    /// nothing.
    Nothing {
        /// The label of the layer.
        layer: &'static str,
    },
}

impl fmt::Display for GradientCheckError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Batch(error) => error.fmt(f),
            Self::Different { difference, tolerance } => {
                write!(f, "{difference}, and at most {tolerance:.1e} is allowed")
            }
            Self::Nothing { layer } => write!(
                f,
                "expected derivatives to compare, found that all of `{layer}` are 0 or at kinks: \
                 take other samples or parameters"
            ),
        }
    }
}

impl Error for GradientCheckError {}

impl From<BatchError> for GradientCheckError {
    fn from(error: BatchError) -> Self {
        Self::Batch(error)
    }
}
