use super::*;
use crate::isa::InLanes;
use crate::kernel::accumulate::*;
use crate::kernel::total::*;
use core::fmt::Debug;

/// Σ over the first `count` rows, added to `start`.
fn reference<E: Elements>(start: E, rows: &[E], count: usize) -> E {
    let mut total = start;
    for row in rows.iter().take(count) {
        for (total, element) in total.elements_mut().iter_mut().zip(row.elements()) {
            *total += *element;
        }
    }
    total
}

fn check<E: Elements + PartialEq + Debug>() {
    let rows: Vec<E> = Numbers::from_seed(E::COUNT).integer_elements(ROWS);
    for count in COUNTS {
        let mut total = rows[0];
        total_tile(Portable, count, &rows, &mut total);
        assert_eq!(total, reference(E::ZEROS, &rows, count), "{count} rows of {}", E::COUNT);

        let mut total = rows[0];
        accumulate_tile(Portable, count, &rows, &mut total);
        assert_eq!(total, reference(rows[0], &rows, count), "{count} rows of {}", E::COUNT);
    }
    let mut twice = rows[0];
    accumulate(Portable, E::Scalar::ONE, &rows[0], &mut twice);
    assert_eq!(twice, reference(rows[0], &rows, 1));

    let expected = vec![rows[0].elements().to_vec(); ROWS];
    check_tiles::<E>(&expected, |count, found| spread_tile(Portable, count, &rows[0], found));
}

fn check_vectors<T: Scalar, const WIDTH: usize>() {
    check::<[T; WIDTH]>();
}

tests_in_both_precisions!(width: check_vectors:
    totals_of_vectors_are_the_naive_sum_in_single_precision,
    totals_of_vectors_are_the_naive_sum_in_double_precision);

#[test]
fn totals_of_matrices_are_the_naive_sum() {
    check::<[[f32; 1]; 1]>();
    check::<[[f32; 5]; 3]>();
    check::<[[f32; 1]; 17]>();
    check::<[[f64; 9]; 1]>();
    check::<[[f64; 4]; 7]>();
}

#[test]
fn a_matrix_in_groups_of_samples_is_summed_as_a_vector_is() {
    // Of a group first all samples' first element, then all their second: 16 of each.
    let groups: Vec<[[f32; 3]; 2]> = Numbers::from_seed(1).integer_elements(48);
    let vectors: Vec<[f32; 6]> = groups.as_flattened().as_flattened().as_chunks().0.to_vec();
    let (mut total, mut expected) = ([[0.0; 3]; 2], [0.0; 6]);
    accumulate_tile(InLanes(Vectors::<32, 6>), 48, &groups, &mut total);
    accumulate_tile(InLanes(Vectors::<32, 6>), 48, &vectors, &mut expected);
    assert_eq!(total.as_flattened(), expected);
}

#[test]
fn a_short_slice_ends_a_total_and_what_is_spread() {
    let all: Vec<[[f32; 3]; 2]> = Numbers::from_seed(1).integer_elements(ROWS);
    check_short_slices(|count, [rows]| {
        let mut total = all[0];
        total_tile(Portable, count, &all[..rows], &mut total);
        total
    });
    check_short_slices(|count, [rows]| {
        let mut rows = untouched::<[[f32; 3]; 2]>(rows);
        spread_tile(Portable, count, &all[0], &mut rows);
        rows
    });
}

#[test]
fn nan_in_one_row_reaches_its_element_alone() {
    let mut rows = [[1.0f32; 3]; 5];
    rows[3][1] = f32::NAN;
    let mut total = [f32::NAN; 3];
    total_tile(Portable, 5, &rows, &mut total);
    assert!(total[1].is_nan());
    assert_eq!([total[0], total[2]], [5.0; 2]);
}
