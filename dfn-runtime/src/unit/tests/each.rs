//! What holds for every built-in activation.

use super::functions::Functions;
use crate::kernel::activation::{
    activation, activation_gradient, activation_gradient_tile, activation_tile,
};
use crate::testing::{NUMERIC_TOLERANCE, Numbers, assert_close, numeric_gradient};
use crate::{Activation, Isa, Scalar};
use std::vec::Vec;

/// Pre-activations away from 0, ±1 and ±3, where some units have a kink.
const PLACES: [f64; 14] =
    [-30.0, -8.0, -3.5, -2.5, -1.5, -0.7, -0.1, 0.1, 0.4, 1.2, 2.5, 3.5, 8.0, 30.0];

#[track_caller]
pub fn slope_is_derivative(unit: &Functions<f64>) {
    for z in PLACES {
        let slope = (unit.slope)(z, (unit.value)(z));
        let expected = numeric_gradient([z], |[z]| (unit.value)(*z));
        assert_close(&[slope], &expected, NUMERIC_TOLERANCE);
    }
}

/// Numbers of both signs, on the kinks too, exact in both precisions.
fn grid() -> impl Iterator<Item = f32> {
    (-250..=250).map(|count| count as f32 / 8.0)
}

#[track_caller]
pub fn precisions_agree(single: &Functions<f32>, double: &Functions<f64>) {
    for z in grid() {
        let (h, expected) = ((single.value)(z), (double.value)(z.into()));
        assert_close(&[h], &[expected], 1e-6);
        let expected = (double.slope)(z.into(), expected);
        assert_close(&[(single.slope)(z, h)], &[expected], 1e-6);
    }
}

/// The same unit, up to rounding.
#[track_caller]
pub fn agree_in_single(unit: &Functions<f32>, expected: &Functions<f32>) {
    for z in grid() {
        let h = (expected.value)(z);
        assert_close(&[(unit.value)(z)], &[h.into()], 1e-6);
        assert_close(&[(unit.slope)(z, h)], &[(expected.slope)(z, h).into()], 1e-6);
    }
}

/// The same unit, up to rounding.
#[track_caller]
pub fn agree_in_double(unit: &Functions<f64>, expected: &Functions<f64>) {
    for z in grid().map(f64::from) {
        let h = (expected.value)(z);
        assert_close(&[(unit.value)(z)], &[h], 2e-15);
        assert_close(&[(unit.slope)(z, h)], &[(expected.slope)(z, h)], 2e-15);
    }
}

#[track_caller]
pub fn only_nan_becomes_nan<T: Scalar>(unit: &Functions<T>) {
    assert!((unit.value)(T::from_f64(f64::NAN)).to_f64().is_nan());
    let powers = (-1074..=1023).map(|exponent| f64::exp2(exponent.into()));
    for magnitude in powers.chain([0.0, f32::MAX.into(), f64::MAX, f64::INFINITY]) {
        for z in [T::from_f64(magnitude), T::from_f64(-magnitude)] {
            let h = (unit.value)(z);
            assert!(!h.to_f64().is_nan(), "{z}");
            // The steepest is gelu, whose slope goes from −0.129 to 1.129.
            let slope = (unit.slope)(z, h).to_f64();
            assert!((-0.13..=1.13).contains(&slope), "{z}: {slope}");
        }
    }
}

#[track_caller]
pub fn kernels_compute_it(isa: impl Isa + 'static, unit: impl Activation<f32> + 'static) {
    let alone = Functions::<f32>::with(isa, unit);
    const WIDTH: usize = 7;
    const COUNT: usize = 5;
    let mut numbers = Numbers::from_seed(1);
    let rows: Vec<[f32; WIDTH]> =
        (0..=COUNT).map(|_| numbers.fractions().map(|z: f32| 2.0 * z)).collect();
    let dh = [[0.75; WIDTH]; COUNT];

    let (mut h, mut dz) = ([[f32::NAN; WIDTH]; COUNT + 1], [[f32::NAN; WIDTH]; COUNT + 1]);
    activation_tile(isa, COUNT, unit, &rows, &mut h);
    activation_gradient_tile(isa, COUNT, unit, &rows, &h, &dh, &mut dz);
    for ((z, h), dz) in rows.iter().zip(&h).zip(&dz).take(COUNT) {
        assert_eq!(*h, z.map(&alone.value));
        assert_eq!(*h, activation(isa, unit, z));
        assert_eq!(*dz, core::array::from_fn(|i| 0.75 * (alone.slope)(z[i], h[i])));
        assert_eq!(*dz, activation_gradient(isa, unit, z, h, &dh[0]));
    }
    assert!(h[COUNT].iter().chain(&dz[COUNT]).all(|value| value.is_nan()));
}
