//! `Trainer::fit`: epochs, validation samples, patience, schedules, and going on from a checkpoint.

#![cfg(feature = "std")]

#[path = "../common/mod.rs"]
mod common;
mod epochs;
mod patience;
mod printed;
mod resuming;
mod schedules;
mod validation;

use dfn::{HyperparameterError, Loss, Optimiser, Overflow, TargetError, network};
use std::cell::RefCell;

network! {
    struct Net = dense(1 -> 1, linear);
}

const SAMPLES: usize = 10;

/// What was learned from: the samples of each mini-batch, in order.
type Log = RefCell<Vec<Vec<usize>>>;

/// Its targets are the numbers of the samples, which are also their losses.
#[derive(Clone, Copy)]
struct LogSamples<'a>(&'a Log);

impl<U> Loss<U, [f32; 1], usize> for LogSamples<'_> {
    fn check(&self, _: &usize) -> Result<(), TargetError> {
        Ok(())
    }

    fn value(&self, _: &U, _: &[f32; 1], _: &[f32; 1], sample: &usize) -> f32 {
        *sample as f32
    }

    fn gradient(&self, _: &U, _: &[f32; 1], _: &[f32; 1], sample: &usize) -> [f32; 1] {
        self.0.borrow_mut().last_mut().unwrap().push(*sample);
        [1.0]
    }
}

/// Counts the steps in the network's bias, and ends a mini-batch in the log.
#[derive(Clone, Copy)]
struct CountSteps<'a>(Option<&'a Log>);

impl Optimiser<Net> for CountSteps<'_> {
    type State = ();

    fn check(&self) -> Result<(), HyperparameterError> {
        Ok(())
    }

    fn scaled(self, _: f32) -> Self {
        self
    }

    fn update(&self, (): &mut (), network: &mut Net, _: &mut Net) -> Result<(), Overflow> {
        if let Some(log) = self.0 {
            log.borrow_mut().push(Vec::new());
        }
        network.dense1.bias[0] += 1.0;
        Ok(())
    }
}
