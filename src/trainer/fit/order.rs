//! The order in which samples are seen, and the mini-batches it is cut into.

use dfn_runtime::rand_core::Rng;
use dfn_runtime::{Generator, generator};
use std::vec::Vec;

/// An order of the samples, another one in each epoch, which depends on the seed and on the number
/// of the epoch alone.
pub(super) struct Order {
    samples: Vec<usize>,
    rng: Generator,
}

impl Order {
    pub fn new(samples: usize, seed: u64) -> Self {
        Self { samples: (0..samples).collect(), rng: generator(seed) }
    }

    /// Takes some samples out, drawn by chance.
    pub fn hold_out(&mut self, count: usize) -> Vec<usize> {
        if count == 0 {
            return Vec::new();
        }
        self.shuffle();
        self.samples.split_off(self.samples.len() - count)
    }

    /// The number of samples.
    pub fn len(&self) -> usize {
        self.samples.len()
    }

    /// The order of the next epoch: the Fisher–Yates shuffle.
    pub fn shuffle(&mut self) {
        for last in (1..self.samples.len()).rev() {
            // The upper half of a product maps 32 random bits to 0..=last; the bias is below
            // len / 2³² and cannot be seen in the order of samples.
            let other = (u64::from(self.rng.next_u32()) * (last as u64 + 1)) >> 32;
            self.samples.swap(last, other as usize);
        }
    }

    /// The mini-batches of the epoch.
    pub fn batches(&self, size: usize) -> impl ExactSizeIterator<Item = &[usize]> {
        self.samples.chunks(size)
    }
}

/// Samples of a data set, one after the other in memory.
pub(super) struct Samples<Input, Target> {
    pub x: Vec<Input>,
    pub targets: Vec<Target>,
}

impl<Input: Copy, Target: Clone> Samples<Input, Target> {
    /// Memory for some samples.
    pub fn with_capacity(count: usize) -> Self {
        Self { x: Vec::with_capacity(count), targets: Vec::with_capacity(count) }
    }

    /// Takes samples of a data set in the place of those that there are.
    pub fn fill(&mut self, x: &[Input], targets: &[Target], samples: &[usize]) {
        self.x.clear();
        self.x.extend(samples.iter().map(|sample| x[*sample]));
        self.targets.clear();
        self.targets.extend(samples.iter().map(|sample| targets[*sample].clone()));
    }
}
