//! The kernels against naive references, at lengths that are no multiple of a lane or a block.
//!
//! The linear kernels compute with small integers, where every order of summation is exact, and
//! must give the same numbers as the reference; see [`Numbers`].

mod accumulate;
mod activation;
mod affine;
mod concatenation;
mod elementwise;
mod gradients;
mod lanes;
mod log_softmax;
mod log_sum_exp;
mod products;
mod softmax;
mod sum;
mod total;

use crate::isa::{OneSample, Portable, Sequential};
use crate::testing::{Numbers, Vectors, Wide};
use crate::{Elements, Isa, Scalar};
use std::vec;
use std::vec::Vec;

/// What rows hold that no kernel should touch.
const UNTOUCHED: f64 = 1234.5;
/// The rows of every slice; more than the largest count.
const ROWS: usize = 50;
/// Empty, less than a block of rows, one block, and around a whole tile.
const COUNTS: [usize; 7] = [0, 1, 3, 4, 5, 47, 48];

/// Calls a generic function with each width, with each pair of widths, or with some of the pairs.
macro_rules! at_each {
    (width: $check:ident::<$scalar:ty>) => {
        at_each!(@one $check $scalar; 1 2 3 5 7 8 9 15 16 17 31 33)
    };
    (pair: $check:ident::<$scalar:ty>) => {
        at_each!(@all $check $scalar; 1 2 3 5 7 8 9 15 16 17 31 33;
            [1 2 3 5 7 8 9 15 16 17 31 33])
    };
    (some_pair: $check:ident::<$scalar:ty>) => {
        at_each!(@all $check $scalar; 1 3 8 15 17; [1 2 7 9 16 33])
    };
    (@one $check:ident $scalar:ty; $($width:literal)*) => {
        $($check::<$scalar, $width>();)*
    };
    (@all $check:ident $scalar:ty; $($width:literal)*; $others:tt) => {
        $(at_each!(@row $check $scalar; $width; $others);)*
    };
    (@row $check:ident $scalar:ty; $width:literal; [$($other:literal)*]) => {
        $($check::<$scalar, $width, $other>();)*
    };
}
use at_each;

/// One test in each precision that calls a generic function with each width, or with all pairs of
/// widths in single and some in double precision, as each pair takes its time to compile.
macro_rules! tests_in_both_precisions {
    (width: $check:ident: $single:ident, $double:ident) => {
        tests_in_both_precisions!(@tests $check: $single width, $double width);
    };
    (pair: $check:ident: $single:ident, $double:ident) => {
        tests_in_both_precisions!(@tests $check: $single pair, $double some_pair);
    };
    (@tests $check:ident: $single:ident $those:ident, $double:ident $these:ident) => {
        #[test]
        fn $single() {
            at_each!($those: $check::<f32>);
        }

        #[test]
        fn $double() {
            at_each!($these: $check::<f64>);
        }
    };
}
use tests_in_both_precisions;

/// Rows that no kernel has touched.
fn untouched<E: Elements>(count: usize) -> Vec<E> {
    let mut rows = vec![E::ZEROS; count];
    E::flatten_mut(&mut rows).fill(E::Scalar::from_f64(UNTOUCHED));
    rows
}

/// Runs a kernel for every count, on rows that must stay as they are from the count on.
#[track_caller]
fn check_tiles<E: Elements + PartialEq + core::fmt::Debug>(
    expected: &[Vec<E::Scalar>],
    kernel: impl Fn(usize, &mut [E]),
) {
    for count in COUNTS {
        let mut found = untouched(ROWS);
        kernel(count, &mut found);
        let (computed, rest) = found.split_at(count);
        for (row, (found, expected)) in computed.iter().zip(expected).enumerate() {
            assert_eq!(found.elements(), expected, "row {row} of {count}, width {}", E::COUNT);
        }
        assert_eq!(rest, untouched(ROWS - count), "written past {count} rows of {}", E::COUNT);
    }
}

/// Runs a kernel with each of its slices in turn shorter than the others and than the count: the
/// result must be that of a count as small as the shortest slice.
#[track_caller]
fn check_short_slices<const SLICES: usize, Found: PartialEq + core::fmt::Debug>(
    kernel: impl Fn(usize, [usize; SLICES]) -> Found,
) {
    /// The rows that a kernel may compute together.
    const BLOCK: usize = 4;
    const SHORT: usize = BLOCK + 2;
    const LONG: usize = 2 * BLOCK + 1;
    for short in 0..SLICES {
        let mut lengths = [LONG; SLICES];
        lengths[short] = SHORT;
        let (found, expected) = (kernel(ROWS, lengths), kernel(SHORT, lengths));
        assert_eq!(found, expected, "slice {short} of {SLICES} is the shortest");
    }
}
