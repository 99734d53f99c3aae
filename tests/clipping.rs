//! Clipped gradients have at most their norm and keep their direction, whatever their size.

#![cfg(feature = "std")]

use dfn::{
    Adam, Clipped, CrossEntropy, Momentum, Network, Optimiser, Overflow, Scalar, Sgd, Trainer,
    Zeros, network,
};

mod common;
use common::{assert_close, bits, parameters, samples};

network! {
    /// 51 parameters in tensors of odd lengths.
    struct Single = dense(5 -> 7, tanh) -> dense(7 -> 3, softmax);

    struct Double: f64 = dense(5 -> 7, tanh) -> dense(7 -> 3, softmax);

    /// Tensors that fill the widest row of sums, and more.
    struct Wide = dense(9 -> 11, tanh) -> dense(11 -> 1);
}

/// Gradients of all sizes up to `scale`, with both signs.
fn gradients<N: Network>(scale: f64) -> N {
    let mut gradients = N::ZEROS;
    for (index, g) in gradients.tensors_mut().flat_map(|t| t.values).enumerate() {
        *g = N::Scalar::from_f64(scale * (1.0 + 1.7 * index as f64).sin());
    }
    gradients
}

fn norm<N: Network>(gradients: &N) -> f64 {
    let squares = parameters(gradients).into_iter().map(|g| g.to_f64() * g.to_f64());
    squares.sum::<f64>().sqrt()
}

/// What an optimiser with a rate of 1 takes from parameters that are 0.
fn step<N: Network>(optimiser: impl Optimiser<N, State = ()>, mut gradients: N) -> N {
    let mut network = N::ZEROS;
    optimiser.update(&mut (), &mut network, &mut gradients).unwrap();
    network
}

/// Fails unless a clipped step is the gradient, as long as it may be.
#[track_caller]
fn check<N: Network>(scale: f64, largest: f64, tolerance: f64) {
    let gradients = gradients::<N>(scale);
    let found = step(Sgd::new(N::Scalar::ONE).clipped(N::Scalar::from_f64(largest)), gradients);
    // In multiples of `scale`, so that nothing overflows here.
    let expected: Vec<f64> = parameters(&gradients).iter().map(|g| -g.to_f64() / scale).collect();
    let length = expected.iter().map(|g| g * g).sum::<f64>().sqrt();
    let unit = scale.min(largest / length);
    let found: Vec<f64> = parameters(&found).iter().map(|p| p.to_f64() / unit).collect();
    assert_close("step", &found, &expected, tolerance);
}

#[test]
fn gradients_that_are_too_long_are_scaled_to_the_norm() {
    for (scale, largest) in [(1.0, 1.0), (100.0, 0.25), (1e-3, 1e-3), (5.0, 10.0)] {
        check::<Single>(scale, largest, 1e-6);
        check::<Wide>(scale, largest, 1e-6);
        check::<Double>(scale, largest, 1e-14);
    }
}

#[test]
fn the_factor_is_that_of_pytorch_but_for_its_millionth() {
    let gradients = gradients::<Double>(3.0);
    let found = step(Sgd::new(1.0).clipped(0.5), gradients);
    let coefficient = (0.5 / (norm(&gradients) + 1e-6)).min(1.0);
    let expected: Vec<f64> = parameters(&gradients).iter().map(|g| -g * coefficient).collect();
    assert_close("step", &parameters(&found), &expected, 1e-6);
}

#[test]
fn squares_that_overflow_or_vanish_are_no_matter() {
    for (scale, largest) in [(1e30, 1.0), (3e38, 1e-30), (3e38, 1e30), (1e-25, 1e-27)] {
        check::<Single>(scale, largest, 1e-5);
        check::<Wide>(scale, largest, 1e-5);
    }
    for (scale, largest) in [(1e300, 1.0), (1e308, 1e-300), (1e-250, 1e-255)] {
        check::<Double>(scale, largest, 1e-13);
    }
}

#[test]
fn gradients_that_are_short_enough_or_0_are_as_they_were() {
    for scale in [0.1, 1e-25, 1e-40, 0.0] {
        let gradients = gradients::<Single>(scale);
        let expected = step(Sgd::new(1.0), gradients);
        assert_eq!(bits(&step(Sgd::new(1.0).clipped(1.0), gradients)), bits(&expected));
    }
}

#[test]
fn a_gradient_that_is_not_finite_is_not_hidden() {
    for broken in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
        let (mut network, mut velocity) = (Single::random(1), Single::ZEROS);
        let mut gradients = gradients::<Single>(1.0);
        gradients.dense2.weights[3][1] = broken;
        let optimiser = Momentum::new(0.1, 0.9).clipped(1.0);
        let error = optimiser.update(&mut velocity, &mut network, &mut gradients).unwrap_err();
        assert!(matches!(error, Overflow { layer: "dense2", .. }));
        assert_eq!(bits(&network), bits(&Single::random(1)));
        assert_eq!(velocity, Single::ZEROS);
    }
}

#[test]
fn what_the_rule_remembers_is_the_clipped_gradient() {
    let adam = Adam::new(0.01);
    let (mut clipped, mut scaled) = (Double::random(1), Double::random(1));
    let (mut of_clipped, mut of_scaled) = (Zeros::ZEROS, Zeros::ZEROS);
    for scale in [1.0, 50.0, 0.01] {
        let mut gradients = gradients::<Double>(scale);
        let factor = (2.0 / norm(&gradients)).min(1.0);
        let mut by_hand = gradients;
        for g in by_hand.tensors_mut().into_iter().flat_map(|tensor| tensor.values) {
            *g *= factor;
        }
        adam.clipped(2.0).update(&mut of_clipped, &mut clipped, &mut gradients).unwrap();
        adam.update(&mut of_scaled, &mut scaled, &mut by_hand).unwrap();
        assert_close("parameters", &parameters(&clipped), &parameters(&scaled), 1e-13);
    }
}

#[test]
fn a_trainer_takes_a_clipped_rule_and_a_schedule_its_rate() {
    let targets = [0, 2, 1, 0];
    let mut network = Single::random(1);
    let mut trainer = Trainer::new(&mut network, CrossEntropy, Adam::new(0.01).clipped(0.1));
    let before = trainer.step(&samples(4), &targets).unwrap();
    assert!(trainer.step(&samples(4), &targets).unwrap() < before);

    let scaled = Optimiser::<Single>::scaled(Sgd::new(0.5).clipped(2.0), 0.25);
    assert_eq!(scaled, Clipped { optimiser: Sgd { rate: 0.125 }, norm: 2.0 });
}
