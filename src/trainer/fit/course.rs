//! The course of a training from epoch to epoch, and how it ends.

use super::losses::write_losses;
use super::{Fit, FitError, Sampling};
use crate::trainer::checkpoint::Best;
use core::fmt;
use dfn_runtime::{Network, Scalar, boxed_copy, overwrite};

/// How a training over a data set ended.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct FitOutcome<T> {
    /// The number of epochs that were done.
    pub epochs: usize,
    /// The epoch whose parameters the network has: the best one if there is a
    /// [patience](crate::Fit::patience), otherwise the last one.
    pub epoch: usize,
    /// The training loss of that epoch.
    pub loss: T,
    /// The validation loss after it, if there are validation samples.
    pub validation: Option<T>,
    /// Why training ended.
    pub end: FitEnd,
}

/// Why a training over a data set ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FitEnd {
    /// All epochs are done.
    Complete,
    /// The loss did not become lower for as many epochs as there is patience.
    Patience,
    /// The closure that was reported to broke it off.
    Report,
}

/// A line without an end: `out of patience after epoch 43, with the network of epoch 33: loss 0.1234,
/// validation 0.1300`.
impl<T: Scalar> fmt::Display for FitOutcome<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { epochs, epoch, loss, validation, end } = *self;
        write!(f, "{end} after epoch {epochs}")?;
        if epoch != epochs {
            write!(f, ", with the network of epoch {epoch}")?;
        }
        f.write_str(": ")?;
        write_losses(loss, validation, f)
    }
}

impl fmt::Display for FitEnd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Complete => "complete",
            Self::Patience => "out of patience",
            Self::Report => "broken off",
        })
    }
}

/// What is known of a training after an epoch.
#[derive(Debug)]
pub struct Course<N: Network> {
    /// Which samples it has.
    pub sampling: Sampling,
    /// The number of epochs there were to be.
    pub epochs: usize,
    /// The number of epochs that are done.
    pub epoch: usize,
    /// The training loss of the last one.
    pub loss: N::Scalar,
    pub validation: Option<N::Scalar>,
    /// Kept if there is a patience.
    pub best: Option<Best<N>>,
}

impl<N: Network> Course<N> {
    /// Before the first epoch.
    pub fn new(sampling: Sampling, epochs: usize) -> Self {
        Self { sampling, epochs, epoch: 0, loss: N::Scalar::ZERO, validation: None, best: None }
    }

    /// Whether the training can go on like this: with the same samples, and to a later epoch unless
    /// it was at its end.
    pub fn check(&self, found: Sampling, epochs: usize) -> Result<(), FitError> {
        let (expected, done) = (self.sampling, self.epoch);
        if found != expected {
            return Err(FitError::Resumed { expected, found });
        }
        let was_at_its_end = done == self.epochs;
        if epochs > done || (epochs == done && was_at_its_end) {
            Ok(())
        } else {
            Err(FitError::Epochs { done, found: epochs })
        }
    }

    /// Keeps the network if it is better than the one that is kept.
    pub fn keep_if_best(&mut self, network: &N) {
        let Self { epoch, loss, validation, .. } = *self;
        match &mut self.best {
            None => {
                let network = boxed_copy(network);
                self.best = Some(Best { epoch, loss, validation, network });
            }
            Some(best) => {
                let lowest = best.validation.unwrap_or(best.loss);
                if validation.unwrap_or(loss) < lowest {
                    (best.epoch, best.loss, best.validation) = (epoch, loss, validation);
                    overwrite(&mut *best.network, network);
                }
            }
        }
    }

    /// Why there is no next epoch, if there is none.
    pub fn is_over(&self, fit: &Fit) -> Option<FitEnd> {
        let best = self.best.as_ref().map_or(self.epoch, |best| best.epoch);
        let without_improvement = self.epoch.saturating_sub(best);
        if self.epoch >= fit.epochs {
            Some(FitEnd::Complete)
        } else if fit.patience.is_some_and(|patience| without_improvement >= patience) {
            Some(FitEnd::Patience)
        } else {
            None
        }
    }

    /// Puts the best network back, if one is kept.
    pub fn end(self, network: &mut N, end: FitEnd) -> FitOutcome<N::Scalar> {
        let Self { epoch: epochs, loss, validation, best, .. } = self;
        match best {
            None => FitOutcome { epochs, epoch: epochs, loss, validation, end },
            Some(best) => {
                overwrite(network, &best.network);
                let Best { epoch, loss, validation, .. } = best;
                FitOutcome { epochs, epoch, loss, validation, end }
            }
        }
    }
}
