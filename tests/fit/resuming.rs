//! A training that is resumed from a checkpoint comes to the same bits as one in one go.

use super::common::{bits, samples};
use dfn::{
    Adam, Checkpoint, CrossEntropy, Fit, FitEnd, FitError, FitOutcome, Momentum, Optimiser,
    Schedule, Sgd, Trainer, network,
};
use std::ops::ControlFlow;

network! {
    struct Net = dense(3 -> 6, tanh) -> dense(6 -> 3, softmax);
}

const SAMPLES: usize = 50;
const EPOCHS: usize = 10;

const FIT: Fit = Fit {
    epochs: EPOCHS,
    batch: 7,
    seed: 3,
    validation: 0.3,
    patience: Some(4),
    schedule: Schedule::Cosine { last: 0.1 },
    warmup: 5,
};

fn classes() -> Vec<usize> {
    (0..SAMPLES).map(|sample| sample * 5 % 7 % 3).collect()
}

/// The numbers that reports and outcomes have, as bits.
fn losses(loss: f32, validation: Option<f32>) -> (u32, Option<u32>) {
    (loss.to_bits(), validation.map(f32::to_bits))
}

/// Trains to the end, and returns the outcome, the network, the reports, and the checkpoints.
struct Training<O: Optimiser<Net>> {
    outcome: FitOutcome<f32>,
    network: Net,
    reports: Vec<(usize, (u32, Option<u32>))>,
    checkpoints: Vec<Checkpoint<Net, O>>,
}

fn train<O: Optimiser<Net>>(
    optimiser: O,
    fit: Fit,
    from: Option<Checkpoint<Net, O>>,
    last: usize,
) -> Training<O> {
    let mut network = Net::random(1);
    let (mut reports, mut checkpoints) = (Vec::new(), Vec::new());
    let mut trainer = Trainer::new(&mut network, CrossEntropy, optimiser);
    if let Some(checkpoint) = from {
        trainer.resume(checkpoint);
    }
    let outcome = trainer
        .fit(&samples(SAMPLES), &classes(), fit, |report| {
            let validation = report.validation.map(|validation| validation.loss);
            reports.push((report.epoch, losses(report.loss, validation)));
            checkpoints.push(report.checkpoint());
            if report.epoch == last { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })
        .unwrap();
    Training { outcome, network, reports, checkpoints }
}

/// That a training which is broken off after each epoch and resumed is the same as one in one go.
#[track_caller]
fn check<O: Optimiser<Net>>(optimiser: O, fit: Fit) {
    let whole = train(optimiser, fit, None, usize::MAX);
    assert_ne!(bits(&whole.network), bits(&Net::random(1)));
    for after in 1..whole.outcome.epochs {
        let mut first = train(optimiser, fit, None, after);
        assert_eq!(first.outcome.end, FitEnd::Report);
        let checkpoint = first.checkpoints.pop().unwrap();
        assert_eq!(checkpoint.epoch, after);
        let second = train(optimiser, fit, Some(checkpoint), usize::MAX);

        let reports = [&*first.reports, &*second.reports].concat();
        assert_eq!(reports, whole.reports, "after {after}");
        assert_eq!(second.outcome, whole.outcome, "after {after}");
        assert_eq!(bits(&second.network), bits(&whole.network), "after {after}");
    }
}

#[test]
fn every_optimiser_goes_on_as_if_never_interrupted() {
    for patience in [None, Some(4)] {
        check(Sgd::new(0.5), Fit { patience, ..FIT });
        check(Momentum::new(0.2, 0.9), Fit { patience, ..FIT });
        check(Adam::new(0.02), Fit { patience, ..FIT });
    }
    check(Adam::new(0.02), Fit { validation: 0.0, ..FIT });
}

#[test]
fn a_checkpoint_is_what_it_says() {
    let Training { outcome, reports, checkpoints, network } =
        train(Adam::new(0.02), FIT, None, usize::MAX);
    for (index, checkpoint) in checkpoints.iter().enumerate() {
        let of = losses(checkpoint.loss, checkpoint.validation);
        assert_eq!((checkpoint.epoch, of), reports[index]);
        let best = checkpoint.best.as_ref().unwrap();
        assert!(best.validation <= checkpoint.validation);
        assert_eq!(best.network, checkpoints[best.epoch - 1].network);
    }
    assert_eq!(*checkpoints[outcome.epoch - 1].network, network);
}

#[test]
fn a_checkpoint_whose_patience_has_run_out_ends_at_once() {
    // A rate so large that nothing gets better.
    let fit = Fit { patience: Some(2), warmup: 0, ..FIT };
    let mut whole = train(Sgd::new(30.0), fit, None, usize::MAX);
    assert_eq!(whole.outcome.end, FitEnd::Patience);
    let last = whole.checkpoints.pop();
    let again = train(Sgd::new(30.0), fit, last, usize::MAX);
    assert!(again.reports.is_empty());
    assert_eq!(again.outcome, whole.outcome);
    assert_eq!(bits(&again.network), bits(&whole.network));
}

#[test]
fn a_checkpoint_of_the_last_epoch_is_complete() {
    let fit = Fit { patience: None, ..FIT };
    let mut whole = train(Adam::new(0.02), fit, None, usize::MAX);
    let last = whole.checkpoints.pop();
    let again = train(Adam::new(0.02), fit, last, usize::MAX);
    assert!(again.reports.is_empty());
    assert_eq!((again.outcome, again.outcome.end), (whole.outcome, FitEnd::Complete));
    assert_eq!(bits(&again.network), bits(&whole.network));
}

#[test]
fn only_the_next_fit_is_resumed() {
    let mut first = train(Sgd::new(0.1), FIT, None, 4);
    let mut network = Net::random(1);
    let mut trainer = Trainer::new(&mut network, CrossEntropy, Sgd::new(0.1));
    trainer.resume(first.checkpoints.pop().unwrap());
    let fit = Fit { patience: None, ..FIT };
    for epochs in [5..=EPOCHS, 1..=EPOCHS] {
        let mut reported = Vec::new();
        trainer
            .fit(&samples(SAMPLES), &classes(), fit, |report| reported.push(report.epoch))
            .unwrap();
        assert!(reported.into_iter().eq(epochs));
    }
}

/// What a training that is resumed after four epochs is refused with, from a trainer that goes on
/// nevertheless when it is asked rightly.
#[track_caller]
fn refused(samples_: usize, fit: Fit) -> FitError {
    let whole = train(Adam::new(0.02), FIT, None, usize::MAX);
    let checkpoint = &whole.checkpoints[3];
    let mut network = Net::random(1);
    let mut trainer = Trainer::new(&mut network, CrossEntropy, Adam::new(0.02));
    trainer.resume(checkpoint.clone());
    let (x, classes) = (samples(samples_), vec![1; samples_]);
    let error = trainer.fit(&x, &classes, fit, |_| -> () { panic!("a report") }).unwrap_err();
    assert_eq!(bits(trainer.network()), bits(&*checkpoint.network));
    trainer.fit(&samples(SAMPLES), &self::classes(), FIT, |_| ()).unwrap();
    assert_eq!(bits(&network), bits(&whole.network));
    error
}

#[test]
fn other_samples_or_another_order_are_refused_with_what_differs() {
    for (samples, fit, differs) in [
        (SAMPLES, Fit { seed: u64::MAX, ..FIT }, "`seed` to be 3, found 18446744073709551615"),
        (SAMPLES, Fit { batch: 8, ..FIT }, "`batch` to be 7, found 8"),
        (
            SAMPLES,
            Fit { validation: 0.25, ..FIT },
            "the number of samples that are held out to be 15, found 13",
        ),
        (51, FIT, "the number of samples to be 50, found 51"),
    ] {
        let error = refused(samples, fit);
        assert!(matches!(error, FitError::Resumed { .. }));
        let differs = differs.replace(", found", ", as in the checkpoint, found");
        let expected = format!(
            "resume: expected {differs}; a training of its own begins with `checkpoint.network`"
        );
        assert_eq!(error.to_string(), expected);
    }
}

#[test]
fn validation_samples_of_their_own_do_not_follow_on_none() {
    let fit = Fit { validation: 0.0, ..FIT };
    let mut first = train(Sgd::new(0.1), fit, None, 4);
    let mut network = Net::random(1);
    let mut trainer = Trainer::new(&mut network, CrossEntropy, Sgd::new(0.1));
    trainer.resume(first.checkpoints.pop().unwrap());
    let (x, t) = (samples(SAMPLES), classes());
    let error = trainer.fit_validated(&x, &t, &x[..5], &t[..5], fit, |_| ()).unwrap_err();
    let text =
        "resume: expected the number of validation samples to be 0, as in the checkpoint, found 5";
    assert!(error.to_string().starts_with(text), "{error}");
}

#[test]
fn epochs_that_are_done_are_refused() {
    for epochs in [1, 3, 4] {
        let error = refused(SAMPLES, Fit { epochs, warmup: 0, ..FIT });
        assert_eq!(error, FitError::Epochs { done: 4, found: epochs });
        let expected =
            format!("resume: expected `epochs` to be above 4, those that are done, found {epochs}");
        assert_eq!(error.to_string(), expected);
    }
}

#[test]
fn more_epochs_and_another_patience_schedule_and_warmup_are_taken() {
    let mut first = train(Sgd::new(0.1), FIT, None, 4);
    let fit =
        Fit { epochs: 2 * EPOCHS, patience: None, schedule: Schedule::Constant, warmup: 0, ..FIT };
    let second = train(Sgd::new(0.1), fit, first.checkpoints.pop(), usize::MAX);
    assert_eq!((second.outcome.epochs, second.reports.len()), (2 * EPOCHS, 2 * EPOCHS - 4));
}
