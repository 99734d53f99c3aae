//! Training over a whole data set, epoch by epoch.

use super::{TrainError, Trainer};
use core::error::Error;
use core::fmt;
use dfn_runtime::rand_core::Rng;
use dfn_runtime::{
    BatchError, Loss, Network, Optimiser, Penalty, Scalar, check_samples, generator,
};
use std::vec::Vec;

/// How a data set is gone through.
///
/// ```
/// let fit = dfn::Fit { epochs: 100, ..dfn::Fit::default() };
/// assert_eq!((fit.batch, fit.seed), (32, 0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// How often every sample is seen; 10 by default.
    pub epochs: usize,
    /// The number of samples in a step; 32 by default. The last step of an epoch has what is left.
    pub batch: usize,
    /// The seed of the order of the samples, which is another one in each epoch.
    pub seed: u64,
}

impl Default for Fit {
    fn default() -> Self {
        Self { epochs: 10, batch: 32, seed: 0 }
    }
}

/// What is reported after each epoch.
#[derive(Debug)]
#[non_exhaustive]
pub struct Report<'a, N: Network> {
    /// The number of this epoch, from 1.
    pub epoch: usize,
    /// The number of epochs there will be.
    pub epochs: usize,
    /// The mean over the epoch's samples of the loss that each had before its step.
    pub loss: N::Scalar,
    /// The network as it is now.
    pub network: &'a N,
}

/// Why training over a data set stopped. The network is as it was before the step that failed.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum FitError {
    /// There is no epoch.
    NoEpoch,
    /// The mini-batches have no samples.
    NoBatch,
    /// The data set is not valid, and nothing was changed.
    Data(BatchError),
    /// A step was refused.
    Step {
        /// The epoch, from 1.
        epoch: usize,
        /// The mini-batch of the epoch, from 1.
        batch: usize,
        /// Why.
        error: TrainError,
    },
}

impl fmt::Display for FitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoEpoch => write!(f, "expected at least one epoch, found `epochs: 0`"),
            Self::NoBatch => write!(f, "expected a batch of at least one sample, found `batch: 0`"),
            Self::Data(error) => write!(f, "the data set: {error}"),
            Self::Step { epoch, batch, error } => {
                write!(f, "epoch {epoch}, batch {batch}: {error}")
            }
        }
    }
}

impl Error for FitError {}

impl<N: Network, L, O: Optimiser<N>, const WORKSPACE_TILE: usize, P: Penalty<N::Scalar>>
    Trainer<'_, N, L, O, WORKSPACE_TILE, P>
{
    /// Trains over the data set: in each epoch every sample once, in a new order drawn from the
    /// seed, in mini-batches. Calls `report` after each epoch, and returns the mean loss of the
    /// last one.
    ///
    /// # Errors
    /// If there is no epoch, or the data set is empty, of unequal lengths, or has a sample that is not
    /// valid, before anything is changed; if a step is
    /// refused, with its epoch and mini-batch.
    pub fn fit<Target: Clone>(
        &mut self,
        x: &[N::Input],
        targets: &[Target],
        fit: Fit,
        mut report: impl FnMut(Report<'_, N>),
    ) -> Result<N::Scalar, FitError>
    where
        L: Loss<N::Unit, N::Output, Target>,
    {
        if fit.epochs == 0 {
            return Err(FitError::NoEpoch);
        }
        if fit.batch == 0 {
            return Err(FitError::NoBatch);
        }
        check_samples::<N, Target, L>(x, targets, self.loss).map_err(FitError::Data)?;
        let mut rng = generator(fit.seed);
        let mut order: Vec<usize> = (0..x.len()).collect();
        let mut batch_x = Vec::with_capacity(fit.batch.min(x.len()));
        let mut batch_targets = Vec::with_capacity(fit.batch.min(x.len()));
        let mut mean = N::Scalar::ZERO;
        for epoch in 1..=fit.epochs {
            shuffle(&mut order, &mut rng);
            let mut sum = N::Scalar::ZERO;
            for (batch, samples) in order.chunks(fit.batch).enumerate() {
                batch_x.clear();
                batch_x.extend(samples.iter().map(|sample| x[*sample]));
                batch_targets.clear();
                batch_targets.extend(samples.iter().map(|sample| targets[*sample].clone()));
                let loss = self.step(&batch_x, &batch_targets).map_err(|error| FitError::Step {
                    epoch,
                    batch: batch + 1,
                    error,
                })?;
                sum += loss * N::Scalar::from_usize(samples.len());
            }
            mean = sum / N::Scalar::from_usize(x.len());
            report(Report { epoch, epochs: fit.epochs, loss: mean, network: self.network });
        }
        Ok(mean)
    }
}

/// The Fisher–Yates shuffle.
fn shuffle(order: &mut [usize], rng: &mut impl Rng) {
    for last in (1..order.len()).rev() {
        // The upper half of a product maps 32 random bits to 0..=last; the bias is below
        // len / 2³² and cannot be seen in the order of samples.
        let other = (u64::from(rng.next_u32()) * (last as u64 + 1)) >> 32;
        order.swap(last, other as usize);
    }
}
