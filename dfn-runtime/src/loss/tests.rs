//! Every loss with every output unit it takes (`pairs` says which those are): the gradient against finite differences of the
//! value, and the values themselves where they are easily computed or hard to represent.

mod pairs;

use super::*;
use crate::isa::Portable;
use crate::kernel::{activation::activation, softmax};
use crate::testing::{NUMERIC_TOLERANCE, assert_close, numeric_gradient};
use crate::unit::with_activations;
use crate::{Activation, HyperparameterError, unit};

const WIDTH: usize = 3;
type Row = [f64; WIDTH];

/// Pre-activations on both sides of 0, and away from where units have a kink.
const Z: [Row; 2] = [[-0.7, 0.4, 1.9], [3.2, -2.5, 0.2]];

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

macro_rules! checks {
    ($($unit:ident)*) => {$(
        mod $unit {
            use super::{NUMBERS, check, value};
            use crate::unit::$unit;
            use crate::{HalfSquaredError, Huber, MeanAbsoluteError, MeanSquaredError};

            #[test]
            fn half_squared_error_has_the_gradient_of_its_value() {
                check(HalfSquaredError, $unit::default(), value, &NUMBERS);
            }

            #[test]
            fn mean_squared_error_has_the_gradient_of_its_value() {
                check(MeanSquaredError, $unit::default(), value, &NUMBERS);
            }

            #[test]
            fn mean_absolute_error_has_the_gradient_of_its_value() {
                check(MeanAbsoluteError, $unit::default(), value, &NUMBERS);
            }

            #[test]
            fn huber_has_the_gradient_of_its_value() {
                check(Huber::default(), $unit::default(), value, &NUMBERS);
                check(Huber::new(0.3), $unit::default(), value, &NUMBERS);
            }
        }
    )*};
}
with_activations!(checks);

#[test]
fn errors_of_softmax_have_the_gradient_of_their_values() {
    check(HalfSquaredError, unit::softmax, softmax_value, &NUMBERS);
    check(MeanSquaredError, unit::softmax, softmax_value, &NUMBERS);
    check(MeanAbsoluteError, unit::softmax, softmax_value, &NUMBERS);
    check(Huber::new(0.3), unit::softmax, softmax_value, &NUMBERS);
}

#[test]
fn binary_cross_entropy_has_the_gradient_of_its_value() {
    check(BinaryCrossEntropy, unit::sigmoid, value, &PROBABILITIES);
    check(BinaryCrossEntropy, unit::hard_sigmoid, value, &PROBABILITIES);
    check(BinaryCrossEntropy, unit::clip01, value, &PROBABILITIES);
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
    assert_eq!(HalfSquaredError.value(&unit::linear, &y, &y, &target), (4.0 + 1.0 + 4.0) / 2.0);
    assert_eq!(MeanSquaredError.value(&unit::linear, &y, &y, &target), (4.0 + 1.0 + 4.0) / 3.0);
    assert_eq!(HalfSquaredError.gradient(&unit::linear, &y, &y, &target), [-2.0, 1.0, -2.0]);
}

#[test]
fn mean_absolute_error_and_huber_have_the_values_of_their_formulas() {
    let (y, target) = ([1.0, 4.0, -2.0, 0.5], [3.0, 3.75, 0.0, 0.5]);
    assert_eq!(MeanAbsoluteError.value(&unit::linear, &y, &y, &target), (2.0 + 0.25 + 2.0) / 4.0);
    let gradient = MeanAbsoluteError.gradient(&unit::linear, &y, &y, &target);
    assert_eq!(gradient, [-0.25, 0.25, -0.25, 0.0]);

    let (half, one) = (Huber::new(0.5), Huber::default());
    let expected = [0.5 * (2.0 - 0.25), 0.03125, 0.5 * (2.0 - 0.25)].iter().sum::<f64>() / 4.0;
    assert_eq!(half.value(&unit::linear, &y, &y, &target), expected);
    assert_eq!(one.value(&unit::linear, &y, &y, &target), (1.5 + 0.03125 + 1.5) / 4.0);
    assert_eq!(half.gradient(&unit::linear, &y, &y, &target), [-0.125, 0.0625, -0.125, 0.0]);
    assert_eq!(one.gradient(&unit::linear, &y, &y, &target), [-0.25, 0.0625, -0.25, 0.0]);
}

#[test]
fn mean_absolute_error_and_huber_pass_nan_on() {
    let (y, target) = ([f32::NAN, 1.0], [0.0, 1.0]);
    let of_nan = [
        (
            MeanAbsoluteError.value(&unit::linear, &y, &y, &target),
            MeanAbsoluteError.gradient(&unit::linear, &y, &y, &target),
        ),
        (
            Huber::default().value(&unit::linear, &y, &y, &target),
            Huber::default().gradient(&unit::linear, &y, &y, &target),
        ),
    ];
    for (value, [first, second]) in of_nan {
        assert!(value.is_nan() && first.is_nan());
        assert_eq!(second, 0.0);
    }
}

#[test]
fn the_absolute_error_and_huber_stay_finite_where_a_square_would_not() {
    let (y, target) = ([2e30f32], [0.0]);
    assert_eq!(MeanAbsoluteError.value(&unit::linear, &y, &y, &target), 2e30);
    assert_eq!(Huber::default().value(&unit::linear, &y, &y, &target), 2e30);
    assert_eq!(Huber::default().gradient(&unit::linear, &y, &y, &target), [1.0]);
}

#[test]
fn hubers_delta_is_positive_and_finite() {
    let check = |delta: f64| Loss::<unit::linear, Row, Row>::check(&Huber::new(delta), &Z[0]);
    for delta in [0.0, -0.0, -1.0, f64::INFINITY, f64::NAN] {
        let error = check(delta).unwrap_err();
        assert!(matches!(
            error,
            TargetError::Hyperparameter(HyperparameterError { name: "delta", .. })
        ));
        let expected = std::format!("expected `delta` to be positive and finite, found {delta}");
        assert_eq!(std::string::ToString::to_string(&error), expected);
    }
    assert_eq!(check(f64::MIN_POSITIVE), Ok(()));
}

#[test]
fn cross_entropies_have_the_values_of_their_formulas() {
    let z = Z[0];
    let target = PROBABILITIES[1];

    let y = value(&unit::sigmoid, &z);
    let term = |i: usize| -target[i] * y[i].ln() - (1.0 - target[i]) * (1.0 - y[i]).ln();
    let found = BinaryCrossEntropy.value(&unit::sigmoid, &z, &y, &target);
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
        assert_eq!(BinaryCrossEntropy.value(&unit::sigmoid, &z, &y, &[0.0, 1.0]), 2.0 * z[0]);
        assert_eq!(BinaryCrossEntropy.value(&unit::sigmoid, &z, &y, &[1.0, 0.0]), 0.0);
        assert_eq!(BinaryCrossEntropy.gradient(&unit::sigmoid, &z, &y, &[0.0, 1.0]), [1.0, -1.0]);
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
