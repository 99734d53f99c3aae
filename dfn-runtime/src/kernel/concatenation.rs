//! Vectors one after the other, and their gradients: a slice of a vector, whose gradient in turn is
//! padded with zeros.
//!
//! The compiler has compared the widths. Where they do not fit all the same, what is there is copied,
//! and what is missing is 0.

use super::block::in_order;
use super::rows;
use crate::{Isa, Scalar};

/// The elements of a and then those of b, for one sample: `C` is `A + B`.
#[inline(always)]
pub fn concatenation<I: Isa, T: Scalar, const A: usize, const B: usize, const C: usize>(
    _: I,
    a: &[T; A],
    b: &[T; B],
) -> [T; C] {
    let mut both = [T::ZERO; C];
    copy(a, &mut both);
    copy(b, both.get_mut(A..).unwrap_or_default());
    both
}

/// The elements of a and then those of b, for a tile.
#[inline(always)]
pub fn concatenation_tile<I: Isa, T: Scalar, const A: usize, const B: usize, const C: usize>(
    isa: I,
    count: usize,
    a: &[[T; A]],
    b: &[[T; B]],
    both: &mut [[T; C]],
) {
    for ((a, b), both) in rows(a, count).iter().zip(b).zip(both) {
        *both = concatenation(isa, a, b);
        in_order();
    }
}

/// `N` elements of a, from the element `start` on, for one sample.
#[inline(always)]
pub fn slice<I: Isa, T: Scalar, const WIDTH: usize, const N: usize>(
    _: I,
    start: usize,
    a: &[T; WIDTH],
) -> [T; N] {
    let mut slice = [T::ZERO; N];
    copy(a.get(start..).unwrap_or_default(), &mut slice);
    slice
}

/// `N` elements of each sample of a tile, from the element `start` on.
#[inline(always)]
pub fn slice_tile<I: Isa, T: Scalar, const WIDTH: usize, const N: usize>(
    isa: I,
    count: usize,
    start: usize,
    a: &[[T; WIDTH]],
    slices: &mut [[T; N]],
) {
    for (a, slices) in rows(a, count).iter().zip(slices) {
        *slices = slice(isa, start, a);
        in_order();
    }
}

/// `before` zeros, the elements of a, and zeros up to `WIDTH`, for one sample.
#[inline(always)]
pub fn padding<I: Isa, T: Scalar, const N: usize, const WIDTH: usize>(
    _: I,
    before: usize,
    a: &[T; N],
) -> [T; WIDTH] {
    let mut padded = [T::ZERO; WIDTH];
    copy(a, padded.get_mut(before..).unwrap_or_default());
    padded
}

/// `before` zeros, the elements of a, and zeros up to `WIDTH`, for a tile.
#[inline(always)]
pub fn padding_tile<I: Isa, T: Scalar, const N: usize, const WIDTH: usize>(
    isa: I,
    count: usize,
    before: usize,
    a: &[[T; N]],
    padded: &mut [[T; WIDTH]],
) {
    for (a, padded) in rows(a, count).iter().zip(padded) {
        *padded = padding(isa, before, a);
        in_order();
    }
}

/// Copies as many elements as there are on both sides.
#[inline(always)]
fn copy<T: Scalar>(from: &[T], to: &mut [T]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to = *from;
    }
}
