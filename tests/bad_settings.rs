//! Rates, other hyper-parameters, lengths and batch sizes that make no sense are refused before
//! anything is changed, with an error that names what was expected and what was found.

#![cfg(feature = "std")]

use dfn::{
    AdaGrad, Adam, AdamW, BatchError, Fit, FitError, Huber, HyperparameterError, L1, L2,
    MeanSquaredError, Momentum, Nesterov, Optimiser, RmsProp, Sgd, StepError, TrainError, Trainer,
    Workspace, network,
};

mod common;
use common::{bits, samples};

network! {
    struct Net: f64 = dense(2 -> 3, tanh) -> dense(3 -> 1);
}

const TARGETS: [[f64; 1]; 3] = [[0.5]; 3];

/// A trainer's refusals, of `step` and of `fit`, without a change of the network.
fn refusals(
    optimiser: impl Optimiser<Net>,
    x: &[[f64; 2]],
    targets: &[[f64; 1]],
    fit: Fit,
) -> (Option<TrainError>, FitError) {
    let mut network = Net::random(1);
    let mut trainer = Trainer::new(&mut network, MeanSquaredError, optimiser);
    let by_fit = trainer.fit(x, targets, fit, |_| -> () { panic!("a report") }).unwrap_err();
    assert_eq!(bits(trainer.network()), bits(&Net::random(1)));
    let by_step = trainer.step(x, targets).err();
    if by_step.is_some() {
        assert_eq!(bits(&network), bits(&Net::random(1)));
    }
    (by_step, by_fit)
}

#[test]
fn the_rate_of_a_step_in_place_is_positive_and_finite() {
    let rates = [(0.0, "0"), (-0.0, "-0"), (-0.5, "-0.5"), (f64::NAN, "NaN")];
    for (rate, found) in rates.into_iter().chain([(f64::INFINITY, "inf")]) {
        let mut network = Net::random(1);
        let error = network.step(&[0.5, 0.5], &[0.5], MeanSquaredError, rate).unwrap_err();
        assert!(matches!(error, StepError::Rate { .. }));
        let expected =
            format!("expected a learning rate that is positive and finite, found {found}");
        assert_eq!(error.to_string(), expected);
        assert_eq!(bits(&network), bits(&Net::random(1)));
    }
}

#[track_caller]
fn check_optimiser(optimiser: impl Optimiser<Net>, expected: &str) {
    let (by_step, by_fit) = refusals(optimiser, &samples(3), &TARGETS, Fit::default());
    let by_step = by_step.unwrap();
    assert!(matches!(by_step, TrainError::Hyperparameter(HyperparameterError { .. })));
    assert_eq!(by_step.to_string(), expected);
    assert!(matches!(by_fit, FitError::Optimiser(_)));
    assert_eq!(by_fit.to_string(), format!("the optimiser: {expected}"));
}

#[test]
fn the_delta_of_hubers_loss_is_positive_and_finite() {
    let expected = "expected `delta` to be positive and finite, found 0";
    let (mut network, huber) = (Net::random(1), Huber::new(0.0));
    let in_place = network.step(&[0.5, 0.5], &[0.5], huber, 0.1).unwrap_err();
    assert_eq!(in_place.to_string(), expected);
    let mut trainer = Trainer::new(&mut network, huber, Sgd::new(0.1));
    let (x, fit) = (samples(3), Fit::default());
    assert_eq!(trainer.step(&x, &TARGETS).unwrap_err().to_string(), expected);
    let by_fit = trainer.fit(&x, &TARGETS, fit, |_| ()).unwrap_err();
    assert_eq!(trainer.fit_validated(&x, &TARGETS, &x, &TARGETS, fit, |_| ()), Err(by_fit));
    assert!(matches!(by_fit, FitError::Loss(_)));
    assert_eq!(by_fit.to_string(), format!("the loss: {expected}"));
    assert_eq!(bits(&network), bits(&Net::random(1)));
}

#[test]
fn the_lambda_of_a_penalty_is_at_least_0_and_finite() {
    let expected = "expected `lambda` to be at least 0 and finite, found -1";
    let (mut network, x, fit) = (Net::random(1), samples(3), Fit::default());
    let mut trainer = Trainer::new(&mut network, MeanSquaredError, Sgd::new(0.1))
        .penalty((L1::new(0.1), L2::new(-1.0)));
    assert_eq!(trainer.step(&x, &TARGETS).unwrap_err().to_string(), expected);
    let by_fit = trainer.fit(&x, &TARGETS, fit, |_| ()).unwrap_err();
    assert_eq!(trainer.fit_validated(&x, &TARGETS, &x, &TARGETS, fit, |_| ()), Err(by_fit));
    assert!(matches!(by_fit, FitError::Penalty(_)));
    assert_eq!(by_fit.to_string(), format!("the penalty: {expected}"));
    assert_eq!(bits(&network), bits(&Net::random(1)));
}

#[test]
fn the_rate_of_every_optimiser_is_positive_and_finite() {
    for (rate, found) in [(0.0, "0"), (-0.5, "-0.5"), (f64::NAN, "NaN"), (f64::INFINITY, "inf")] {
        let expected = format!("expected `rate` to be positive and finite, found {found}");
        check_optimiser(Sgd::new(rate), &expected);
        check_optimiser(Momentum::new(rate, 0.9), &expected);
        check_optimiser(Nesterov::new(rate, 0.9), &expected);
        check_optimiser(AdaGrad::new(rate), &expected);
        check_optimiser(RmsProp::new(rate), &expected);
        check_optimiser(Adam::new(rate), &expected);
        check_optimiser(AdamW::new(rate), &expected);
    }
}

#[test]
fn decays_are_at_least_0_and_below_1() {
    for (decay, found) in [(-0.5, "-0.5"), (1.0, "1"), (f64::NAN, "NaN"), (f64::INFINITY, "inf")] {
        let expected =
            |name| format!("expected `{name}` to be at least 0 and below 1, found {found}");
        check_optimiser(Momentum::new(0.1, decay), &expected("momentum"));
        check_optimiser(Nesterov::new(0.1, decay), &expected("momentum"));
        check_optimiser(RmsProp { decay, ..RmsProp::new(0.1) }, &expected("decay"));
        check_optimiser(Adam { beta1: decay, ..Adam::new(0.1) }, &expected("beta1"));
        check_optimiser(Adam { beta2: decay, ..Adam::new(0.1) }, &expected("beta2"));
        check_optimiser(AdamW { beta1: decay, ..AdamW::new(0.1) }, &expected("beta1"));
        check_optimiser(AdamW { beta2: decay, ..AdamW::new(0.1) }, &expected("beta2"));
    }
}

#[test]
fn an_epsilon_is_positive_and_finite() {
    for (epsilon, found) in [(0.0, "0"), (-1.0, "-1"), (f64::NAN, "NaN"), (f64::INFINITY, "inf")] {
        let expected = format!("expected `epsilon` to be positive and finite, found {found}");
        check_optimiser(AdaGrad { epsilon, ..AdaGrad::new(0.1) }, &expected);
        check_optimiser(RmsProp { epsilon, ..RmsProp::new(0.1) }, &expected);
        check_optimiser(Adam { epsilon, ..Adam::new(0.1) }, &expected);
        check_optimiser(AdamW { epsilon, ..AdamW::new(0.1) }, &expected);
    }
}

#[test]
fn the_norm_of_clipped_gradients_is_positive_and_finite() {
    for norm in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        let expected = format!("expected `norm` to be positive and finite, found {norm}");
        check_optimiser(Sgd::new(0.1).clipped(norm), &expected);
    }
    let expected = "expected `rate` to be positive and finite, found NaN";
    check_optimiser(Sgd::new(f64::NAN).clipped(1.0), expected);
}

#[test]
fn a_weight_decay_is_at_least_0_and_finite() {
    for weight_decay in [-0.5, f64::NAN, f64::INFINITY] {
        let expected =
            format!("expected `weight_decay` to be at least 0 and finite, found {weight_decay}");
        check_optimiser(AdamW { weight_decay, ..AdamW::new(0.1) }, &expected);
    }
}

#[test]
fn a_momentum_or_a_decay_of_0_is_the_rule_without() {
    fn train(optimiser: impl Optimiser<Net>) -> Vec<u64> {
        let mut network = Net::random(1);
        let mut trainer = Trainer::new(&mut network, MeanSquaredError, optimiser);
        for _ in 0..3 {
            trainer.step(&samples(3), &TARGETS).unwrap();
        }
        bits(&network)
    }
    let sgd = train(Sgd::new(0.1));
    assert_eq!(train(Momentum::new(0.1, 0.0)), sgd);
    assert_eq!(train(Nesterov::new(0.1, 0.0)), sgd);
    assert_eq!(train(AdamW { weight_decay: 0.0, ..AdamW::new(0.1) }), train(Adam::new(0.1)));
}

#[test]
fn there_is_a_target_for_each_input() {
    for (inputs, targets) in [(3, 2), (2, 3), (0, 1), (1, 0)] {
        let x = samples(inputs);
        let (by_step, by_fit) = refusals(Sgd::new(0.1), &x, &TARGETS[..targets], Fit::default());
        let error = BatchError::Length { of: "targets", expected: inputs, found: targets };
        assert_eq!(by_step, Some(TrainError::Batch(error)));
        assert_eq!(by_fit, FitError::Data(error));
        let text = format!("expected {inputs} targets, one for each input, found {targets}");
        assert_eq!(error.to_string(), text);
        assert_eq!(by_fit.to_string(), format!("the data set: {text}"));
    }
}

#[test]
fn there_is_an_output_for_each_input() {
    let network = Net::random(1);
    for (inputs, outputs) in [(3, 2), (2, 3), (0, 1), (1, 0)] {
        let mut y = vec![[-1.5]; outputs];
        let mut workspace = Workspace::<Net>::new();
        let error = network.forward_batch(&samples(inputs), &mut y, &mut workspace).unwrap_err();
        assert_eq!(error, BatchError::Length { of: "outputs", expected: inputs, found: outputs });
        let text = format!("expected {inputs} outputs, one for each input, found {outputs}");
        assert_eq!(error.to_string(), text);
        assert_eq!(y, vec![[-1.5]; outputs], "written to");
    }
}

#[test]
fn a_batch_has_at_least_one_sample() {
    let (by_step, by_fit) = refusals(Sgd::new(0.1), &[], &[], Fit::default());
    assert_eq!(by_step, Some(TrainError::Batch(BatchError::Empty)));
    assert_eq!(by_fit, FitError::Data(BatchError::Empty));
    let text = "expected at least one sample, found an empty batch";
    assert_eq!(by_step.unwrap().to_string(), text);
    assert_eq!(by_fit.to_string(), format!("the data set: {text}"));
}

#[test]
fn there_is_at_least_one_epoch() {
    let fit = Fit { epochs: 0, ..Fit::default() };
    let (by_step, by_fit) = refusals(Sgd::new(0.1), &samples(3), &TARGETS, fit);
    assert_eq!(by_step, None);
    assert_eq!(by_fit.to_string(), "expected `epochs` to be at least 1, found 0");
}

#[test]
fn a_mini_batch_has_at_least_one_sample() {
    let fit = Fit { batch: 0, ..Fit::default() };
    let (by_step, by_fit) = refusals(Sgd::new(0.1), &samples(3), &TARGETS, fit);
    assert_eq!(by_step, None);
    assert_eq!(by_fit.to_string(), "expected `batch` to be at least 1, found 0");
}
