use super::*;
use crate::kernel::concatenation::*;

/// Two vectors together, taken apart again, and each with zeros where the other was.
fn check<const A: usize, const B: usize, const BOTH: usize>() {
    let mut numbers = Numbers::from_seed(100 * A + B);
    let (a, b) = (numbers.integer_rows::<f32, A>(ROWS), numbers.integer_rows::<f32, B>(ROWS));
    let both: Vec<Vec<f32>> = a.iter().zip(&b).map(|(a, b)| [&a[..], b].concat()).collect();
    assert_eq!(&concatenation::<_, _, A, B, BOTH>(Portable, &a[0], &b[0])[..], both[0]);
    check_tiles::<[f32; BOTH]>(&both, |count, found| {
        concatenation_tile(Portable, count, &a, &b, found);
    });

    let joined: Vec<[f32; BOTH]> =
        a.iter().zip(&b).map(|(a, b)| concatenation(Portable, a, b)).collect();
    assert_eq!(slice::<_, _, BOTH, A>(Portable, 0, &joined[0]), a[0]);
    assert_eq!(slice::<_, _, BOTH, B>(Portable, A, &joined[0]), b[0]);
    let expected: Vec<Vec<f32>> = b.iter().map(|b| b.to_vec()).collect();
    check_tiles::<[f32; B]>(&expected, |count, found| {
        slice_tile(Portable, count, A, &joined, found);
    });

    let expected: Vec<Vec<f32>> = b.iter().map(|b| [&[0.0; A][..], b].concat()).collect();
    assert_eq!(&padding::<_, _, B, BOTH>(Portable, A, &b[0])[..], expected[0]);
    check_tiles::<[f32; BOTH]>(&expected, |count, found| {
        padding_tile(Portable, count, A, &b, found);
    });
}

#[test]
fn vectors_are_joined_taken_apart_and_padded_at_odd_widths() {
    check::<1, 1, 2>();
    check::<1, 8, 9>();
    check::<5, 3, 8>();
    check::<16, 17, 33>();
    check::<33, 2, 35>();
    check::<0, 3, 3>();
    check::<3, 0, 3>();
}

#[test]
fn a_slice_in_the_middle_leaves_both_ends() {
    assert_eq!(slice::<_, f64, 5, 2>(Portable, 2, &[1.0, 2.0, 3.0, 4.0, 5.0]), [3.0, 4.0]);
    assert_eq!(padding::<_, f64, 2, 5>(Portable, 2, &[3.0, 4.0]), [0.0, 0.0, 3.0, 4.0, 0.0]);
}

#[test]
fn what_does_not_fit_is_left_out_and_what_is_missing_is_0() {
    let a = [1.0f32, 2.0, 3.0];
    assert_eq!(concatenation::<_, _, 3, 1, 2>(Portable, &a, &[4.0]), [1.0, 2.0]);
    assert_eq!(
        concatenation::<_, _, 3, 1, 6>(Portable, &a, &[4.0]),
        [1.0, 2.0, 3.0, 4.0, 0.0, 0.0]
    );
    assert_eq!(slice::<_, _, 3, 2>(Portable, 2, &a), [3.0, 0.0]);
    assert_eq!(slice::<_, _, 3, 2>(Portable, usize::MAX, &a), [0.0, 0.0]);
    assert_eq!(padding::<_, _, 3, 4>(Portable, 2, &a), [0.0, 0.0, 1.0, 2.0]);
    assert_eq!(padding::<_, _, 3, 4>(Portable, usize::MAX, &a), [0.0; 4]);
}

#[test]
fn the_shortest_slice_ends_a_tile() {
    let mut numbers = Numbers::from_seed(1);
    let (all_a, all_b) =
        (numbers.integer_rows::<f32, 3>(ROWS), numbers.integer_rows::<f32, 2>(ROWS));
    check_short_slices(|count, [a, b, both]| {
        let mut both = untouched::<[f32; 5]>(both);
        concatenation_tile(Portable, count, &all_a[..a], &all_b[..b], &mut both);
        both
    });
    check_short_slices(|count, [a, slices]| {
        let mut slices = untouched::<[f32; 2]>(slices);
        slice_tile(Portable, count, 1, &all_a[..a], &mut slices);
        slices
    });
    check_short_slices(|count, [a, padded]| {
        let mut padded = untouched::<[f32; 5]>(padded);
        padding_tile(Portable, count, 1, &all_a[..a], &mut padded);
        padded
    });
}

#[test]
fn infinity_and_nan_are_copied_and_padding_is_0_beside_them() {
    let broken = [f32::NAN, f32::INFINITY];
    let padded: [f32; 4] = padding(Portable, 1, &broken);
    assert!(padded[1].is_nan());
    assert_eq!([padded[0], padded[2], padded[3]], [0.0, f32::INFINITY, 0.0]);
    let both: [f32; 3] = concatenation(Portable, &[1.0], &broken);
    assert!(both[1].is_nan() && both[2] == f32::INFINITY);
    assert_eq!(slice::<_, _, 3, 1>(Portable, 2, &both), [f32::INFINITY]);
}
