//! Reports and outcomes as lines.

use super::Net;
use super::common::samples;
use dfn::{Fit, HalfSquaredError, Loss, Report, Sgd, TargetError, Trainer};
use std::ops::ControlFlow;

/// A loss that is what its target says.
#[derive(Clone, Copy)]
struct Constant;

impl<U> Loss<U, [f32; 1], f32> for Constant {
    fn check(&self, _: &f32) -> Result<(), TargetError> {
        Ok(())
    }

    fn value(&self, _: &U, _: &[f32; 1], _: &[f32; 1], loss: &f32) -> f32 {
        *loss
    }

    fn gradient(&self, _: &U, _: &[f32; 1], _: &[f32; 1], _: &f32) -> [f32; 1] {
        [0.0]
    }
}

/// The lines of all reports, and that of the outcome.
fn lines(loss: f32, validation: Option<f32>, fit: Fit, last: usize) -> (Vec<String>, String) {
    let (mut network, mut lines) = (Net::ZEROS, Vec::new());
    let (x, t) = (samples(3), [loss; 3]);
    let mut trainer = Trainer::new(&mut network, Constant, Sgd::new(0.1));
    let report = |report: Report<'_, Net, Sgd, f32>| {
        lines.push(report.to_string());
        if report.epoch == last { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let outcome = match validation {
        Some(loss) => trainer.fit_validated(&x, &t, &x, &[loss; 3], fit, report),
        None => trainer.fit(&x, &t, fit, report),
    };
    (lines, outcome.unwrap().to_string())
}

#[test]
fn a_report_and_an_outcome_are_a_line() {
    let fit = Fit { epochs: 50, ..Fit::default() };
    let (reports, outcome) = lines(0.12344, Some(0.13), fit, 3);
    assert_eq!(reports[2], "epoch 3 of 50: loss 0.1234, validation 0.1300");
    let expected = "broken off after epoch 3: loss 0.1234, validation 0.1300";
    assert_eq!(outcome, expected);

    let (_, outcome) = lines(0.5, None, fit, usize::MAX);
    assert_eq!(outcome, "complete after epoch 50: loss 0.5000");
    let (_, outcome) = lines(0.5, None, Fit { patience: Some(4), ..fit }, usize::MAX);
    assert_eq!(outcome, "out of patience after epoch 5, with the network of epoch 1: loss 0.5000");
}

#[test]
fn small_large_and_no_losses_can_be_read() {
    let line = |loss| lines(loss, None, Fit { epochs: 1, ..Fit::default() }, 1).0.remove(0);
    assert_eq!(line(0.0), "epoch 1 of 1: loss 0.0000");
    assert_eq!(line(1.25e-6), "epoch 1 of 1: loss 1.2500e-6");
    assert_eq!(line(-1234.5), "epoch 1 of 1: loss -1234.5000");
}

#[test]
fn more_digits_can_be_asked_for() {
    let (mut network, mut lines) = (Net::ZEROS, Vec::new());
    let fit = Fit { epochs: 1, ..Fit::default() };
    let outcome = Trainer::new(&mut network, HalfSquaredError, Sgd::new(0.1))
        .fit(&[[0.0]], &[[1.0]], fit, |report| lines.push(format!("{report:.6}")))
        .unwrap();
    assert_eq!(lines, ["epoch 1 of 1: loss 0.500000"]);
    assert_eq!(format!("{outcome:.1}"), "complete after epoch 1: loss 0.5");
}
