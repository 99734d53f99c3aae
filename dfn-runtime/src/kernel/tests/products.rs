//! The products of matrices and vectors that graphs have beside the affine map.

use super::*;
use crate::kernel::affine::*;

fn check<T: Scalar, const IN: usize, const OUT: usize>() {
    check_with::<_, T, IN, OUT>(Portable);
    check_with::<_, T, IN, OUT>(Vectors::<32, 6>);
    check_with::<_, T, IN, OUT>(Sequential);
    check_with::<_, T, IN, OUT>(OneSample(Portable));
}

fn check_with<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(isa: I) {
    let mut numbers = Numbers::from_seed(100 * IN + OUT);
    let (x, g) = (numbers.integer_rows::<T, IN>(ROWS), numbers.integer_rows::<T, OUT>(ROWS));
    let weights: Vec<[[T; OUT]; IN]> = numbers.integer_elements(ROWS);

    let expected: Vec<_> = x.iter().map(|x| transposed(&weights[0], x)).collect();
    assert_eq!(&transposed_product(isa, &weights[0], &x[0])[..], expected[0], "{IN} -> {OUT}");
    check_tiles(&expected, |count, z| transposed_product_tile(isa, count, &weights[0], &x, z));

    let expected: Vec<_> = weights.iter().zip(&x).map(|(w, x)| transposed(w, x)).collect();
    check_tiles(&expected, |count, z| transposed_product_each_tile(isa, count, &weights, &x, z));

    let product = |w: &[[T; OUT]; IN], g: &[T; OUT]| matrix_product(isa, w, g).to_vec();
    let expected: Vec<_> = weights.iter().zip(&g).map(|(w, g)| product(w, g)).collect();
    check_tiles(&expected, |count, dx| matrix_product_each_tile(isa, count, &weights, &g, dx));

    let expected: Vec<Vec<T>> =
        x.iter().zip(&g).map(|(x, g)| x.iter().flat_map(|x| g.map(|g| *x * g)).collect()).collect();
    assert_eq!(outer(isa, &x[0], &g[0]).as_flattened(), expected[0], "{IN} -> {OUT}");
    check_tiles::<[[T; OUT]; IN]>(&expected, |count, found| outer_tile(isa, count, &x, &g, found));
}

/// zₒ = Σᵢ W[i][o] xᵢ.
fn transposed<T: Scalar, const IN: usize, const OUT: usize>(
    weights: &[[T; OUT]; IN],
    x: &[T; IN],
) -> Vec<T> {
    let element = |o: usize| (0..IN).fold(T::ZERO, |sum, i| sum + weights[i][o] * x[i]);
    (0..OUT).map(element).collect()
}

#[test]
fn products_are_the_naive_sums_in_both_precisions() {
    at_each!(some_pair: check::<f32>);
    check::<f64, 1, 1>();
    check::<f64, 3, 9>();
    check::<f64, 17, 2>();
}

/// From 1024 weights on the product of a single sample is a function of its own.
#[test]
fn products_with_large_matrices_are_the_naive_sums() {
    check::<f32, 33, 35>();
}

#[test]
fn the_shortest_slice_ends_a_tile_of_products() {
    let mut numbers = Numbers::from_seed(1);
    let (all_x, all_g) = (numbers.integer_rows::<f32, 5>(ROWS), numbers.integer_rows(ROWS));
    let all_weights: Vec<[[f32; 9]; 5]> = numbers.integer_elements(ROWS);

    check_short_slices(|count, [x, z]| {
        let mut z = untouched::<[f32; 9]>(z);
        transposed_product_tile(Portable, count, &all_weights[0], &all_x[..x], &mut z);
        z
    });
    check_short_slices(|count, [weights, x, z]| {
        let mut z = untouched::<[f32; 9]>(z);
        let weights = &all_weights[..weights];
        transposed_product_each_tile(Portable, count, weights, &all_x[..x], &mut z);
        z
    });
    check_short_slices(|count, [weights, g, dx]| {
        let mut dx = untouched::<[f32; 5]>(dx);
        let weights = &all_weights[..weights];
        matrix_product_each_tile(Portable, count, weights, &all_g[..g], &mut dx);
        dx
    });
    check_short_slices(|count, [x, g, matrices]| {
        let mut matrices = untouched::<[[f32; 9]; 5]>(matrices);
        outer_tile(Portable, count, &all_x[..x], &all_g[..g], &mut matrices);
        matrices
    });
}

#[test]
fn nan_reaches_what_it_is_a_factor_of() {
    let weights = [[1.0f32, f32::NAN], [1.0, 1.0]];
    let z = transposed_product(Portable, &weights, &[1.0, 2.0]);
    assert!(z[0] == 3.0 && z[1].is_nan());
    let matrix = outer(Portable, &[1.0, f32::NAN], &[f32::INFINITY, 2.0]);
    assert_eq!(matrix[0], [f32::INFINITY, 2.0]);
    assert!(matrix[1].iter().all(|element| element.is_nan()));
}
