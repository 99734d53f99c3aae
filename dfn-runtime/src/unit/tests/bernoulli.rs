//! The forms of the cross-entropy for units without one of their own, clamped as by PyTorch: `clip01`
//! has them, as a unit of the user's does.

use crate::testing::{NUMERIC_TOLERANCE, assert_close, numeric_gradient};
use crate::unit::clip01;
use crate::{Activation, BinaryCrossEntropy, Loss, Scalar};

/// The loss of one output and its gradient.
fn clipped_cross_entropy<T: Scalar>(z: T, target: T) -> (T, T) {
    let (z, y, target) = ([z], [clip01.value(z)], [target]);
    let gradient = BinaryCrossEntropy.gradient(&clip01, &z, &y, &target);
    (BinaryCrossEntropy.value(&clip01, &z, &y, &target), gradient[0])
}

#[test]
fn the_cross_entropy_of_a_probability_has_the_gradient_of_its_value() {
    for z in [0.1, 0.5, 0.8] {
        for target in [0.0, 0.3, 1.0] {
            let expected = numeric_gradient([z], |[z]| clipped_cross_entropy(*z, target).0);
            let (_, gradient) = clipped_cross_entropy(z, target);
            assert_close(&[gradient], &expected, NUMERIC_TOLERANCE);
        }
    }
}

#[test]
fn each_logarithm_is_clamped_at_minus_100() {
    assert_eq!(clipped_cross_entropy(0.0f64, 1.0).0, 100.0);
    assert_eq!(clipped_cross_entropy(1.0f64, 0.0).0, 100.0);
    assert_eq!(clipped_cross_entropy(0.0f32, 1.0).0, 100.0);
    assert_eq!(clipped_cross_entropy(0.0f64, 0.25).0, 25.0);
    assert_eq!(clipped_cross_entropy(f64::exp(-99.0), 1.0).0, 99.0);
}

#[test]
fn a_tiny_probability_of_what_is_not_costs_as_much() {
    assert_eq!(clipped_cross_entropy(1e-9f32, 0.0).0, 1e-9);
    assert_close(&[clipped_cross_entropy(1e-20f64, 0.0).0 * 1e20], &[1.0], 1e-15);
}

#[test]
fn the_right_certainty_costs_nothing() {
    assert_eq!(clipped_cross_entropy(0.0f64, 0.0), (0.0, 0.0));
    assert_eq!(clipped_cross_entropy(1.0f64, 1.0), (0.0, 0.0));
}

#[test]
fn the_denominator_of_the_gradient_is_at_least_1e_12() {
    assert_eq!(clipped_cross_entropy(0.0f64, 1.0).1, -1.0 / 1e-12);
    assert_eq!(clipped_cross_entropy(1.0f64, 0.0).1, 1.0 / 1e-12);
    assert_eq!(clipped_cross_entropy(0.0f32, 1.0).1, -1.0 / 1e-12);
    // Just above the floor, the denominator is what it is.
    let z = 2e-12f64;
    assert_close(&[clipped_cross_entropy(z, 1.0).1 * 1e-12], &[-0.5], 1e-11);
}

#[test]
fn the_clipped_unit_does_not_learn_from_a_certain_mistake() {
    assert_eq!(clipped_cross_entropy(-1.0f64, 1.0), (100.0, 0.0));
    assert_eq!(clipped_cross_entropy(2.0f64, 0.0), (100.0, 0.0));
}

#[test]
fn a_probability_that_is_nan_is_not_clamped_away() {
    let (value, gradient) = clipped_cross_entropy(f64::NAN, 1.0);
    assert!(value.is_nan() && gradient.is_nan());
}
