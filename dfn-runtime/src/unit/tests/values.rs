//! The units' values as PyTorch defines them, what they take as slope at their kinks, and limits.

use super::each;
use super::functions::Functions;
use crate::Activation;
use crate::unit::*;

/// Values that are right in every digit but the last ones, relative to themselves.
#[track_caller]
fn check(unit: impl Activation<f64>, values: &[(f64, f64)]) {
    for &(z, expected) in values {
        let found = unit.value(z);
        let difference = (found - expected).abs();
        assert!(difference <= 1e-13 * expected.abs(), "at {z}: {found:e}, not {expected:e}");
    }
}

#[test]
fn gelu_has_its_values_also_in_the_far_tail() {
    let tail = [(-30.0, -1.472014178144456e-196), (-5.0, -1.4332578593959695e-6)];
    check(gelu, &tail);
    let values = [(-1.0, -0.15865525393145705), (0.5, 0.34573123063700656)];
    check(gelu, &values);
    check(gelu, &[(0.0, 0.0), (2.0, 1.9544997361036416), (30.0, 30.0)]);
}

#[test]
fn silu_has_its_values() {
    check(silu, &[(-30.0, -2.8072868906517896e-12), (-5.0, -0.03346425462142428)]);
    check(silu, &[(-1.0, -0.2689414213699951), (0.0, 0.0), (2.0, 1.7615941559557649)]);
}

#[test]
fn softplus_has_its_values() {
    check(softplus, &[(-30.0, 9.357622968839737e-14), (-1.0, 0.3132616875182228)]);
    check(softplus, &[(0.0, core::f64::consts::LN_2), (2.0, 2.1269280110429727), (1e3, 1e3)]);
}

#[test]
fn elu_has_its_values() {
    check(elu::DEFAULT, &[(-5.0, -0.9932620530009145), (-1.0, -0.6321205588285577), (2.0, 2.0)]);
    check(elu::DEFAULT, &[(-1e-20, -1e-20)]);
    check(elu::new(1.5), &[(-1.0, 1.5 * -0.6321205588285577), (-1e3, -1.5), (0.5, 0.5)]);
    each::slope_is_derivative(&Functions::of(elu::new(1.5)));
}

#[test]
fn leaky_relu_has_its_values() {
    check(leaky_relu::DEFAULT, &[(-2.0, -0.02), (3.0, 3.0)]);
    check(leaky_relu::new(0.25), &[(-2.0, -0.5), (3.0, 3.0)]);
    each::slope_is_derivative(&Functions::of(leaky_relu::new(0.25)));
}

#[test]
fn the_units_of_straight_pieces_have_their_values() {
    check(hard_sigmoid, &[(-4.0, 0.0), (-1.5, 0.25), (0.0, 0.5), (1.5, 0.75), (3.0, 1.0)]);
    assert_eq!([hard_sigmoid.value(3.0f32), hard_sigmoid.value(1e30f32)], [1.0; 2]);
    check(hard_tanh, &[(-4.0, -1.0), (-0.25, -0.25), (0.75, 0.75), (4.0, 1.0)]);
    check(clip01, &[(-0.5, 0.0), (0.25, 0.25), (1.5, 1.0)]);
}

#[test]
fn at_its_kinks_the_slope_is_that_of_pytorch() {
    fn check(unit: impl Activation<f64>, slopes: &[(f64, f64)]) {
        for &(z, slope) in slopes {
            assert_eq!(unit.slope(z, unit.value(z)), slope, "at {z}");
        }
    }
    check(relu, &[(0.0, 0.0), (-0.0, 0.0)]);
    check(leaky_relu::DEFAULT, &[(0.0, 0.01), (-0.0, 0.01)]);
    check(elu::new(0.5), &[(0.0, 0.5), (-0.0, 0.5)]);
    check(hard_sigmoid, &[(-3.0, 0.0), (3.0, 0.0)]);
    check(hard_tanh, &[(-1.0, 0.0), (1.0, 0.0)]);
    check(clip01, &[(0.0, 1.0), (-0.0, 1.0), (1.0, 1.0)]);
}

#[test]
fn at_infinity_units_have_their_limits_and_those_of_their_slopes() {
    const INFINITY: f64 = f64::INFINITY;
    #[track_caller]
    fn check(unit: impl Activation<f64> + Activation<f32>, values: [f64; 2], slopes: [f64; 2]) {
        for ((z, value), slope) in [-INFINITY, INFINITY].into_iter().zip(values).zip(slopes) {
            let single = z as f32;
            assert_eq!(unit.value(z), value);
            assert_eq!(unit.value(single), value as f32);
            assert_eq!(unit.slope(z, value), slope);
            assert_eq!(unit.slope(single, value as f32), slope as f32);
        }
    }
    check(linear, [-INFINITY, INFINITY], [1.0, 1.0]);
    check(relu, [0.0, INFINITY], [0.0, 1.0]);
    check(leaky_relu::DEFAULT, [-INFINITY, INFINITY], [0.01, 1.0]);
    check(elu::DEFAULT, [-1.0, INFINITY], [0.0, 1.0]);
    check(elu::new(1.5), [-1.5, INFINITY], [0.0, 1.0]);
    check(gelu, [0.0, INFINITY], [0.0, 1.0]);
    check(silu, [0.0, INFINITY], [0.0, 1.0]);
    check(softplus, [0.0, INFINITY], [0.0, 1.0]);
    check(sigmoid, [0.0, 1.0], [0.0, 0.0]);
    check(tanh, [-1.0, 1.0], [0.0, 0.0]);
    check(hard_sigmoid, [0.0, 1.0], [0.0, 0.0]);
    check(hard_tanh, [-1.0, 1.0], [0.0, 0.0]);
    check(clip01, [0.0, 1.0], [0.0, 0.0]);
}

/// Values and slopes, exactly.
#[track_caller]
fn check_both(unit: impl Activation<f64>, cases: &[(f64, f64, f64)]) {
    for &(z, value, slope) in cases {
        assert_eq!(unit.value(z), value, "at {z}");
        assert_eq!(unit.slope(z, value), slope, "at {z}");
    }
}

#[test]
fn the_functions_of_graphs_have_their_values_at_poles_kinks_and_infinity() {
    const INFINITY: f64 = f64::INFINITY;
    check_both(square, &[(0.0, 0.0, 0.0), (-1.5, 2.25, -3.0), (-INFINITY, INFINITY, -INFINITY)]);
    check_both(sqrt, &[(0.0, 0.0, INFINITY), (4.0, 2.0, 0.25), (INFINITY, INFINITY, 0.0)]);
    check_both(exp, &[(-INFINITY, 0.0, 0.0), (0.0, 1.0, 1.0), (INFINITY, INFINITY, INFINITY)]);
    check_both(ln, &[(0.0, -INFINITY, INFINITY), (1.0, 0.0, 1.0), (INFINITY, INFINITY, 0.0)]);
    check_both(abs, &[(0.0, 0.0, 0.0), (-0.0, 0.0, 0.0), (1e-320, 1e-320, 1.0)]);
    check_both(abs, &[(-INFINITY, INFINITY, -1.0), (INFINITY, INFINITY, 1.0)]);
    check_both(
        reciprocal,
        &[(0.0, INFINITY, -INFINITY), (-2.0, -0.5, -0.25), (INFINITY, 0.0, 0.0)],
    );
    check_both(sin, &[(0.0, 0.0, 1.0)]);
    check_both(cos, &[(0.0, 1.0, 0.0)]);
    assert!([sqrt.value(-1.0f32), ln.value(-1.0f32)].iter().all(|value| value.is_nan()));
    assert!([sin.value(INFINITY), cos.value(-INFINITY)].iter().all(|value| value.is_nan()));
}

#[test]
fn the_root_of_a_norm_has_no_slope_at_0() {
    check_both(norm, &[(0.0, 0.0, 0.0), (4.0, 2.0, 0.25), (f64::INFINITY, f64::INFINITY, 0.0)]);
}

#[test]
fn huber_is_half_a_square_and_then_straight() {
    check_both(
        huber::DEFAULT,
        &[(0.0, 0.0, 0.0), (0.5, 0.125, 0.5), (1.0, 0.5, 1.0), (3.0, 2.5, 1.0)],
    );
    check_both(huber::new(2.0), &[(-1.0, 0.5, -1.0), (-2.0, 2.0, -2.0), (-3.0, 4.0, -2.0)]);
    check_both(huber::DEFAULT, &[(f64::NEG_INFINITY, f64::INFINITY, -1.0)]);
    each::slope_is_derivative(&Functions::of(huber::new(2.0)));
}
