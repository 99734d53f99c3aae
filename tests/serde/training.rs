//! A training that is saved and goes on later comes to the same bits as one in one go.

use crate::common::{bits, samples};
use crate::{Precise, Small};
use dfn::{
    AdaGrad, Adam, AdamW, BinaryCrossEntropy, Checkpoint, Clipped, CrossEntropy,
    DeserializeInPlace, Fit, FitOutcome, Loss, Momentum, Nesterov, Network, Optimiser, RmsProp,
    Schedule, Sgd, Trainer,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::ops::ControlFlow;

const FIT: Fit = Fit {
    epochs: 12,
    batch: 7,
    seed: 3,
    validation: 0.3,
    patience: Some(8),
    schedule: Schedule::Exponential { factor: 0.9 },
    warmup: 2,
};

/// Trains to the end, or to the epoch whose checkpoint is wanted.
fn train<N: Network, O: Optimiser<N>, L: Copy + Loss<N::Unit, N::Output, Target>, Target: Clone>(
    (loss, optimiser, targets): (L, O, &[Target]),
    from: Option<Checkpoint<N, O>>,
    to: Option<usize>,
) -> (N, FitOutcome<N::Scalar>, Option<Checkpoint<N, O>>) {
    let (mut network, mut checkpoint) = (N::random(1), None);
    let mut trainer = Trainer::new(&mut network, loss, optimiser);
    if let Some(checkpoint) = from {
        trainer.resume(checkpoint);
    }
    let report = |report: dfn::Report<'_, N, O, Target>| {
        if to == Some(report.epoch) {
            checkpoint = Some(report.checkpoint());
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    };
    let outcome = trainer.fit(&samples(targets.len()), targets, FIT, report).unwrap();
    (network, outcome, checkpoint)
}

#[track_caller]
fn check<N, O, L, Target>(setting: (L, O, &[Target]))
where
    N: Network + Serialize + DeserializeOwned,
    O: Optimiser<N, State: Serialize + DeserializeInPlace>,
    L: Copy + Loss<N::Unit, N::Output, Target>,
    Target: Clone,
{
    let (expected, expected_outcome, _) = train::<N, O, L, Target>(setting, None, None);
    let (_, _, checkpoint) = train::<N, O, L, Target>(setting, None, Some(4));
    let checkpoint = checkpoint.unwrap();
    assert!(checkpoint.best.is_some());

    let json = serde_json::to_string(&checkpoint).unwrap();
    let from_json = serde_json::from_str(&json).unwrap();
    let bytes = postcard::to_allocvec(&checkpoint).unwrap();
    let from_bytes = postcard::from_bytes(&bytes).unwrap();
    for checkpoint in [from_json, from_bytes] {
        let (network, outcome, _) = train(setting, Some(checkpoint), None);
        assert_eq!((bits(&network), outcome), (bits(&expected), expected_outcome));
    }
}

#[test]
fn a_training_goes_on_from_a_file_to_the_bit() {
    let classes: Vec<usize> = (0..50).map(|sample| sample * 5 % 7 % 2).collect();
    check::<Small, _, _, _>((CrossEntropy, Sgd::new(0.1), &classes));
    check::<Small, _, _, _>((CrossEntropy, Momentum::new(0.1, 0.9), &classes));
    check::<Small, _, _, _>((CrossEntropy, Nesterov::new(0.1, 0.9), &classes));
    check::<Small, _, _, _>((CrossEntropy, AdaGrad::new(0.1), &classes));
    check::<Small, _, _, _>((CrossEntropy, RmsProp::new(0.01), &classes));
    check::<Small, _, _, _>((CrossEntropy, Adam::new(0.01), &classes));
    check::<Small, _, _, _>((CrossEntropy, AdamW::new(0.01).clipped(0.1), &classes));
    let targets: Vec<[f64; 1]> = classes.iter().map(|class| [*class as f64]).collect();
    check::<Precise, _, _, _>((BinaryCrossEntropy, Adam::new(0.01), &targets));
}

/// A checkpoint's file after one epoch.
fn file(optimiser: impl Optimiser<Small, State: Serialize>) -> String {
    let classes = [0, 1, 1, 0, 1, 0, 0, 1, 1, 1];
    let setting = (CrossEntropy, optimiser, &classes[..]);
    let checkpoint = train::<Small, _, _, _>(setting, None, Some(1)).2.unwrap();
    serde_json::to_string(&checkpoint).unwrap()
}

/// What another optimiser says to a checkpoint's file.
#[track_caller]
fn refusal<O: Optimiser<Small, State: DeserializeInPlace>>(json: &str) -> String {
    match serde_json::from_str::<Checkpoint<Small, O>>(json) {
        Ok(_) => panic!("was read"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_checkpoint_of_another_optimiser_is_refused_by_its_name() {
    let adam = file(Adam::new(0.01));
    assert!(adam.starts_with("{\"optimiser\":\"Adam\",\"sampling\":{\"seed\":3,\"batch\":7,"));
    for (error, expected) in [
        (refusal::<Momentum>(&adam), "`Momentum`"),
        (refusal::<Sgd>(&adam), "`Sgd`"),
        // What it remembers is the same.
        (refusal::<AdamW>(&adam), "`AdamW`"),
        (refusal::<Clipped<Adam, f32>>(&adam), "`Clipped<Adam>`"),
    ] {
        let text = format!("expected a checkpoint of {expected}, found one of `Adam`");
        assert!(error.starts_with(&text), "{error}");
    }
    let clipped = file(Adam::new(0.01).clipped(1.0));
    serde_json::from_str::<Checkpoint<Small, Clipped<Adam, f32>>>(&clipped).unwrap();
    let without = adam.replacen("\"optimiser\":\"Adam\",", "", 1);
    assert!(refusal::<Adam>(&without).starts_with("missing field `optimiser`"));
    let number = adam.replacen("\"Adam\"", "1", 1);
    let text = "invalid type: integer `1`, expected the name of the optimiser `Adam`";
    assert!(refusal::<Adam>(&number).starts_with(text));
}

#[test]
fn a_checkpoint_of_another_network_is_refused() {
    let json = file(Adam::new(0.01)).replacen("\"outputs\":5", "\"outputs\":4", 1);
    let error = refusal::<Adam>(&json);
    assert!(error.starts_with("expected `hidden` to have 5 outputs, found 4"), "{error}");
}
