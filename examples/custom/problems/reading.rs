//! Handwritten digits, read with any optimiser and schedule.

use super::super::data::Split;
use dfn::{CrossEntropy, Fit, FitError, Optimiser, Schedule, Trainer, network};

network! {
    /// Reads a handwritten digit of 8×8 pixels.
    pub struct Reader = dense(64 -> 32, relu) -> dense(32 -> 10, softmax);
}

pub const EPOCHS: usize = 20;

/// What learning came to: the network, and the loss of every epoch.
pub struct Learned {
    pub network: Reader,
    pub losses: Vec<f64>,
}

impl Learned {
    /// Learns the digits.
    ///
    /// # Errors
    /// If a step is refused.
    pub fn new(
        digits: &Split,
        optimiser: impl Optimiser<Reader>,
        schedule: Schedule,
        seed: u64,
    ) -> Result<Self, FitError> {
        let mut network = Reader::random(seed);
        let mut losses = Vec::with_capacity(EPOCHS);
        let fit = Fit { epochs: EPOCHS, seed, schedule, ..Fit::default() };
        let mut trainer = Trainer::new(&mut network, CrossEntropy, optimiser);
        let training = &digits.training;
        trainer.fit(&training.images, &training.labels, fit, |report| {
            losses.push(f64::from(report.loss));
        })?;
        Ok(Self { network, losses })
    }
}
