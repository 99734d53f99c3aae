//! Every function of graphs by the same checks, from the list that exports them. Some are not defined
//! everywhere, so that these are not the checks of activations.

use super::functions::Functions;
use crate::kernel::activation::*;
use crate::testing::{NUMERIC_TOLERANCE, Numbers, assert_close, numeric_gradient};
use crate::unit::function::with_functions;
use crate::{Activation, Isa};

/// Places away from 0 and ±1, where some have a pole or a kink.
const PLACES: [f64; 12] = [-30.0, -8.0, -2.5, -1.5, -0.7, -0.2, 0.2, 0.4, 1.2, 2.5, 8.0, 30.0];

#[track_caller]
fn slope_is_derivative(unit: &Functions<f64>) {
    let mut places = 0;
    for z in PLACES.into_iter().filter(|z| !(unit.value)(*z).is_nan()) {
        let slope = (unit.slope)(z, (unit.value)(z));
        let expected = numeric_gradient([z], |[z]| (unit.value)(*z));
        assert_close(&[slope], &expected, NUMERIC_TOLERANCE);
        places += 1;
    }
    assert!(places >= PLACES.len() / 2);
}

#[track_caller]
fn precisions_agree(single: &Functions<f32>, double: &Functions<f64>) {
    for z in (-128_i16..=128).map(|count| f32::from(count) / 16.0) {
        let (h, expected) = ((single.value)(z), (double.value)(z.into()));
        let slope = (single.slope)(z, h);
        let expected_slope = (double.slope)(z.into(), expected);
        for (found, expected) in [(h, expected), (slope, expected_slope)] {
            if expected.is_finite() {
                assert_close(&[found], &[expected], 1e-6);
            } else {
                // At a pole, and where it is not defined.
                assert_eq!(found.is_nan(), expected.is_nan(), "at {z}");
                assert!(found.is_nan() || f64::from(found) == expected, "at {z}");
            }
        }
    }
}

#[track_caller]
fn instruction_sets_agree(unit: &Functions<f64>, expected: &Functions<f64>) {
    for z in PLACES.into_iter().filter(|z| !(expected.value)(*z).is_nan()) {
        let h = (expected.value)(z);
        assert_close(&[(unit.value)(z)], &[h], 2e-15);
        assert_close(&[(unit.slope)(z, h)], &[(expected.slope)(z, h)], 2e-15);
    }
}

#[track_caller]
fn nan_stays_nan(unit: &Functions<f64>) {
    let h = (unit.value)(f64::NAN);
    assert!(h.is_nan() && (unit.slope)(f64::NAN, h).is_nan());
}

#[track_caller]
fn kernels_compute_it(isa: impl Isa + 'static, unit: impl Activation<f32> + 'static) {
    let alone = Functions::<f32>::with(isa, unit);
    const COUNT: usize = 5;
    let mut numbers = Numbers::from_seed(1);
    // In (0.5, 4.5): all are defined there.
    let z: [[f32; 7]; COUNT] = core::array::from_fn(|_| numbers.fractions().map(|z: f32| z + 2.5));
    let (dh, mut h, mut dz) = ([[0.75; 7]; COUNT], [[f32::NAN; 7]; COUNT], [[f32::NAN; 7]; COUNT]);
    activation_tile(isa, COUNT, unit, &z, &mut h);
    activation_gradient_tile(isa, COUNT, unit, &z, &h, &dh, &mut dz);
    for ((z, h), dz) in z.iter().zip(&h).zip(&dz) {
        assert_eq!(*h, z.map(&alone.value));
        assert_eq!(*h, activation(isa, unit, z));
        assert_eq!(*dz, core::array::from_fn(|i| 0.75 * (alone.slope)(z[i], h[i])));
        assert_eq!(*dz, activation_gradient(isa, unit, z, h, &dh[0]));
    }
}

macro_rules! checks {
    ($($unit:ident)*) => {$(
        mod $unit {
            use super::super::functions::Functions;
            use crate::isa::Portable;
            use crate::testing::{Vectors, Wide};
            use crate::unit;

            const WIDE: Wide = Vectors;

            fn unit() -> unit::$unit {
                unit::$unit::default()
            }

            #[test]
            fn its_slope_is_its_derivative() {
                super::slope_is_derivative(&Functions::of(unit()));
            }

            #[test]
            fn it_is_the_same_in_both_precisions_and_for_every_instruction_set() {
                super::precisions_agree(&Functions::of(unit()), &Functions::of(unit()));
                let expected = Functions::of(unit());
                super::instruction_sets_agree(&Functions::with(Portable, unit()), &expected);
                super::instruction_sets_agree(&Functions::with(WIDE, unit()), &expected);
            }

            #[test]
            fn it_keeps_nan() {
                super::nan_stays_nan(&Functions::of(unit()));
                super::nan_stays_nan(&Functions::with(WIDE, unit()));
            }

            #[test]
            fn its_kernels_compute_it_at_odd_lengths() {
                super::kernels_compute_it(Portable, unit());
                super::kernels_compute_it(WIDE, unit());
            }
        }
    )*};
}
with_functions!(checks);
