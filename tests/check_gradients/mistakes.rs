//! Wrong slopes and wrong gradients are found, wherever they are.

use super::*;
use dfn::{Activation, BatchError, BinaryCrossEntropy, Derivative};

/// The one difference that must be found.
#[track_caller]
fn fails<N: Network, T>(
    targets: &[T],
    loss: impl Loss<N::Unit, N::Output, T>,
) -> (Derivative, [f64; 2]) {
    match check::<N, T>(targets, loss).unwrap_err() {
        GradientCheckError::Different { difference, tolerance } => {
            assert!(difference.relative > tolerance);
            (difference.derivative, [difference.expected, difference.found])
        }
        error => panic!("{error}"),
    }
}

macro_rules! every_wrong_slope_is_found {
    ($($unit:ident)*) => {$({
        network! {
            struct Net: f64 = first: dense(3 -> 4, tanh)
                -> wrong: dense(4 -> 3, crate::units::$unit) -> last: dense(3 -> 2);
        }
        let (place, values) = fails::<Net, _>(&TARGETS, HalfSquaredError);
        // The gradients behind the wrong unit are right.
        let is_last = matches!(place, Derivative::Parameter { layer, .. } if layer.label == "last");
        assert!(!is_last, "{place}: {values:?}");
    })*};
}

#[test]
fn a_wrong_slope_is_found_also_if_it_is_wrong_by_one_per_cent() {
    every_wrong_slope_is_found!(WithoutTheSecondTerm OfTheValue OnePerCent Flat);
}

#[test]
fn a_wrong_slope_of_the_output_unit_is_found_also_in_single_precision() {
    network! {
        struct Output = dense(3 -> 4, tanh) -> dense(4 -> 2, crate::units::OnePerCent);
    }
    fails::<Output, _>(&TARGETS.map(|t| t.map(|t| t as f32)), HalfSquaredError);
}

#[test]
fn a_wrong_gradient_of_a_loss_is_found() {
    network! {
        struct Net: f64 = dense(3 -> 4, tanh) -> dense(4 -> 2);
    }
    for factor in [1.0001, 2.0, -1.0, 0.0] {
        let (place, [expected, found]) = fails::<Net, _>(&TARGETS, WithFactor(factor));
        assert!(matches!(place, Derivative::Parameter { .. }), "{place}");
        assert!((found - factor * expected).abs() < 1e-8, "{found}, {expected}");
    }
}

/// Its loss never asks for its slope, which is wrong.
#[derive(Clone, Copy)]
struct Fused;

impl Activation<f64> for Fused {
    fn value(&self, z: f64) -> f64 {
        z.sigmoid()
    }

    fn slope(&self, _: f64, _: f64) -> f64 {
        f64::NAN
    }
}

impl dfn::Bernoulli<f64> for Fused {
    fn cross_entropy_gradient(&self, _: f64, y: f64, target: f64) -> f64 {
        y - target
    }
}

#[test]
fn a_slope_that_the_loss_never_asks_for_is_found_by_the_inputs_also_if_it_is_nan() {
    network! {
        struct Net: f64 = dense(3 -> 4, tanh) -> dense(4 -> 2, self::Fused);
    }
    let error = check::<Net, _>(&TARGETS, BinaryCrossEntropy).unwrap_err();
    let GradientCheckError::Different { difference, .. } = error else { panic!("{error}") };
    assert!(matches!(difference.derivative, Derivative::Input { .. }));
    assert!(difference.found.is_nan() && difference.expected.is_finite());
}

#[test]
fn a_slope_that_is_nan_is_found_by_the_gradient() {
    network! {
        struct Net: f64 = dense(3 -> 4, crate::units::NotANumber) -> dense(4 -> 2);
    }
    let error = check::<Net, _>(&TARGETS, HalfSquaredError).unwrap_err();
    assert_eq!(error, GradientCheckError::Batch(BatchError::Gradient { layer: "dense1" }));
}
