use super::*;
use crate::kernel::activation::*;
use crate::unit::{Activation, relu};

/// A unit whose "slope" tells which numbers it was given: no derivative, but exact in integers.
#[derive(Clone, Copy)]
struct Telltale;

impl<T: Scalar> Activation<T> for Telltale {
    fn value(&self, z: T) -> T {
        z * z + T::ONE
    }

    fn slope(&self, z: T, h: T) -> T {
        T::from_f64(16.0) * z + h
    }
}

fn check<T: Scalar, const WIDTH: usize>() {
    let mut numbers = Numbers::from_seed(WIDTH);
    let [z, h, dh] = core::array::from_fn(|_| numbers.integer_rows::<T, WIDTH>(ROWS));

    let values: Vec<Vec<T>> =
        z.iter().map(|z| z.iter().map(|z| Telltale.value(*z)).collect()).collect();
    assert_eq!(&activation(Portable, Telltale, &z[0])[..], values[0], "width {WIDTH}");
    check_tiles(&values, |count, h| activation_tile(Portable, count, Telltale, &z, h));

    let gradients: Vec<Vec<T>> = (0..ROWS)
        .map(|row| {
            let (z, h, dh) = (z[row], h[row], dh[row]);
            (0..WIDTH).map(|i| dh[i] * Telltale.slope(z[i], h[i])).collect()
        })
        .collect();
    let first = activation_gradient(Portable, Telltale, &z[0], &h[0], &dh[0]);
    assert_eq!(&first[..], gradients[0], "width {WIDTH}");
    check_tiles(&gradients, |count, dz| {
        activation_gradient_tile(Portable, count, Telltale, &z, &h, &dh, dz);
    });
}

tests_in_both_precisions!(width: check:
    a_unit_is_applied_element_by_element_in_single_precision,
    a_unit_is_applied_element_by_element_in_double_precision);

#[test]
fn the_shortest_slice_ends_a_tile_of_activations() {
    let mut numbers = Numbers::from_seed(1);
    let [all_z, all_h, all_dh] = core::array::from_fn(|_| numbers.integer_rows::<f32, 3>(ROWS));
    check_short_slices(|count, [z, h]| {
        let mut h = untouched(h);
        activation_tile(Portable, count, Telltale, &all_z[..z], &mut h);
        h
    });
    check_short_slices(|count, [z, h, dh, dz]| {
        let mut dz = untouched(dz);
        let (z, h, dh) = (&all_z[..z], &all_h[..h], &all_dh[..dh]);
        activation_gradient_tile(Portable, count, Telltale, z, h, dh, &mut dz);
        dz
    });
}

#[test]
fn relu_passes_nan_on_and_infinity_too() {
    let h = activation(Portable, relu, &[f32::NAN, f32::INFINITY, f32::NEG_INFINITY]);
    assert!(h[0].is_nan());
    assert_eq!(h[1..], [f32::INFINITY, 0.0]);
}
