//! A trainer with a penalty makes J = L + λΩ(θ) small, and tells L.

#![cfg(feature = "std")]

use dfn::{
    HalfSquaredError, HyperparameterError, L1, L2, Penalty, Sgd, TrainError, Trainer, Workspace,
    network,
};

mod common;
use common::{assert_close, bits, numeric_gradients, parameters, samples};

network! {
    struct Net: f64 = dense(3 -> 5, tanh) -> dense(5 -> 2);
}

const SAMPLES: usize = 7;
const TARGETS: [[f64; 2]; SAMPLES] = [[0.5, -1.0]; SAMPLES];

/// A network whose biases are not 0.
fn start() -> Net {
    let mut network = Net::random(1);
    network.dense1.bias = [0.5, -0.25, 1.0, -2.0, 0.125];
    network.dense2.bias = [-0.75, 0.5];
    network
}

fn loss(network: &Net) -> f64 {
    let mut workspace = Workspace::<Net>::new();
    network.mean_loss(&samples(SAMPLES), &TARGETS, HalfSquaredError, &mut workspace).unwrap()
}

/// The change of the parameters in one step of gradient descent, over −rate: the gradient.
fn gradient_of_a_step(penalty: impl Penalty<f64>) -> Vec<f64> {
    const RATE: f64 = 1.0 / 1024.0;
    let mut network = start();
    let mut trainer = Trainer::new(&mut network, HalfSquaredError, Sgd::new(RATE)).penalty(penalty);
    assert_close(
        "loss",
        &[trainer.mean_loss(&samples(SAMPLES), &TARGETS).unwrap()],
        &[loss(&start())],
        1e-15,
    );
    let told = trainer.step(&samples(SAMPLES), &TARGETS).unwrap();
    assert_close("loss", &[told], &[loss(&start())], 1e-15);
    let pairs = parameters(&start()).into_iter().zip(parameters(&network));
    pairs.map(|(before, after)| (before - after) / RATE).collect()
}

#[test]
fn a_step_goes_down_the_gradient_of_the_penalised_loss() {
    #[track_caller]
    fn check(penalty: impl Penalty<f64>) {
        let expected = numeric_gradients(&start(), |network| loss(network) + penalty.of(network));
        assert_close("gradient", &gradient_of_a_step(penalty), &expected, 1e-8);
        let without = numeric_gradients(&start(), loss);
        assert!(expected.iter().zip(&without).any(|(with, without)| (with - without).abs() > 0.1));
    }
    check(L2::new(0.5));
    check(L1::new(0.5));
    check(L2::new(0.5).on_biases());
    check((L1::new(0.25).on_biases(), L2::new(0.5)));
}

#[test]
fn no_penalty_and_one_of_0_change_nothing() {
    let expected = gradient_of_a_step(());
    assert_eq!(gradient_of_a_step(L2::new(0.0)), expected);
    assert_eq!(gradient_of_a_step((L1::new(0.0).on_biases(), ())), expected);
}

#[test]
fn the_penalty_is_the_sum_over_the_network() {
    let network = start();
    let weights = || network.tensors().into_iter().step_by(2).flat_map(|tensor| tensor.values);
    let all = || network.tensors().into_iter().flat_map(|tensor| tensor.values);
    let sums = [
        (L1::new(2.0).of(&network), 2.0 * weights().map(|w| w.abs()).sum::<f64>()),
        (L1::new(2.0).on_biases().of(&network), 2.0 * all().map(|w| w.abs()).sum::<f64>()),
        (L2::new(2.0).of(&network), weights().map(|w| w * w).sum()),
        (L2::new(2.0).on_biases().of(&network), all().map(|w| w * w).sum()),
    ];
    for (found, expected) in sums {
        assert_close("penalty", &[found], &[expected], 1e-14);
    }
}

#[test]
fn a_lambda_that_makes_no_sense_is_refused() {
    for lambda in [-0.5, f64::NAN, f64::INFINITY] {
        let mut network = start();
        let mut trainer = Trainer::new(&mut network, HalfSquaredError, Sgd::new(0.1))
            .penalty((L2::new(0.5), L1::new(lambda)));
        let error = trainer.step(&samples(SAMPLES), &TARGETS).unwrap_err();
        assert!(matches!(error, TrainError::Hyperparameter(HyperparameterError { .. })));
        let expected = format!("expected `lambda` to be at least 0 and finite, found {lambda}");
        assert_eq!(error.to_string(), expected);
        assert_eq!(bits(&network), bits(&start()));
    }
}

#[test]
fn a_penalty_whose_gradient_overflows_is_refused_as_a_step_that_does() {
    let mut network = start();
    let mut trainer = Trainer::new(&mut network, HalfSquaredError, Sgd::new(0.1))
        .penalty((L1::new(f64::MAX), L1::new(f64::MAX)));
    let error = trainer.step(&samples(SAMPLES), &TARGETS).unwrap_err();
    assert!(matches!(error, TrainError::Overflow(_)));
    assert_eq!(bits(&network), bits(&start()));
}
