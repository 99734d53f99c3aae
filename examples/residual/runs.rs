//! One kind of network from several seeds, and what they come to.

use crate::data::Split;
use crate::networks::{EPOCHS, Learned, Reader, gradient_sizes, learn};
use crate::support::median;
use std::error::Error;

pub const SEEDS: u64 = 9;

/// One kind of network from every seed.
pub struct Runs {
    pub name: &'static str,
    pub rate: f32,
    pub learned: Vec<Learned>,
    /// |∂J/∂W| of each layer before the first step, the median of the seeds.
    pub gradients: Vec<f64>,
}

impl Runs {
    /// # Errors
    /// If a step is refused.
    pub fn new<N: Reader>(
        name: &'static str,
        digits: &Split,
        rate: f32,
    ) -> Result<Self, Box<dyn Error>> {
        let learned = (0..SEEDS).map(|seed| learn::<N>(digits, rate, seed));
        let sizes = (0..SEEDS).map(|seed| gradient_sizes::<N>(&digits.training, seed));
        let sizes = sizes.collect::<Result<Vec<_>, _>>()?;
        let middle = |layer: usize| median(sizes.iter().map(|sizes| sizes[layer]));
        let gradients = (0..N::LAYERS.len()).map(middle).collect();
        Ok(Self { name, rate, learned: learned.collect::<Result<_, _>>()?, gradients })
    }

    pub fn title(&self) -> String {
        format!("{}, at a rate of {}", self.name, self.rate)
    }

    /// The share of the test digits that is read right in the end: worst, median and best seed.
    pub fn accuracies(&self) -> [f64; 3] {
        let all = || self.learned.iter().map(Learned::accuracy);
        [all().fold(1.0, f64::min), median(all()), all().fold(0.0, f64::max)]
    }

    /// The median of the training losses in the last epoch.
    pub fn loss(&self) -> f64 {
        self.middle(|learned| &learned.losses, EPOCHS - 1)
    }

    /// The median of what was measured in an epoch.
    pub fn middle(&self, values: fn(&Learned) -> &[f64], epoch: usize) -> f64 {
        median(self.learned.iter().map(|learned| values(learned)[epoch]))
    }
}
