//! The units' slopes against finite differences, and the forms that a unit of the user's gets for
//! the cross-entropy.

use super::*;
use crate::isa::Portable;
use crate::kernel;
use crate::testing::{NUMERIC_TOLERANCE, assert_close, dot, numeric_gradient};
use crate::{BinaryCrossEntropy, Loss};

/// Pre-activations away from 0, where relu has no derivative.
const PLACES: [f64; 8] = [-30.0, -3.0, -1.0, -0.1, 0.1, 1.0, 3.0, 30.0];

#[track_caller]
fn check_slope(unit: impl Activation<f64>) {
    for z in PLACES {
        let slope = unit.slope(z, unit.value(z));
        let expected = numeric_gradient([z], |[z]| unit.value(*z));
        assert_close(&[slope], &expected, NUMERIC_TOLERANCE);
    }
}

#[test]
fn the_slope_of_linear_is_its_derivative() {
    check_slope(linear);
}

#[test]
fn the_slope_of_relu_is_its_derivative_and_0_at_0() {
    check_slope(relu);
    assert_eq!(relu.slope(0.0f64, 0.0), 0.0);
    assert_eq!(relu.slope(-0.0f64, 0.0), 0.0);
}

#[test]
fn the_slope_of_sigmoid_is_its_derivative() {
    check_slope(sigmoid);
}

#[test]
fn the_slope_of_tanh_is_its_derivative() {
    check_slope(tanh);
}

#[test]
fn an_output_unit_takes_a_gradient_back_from_its_value_to_its_pre_activation() {
    let (z, dy) = ([-0.4, 0.3, 1.7], [1.5, -2.0, 0.25]);

    let y = z.map(|z| tanh.value(z));
    let expected = numeric_gradient(z, |z| dot(&dy, &z.map(|z| tanh.value(z))));
    assert_close(&tanh.pre_activation_gradient(&z, &y, &dy), &expected, NUMERIC_TOLERANCE);

    let value = |z: &[f64; 3]| kernel::softmax::softmax(Portable, z);
    let expected = numeric_gradient(z, |z| dot(&dy, &value(z)));
    let found = softmax.pre_activation_gradient(&z, &value(&z), &dy);
    assert_close(&found, &expected, NUMERIC_TOLERANCE);
}

/// The lecture's naive Bernoulli output, max(0, min(1, z)), with the slope of the inside at its
/// ends.
#[derive(Clone, Copy)]
struct Clipped;

impl<T: Scalar> Activation<T> for Clipped {
    fn value(&self, z: T) -> T {
        if z < T::ZERO {
            T::ZERO
        } else if z > T::ONE {
            T::ONE
        } else {
            z
        }
    }

    fn slope(&self, z: T, _: T) -> T {
        if z < T::ZERO || z > T::ONE { T::ZERO } else { T::ONE }
    }
}

impl<T: Scalar> Bernoulli<T> for Clipped {}

/// The loss of one output and its gradient.
fn clipped_cross_entropy<T: Scalar>(z: T, target: T) -> (T, T) {
    let (z, y, target) = ([z], [Clipped.value(z)], [target]);
    let gradient = BinaryCrossEntropy.gradient(&Clipped, &z, &y, &target);
    (BinaryCrossEntropy.value(&Clipped, &z, &y, &target), gradient[0])
}

#[test]
fn the_cross_entropy_of_a_users_unit_has_the_gradient_of_its_value() {
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
