use super::*;
use crate::kernel::activation::{
    activation, activation_gradient, activation_gradient_tile, activation_tile,
};
use crate::kernel::addition::{addition, addition_tile};
use crate::kernel::product::{product, product_tile};
use crate::kernel::quotient::{quotient, quotient_tile};
use crate::kernel::scale::{scale, scale_tile};
use crate::kernel::subtraction::{subtraction, subtraction_tile};
use crate::unit::square;
use core::fmt::Debug;

/// A function of two values for one sample, for a tile, and for two numbers.
struct Case<E: Elements> {
    sample: fn(Portable, &E, &E) -> E,
    tile: fn(Portable, usize, &[E], &[E], &mut [E]),
    of: fn(E::Scalar, E::Scalar) -> E::Scalar,
}

fn cases<E: Elements>() -> [Case<E>; 4] {
    [
        Case { sample: addition, tile: addition_tile, of: |a, b| a + b },
        Case { sample: subtraction, tile: subtraction_tile, of: |a, b| a - b },
        Case { sample: product, tile: product_tile, of: |a, b| a * b },
        Case { sample: quotient, tile: quotient_tile, of: |a, b| a / b },
    ]
}

fn check<E: Elements + PartialEq + Debug>() {
    let mut numbers = Numbers::from_seed(E::COUNT);
    let a: Vec<E> = numbers.integer_elements(ROWS);
    // No 0, by which a quotient would be NaN.
    let mut b: Vec<E> = numbers.integer_elements(ROWS);
    for b in E::flatten_mut(&mut b) {
        *b += E::Scalar::from_f64(0.5);
    }
    for Case { sample, tile, of } in cases::<E>() {
        let expected = each(&a, &b, of);
        assert_eq!(sample(Portable, &a[0], &b[0]).elements(), expected[0], "{} wide", E::COUNT);
        check_tiles(&expected, |count, found| tile(Portable, count, &a, &b, found));
    }

    let factor = E::Scalar::from_f64(-0.75);
    let expected = each(&a, &a, |a, _| E::Scalar::from_f64(-0.75) * a);
    assert_eq!(scale(Portable, factor, &a[0]).elements(), expected[0]);
    check_tiles(&expected, |count, found| scale_tile(Portable, count, factor, &a, found));

    let expected = each(&a, &a, |a, _| a * a);
    assert_eq!(activation(Portable, square, &a[0]).elements(), expected[0]);
    check_tiles(&expected, |count, found| activation_tile(Portable, count, square, &a, found));
    let expected = each(&a, &b, |a, b| (a + a) * b);
    let first = activation_gradient(Portable, square, &a[0], &a[0], &b[0]);
    assert_eq!(first.elements(), expected[0]);
    check_tiles(&expected, |count, found| {
        activation_gradient_tile(Portable, count, square, &a, &a, &b, found);
    });
}

/// The function of each pair of elements, row by row.
fn each<E: Elements>(
    a: &[E],
    b: &[E],
    of: fn(E::Scalar, E::Scalar) -> E::Scalar,
) -> Vec<Vec<E::Scalar>> {
    let row =
        |(a, b): (&E, &E)| a.elements().iter().zip(b.elements()).map(|(a, b)| of(*a, *b)).collect();
    a.iter().zip(b).map(row).collect()
}

fn check_vectors<T: Scalar, const WIDTH: usize>() {
    check::<[T; WIDTH]>();
}

tests_in_both_precisions!(width: check_vectors:
    vectors_are_computed_element_by_element_in_single_precision,
    vectors_are_computed_element_by_element_in_double_precision);

#[test]
fn matrices_are_computed_element_by_element() {
    check::<[[f32; 1]; 1]>();
    check::<[[f32; 5]; 3]>();
    check::<[[f32; 1]; 17]>();
    check::<[[f64; 9]; 1]>();
    check::<[[f64; 4]; 7]>();
}

#[test]
fn the_shortest_slice_ends_a_tile_computed_element_by_element() {
    let mut numbers = Numbers::from_seed(1);
    let (all_a, all_b) = (numbers.integer_rows::<f32, 3>(ROWS), numbers.integer_rows(ROWS));
    for Case { tile, .. } in cases::<[f32; 3]>().into_iter().take(3) {
        check_short_slices(|count, [a, b, result]| {
            let mut result = untouched(result);
            tile(Portable, count, &all_a[..a], &all_b[..b], &mut result);
            result
        });
    }
    check_short_slices(|count, [a, scaled]| {
        let mut scaled = untouched(scaled);
        scale_tile(Portable, count, 2.0, &all_a[..a], &mut scaled);
        scaled
    });
}

#[test]
fn infinity_and_nan_stay_in_their_place() {
    let broken = [1.0, f32::NAN, f32::INFINITY, f32::NEG_INFINITY, 0.0];
    let ones = [1.0; 5];
    for Case { sample, tile, .. } in cases::<[f32; 5]>() {
        let found = sample(Portable, &broken, &ones);
        let mut in_tile = [[0.0; 5]];
        tile(Portable, 1, &[broken], &[ones], &mut in_tile);
        for found in [found, in_tile[0]] {
            assert!(found[1].is_nan() && found[0].is_finite() && found[4].is_finite());
            assert_eq!(found[2..4], [f32::INFINITY, f32::NEG_INFINITY]);
        }
    }
    assert_eq!(quotient(Portable, &[1.0, -1.0], &[0.0f64, 0.0]), [f64::INFINITY, -f64::INFINITY]);
    assert!(scale(Portable, 0.0, &broken)[1..4].iter().all(|value| value.is_nan()));
}
