//! Why training over a data set stopped.

use super::Sampling;
use crate::TrainError;
use core::error::Error;
use core::fmt;
use dfn_runtime::{BatchError, HyperparameterError, TargetError};

/// Why training over a data set stopped. The network is as it was before the step that failed.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum FitError {
    /// A setting makes no sense.
    Setting(HyperparameterError),
    /// A hyper-parameter of the optimiser makes no sense, and nothing was changed.
    Optimiser(HyperparameterError),
    /// A hyper-parameter of the penalty makes no sense, and nothing was changed.
    Penalty(HyperparameterError),
    /// A hyper-parameter of the loss makes no sense, and nothing was changed.
    Loss(HyperparameterError),
    /// So few samples cannot be shared between training and validation.
    Share {
        /// The share that is held out.
        validation: f64,
        /// The number of samples.
        samples: usize,
        /// How many of them would be held out.
        held_out: usize,
    },
    /// The data set is not valid, and nothing was changed.
    Data(BatchError),
    /// The validation samples are not valid, and nothing was changed.
    ValidationData(BatchError),
    /// The training that is resumed had other samples, or took them in another order; nothing was
    /// changed, and the next call of `fit` can still go on from the checkpoint.
    Resumed {
        /// What the checkpoint has.
        expected: Sampling,
        /// What was asked for.
        found: Sampling,
    },
    /// The training that is resumed has done these epochs already; nothing was changed, and the next
    /// call of `fit` can still go on from the checkpoint.
    Epochs {
        /// The number of epochs that are done.
        done: usize,
        /// [`Fit::epochs`](crate::Fit::epochs), which counts them too.
        found: usize,
    },
    /// A step was refused.
    Step {
        /// The epoch, from 1.
        epoch: usize,
        /// The mini-batch of the epoch, from 1.
        batch: usize,
        /// Why.
        error: TrainError,
    },
    /// The validation loss is not finite.
    Validation {
        /// The epoch, from 1.
        epoch: usize,
        /// Why.
        error: BatchError,
    },
}

impl fmt::Display for FitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Setting(error) => error.fmt(f),
            Self::Optimiser(error) => write!(f, "the optimiser: {error}"),
            Self::Penalty(error) => write!(f, "the penalty: {error}"),
            Self::Loss(error) => write!(f, "the loss: {error}"),
            Self::Share { validation, samples, held_out } => write!(
                f,
                "expected `validation` to hold out at least one of the {samples} samples and to \
                 leave one, found {validation}, which holds out {held_out}"
            ),
            Self::Data(error) => write!(f, "the data set: {error}"),
            Self::ValidationData(error) => write!(f, "the validation data: {error}"),
            Self::Resumed { expected, found } => {
                write!(f, "resume: ")?;
                expected.write_difference(found, f)?;
                write!(f, "; a training of its own begins with `checkpoint.network`")
            }
            Self::Epochs { done, found } => write!(
                f,
                "resume: expected `epochs` to be above {done}, those that are done, found {found}"
            ),
            Self::Step { epoch, batch, error } => {
                write!(f, "epoch {epoch}, batch {batch}: {error}")?;
                let is_first = (*epoch, *batch) == (1, 1);
                if may_be_the_rate(error, is_first) {
                    write!(f, "; a smaller rate may help")?;
                }
                Ok(())
            }
            Self::Validation { epoch, error } => write!(f, "epoch {epoch}, validation: {error}"),
        }
    }
}

// No `source`: the message of the error within is the whole message.
impl Error for FitError {}

impl From<HyperparameterError> for FitError {
    fn from(error: HyperparameterError) -> Self {
        Self::Setting(error)
    }
}

impl FitError {
    /// Why a data set was refused before the first step.
    pub(super) fn of_data(error: BatchError, otherwise: fn(BatchError) -> Self) -> Self {
        match error {
            BatchError::Target { error: TargetError::Hyperparameter(error), .. } => {
                Self::Loss(error)
            }
            error => otherwise(error),
        }
    }
}

/// Whether steps that were too long can be why a step was refused: numbers grew too large, and not
/// before any step was made.
fn may_be_the_rate(error: &TrainError, is_first: bool) -> bool {
    match error {
        TrainError::Overflow(_) => true,
        TrainError::Batch(BatchError::Loss { .. } | BatchError::Gradient { .. }) => !is_first,
        _ => false,
    }
}
