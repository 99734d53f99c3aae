//! Adding a gradient to the vector it belongs to: p ← p + scale · g, where p is a bias.

use super::{in_lanes, rows};
use crate::{Isa, Scalar};

/// p ← p + scale · g for one sample.
#[inline(always)]
pub fn accumulate<I: Isa, T: Scalar, const WIDTH: usize>(
    isa: I,
    scale: T,
    gradient: &[T; WIDTH],
    into: &mut [T; WIDTH],
) {
    for (p, g) in into.iter_mut().zip(gradient) {
        *p = isa.mul_add(scale, *g, *p);
    }
}

/// The largest element of scale · g, with the sign of the scale, from the
/// [`magnitude`](super::magnitude) of g.
#[inline(always)]
pub fn accumulate_change<T: Scalar>(scale: T, gradient: T) -> T {
    scale * gradient
}

/// p ← p + Σ g over a tile.
#[inline(always)]
pub fn accumulate_tile<I: Isa, T: Scalar, const WIDTH: usize>(
    _: I,
    count: usize,
    gradient: &[[T; WIDTH]],
    into: &mut [T; WIDTH],
) {
    let gradient = rows(gradient, count);
    if const { I::SAMPLES_IN_LANES } {
        return in_lanes!(I, T, accumulate::<T, WIDTH; _>(gradient, into));
    }
    let mut sum = [T::ZERO; WIDTH];
    for row in gradient {
        for (s, g) in sum.iter_mut().zip(row) {
            *s += *g;
        }
    }
    for (p, s) in into.iter_mut().zip(&sum) {
        *p += *s;
    }
}
