//! Wᵀx: the affine map without its b, for one matrix of a whole tile and for one of each sample.

use super::map::{affine, affine_tile, affine_to};
use crate::kernel::rows;
use crate::{Isa, Scalar};

/// Wᵀx of one sample.
#[inline(always)]
pub fn transposed_product<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(
    isa: I,
    weights: &[[T; OUT]; IN],
    x: &[T; IN],
) -> [T; OUT] {
    affine(isa, x, weights, &[T::ZERO; OUT])
}

/// Wᵀx of a tile whose samples share W.
#[inline(always)]
pub fn transposed_product_tile<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(
    isa: I,
    count: usize,
    weights: &[[T; OUT]; IN],
    x: &[[T; IN]],
    z: &mut [[T; OUT]],
) {
    affine_tile(isa, count, x, weights, &[T::ZERO; OUT], z);
}

/// Wᵀx of a tile whose samples have each a W of their own.
#[inline(always)]
pub fn transposed_product_each_tile<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(
    isa: I,
    count: usize,
    weights: &[[[T; OUT]; IN]],
    x: &[[T; IN]],
    z: &mut [[T; OUT]],
) {
    for ((weights, x), z) in rows(weights, count).iter().zip(x).zip(z) {
        affine_to(isa, x, weights, &[T::ZERO; OUT], z);
    }
}
