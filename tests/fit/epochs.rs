//! `fit` goes through the data set as it says: every sample once an epoch, in mini-batches and in a
//! new order each time, with a report at the end of each epoch.

use super::common::{bits, samples};
use super::{CountSteps, Log, LogSamples, Net, SAMPLES};
use dfn::{Fit, FitEnd, FitError, MeanAbsoluteError, Sgd, TrainError, Trainer};

/// What there is to tell of a training.
struct Training {
    /// The samples of each mini-batch, over all epochs.
    batches: Vec<Vec<usize>>,
    /// Of each report the epoch, of how many, its loss and the steps so far.
    reports: Vec<(usize, usize, f32, f32)>,
    /// What was returned.
    loss: f32,
}

fn train(fit: Fit) -> Training {
    let log = Log::new(vec![Vec::new()]);
    let targets: Vec<usize> = (0..SAMPLES).collect();
    let mut network = Net::ZEROS;
    let mut reports = Vec::new();
    let outcome = Trainer::new(&mut network, LogSamples(&log), CountSteps(Some(&log)))
        .fit(&samples(SAMPLES), &targets, fit, |report| {
            let steps = report.network.dense1.bias[0];
            reports.push((report.epoch, report.epochs, report.loss, steps));
        })
        .unwrap();
    let mut batches = log.into_inner();
    assert_eq!(batches.pop(), Some(Vec::new()), "a mini-batch without a step");
    assert_eq!(
        (outcome.epochs, outcome.epoch, outcome.end),
        (fit.epochs, fit.epochs, FitEnd::Complete)
    );
    Training { batches, reports, loss: outcome.loss }
}

#[test]
fn every_epoch_has_every_sample_once_and_what_is_left_in_its_last_batch() {
    let Training { batches, .. } = train(Fit { epochs: 3, batch: 4, seed: 1, ..Fit::default() });
    let sizes: Vec<_> = batches.iter().map(Vec::len).collect();
    assert_eq!(sizes, [4, 4, 2, 4, 4, 2, 4, 4, 2]);
    for epoch in batches.chunks(3) {
        let mut samples = epoch.concat();
        samples.sort();
        assert!(samples.into_iter().eq(0..SAMPLES));
    }
}

#[test]
fn a_batch_larger_than_the_data_set_is_the_whole_of_it() {
    let Training { batches, .. } =
        train(Fit { epochs: 2, batch: usize::MAX, seed: 1, ..Fit::default() });
    assert_eq!(batches.iter().map(Vec::len).collect::<Vec<_>>(), [SAMPLES, SAMPLES]);
}

#[test]
fn the_order_is_another_one_in_each_epoch_and_for_each_seed() {
    let orders = |seed| {
        let Training { batches, .. } =
            train(Fit { epochs: 2, batch: SAMPLES, seed, ..Fit::default() });
        assert!(!batches[0].is_sorted());
        batches
    };
    let (first, second) = (orders(1), orders(2));
    assert_ne!(first[0], first[1]);
    assert_ne!(first[0], second[0]);
    assert_eq!(first, orders(1));
}

#[test]
fn from_any_place_a_sample_comes_to_any_other_about_as_often_or_stays() {
    let Training { batches, .. } =
        train(Fit { epochs: 2001, batch: SAMPLES, seed: 1, ..Fit::default() });
    let mut moves = [[0; SAMPLES]; SAMPLES];
    for epochs in batches.windows(2) {
        for (from, sample) in epochs[0].iter().enumerate() {
            let to = epochs[1].iter().position(|other| other == sample).unwrap();
            moves[from][to] += 1;
        }
    }
    // 200 expected of each, with a standard deviation of 13.
    assert!(moves.as_flattened().iter().all(|count| (140..260).contains(count)), "{moves:?}");
}

#[test]
fn every_epoch_is_reported_once_with_the_mean_over_its_samples() {
    let Training { reports, loss, .. } =
        train(Fit { epochs: 3, batch: 4, seed: 1, ..Fit::default() });
    // The losses are 0 … 9, whose mean is not that of the means of batches of 4, 4 and 2.
    assert_eq!(reports, [(1, 3, 4.5, 3.0), (2, 3, 4.5, 6.0), (3, 3, 4.5, 9.0)]);
    assert_eq!(loss, 4.5);
}

#[test]
fn a_step_that_would_overflow_ends_training_with_the_parameters_before_it() {
    // Two steps of −2e38.
    let fit = Fit { batch: 1, ..Fit::default() };
    let mut network = Net::ZEROS;
    let mut last = Vec::new();
    let error = Trainer::new(&mut network, MeanAbsoluteError, Sgd::new(2e38))
        .fit(&[[0.0]], &[[-3.4e38]], fit, |report| last = bits(report.network))
        .unwrap_err();
    assert!(matches!(error, FitError::Step { epoch: 2, batch: 1, error: TrainError::Overflow(_) }));
    let text = "epoch 2, batch 1: expected a finite step, found that it overflows in `dense1`; a \
                smaller rate may help";
    assert_eq!(error.to_string(), text);
    assert_eq!(bits(&network), last);
}
