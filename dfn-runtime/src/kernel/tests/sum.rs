use super::*;
use crate::kernel::dot::{dot, dot_tile};
use crate::kernel::sum::{broadcast, broadcast_tile, sum, sum_tile};

fn check<T: Scalar, const WIDTH: usize>() {
    check_with::<_, T, WIDTH>(Portable);
    check_with::<_, T, WIDTH>(Vectors::<32, 6>);
    check_with::<_, T, WIDTH>(Vectors::<64, 8>);
    check_with::<_, T, WIDTH>(Sequential);
    check_with::<_, T, WIDTH>(OneSample(Portable));
}

fn check_with<I: Isa, T: Scalar, const WIDTH: usize>(isa: I) {
    let mut numbers = Numbers::from_seed(WIDTH);
    let (a, b) = (numbers.integer_rows::<T, WIDTH>(ROWS), numbers.integer_rows::<T, WIDTH>(ROWS));

    let expected = sums(&a, |row, i| a[row][i]);
    assert_eq!(&sum(isa, &a[0])[..], expected[0], "width {WIDTH}");
    check_tiles(&expected, |count, found| sum_tile(isa, count, &a, found));

    let expected = sums(&a, |row, i| a[row][i] * b[row][i]);
    assert_eq!(&dot(isa, &a[0], &b[0])[..], expected[0], "width {WIDTH}");
    check_tiles(&expected, |count, found| dot_tile(isa, count, &a, &b, found));

    let numbers: Vec<[T; 1]> = numbers.integer_rows(ROWS);
    let expected: Vec<Vec<T>> = numbers.iter().map(|number| vec![number[0]; WIDTH]).collect();
    assert_eq!(&broadcast::<_, [T; WIDTH]>(isa, &numbers[0])[..], expected[0], "width {WIDTH}");
    check_tiles::<[T; WIDTH]>(&expected, |count, found| {
        broadcast_tile(isa, count, &numbers, found);
    });
}

/// Σᵢ term(row, i) for each row.
fn sums<T: Scalar, const WIDTH: usize>(
    rows: &[[T; WIDTH]],
    term: impl Fn(usize, usize) -> T,
) -> Vec<Vec<T>> {
    let sum = |row| (0..WIDTH).fold(T::ZERO, |sum, i| sum + term(row, i));
    (0..rows.len()).map(|row| vec![sum(row)]).collect()
}

tests_in_both_precisions!(width: check:
    sums_and_dot_products_are_the_naive_ones_in_single_precision,
    sums_and_dot_products_are_the_naive_ones_in_double_precision);

#[test]
fn a_matrix_has_one_sum_and_can_be_filled() {
    let matrices: Vec<[[f32; 5]; 7]> = Numbers::from_seed(1).integer_elements(ROWS);
    let expected: Vec<Vec<f32>> =
        matrices.iter().map(|matrix| vec![matrix.as_flattened().iter().sum()]).collect();
    assert_eq!(&sum(Portable, &matrices[0])[..], expected[0]);
    check_tiles(&expected, |count, found| sum_tile(Portable, count, &matrices, found));

    assert_eq!(broadcast::<_, [[f32; 5]; 7]>(Portable, &[2.5]), [[2.5; 5]; 7]);
    let numbers = [[2.5f32]; ROWS];
    check_tiles::<[[f32; 5]; 7]>(&vec![vec![2.5; 35]; ROWS], |count, found| {
        broadcast_tile(Portable, count, &numbers, found);
    });
}

#[test]
fn the_shortest_slice_ends_a_tile_of_sums() {
    let mut numbers = Numbers::from_seed(1);
    let [all_a, all_b] = core::array::from_fn(|_| numbers.integer_rows::<f32, 3>(ROWS));
    check_short_slices(|count, [a, sums]| {
        let mut sums = untouched(sums);
        sum_tile(Portable, count, &all_a[..a], &mut sums);
        sums
    });
    check_short_slices(|count, [a, b, products]| {
        let mut products = untouched(products);
        dot_tile(Portable, count, &all_a[..a], &all_b[..b], &mut products);
        products
    });
    let all: Vec<[f32; 1]> = numbers.integer_rows(ROWS);
    check_short_slices(|count, [numbers, rows]| {
        let mut rows = untouched::<[f32; 3]>(rows);
        broadcast_tile(Portable, count, &all[..numbers], &mut rows);
        rows
    });
}

#[test]
fn infinity_and_nan_at_any_position_reach_the_sum() {
    for position in 0..9 {
        let mut a = [1.0f64; 9];
        a[position] = f64::NEG_INFINITY;
        assert_eq!(sum(Portable, &a), [f64::NEG_INFINITY], "at {position}");
        assert_eq!(dot(Portable, &a, &[1.0; 9]), [f64::NEG_INFINITY], "at {position}");
        a[position] = f64::NAN;
        assert!(sum(Portable, &a)[0].is_nan(), "at {position}");
        assert!(dot(Portable, &[1.0; 9], &a)[0].is_nan(), "at {position}");
    }
    assert_eq!(sum::<_, [f32; 0]>(Portable, &[]), [0.0]);
}
