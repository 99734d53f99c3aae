use super::*;
use crate::kernel::affine::*;

/// zₒ = bₒ + Σᵢ xᵢ W[i][o].
fn reference_affine<T: Scalar, const OUT: usize>(
    x: &[T],
    weights: &[[T; OUT]],
    bias: &[T],
) -> Vec<T> {
    let mut z = bias.to_vec();
    for (i, x) in x.iter().enumerate() {
        for (o, z) in z.iter_mut().enumerate() {
            *z += *x * weights[i][o];
        }
    }
    z
}

/// dxᵢ = Σₒ W[i][o] dzₒ.
fn reference_matrix_product<T: Scalar, const OUT: usize>(weights: &[[T; OUT]], dz: &[T]) -> Vec<T> {
    let mut dx = vec![T::ZERO; weights.len()];
    for (i, dx) in dx.iter_mut().enumerate() {
        for (o, dz) in dz.iter().enumerate() {
            *dx += weights[i][o] * *dz;
        }
    }
    dx
}

/// W[i][o] ← W[i][o] + scale · xᵢ dzₒ.
fn reference_outer_product<T: Scalar, const OUT: usize>(
    scale: T,
    x: &[T],
    dz: &[T],
    into: &mut [[T; OUT]],
) {
    for (i, x) in x.iter().enumerate() {
        for (o, dz) in dz.iter().enumerate() {
            into[i][o] += scale * *x * *dz;
        }
    }
}

fn check_affine<T: Scalar, const IN: usize, const OUT: usize>() {
    check_affine_with::<_, T, IN, OUT>(Portable);
    check_affine_with::<_, T, IN, OUT>(Vectors::<32, 6>);
    check_affine_with::<_, T, IN, OUT>(Vectors::<64, 8>);
    check_affine_with::<_, T, IN, OUT>(Sequential);
    check_affine_with::<_, T, IN, OUT>(OneSample(Portable));
}

fn check_affine_with<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(isa: I) {
    let mut numbers = Numbers::from_seed(100 * IN + OUT);
    let x = numbers.integer_rows::<T, IN>(ROWS);
    let (weights, bias) = (numbers.integer_matrix::<T, OUT, IN>(), numbers.integers::<T, OUT>());
    let expected: Vec<_> = x.iter().map(|x| reference_affine(x, &weights, &bias)).collect();

    assert_eq!(&affine(isa, &x[0], &weights, &bias)[..], expected[0], "{IN} -> {OUT}");
    check_tiles(&expected, |count, z| affine_tile(isa, count, &x, &weights, &bias, z));
}

fn check_matrix_product<T: Scalar, const IN: usize, const OUT: usize>() {
    check_matrix_product_with::<_, T, IN, OUT>(Portable);
    check_matrix_product_with::<_, T, IN, OUT>(Vectors::<32, 6>);
    check_matrix_product_with::<_, T, IN, OUT>(Vectors::<64, 8>);
    check_matrix_product_with::<_, T, IN, OUT>(Sequential);
    check_matrix_product_with::<_, T, IN, OUT>(OneSample(Portable));
}

fn check_matrix_product_with<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(isa: I) {
    let mut numbers = Numbers::from_seed(100 * IN + OUT);
    let dz = numbers.integer_rows::<T, OUT>(ROWS);
    let weights = numbers.integer_matrix::<T, OUT, IN>();
    let expected: Vec<_> = dz.iter().map(|dz| reference_matrix_product(&weights, dz)).collect();

    assert_eq!(&matrix_product(isa, &weights, &dz[0])[..], expected[0], "{IN} -> {OUT}");
    check_tiles(&expected, |count, dx| matrix_product_tile(isa, count, &weights, &dz, dx));
}

fn check_outer_product<T: Scalar, const IN: usize, const OUT: usize>() {
    check_outer_product_with::<_, T, IN, OUT>(Portable);
    check_outer_product_with::<_, T, IN, OUT>(Vectors::<32, 6>);
    check_outer_product_with::<_, T, IN, OUT>(Vectors::<64, 8>);
    check_outer_product_with::<_, T, IN, OUT>(Sequential);
    check_outer_product_with::<_, T, IN, OUT>(OneSample(Portable));
}

fn check_outer_product_with<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(isa: I) {
    let mut numbers = Numbers::from_seed(100 * IN + OUT);
    let (x, dz) = (numbers.integer_rows::<T, IN>(ROWS), numbers.integer_rows::<T, OUT>(ROWS));
    let start = numbers.integer_matrix::<T, OUT, IN>();

    let scale = T::from_f64(-0.25);
    let (mut found, mut expected) = (start, start);
    outer_product(isa, scale, &x[0], &dz[0], &mut found);
    reference_outer_product(scale, &x[0], &dz[0], &mut expected);
    assert_eq!(found, expected, "{IN} -> {OUT}");

    for count in COUNTS {
        let (mut found, mut expected) = (start, start);
        outer_product_tile(isa, count, &x, &dz, &mut found);
        for (x, dz) in x.iter().zip(&dz).take(count) {
            reference_outer_product(T::ONE, x, dz, &mut expected);
        }
        assert_eq!(found, expected, "{count} rows, {IN} -> {OUT}");
    }
}

tests_in_both_precisions!(pair: check_affine:
    the_affine_map_is_the_naive_sum_in_single_precision,
    the_affine_map_is_the_naive_sum_in_double_precision);
tests_in_both_precisions!(pair: check_matrix_product:
    the_matrix_product_is_the_naive_sum_in_single_precision,
    the_matrix_product_is_the_naive_sum_in_double_precision);
tests_in_both_precisions!(pair: check_outer_product:
    the_outer_product_is_added_to_what_was_there_in_single_precision,
    the_outer_product_is_added_to_what_was_there_in_double_precision);

#[test]
fn the_shortest_slice_ends_an_affine_tile() {
    let mut numbers = Numbers::from_seed(1);
    let weights = numbers.integer_matrix::<f32, 9, 5>();
    let bias = numbers.integers();
    let (all_x, all_dz) = (numbers.integer_rows::<f32, 5>(ROWS), numbers.integer_rows(ROWS));

    check_short_slices(|count, [x, z]| {
        let mut z = untouched::<[f32; 9]>(z);
        affine_tile(Portable, count, &all_x[..x], &weights, &bias, &mut z);
        z
    });
    check_short_slices(|count, [dz, dx]| {
        let mut dx = untouched::<[f32; 5]>(dx);
        matrix_product_tile(Portable, count, &weights, &all_dz[..dz], &mut dx);
        dx
    });
    check_short_slices(|count, [x, dz]| {
        let mut into = weights;
        outer_product_tile(Portable, count, &all_x[..x], &all_dz[..dz], &mut into);
        into
    });
}
