use super::*;
use crate::kernel::log_sum_exp::*;
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
    let values: Vec<Vec<T>> = z.iter().map(|z| log_sum_exp(isa, z).to_vec()).collect();
    for (z, value) in z.iter().zip(&values) {
        let sum: f64 = z.iter().map(|z| z.to_f64().exp()).sum();
        assert_close(value, &[sum.ln()], tolerance);
    }
    // A tile is the same as its samples, to the bit.
    check_tiles(&values, |count, found| log_sum_exp_tile(isa, count, &z, found));
}

tests_in_both_precisions!(width: check:
    it_is_the_formula_in_single_precision,
    it_is_the_formula_in_double_precision);

#[test]
fn the_shortest_slice_ends_a_tile() {
    let all: Vec<[f32; 3]> = Numbers::from_seed(1).integer_rows(ROWS);
    check_short_slices(|count, [z, values]| {
        let mut values = untouched(values);
        log_sum_exp_tile(Portable, count, &all[..z], &mut values);
        values
    });
}

#[test]
fn of_one_number_it_is_that_number() {
    for z in [0.0, -3.5, 1e30, f32::MIN, f32::INFINITY, f32::NEG_INFINITY] {
        assert_eq!(log_sum_exp(Portable, &[z]), [z]);
    }
}

#[test]
fn large_numbers_do_not_overflow() {
    let ln_2 = core::f64::consts::LN_2;
    assert_close(&log_sum_exp(Portable, &[1000.0, 1000.0]), &[1000.0 + ln_2], 1e-15);
    assert_close(&log_sum_exp(Portable, &[-1000.0, -1000.0]), &[-1000.0 + ln_2], 1e-15);
    assert_eq!(log_sum_exp(Portable, &[f64::MAX, 0.0, f64::MIN]), [f64::MAX]);
}

#[test]
fn infinity_and_nan_pass_through_at_any_position() {
    for position in 0..3 {
        let with = |broken: f32| {
            let mut z = [1.0f32, 2.0, 3.0];
            z[position] = broken;
            z
        };
        assert_eq!(log_sum_exp(Portable, &with(f32::INFINITY)), [f32::INFINITY]);
        assert!(log_sum_exp(Portable, &with(f32::NEG_INFINITY))[0].is_finite());
        assert!(log_sum_exp(Portable, &with(f32::NAN))[0].is_nan());
        let mut beside_infinity = with(f32::NAN);
        beside_infinity[(position + 1) % 3] = f32::INFINITY;
        assert!(log_sum_exp(Portable, &beside_infinity)[0].is_nan());
    }
    assert_eq!(log_sum_exp(Portable, &[f64::NEG_INFINITY; 3]), [f64::NEG_INFINITY]);
}
