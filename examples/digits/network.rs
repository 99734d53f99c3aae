//! The network that reads digits, and how it learns. The test of the example has the same.

use crate::data::Samples;
use dfn::{CrossEntropy, Fit, FitError, Report, Sgd, Trainer, network};

network! {
    /// Reads a handwritten digit of 8×8 pixels.
    pub struct Digits = dense(64 -> 64, relu) -> dense(64 -> 32, tanh) -> dense(32 -> 10, softmax);
}

pub const EPOCHS: usize = 30;
pub const BATCH: usize = 32;
pub const RATE: f32 = 0.1;

impl Digits {
    /// A network that has learned from the digits, from a start and in an order drawn from the seed.
    ///
    /// # Errors
    /// If a label is no digit, or the loss becomes infinite.
    pub fn learn(
        samples: &Samples,
        seed: u64,
        report: impl FnMut(Report<'_, Self, Sgd, usize>),
    ) -> Result<Self, FitError> {
        let mut network = Self::random(seed);
        let fit = Fit { epochs: EPOCHS, batch: BATCH, seed, ..Fit::default() };
        let mut trainer = Trainer::new(&mut network, CrossEntropy, Sgd::new(RATE));
        trainer.fit(&samples.images, &samples.labels, fit, report)?;
        Ok(network)
    }
}
