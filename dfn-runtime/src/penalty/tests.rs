use super::{L1, L2, Penalty};
use crate::testing::{NUMERIC_TOLERANCE, assert_close, numeric_gradient};
use crate::{Layer, Role, Tensor};
use std::format;
use std::string::ToString;

const LAYER: Layer = Layer::new("dense1", 7, 1, "linear", false);

/// Seven, which is no multiple of a vector; none is 0.
const WEIGHTS: [f64; 7] = [1.0, -2.0, 0.5, 0.25, -0.125, 3.0, -4.0];

fn tensor<T>(role: Role, values: &[T]) -> Tensor<'_, T> {
    Tensor::new(&LAYER, role, values)
}

/// What a penalty adds to a gradient of ones.
fn added<const WIDTH: usize>(
    penalty: impl Penalty<f64>,
    role: Role,
    values: [f64; WIDTH],
) -> [f64; WIDTH] {
    let mut gradient = [1.0; WIDTH];
    penalty.add_gradient(tensor(role, &values), &mut gradient);
    gradient.map(|g| g - 1.0)
}

#[test]
fn values_are_those_of_the_formulas() {
    let weights = tensor(Role::Weights, &WEIGHTS);
    // Σ |w| = 10.875 and Σ w² = 30.328125.
    assert_eq!(L1::new(0.5).value(weights), 5.4375);
    assert_eq!(L2::new(0.5).value(weights), 7.58203125);
    assert_eq!((L1::new(0.5), L2::new(0.5)).value(weights), 5.4375 + 7.58203125);
    assert_eq!(Penalty::<f64>::value(&(), weights), 0.0);
}

#[test]
fn gradients_are_the_derivatives_of_the_values() {
    fn check(penalty: impl Penalty<f64>) {
        let expected =
            numeric_gradient(WEIGHTS, |weights| penalty.value(tensor(Role::Weights, weights)));
        assert_close(&added(penalty, Role::Weights, WEIGHTS), &expected, NUMERIC_TOLERANCE);
    }
    check(L1::new(0.3));
    check(L2::new(0.3));
    check((L1::new(0.3), L2::new(0.7)));
    check(((), (L2::new(0.1), L2::new(0.2))));
}

#[test]
fn biases_are_penalised_only_if_asked() {
    fn check(without: impl Penalty<f64>, with: impl Penalty<f64>) {
        let bias = tensor(Role::Bias, &WEIGHTS);
        assert_eq!(without.value(bias), 0.0);
        assert_eq!(added(without, Role::Bias, WEIGHTS), [0.0; 7]);
        assert_eq!(with.value(bias), with.value(tensor(Role::Weights, &WEIGHTS)));
        assert_eq!(added(with, Role::Bias, WEIGHTS), added(with, Role::Weights, WEIGHTS));
    }
    check(L1::new(0.5), L1::new(0.5).on_biases());
    check(L2::new(0.5), L2::new(0.5).on_biases());
}

#[test]
fn the_slope_of_a_magnitude_is_0_at_0_and_nan_is_not_swallowed() {
    let [zero, negative_zero, nan] = added(L1::new(0.5), Role::Weights, [0.0, -0.0, f64::NAN]);
    assert_eq!([zero, negative_zero], [0.0, 0.0]);
    assert!(nan.is_nan());
    assert!(added(L2::new(0.5), Role::Weights, [f64::NAN])[0].is_nan());
}

#[test]
fn lambda_is_at_least_0_and_finite() {
    for lambda in [0.0_f32, 1e-30, 5.0] {
        assert_eq!(L1::new(lambda).check(), Ok(()));
        assert_eq!(L2::new(lambda).check(), Ok(()));
    }
    for lambda in [-0.5, f32::NAN, f32::INFINITY] {
        #[track_caller]
        fn check(penalty: impl Penalty<f32>, lambda: f32) {
            let error = penalty.check().unwrap_err();
            let expected = format!("expected `lambda` to be at least 0 and finite, found {lambda}");
            assert_eq!(error.to_string(), expected);
        }
        check(L1::new(lambda), lambda);
        check(L2::new(lambda), lambda);
        check((L1::new(0.5), L2::new(lambda)), lambda);
        check((L1::new(lambda), L2::new(0.5)), lambda);
    }
}
