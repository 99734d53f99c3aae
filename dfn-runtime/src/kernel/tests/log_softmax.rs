use super::*;
use crate::kernel::log_softmax::*;
use crate::testing::assert_close;

fn check<T: Scalar, const WIDTH: usize>() {
    check_with::<_, T, WIDTH>(Portable);
    check_with::<_, T, WIDTH>(Vectors::<32, 6>);
    check_with::<_, T, WIDTH>(Sequential);
}

fn check_with<I: Isa, T: Scalar, const WIDTH: usize>(isa: I) {
    let tolerance = if size_of::<T>() == 4 { 1e-6 } else { 1e-14 };
    let mut numbers = Numbers::from_seed(WIDTH);
    let z: Vec<[T; WIDTH]> = (0..ROWS).map(|_| numbers.fractions()).collect();
    let values: Vec<Vec<T>> = z.iter().map(|z| log_softmax(isa, z).to_vec()).collect();
    for (z, value) in z.iter().zip(&values) {
        let logarithm = z.iter().map(|z| z.to_f64().exp()).sum::<f64>().ln();
        let expected: Vec<f64> = z.iter().map(|z| z.to_f64() - logarithm).collect();
        assert_close(value, &expected, tolerance);
    }
    // A tile is the same as its samples, to the bit.
    check_tiles(&values, |count, found| log_softmax_tile(isa, count, &z, found));
}

tests_in_both_precisions!(width: check:
    it_is_the_formula_in_single_precision,
    it_is_the_formula_in_double_precision);

#[test]
fn the_shortest_slice_ends_a_tile() {
    let all: Vec<[f32; 3]> = Numbers::from_seed(1).integer_rows(ROWS);
    check_short_slices(|count, [z, values]| {
        let mut values = untouched(values);
        log_softmax_tile(Portable, count, &all[..z], &mut values);
        values
    });
}

#[test]
fn where_one_element_dominates_the_others_are_not_rounded_away() {
    // At every position, and far from 0.
    for position in 0..3 {
        let mut z = [1000.0f32, 999.0, 998.0];
        z[position] = 1012.0;
        let others = z.iter().filter(|z| **z < 1012.0).map(|z| (f64::from(*z) - 1012.0).exp());
        let expected = -others.sum::<f64>().ln_1p();
        let found = f64::from(log_softmax(Portable, &z)[position]);
        assert!((found / expected - 1.0).abs() < 1e-6, "{found}, not {expected}");
    }
    let found = log_softmax(Portable, &[60.0f64, 0.0])[0];
    assert!((found / (-60.0f64).exp() + 1.0).abs() < 1e-14, "{found}");
}

#[test]
fn large_numbers_do_not_overflow_and_equal_ones_share() {
    let third = -f64::ln(3.0);
    for z in [0.0, 1000.0, -1000.0, 1e300] {
        assert_close(&log_softmax(Portable, &[z; 3]), &[third; 3], 1e-15);
    }
    assert_eq!(log_softmax(Portable, &[1e30f32]), [0.0]);
}

#[test]
fn what_is_impossible_has_no_part_and_nan_passes_through_at_any_position() {
    for position in 0..3 {
        let with = |broken: f32| {
            let mut z = [1.0f32, 1.0, 1.0];
            z[position] = broken;
            log_softmax(Portable, &z)
        };
        let values = with(f32::NEG_INFINITY);
        for (index, value) in values.into_iter().enumerate() {
            let half = -core::f32::consts::LN_2;
            assert_eq!(value, if index == position { f32::NEG_INFINITY } else { half });
        }
        assert!(with(f32::NAN).iter().all(|value| value.is_nan()));
    }
}
