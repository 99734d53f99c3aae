//! What can be wrong with the caller's data.

use crate::HyperparameterError;
use core::error::Error;
use core::fmt;

/// A target that a loss cannot take.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum TargetError {
    /// A class index that is not below the number of classes.
    Class {
        /// The number of classes, the width of the output.
        classes: usize,
        /// The index.
        found: usize,
    },
    /// A number that is infinite or NaN.
    NotFinite {
        /// Its position in the target.
        index: usize,
        /// The number.
        found: f64,
    },
    /// A number that should be a probability and is not in [0, 1].
    Probability {
        /// Its position in the target.
        index: usize,
        /// The number.
        found: f64,
    },
    /// A hyper-parameter of the loss makes no sense, so that it takes no target at all.
    Hyperparameter(HyperparameterError),
    /// A number that a loss of your own cannot take.
    Unexpected {
        /// What it must be, as words that go after "expected".
        expected: &'static str,
        /// The number.
        found: f64,
    },
}

impl fmt::Display for TargetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Class { classes, found } => {
                write!(f, "expected a class index below {classes}, found {found}")
            }
            Self::NotFinite { index, found } => {
                write!(
                    f,
                    "expected finite numbers in the target, found {found} at position {index}"
                )
            }
            Self::Probability { index, found } => {
                write!(f, "expected probabilities in [0, 1], found {found} at position {index}")
            }
            Self::Hyperparameter(error) => error.fmt(f),
            Self::Unexpected { expected, found } => write!(f, "expected {expected}, found {found}"),
        }
    }
}

impl Error for TargetError {}

/// Why one training step was refused. The network is as it was.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum StepError {
    /// The learning rate is not a positive number.
    Rate {
        /// The rate.
        found: f64,
    },
    /// An input is infinite or NaN.
    Input {
        /// The position in the input.
        index: usize,
        /// The number.
        found: f64,
    },
    /// The loss cannot take the target.
    Target(TargetError),
    /// The loss is infinite or NaN: the parameters are not finite, or the output overflowed.
    Loss {
        /// The loss.
        found: f64,
    },
    /// The loss is finite, and the changes of the parameters are not: taken together they would
    /// overflow, or a derivative is NaN.
    Gradient,
}

impl fmt::Display for StepError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rate { found } => {
                write!(f, "expected a learning rate that is positive and finite, found {found}")
            }
            Self::Input { index, found } => {
                write!(f, "expected finite inputs, found {found} at position {index}")
            }
            Self::Target(error) => error.fmt(f),
            Self::Loss { found } => write!(f, "expected a finite loss, found {found}"),
            Self::Gradient => {
                write!(f, "expected a finite step, found one that is infinite or NaN")
            }
        }
    }
}

impl Error for StepError {}

/// Why a batch was refused. The network is as it was.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum BatchError {
    /// There is no sample, and so no mean over the samples.
    Empty,
    /// The slices that belong together have unequal lengths.
    Length {
        /// What was counted: `"targets"`, `"outputs"` or `"classes"`.
        of: &'static str,
        /// The number of inputs.
        expected: usize,
        /// The length that came with them.
        found: usize,
    },
    /// An input is infinite or NaN.
    Input {
        /// The sample.
        sample: usize,
        /// The position in its input.
        index: usize,
        /// The number.
        found: f64,
    },
    /// An output is infinite or NaN: the parameters are not finite, or a sum overflowed.
    Output {
        /// The sample.
        sample: usize,
        /// The position in its output.
        index: usize,
        /// The number.
        found: f64,
    },
    /// The loss cannot take a target.
    Target {
        /// The sample.
        sample: usize,
        /// What is wrong with its target.
        error: TargetError,
    },
    /// The mean loss is infinite or NaN: the parameters are not finite, or an output overflowed.
    Loss {
        /// The mean loss.
        found: f64,
    },
    /// The loss is finite, and its gradient is not: it overflowed, or there is no derivative, as of a
    /// norm at 0.
    Gradient {
        /// The label of the layer whose gradient is infinite or NaN.
        layer: &'static str,
    },
}

impl fmt::Display for BatchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "expected at least one sample, found an empty batch"),
            Self::Length { of, expected, found } => {
                write!(f, "expected {expected} {of}, one for each input, found {found}")
            }
            Self::Input { sample, index, found } => write!(
                f,
                "expected finite inputs, found {found} at position {index} of sample {sample}"
            ),
            Self::Output { sample, index, found } => write!(
                f,
                "expected finite outputs, found {found} at position {index} of sample {sample}"
            ),
            Self::Target { error: TargetError::Hyperparameter(error), .. } => error.fmt(f),
            Self::Target { sample, error } => write!(f, "the target of sample {sample}: {error}"),
            Self::Loss { found } => write!(f, "expected a finite mean loss, found {found}"),
            Self::Gradient { layer } => {
                write!(f, "expected a finite gradient, found that of `{layer}` infinite or NaN")
            }
        }
    }
}

impl Error for BatchError {}
