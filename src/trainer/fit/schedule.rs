//! How the learning rate changes while a network learns.

use super::Fit;
use super::settings::at_least_1;
use core::f64::consts::PI;
use dfn_runtime::HyperparameterError;

/// How the learning rate changes over a training: a factor on the optimiser's rate, found anew
/// before each step. It is multiplied with that of a [warmup](Fit::warmup). At a factor of 0 the
/// parameters stay where they are; one that is negative, infinite or NaN is refused at its step.
///
/// In the formulas e is the number of [epochs that are done](Progress::epochs_done), with the
/// present one's part, E the number of all epochs, and ⌊e⌋ the number of whole ones. A factor above 1
/// is taken: the rate then grows, as in a search for the largest one that learns (Smith 2017).
#[derive(Clone, Copy, Debug, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum Schedule {
    /// The factor is 1.
    #[default]
    Constant,
    /// factor^⌊e / every⌋: after every so many epochs, times the factor, as PyTorch's `StepLR`.
    Step {
        /// The number of epochs from change to change, at least 1.
        every: usize,
        /// What the rate is multiplied with.
        factor: f64,
    },
    /// factor^⌊e⌋: after each epoch, times the factor, as PyTorch's `ExponentialLR`.
    Exponential {
        /// What the rate is multiplied with.
        factor: f64,
    },
    /// last + (1 − last) (1 + cos(π e / E)) / 2: from 1 along half a wave to `last`, step by step
    /// (Loshchilov and Hutter 2017, equation 5, without restarts).
    Cosine {
        /// Where it ends, at least 0.
        last: f64,
    },
    /// A function of your own, which gives the factor, at least 0.
    ///
    /// ```
    /// use dfn::{Fit, Schedule};
    ///
    /// // 1 / (1 + e / 10).
    /// let schedule = Schedule::Custom(|progress| 1.0 / (1.0 + 0.1 * progress.epochs_done()));
    /// let fit = Fit { schedule, ..Fit::default() };
    /// ```
    #[cfg_attr(feature = "serde", serde(skip))]
    Custom(fn(Progress) -> f64),
}

/// Where in a training a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// The epoch, from 1.
    pub epoch: usize,
    /// The number of epochs there will be.
    pub epochs: usize,
    /// The mini-batch of the epoch, from 1.
    pub batch: usize,
    /// The number of mini-batches of an epoch.
    pub batches: usize,
}

impl Progress {
    /// The number of epochs before this step, e: 0 at the first step, 2.5 in the middle of the third
    /// epoch.
    pub fn epochs_done(&self) -> f64 {
        let Self { epoch, batch, batches, .. } = *self;
        (epoch as f64 - 1.0) + (batch as f64 - 1.0) / batches as f64
    }
}

impl Schedule {
    pub(super) fn check(&self) -> Result<(), HyperparameterError> {
        match *self {
            Self::Constant | Self::Custom(_) => Ok(()),
            Self::Step { every, factor } => {
                at_least_1("every", every)?;
                positive("factor", factor)
            }
            Self::Exponential { factor } => positive("factor", factor),
            Self::Cosine { last } => not_negative("last", last),
        }
    }

    /// The factor of a step.
    fn factor(&self, progress: Progress) -> f64 {
        let whole = progress.epoch.saturating_sub(1);
        match *self {
            Self::Constant => 1.0,
            Self::Step { every, factor } => power(factor, whole / every),
            Self::Exponential { factor } => power(factor, whole),
            Self::Cosine { last } => {
                let share = progress.epochs_done() / progress.epochs as f64;
                last + (1.0 - last) * (1.0 + (PI * share).cos()) / 2.0
            }
            Self::Custom(factor) => factor(progress),
        }
    }
}

impl Fit {
    /// What the optimiser's rate is multiplied with at a step: by the schedule and the warmup.
    pub(super) fn factor(&self, progress: Progress) -> f64 {
        let risen = (progress.epochs_done() + 1.0 / progress.batches as f64) / self.warmup as f64;
        let factor = self.schedule.factor(progress);
        // Without a warmup `risen` is infinite.
        if risen < 1.0 { risen * factor } else { factor }
    }
}

fn positive(name: &'static str, found: f64) -> Result<(), HyperparameterError> {
    if found > 0.0 && found.is_finite() {
        Ok(())
    } else {
        Err(HyperparameterError::new(name, "positive and finite", found))
    }
}

pub(super) fn not_negative(name: &'static str, found: f64) -> Result<(), HyperparameterError> {
    if found >= 0.0 && found.is_finite() {
        Ok(())
    } else {
        Err(HyperparameterError::new(name, "at least 0 and finite", found))
    }
}

/// factorⁿ by squaring: the same bits on every system, which those of libm's are not.
fn power(mut factor: f64, mut n: usize) -> f64 {
    let mut power = 1.0;
    while n > 0 {
        if n % 2 == 1 {
            power *= factor;
        }
        factor *= factor;
        n /= 2;
    }
    power
}
