//! Samples that are held out are looked at and never learned from.

use super::common::{bits, samples};
use super::{CountSteps, Log, LogSamples, Net, SAMPLES};
use dfn::{BatchError, Fit, FitError, HalfSquaredError, Sgd, Trainer, Workspace};
use std::collections::BTreeSet;

/// The samples that were learned from in each epoch, and those that were held out.
struct Seen {
    epochs: Vec<BTreeSet<usize>>,
    held_out: Vec<usize>,
}

fn train(validation: f64, seed: u64) -> Seen {
    let log = Log::new(vec![Vec::new()]);
    let x: Vec<[f32; 1]> = samples(SAMPLES);
    let targets: Vec<usize> = (0..SAMPLES).collect();
    let mut network = Net::ZEROS;
    let mut held_out = Vec::new();
    let fit = Fit { epochs: 3, batch: 2, seed, validation, ..Fit::default() };
    Trainer::new(&mut network, LogSamples(&log), CountSteps(Some(&log)))
        .fit(&x, &targets, fit, |report| {
            let validation = report.validation.unwrap();
            // Each loss is the number of its sample.
            let mean = validation.targets.iter().sum::<usize>() as f32;
            assert_eq!(validation.loss, mean / validation.targets.len() as f32);
            for (x_of, target) in validation.x.iter().zip(validation.targets) {
                assert_eq!(*x_of, x[*target]);
            }
            held_out.push(validation.targets.to_vec());
        })
        .unwrap();
    assert!(held_out.iter().all(|held| *held == held_out[0]), "the same ones in each epoch");
    let batches = log.into_inner();
    let count = (SAMPLES - held_out[0].len()).div_ceil(2);
    let epochs = batches.chunks(count).take(3).map(|epoch| epoch.iter().flatten().copied());
    Seen { epochs: epochs.map(BTreeSet::from_iter).collect(), held_out: held_out.swap_remove(0) }
}

#[test]
fn a_share_of_the_samples_is_held_out_and_all_others_are_learned_from_in_each_epoch() {
    for (validation, count) in [(0.3, 3), (0.05, 1), (0.94, 9), (0.25, 3)] {
        let Seen { epochs, held_out } = train(validation, 1);
        assert_eq!(held_out.len(), count);
        let held_out = BTreeSet::from_iter(held_out);
        assert_eq!(held_out.len(), count);
        for epoch in epochs {
            assert!(epoch.is_disjoint(&held_out));
            assert_eq!(epoch.len() + count, SAMPLES);
        }
    }
}

#[test]
fn the_seed_draws_them() {
    assert_eq!(train(0.3, 1).held_out, train(0.3, 1).held_out);
    let mut drawn = [0; SAMPLES];
    for seed in 0..1000 {
        for sample in train(0.3, seed).held_out {
            drawn[sample] += 1;
        }
    }
    // 300 expected of each, with a standard deviation of 14.
    assert!(drawn.iter().all(|count| (230..370).contains(count)), "{drawn:?}");
}

#[test]
fn validation_samples_of_their_own_are_looked_at_and_all_others_learned_from() {
    let log = Log::new(vec![Vec::new()]);
    let mut network = Net::ZEROS;
    let mut losses = Vec::new();
    let fit = Fit { epochs: 2, batch: 4, ..Fit::default() };
    let outcome = Trainer::new(&mut network, LogSamples(&log), CountSteps(Some(&log)))
        .fit_validated(&samples(6), &[0, 1, 2, 3, 4, 5], &samples(2), &[90, 100], fit, |report| {
            let validation = report.validation.unwrap();
            losses.push((report.loss, validation.loss, validation.targets.to_vec()));
        })
        .unwrap();
    assert_eq!(losses, [(2.5, 95.0, vec![90, 100]), (2.5, 95.0, vec![90, 100])]);
    assert_eq!((outcome.loss, outcome.validation), (2.5, Some(95.0)));
    let seen: BTreeSet<_> = log.into_inner().concat().into_iter().collect();
    assert!(seen.into_iter().eq(0..6));
}

#[test]
fn the_loss_is_that_of_the_network_after_the_epoch() {
    let (x, targets) = (samples(7), samples::<[f32; 1]>(7));
    let mut network = Net::random(1);
    let mut workspace = Workspace::<Net>::new();
    let fit = Fit { epochs: 3, validation: 0.4, ..Fit::default() };
    Trainer::new(&mut network, HalfSquaredError, Sgd::new(0.1))
        .fit(&x, &targets, fit, |report| {
            let validation = report.validation.unwrap();
            let (x, targets) = (validation.x, validation.targets);
            let expected = report.network.mean_loss(x, targets, HalfSquaredError, &mut workspace);
            assert_eq!(validation.loss, expected.unwrap());
        })
        .unwrap();
}

/// The error of a training, which has changed nothing.
fn refused(samples_: usize, fit: Fit) -> FitError {
    let mut network = Net::random(1);
    let mut trainer = Trainer::new(&mut network, HalfSquaredError, Sgd::new(0.1));
    let (x, targets) = (samples(samples_), samples::<[f32; 1]>(samples_));
    let error = trainer.fit(&x, &targets, fit, |_| ()).unwrap_err();
    assert_eq!(bits(&network), bits(&Net::random(1)));
    error
}

#[test]
fn a_share_is_at_least_0_and_below_1() {
    for (validation, found) in [(-0.1, "-0.1"), (1.0, "1"), (f64::NAN, "NaN"), (20.0, "20")] {
        let error = refused(SAMPLES, Fit { validation, ..Fit::default() });
        let text = format!("expected `validation` to be at least 0 and below 1, found {found}");
        assert_eq!(error.to_string(), text);
    }
}

#[test]
fn a_share_holds_out_at_least_one_sample_and_leaves_one() {
    for (samples, validation, held_out) in [(10, 0.04, 0), (10, 0.96, 10), (1, 0.5, 1)] {
        let error = refused(samples, Fit { validation, ..Fit::default() });
        assert_eq!(error, FitError::Share { validation, samples, held_out });
    }
    let text = "expected `validation` to hold out at least one of the 10 samples and to leave one, \
                found 0.04, which holds out 0";
    assert_eq!(refused(10, Fit { validation: 0.04, ..Fit::default() }).to_string(), text);
}

/// The error of a training with validation samples.
fn refused_validated(x: &[[f32; 1]], targets: &[[f32; 1]], fit: Fit) -> FitError {
    let mut network = Net::random(1);
    let mut trainer = Trainer::new(&mut network, HalfSquaredError, Sgd::new(0.1));
    let error = trainer.fit_validated(&[[1.0]], &[[0.0]], x, targets, fit, |_| ()).unwrap_err();
    if !matches!(error, FitError::Validation { .. }) {
        assert_eq!(bits(&network), bits(&Net::random(1)));
    }
    error
}

#[test]
fn validation_samples_that_make_no_sense_are_refused() {
    let fit = Fit::default();
    let error = refused_validated(&[], &[], fit);
    assert_eq!(error, FitError::ValidationData(BatchError::Empty));
    let error = refused_validated(&[[0.0]], &[[1.0], [2.0]], fit);
    let text = "the validation data: expected 1 targets, one for each input, found 2";
    assert_eq!(error.to_string(), text);
    let error = refused_validated(&[[0.0], [f32::NAN]], &[[1.0], [2.0]], fit);
    let text = "the validation data: expected finite inputs, found NaN at position 0 of sample 1";
    assert_eq!(error.to_string(), text);
    let error = refused_validated(&[[0.0]], &[[1.0]], Fit { validation: 0.5, ..fit });
    let text = "expected `validation` to be 0 where there are validation samples, found 0.5";
    assert_eq!(error.to_string(), text);
}

#[test]
fn a_validation_loss_that_is_not_finite_ends_training_with_its_epoch() {
    let error = refused_validated(&[[3e38]], &[[-3e38]], Fit::default());
    let text = "epoch 1, validation: expected a finite mean loss, found inf";
    assert_eq!(error.to_string(), text);
}
