use super::*;
use crate::kernel::softmax::*;
use crate::testing::assert_close;

/// exp(zᵢ) / Σⱼ exp(zⱼ), as it is written.
fn reference<T: Scalar>(z: &[T]) -> Vec<f64> {
    let powers: Vec<f64> = z.iter().map(|z| z.to_f64().exp()).collect();
    powers.iter().map(|power| power / powers.iter().sum::<f64>()).collect()
}

/// Σⱼ dhⱼ ∂hⱼ/∂zᵢ with ∂hⱼ/∂zᵢ = hⱼ (δᵢⱼ − hᵢ), the whole Jacobian.
fn reference_gradient<T: Scalar>(h: &[T], dh: &[T]) -> Vec<f64> {
    let (h, dh) = (h.iter().map(|h| h.to_f64()), dh.iter().map(|dh| dh.to_f64()));
    let (h, dh): (Vec<f64>, Vec<f64>) = (h.collect(), dh.collect());
    let identity = |i, j| f64::from(i == j);
    (0..h.len())
        .map(|i| (0..h.len()).map(|j| dh[j] * h[j] * (identity(i, j) - h[i])).sum())
        .collect()
}

fn check<T: Scalar, const WIDTH: usize>() {
    let tolerance = if size_of::<T>() == 4 { 1e-6 } else { 1e-14 };
    let mut numbers = Numbers::from_seed(WIDTH);
    let [z, dh]: [Vec<[T; WIDTH]>; 2] =
        core::array::from_fn(|_| (0..ROWS).map(|_| numbers.fractions()).collect());

    let h: Vec<[T; WIDTH]> = z.iter().map(|z| softmax(Portable, z)).collect();
    for (z, h) in z.iter().zip(&h) {
        assert_close(h, &reference(z), tolerance);
        let sum: f64 = z.iter().map(|z| z.to_f64().exp()).sum();
        assert_close(&[log_sum_exp(z)], &[sum.ln()], tolerance);
    }
    let dz: Vec<[T; WIDTH]> =
        h.iter().zip(&dh).map(|(h, dh)| softmax_gradient(Portable, h, dh)).collect();
    for (dz, (h, dh)) in dz.iter().zip(h.iter().zip(&dh)) {
        assert_close(dz, &reference_gradient(h, dh), tolerance);
    }

    // A tile is the same as its samples, to the bit.
    let rows = |rows: &[[T; WIDTH]]| rows.iter().map(|row| row.to_vec()).collect::<Vec<_>>();
    check_tiles(&rows(&h), |count, h| softmax_tile(Portable, count, &z, h));
    check_tiles(&rows(&dz), |count, dz| softmax_gradient_tile(Portable, count, &h, &dh, dz));
}

tests_in_both_precisions!(width: check:
    softmax_and_its_gradient_are_the_formulas_in_single_precision,
    softmax_and_its_gradient_are_the_formulas_in_double_precision);

#[test]
fn the_shortest_slice_ends_a_tile_of_softmax() {
    let mut numbers = Numbers::from_seed(1);
    let [all_z, all_dh] = core::array::from_fn(|_| numbers.integer_rows::<f32, 3>(ROWS));
    check_short_slices(|count, [z, h]| {
        let mut h = untouched(h);
        softmax_tile(Portable, count, &all_z[..z], &mut h);
        h
    });
    check_short_slices(|count, [h, dh, dz]| {
        let mut dz = untouched(dz);
        softmax_gradient_tile(Portable, count, &all_z[..h], &all_dh[..dh], &mut dz);
        dz
    });
}

#[test]
fn equal_numbers_share_the_probability_equally_however_large_they_are() {
    for z in [0.0, 1000.0, -1000.0, 1e30, -1e30, f32::MAX, f32::MIN] {
        assert_eq!(softmax(Portable, &[z; 4]), [0.25; 4], "{z}");
    }
}

#[test]
fn a_far_larger_number_takes_all_of_the_probability() {
    for large in [1000.0, 1e30, f32::MAX] {
        let z = [-large, 0.0, large];
        assert_eq!(softmax(Portable, &z), [0.0, 0.0, 1.0]);
        assert_eq!(log_sum_exp(&z), large);
    }
}

#[test]
fn minus_infinity_is_a_probability_of_zero() {
    let h = softmax(Portable, &[0.0f64, f64::NEG_INFINITY, 0.0]);
    assert_eq!(h, [0.5, 0.0, 0.5]);
    assert_close(&[log_sum_exp(&[1.0f64, f64::NEG_INFINITY])], &[1.0], 1e-15);
}

#[test]
fn nan_at_any_position_makes_everything_nan() {
    for position in 0..3 {
        let mut z = [1.0f32, 2.0, 3.0];
        z[position] = f32::NAN;
        assert!(softmax(Portable, &z).iter().all(|h| h.is_nan()), "NaN at {position}");
        assert!(log_sum_exp(&z).is_nan(), "NaN at {position}");
    }
}

/// ln Σⱼ exp(zⱼ) in one number.
fn log_sum_exp<T: Scalar, const WIDTH: usize>(z: &[T; WIDTH]) -> T {
    let (largest, logarithm) = log_denominator(z, &softmax(Portable, z));
    largest + logarithm
}
