//! How a data set is gone through.

use super::{FitError, Schedule};
use dfn_runtime::HyperparameterError;

/// How a data set is gone through.
///
/// ```
/// use dfn::{Fit, Schedule};
///
/// let fit = Fit { epochs: 100, schedule: Schedule::Cosine { last: 0.01 }, ..Fit::default() };
/// assert_eq!((fit.batch, fit.seed, fit.patience), (32, 0, None));
/// ```
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct Fit {
    /// How often every sample is seen; 10 by default.
    pub epochs: usize,
    /// The number of samples in a step; 32 by default. The last step of an epoch has what is left.
    pub batch: usize,
    /// The seed of the order of the samples, which is another one in each epoch, and of the samples
    /// that are held out.
    pub seed: u64,
    /// The share of the samples, from 0 to below 1, that are held out: never learned from, and
    /// looked at after each epoch. 0 by default: none.
    pub validation: f64,
    /// After how many epochs without a lower loss training ends, at least 1; by default never.
    ///
    /// The loss is that of the validation samples, or without any the training loss, the mean over
    /// the epoch. With a patience, the network has the parameters after its best epoch in the end,
    /// whichever end that is, unless a step is refused (Goodfellow, Bengio and Courville 2016,
    /// algorithm 7.1).
    pub patience: Option<usize>,
    /// How the learning rate changes; by default it does not.
    pub schedule: Schedule,
    /// The number of epochs in which the learning rate rises from almost 0 to what the schedule
    /// says, in equal parts from step to step (Goyal and others 2017, section 2.2); 0 by default, and
    /// at most `epochs`, as it would never rise to that.
    pub warmup: usize,
}

impl Default for Fit {
    fn default() -> Self {
        Self {
            epochs: 10,
            batch: 32,
            seed: 0,
            validation: 0.0,
            patience: None,
            schedule: Schedule::Constant,
            warmup: 0,
        }
    }
}

impl Fit {
    /// Whether the settings make sense.
    pub(super) fn check(&self) -> Result<(), HyperparameterError> {
        at_least_1("epochs", self.epochs)?;
        at_least_1("batch", self.batch)?;
        if !(0.0..1.0).contains(&self.validation) {
            let expected = "at least 0 and below 1";
            return Err(HyperparameterError::new("validation", expected, self.validation));
        }
        at_least_1("patience", self.patience.unwrap_or(1))?;
        if self.warmup > self.epochs {
            let found = self.warmup as f64;
            return Err(HyperparameterError::new("warmup", "at most `epochs`", found));
        }
        self.schedule.check()
    }

    /// How many of the samples are held out.
    pub(super) fn held_out(&self, samples: usize) -> Result<usize, FitError> {
        let held_out = (self.validation * samples as f64 + 0.5) as usize;
        if self.validation > 0.0 && !(1..samples).contains(&held_out) {
            return Err(FitError::Share { validation: self.validation, samples, held_out });
        }
        Ok(held_out)
    }
}

pub(super) fn at_least_1(name: &'static str, found: usize) -> Result<(), HyperparameterError> {
    if found > 0 { Ok(()) } else { Err(HyperparameterError::new(name, "at least 1", found as f64)) }
}
