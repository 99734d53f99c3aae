//! Training ends when the loss no longer gets lower, and the best parameters are put back.

use super::common::{bits, samples};
use super::{CountSteps, Net};
use dfn::{Fit, FitEnd, FitError, FitOutcome, HalfSquaredError, Loss, Sgd, TargetError, Trainer};
use std::ops::ControlFlow;

/// The loss is the number in the script after as many steps as the network has counted.
#[derive(Clone, Copy)]
struct Scripted<'a>(&'a [f32]);

impl<U> Loss<U, [f32; 1], ()> for Scripted<'_> {
    fn check(&self, (): &()) -> Result<(), TargetError> {
        Ok(())
    }

    fn value(&self, _: &U, _: &[f32; 1], y: &[f32; 1], (): &()) -> f32 {
        self.0[y[0] as usize]
    }

    fn gradient(&self, _: &U, _: &[f32; 1], _: &[f32; 1], (): &()) -> [f32; 1] {
        [0.0]
    }
}

/// Trains with one step an epoch. The validation loss of an epoch is the script after its steps, the
/// training loss that before it. Returns the outcome and the steps of the network in the end.
fn train(
    script: &[f32],
    patience: Option<usize>,
    validation: f64,
    mut answer: impl FnMut(usize) -> ControlFlow<()>,
) -> (FitOutcome<f32>, usize) {
    let mut network = Net::ZEROS;
    let fit = Fit { epochs: script.len() - 1, patience, validation, ..Fit::default() };
    let outcome = Trainer::new(&mut network, Scripted(script), CountSteps(None))
        .fit(&samples(4), &[(); 4], fit, |report| answer(report.epoch))
        .unwrap();
    (outcome, network.dense1.bias[0] as usize)
}

fn go_on(_: usize) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

const SCRIPT: [f32; 9] = [9.0, 8.0, 5.0, 6.0, 5.0, 7.0, 4.0, 8.0, 9.0];

#[track_caller]
fn check(
    found: (FitOutcome<f32>, usize),
    end: FitEnd,
    epochs: usize,
    epoch: usize,
    [loss, validation]: [Option<f32>; 2],
) {
    let (outcome, steps) = found;
    assert_eq!(outcome.end, end);
    assert_eq!((outcome.epochs, outcome.epoch, steps), (epochs, epoch, epoch));
    assert_eq!((Some(outcome.loss), outcome.validation), (loss, validation));
}

#[test]
fn training_ends_after_as_many_epochs_without_a_lower_validation_loss() {
    // An equal loss in epoch 4 is not lower than that of epoch 2.
    let found = train(&SCRIPT, Some(3), 0.25, go_on);
    check(found, FitEnd::Patience, 5, 2, [Some(8.0), Some(5.0)]);
    let found = train(&SCRIPT, Some(1), 0.25, go_on);
    check(found, FitEnd::Patience, 3, 2, [Some(8.0), Some(5.0)]);
}

#[test]
fn with_more_patience_a_later_and_lower_loss_is_found() {
    let found = train(&SCRIPT, Some(4), 0.25, go_on);
    check(found, FitEnd::Complete, 8, 6, [Some(7.0), Some(4.0)]);
    let found = train(&SCRIPT, Some(usize::MAX), 0.25, go_on);
    check(found, FitEnd::Complete, 8, 6, [Some(7.0), Some(4.0)]);
}

#[test]
fn without_validation_samples_the_training_loss_counts() {
    // That of an epoch is the loss before its step.
    let found = train(&SCRIPT, Some(2), 0.0, go_on);
    check(found, FitEnd::Patience, 5, 3, [Some(5.0), None]);
}

#[test]
fn without_patience_the_network_is_that_of_the_last_epoch() {
    let found = train(&SCRIPT, None, 0.25, go_on);
    check(found, FitEnd::Complete, 8, 8, [Some(8.0), Some(9.0)]);
}

#[test]
fn the_closure_can_break_training_off_also_with_patience() {
    let after_5 = |epoch| if epoch == 5 { ControlFlow::Break(()) } else { go_on(epoch) };
    let found = train(&SCRIPT, None, 0.25, after_5);
    check(found, FitEnd::Report, 5, 5, [Some(5.0), Some(7.0)]);
    let found = train(&SCRIPT, Some(8), 0.25, after_5);
    check(found, FitEnd::Report, 5, 2, [Some(8.0), Some(5.0)]);
}

#[test]
fn a_patience_of_no_epoch_is_refused() {
    let mut network = Net::random(1);
    let fit = Fit { patience: Some(0), ..Fit::default() };
    let refused = Trainer::new(&mut network, HalfSquaredError, Sgd::new(0.1))
        .fit(&[[1.0]], &[[0.0]], fit, |_| ())
        .unwrap_err();
    assert!(matches!(refused, FitError::Setting(_)));
    assert_eq!(refused.to_string(), "expected `patience` to be at least 1, found 0");
    assert_eq!(bits(&network), bits(&Net::random(1)));
}
