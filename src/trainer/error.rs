//! Why a training step was refused.

use core::error::Error;
use core::fmt;
use dfn_runtime::{BatchError, HyperparameterError, Overflow};

/// Why a step of a [`Trainer`](crate::Trainer) was refused. The network is as it was.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum TrainError {
    /// A hyper-parameter of the optimiser or of the penalty, or the factor of a schedule, makes no sense.
    Hyperparameter(HyperparameterError),
    /// The batch or its loss is not valid.
    Batch(BatchError),
    /// The batch is valid, and its step would overflow.
    Overflow(Overflow),
}

impl fmt::Display for TrainError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Hyperparameter(error) => error.fmt(f),
            Self::Batch(error) => error.fmt(f),
            Self::Overflow(error) => error.fmt(f),
        }
    }
}

// No `source`: the message of the error within is the whole message.
impl Error for TrainError {}

impl From<HyperparameterError> for TrainError {
    fn from(error: HyperparameterError) -> Self {
        Self::Hyperparameter(error)
    }
}

impl From<BatchError> for TrainError {
    fn from(error: BatchError) -> Self {
        Self::Batch(error)
    }
}

impl From<Overflow> for TrainError {
    fn from(error: Overflow) -> Self {
        Self::Overflow(error)
    }
}
