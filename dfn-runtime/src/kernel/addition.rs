//! a + b: where a value of the graph is used twice, its gradients add.

use super::{rows, rows_mut};
use crate::{Isa, Scalar};

/// a + b of one sample.
#[inline(always)]
pub fn addition<I: Isa, T: Scalar, const WIDTH: usize>(
    _: I,
    a: &[T; WIDTH],
    b: &[T; WIDTH],
) -> [T; WIDTH] {
    let mut sum = *a;
    for (sum, b) in sum.iter_mut().zip(b) {
        *sum += *b;
    }
    sum
}

/// a + b of a tile.
#[inline(always)]
pub fn addition_tile<I: Isa, T: Scalar, const WIDTH: usize>(
    isa: I,
    count: usize,
    a: &[[T; WIDTH]],
    b: &[[T; WIDTH]],
    sum: &mut [[T; WIDTH]],
) {
    for ((a, b), sum) in rows(a, count).iter().zip(b).zip(rows_mut(sum, count)) {
        *sum = addition(isa, a, b);
    }
}
