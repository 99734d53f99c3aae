//! Adding a gradient to the parameter it belongs to: p ← p + scale · g, where p is a bias, or whatever
//! else has a gradient of its own shape.

use super::{in_lanes, rows};
use crate::{Elements, Isa, Scalar};

/// p ← p + scale · g for one sample.
#[inline(always)]
pub fn accumulate<I: Isa, E: Elements>(isa: I, scale: E::Scalar, gradient: &E, into: &mut E) {
    for (p, g) in into.elements_mut().iter_mut().zip(gradient.elements()) {
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
pub fn accumulate_tile<I: Isa, E: Elements>(_: I, count: usize, gradient: &[E], into: &mut E) {
    E::add_tile::<I>(rows(gradient, count), into);
}

/// p ← p + Σ g for vectors.
#[inline(always)]
pub(crate) fn add_vectors<I: Isa, T: Scalar, const WIDTH: usize>(
    gradient: &[[T; WIDTH]],
    into: &mut [T; WIDTH],
) {
    if const { I::SAMPLES_IN_LANES } {
        return in_lanes!(I, T, accumulate::<T, WIDTH; _>(gradient, into));
    }
    add_sum(gradient.iter(), into);
}

/// p ← p + Σ g for matrices, a row after the other, so that no matrix is on the stack.
#[inline(always)]
pub(crate) fn add_matrices<I: Isa, T: Scalar, const OUT: usize, const IN: usize>(
    gradient: &[[[T; OUT]; IN]],
    into: &mut [[T; OUT]; IN],
) {
    if const { I::SAMPLES_IN_LANES } {
        return in_lanes!(I, T, accumulate_matrix::<T, OUT, IN; _>(gradient, into));
    }
    for (index, into) in into.iter_mut().enumerate() {
        let row = gradient.iter().map(
            #[inline(always)]
            |gradient| &gradient[index],
        );
        add_sum(row, into);
    }
}

/// p ← p + Σ g for some vectors.
#[inline(always)]
fn add_sum<'a, T: Scalar, const WIDTH: usize>(
    gradient: impl Iterator<Item = &'a [T; WIDTH]>,
    into: &mut [T; WIDTH],
) {
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
