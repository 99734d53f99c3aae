//! Every loss with every output unit it takes: the gradient against finite differences of the
//! value, and the values themselves where they are easily computed or hard to represent.

use super::*;
use crate::isa::Portable;
use crate::kernel::{activation::activation, softmax};
use crate::testing::{NUMERIC_TOLERANCE, assert_close, numeric_gradient};
use crate::unit::{linear, relu, sigmoid, tanh};
use crate::{Activation, unit};

const WIDTH: usize = 3;
type Row = [f64; WIDTH];

/// Pre-activations on both sides of 0 and away from it.
const Z: [Row; 2] = [[-0.7, 0.4, 1.9], [3.0, -2.5, 0.2]];

/// The unit's value, for an activation.
fn value<A: Activation<f64>>(unit: &A, z: &Row) -> Row {
    activation(Portable, *unit, z)
}

/// The unit's value, for softmax.
fn softmax_value(_: &unit::softmax, z: &Row) -> Row {
    softmax::softmax(Portable, z)
}

/// ∂L/∂z as the loss computes it, and by finite differences of its value.
#[track_caller]
fn check<Target, U>(
    loss: impl Loss<U, Row, Target>,
    unit: U,
    value: impl Fn(&U, &Row) -> Row,
    targets: &[Target],
) {
    for z in Z {
        for target in targets {
            let found = loss.gradient(&unit, &z, &value(&unit, &z), target);
            let expected = numeric_gradient(z, |z| loss.value(&unit, z, &value(&unit, z), target));
            assert_close(&found, &expected, NUMERIC_TOLERANCE);
        }
    }
}

const NUMBERS: [Row; 2] = [[0.5, -1.0, 2.0], [0.0, 3.0, -0.25]];
const PROBABILITIES: [Row; 3] = [[0.0, 1.0, 0.0], [0.2, 0.5, 0.3], [1.0, 0.7, 0.0]];

/// With each output unit that takes every loss.
macro_rules! with_each_unit {
    ($loss:ident: $($name:ident $unit:ident),*) => {$(
        #[test]
        fn $name() {
            check($loss, $unit, value, &NUMBERS);
        }
    )*};
}

with_each_unit!(HalfSquaredError:
    half_squared_error_of_linear_has_the_gradient_of_its_value linear,
    half_squared_error_of_relu_has_the_gradient_of_its_value relu,
    half_squared_error_of_sigmoid_has_the_gradient_of_its_value sigmoid,
    half_squared_error_of_tanh_has_the_gradient_of_its_value tanh);
with_each_unit!(MeanSquaredError:
    mean_squared_error_of_linear_has_the_gradient_of_its_value linear,
    mean_squared_error_of_relu_has_the_gradient_of_its_value relu,
    mean_squared_error_of_sigmoid_has_the_gradient_of_its_value sigmoid,
    mean_squared_error_of_tanh_has_the_gradient_of_its_value tanh);

#[test]
fn squared_errors_of_softmax_have_the_gradient_of_their_values() {
    check(HalfSquaredError, unit::softmax, softmax_value, &NUMBERS);
    check(MeanSquaredError, unit::softmax, softmax_value, &NUMBERS);
}

#[test]
fn binary_cross_entropy_of_sigmoid_has_the_gradient_of_its_value() {
    check(BinaryCrossEntropy, sigmoid, value, &PROBABILITIES);
}

#[test]
fn cross_entropy_of_a_class_has_the_gradient_of_its_value() {
    check(CrossEntropy, unit::softmax, softmax_value, &[0usize, 1, 2]);
}

#[test]
fn cross_entropy_of_probabilities_has_the_gradient_of_its_value_also_where_they_add_up_to_more() {
    check(CrossEntropy, unit::softmax, softmax_value, &PROBABILITIES);
}

#[test]
fn squared_errors_have_the_values_of_their_formulas() {
    let (y, target) = ([1.0, 4.0, -2.0], [3.0, 3.0, 0.0]);
    assert_eq!(HalfSquaredError.value(&linear, &y, &y, &target), (4.0 + 1.0 + 4.0) / 2.0);
    assert_eq!(MeanSquaredError.value(&linear, &y, &y, &target), (4.0 + 1.0 + 4.0) / 3.0);
    assert_eq!(HalfSquaredError.gradient(&linear, &y, &y, &target), [-2.0, 1.0, -2.0]);
}

#[test]
fn cross_entropies_have_the_values_of_their_formulas() {
    let z = Z[0];
    let target = PROBABILITIES[1];

    let y = value(&sigmoid, &z);
    let term = |i: usize| -target[i] * y[i].ln() - (1.0 - target[i]) * (1.0 - y[i]).ln();
    let found = BinaryCrossEntropy.value(&sigmoid, &z, &y, &target);
    assert_close(&[found], &[(0..WIDTH).map(term).sum()], 1e-14);

    let y = softmax_value(&unit::softmax, &z);
    let found = CrossEntropy.value(&unit::softmax, &z, &y, &target);
    let expected = (0..WIDTH).map(|i| -target[i] * y[i].ln()).sum();
    assert_close(&[found], &[expected], 1e-14);
    let found = CrossEntropy.value(&unit::softmax, &z, &y, &1);
    assert_close(&[found], &[-y[1].ln()], 1e-14);
}

#[test]
fn a_class_is_the_same_as_its_probability_of_one() {
    let y = softmax_value(&unit::softmax, &Z[0]);
    for class in 0..WIDTH {
        let certain: Row = core::array::from_fn(|index| f64::from(index == class));
        let of_class = CrossEntropy.gradient(&unit::softmax, &Z[0], &y, &class);
        assert_close(&CrossEntropy.gradient(&unit::softmax, &Z[0], &y, &certain), &of_class, 1e-15);
    }
}

#[test]
fn binary_cross_entropy_stays_finite_where_the_probability_rounds_to_0_or_1() {
    for z in [1000.0f32, 1e30] {
        let (z, y) = ([z, -z], [1.0, 0.0]);
        assert_eq!(BinaryCrossEntropy.value(&sigmoid, &z, &y, &[0.0, 1.0]), 2.0 * z[0]);
        assert_eq!(BinaryCrossEntropy.value(&sigmoid, &z, &y, &[1.0, 0.0]), 0.0);
        assert_eq!(BinaryCrossEntropy.gradient(&sigmoid, &z, &y, &[0.0, 1.0]), [1.0, -1.0]);
    }
}

#[test]
fn cross_entropy_stays_finite_where_a_probability_rounds_to_0() {
    let (z, y) = ([1000.0f32, -1000.0, 0.0], [1.0, 0.0, 0.0]);
    assert_eq!(CrossEntropy.value(&unit::softmax, &z, &y, &1), 2000.0);
    assert_eq!(CrossEntropy.gradient(&unit::softmax, &z, &y, &1), [1.0, -1.0, 0.0]);
    assert_eq!(CrossEntropy.value(&unit::softmax, &z, &y, &[0.0, 0.5, 0.5]), 1500.0);
}

#[test]
fn the_cross_entropy_keeps_its_digits_where_the_pre_activations_are_large() {
    for large in [0.0_f32, 1e3, 1e5, 1e7, 1e10] {
        let (z, y) = ([large; 3], [1.0 / 3.0; 3]);
        let by_class = CrossEntropy.value(&unit::softmax, &z, &y, &1_usize);
        let by_probability = CrossEntropy.value(&unit::softmax, &z, &y, &[0.0, 1.0, 0.0]);
        assert_eq!([by_class, by_probability], [3.0_f32.ln(); 2], "at {large}");
    }
    // A class of probability 0 counts for nothing, even one that is infinitely unlikely.
    let (z, y) = ([-3e38_f32, 3e38, 2.0], [0.0, 1.0, 0.0]);
    assert_eq!(CrossEntropy.value(&unit::softmax, &z, &y, &[0.0, 1.0, 0.0]), 0.0);
}
