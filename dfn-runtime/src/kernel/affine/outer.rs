//! x gᵀ as a value: a matrix that is computed with, rather than added to a parameter's gradient.

use crate::isa::Job;
use crate::kernel::block::in_order;
use crate::kernel::{call_for_tile, rows, rows_mut};
use crate::{Isa, Scalar};

/// x gᵀ of one sample.
#[inline(always)]
pub fn outer<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(
    _: I,
    x: &[T; IN],
    g: &[T; OUT],
) -> [[T; OUT]; IN] {
    let mut matrix = [[T::ZERO; OUT]; IN];
    outer_to(x, g, &mut matrix);
    matrix
}

/// x gᵀ of one sample, where it belongs.
#[inline(always)]
fn outer_to<T: Scalar, const IN: usize, const OUT: usize>(
    x: &[T; IN],
    g: &[T; OUT],
    matrix: &mut [[T; OUT]; IN],
) {
    for (x, row) in x.iter().zip(matrix) {
        // On a copy, of which the compiler knows that it does not overlap.
        let mut product = *g;
        for element in &mut product {
            *element *= *x;
        }
        *row = product;
        in_order();
    }
}

/// x gᵀ of each sample of a tile.
#[inline(always)]
pub fn outer_tile<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(
    isa: I,
    count: usize,
    x: &[[T; IN]],
    g: &[[T; OUT]],
    matrices: &mut [[[T; OUT]; IN]],
) {
    call_for_tile(isa, Outers { x: rows(x, count), g, matrices: rows_mut(matrices, count) });
}

/// The matrices of a tile.
struct Outers<'a, T, const IN: usize, const OUT: usize> {
    x: &'a [[T; IN]],
    g: &'a [[T; OUT]],
    matrices: &'a mut [[[T; OUT]; IN]],
}

impl<T: Scalar, const IN: usize, const OUT: usize> Job for Outers<'_, T, IN, OUT> {
    type Output = ();

    #[inline(always)]
    fn run<I: Isa>(self, _: I) {
        for ((x, g), matrix) in self.x.iter().zip(self.g).zip(self.matrices) {
            outer_to(x, g, matrix);
        }
    }
}
