//! The affine map, z = Wᵀx + b, and its gradients: W ∂L/∂z for the input, x ∂L/∂zᵀ for W.
//!
//! W is stored input-major, `weights[i][o]`, so that all three run over neighbouring outputs: the
//! map and the outer product with one local accumulator for each output and no reassociation, the
//! matrix product with [`LANES`] partial sums for each dot product. Tiles are computed in blocks
//! of [`ROWS`] × [`LANES`] accumulators, which stay in registers.

use super::{rows, rows_mut};
use crate::{Isa, Scalar};

/// Accumulators side by side in a block: two vectors of SSE2 or NEON, one of AVX.
const LANES: usize = 8;
/// Rows of a block that share each load of the other factor.
const ROWS: usize = 4;

/// z = Wᵀx + b of one sample.
#[inline(always)]
pub fn affine<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(
    isa: I,
    x: &[T; IN],
    weights: &[[T; OUT]; IN],
    bias: &[T; OUT],
) -> [T; OUT] {
    let mut z = *bias;
    for (x, weights) in x.iter().zip(weights) {
        for (z, w) in z.iter_mut().zip(weights) {
            *z = isa.mul_add(*x, *w, *z);
        }
    }
    z
}

/// z = Wᵀx + b of a tile.
#[inline(always)]
pub fn affine_tile<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(
    isa: I,
    count: usize,
    x: &[[T; IN]],
    weights: &[[T; OUT]; IN],
    bias: &[T; OUT],
    z: &mut [[T; OUT]],
) {
    let (x_blocks, x_rest) = rows(x, count).as_chunks::<ROWS>();
    let (z_blocks, z_rest) = rows_mut(z, count).as_chunks_mut::<ROWS>();
    for (x, z) in x_blocks.iter().zip(z_blocks) {
        for_each_lanes::<OUT>(|column, lanes| {
            let mut sum = [[T::ZERO; LANES]; ROWS];
            for sum in &mut sum {
                read(bias, column, lanes, sum);
            }
            let mut w = [T::ZERO; LANES];
            for (i, weights) in weights.iter().enumerate() {
                read(weights, column, lanes, &mut w);
                for (sum, x) in sum.iter_mut().zip(x) {
                    for (sum, w) in sum.iter_mut().zip(&w) {
                        *sum = isa.mul_add(x[i], *w, *sum);
                    }
                }
            }
            for (sum, z) in sum.iter().zip(z.iter_mut()) {
                write(sum, column, lanes, z);
            }
        });
    }
    for (x, z) in x_rest.iter().zip(z_rest) {
        *z = affine(isa, x, weights, bias);
    }
}

/// ∂L/∂x = W ∂L/∂z of one sample.
#[inline(always)]
pub fn matrix_product<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(
    isa: I,
    weights: &[[T; OUT]; IN],
    dz: &[T; OUT],
) -> [T; IN] {
    let mut dx = [T::ZERO; IN];
    for (dx, weights) in dx.iter_mut().zip(weights) {
        *dx = dot(isa, weights, dz);
    }
    dx
}

/// ∂L/∂x = W ∂L/∂z of a tile.
#[inline(always)]
pub fn matrix_product_tile<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(
    isa: I,
    count: usize,
    weights: &[[T; OUT]; IN],
    dz: &[[T; OUT]],
    dx: &mut [[T; IN]],
) {
    for (dz, dx) in rows(dz, count).iter().zip(dx) {
        *dx = matrix_product(isa, weights, dz);
    }
}

/// W ← W + scale · x ∂L/∂zᵀ of one sample.
#[inline(always)]
pub fn outer_product<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(
    isa: I,
    scale: T,
    x: &[T; IN],
    dz: &[T; OUT],
    into: &mut [[T; OUT]; IN],
) {
    for (x, into) in x.iter().zip(into) {
        let x = scale * *x;
        for (w, dz) in into.iter_mut().zip(dz) {
            *w = isa.mul_add(x, *dz, *w);
        }
    }
}

/// W ← W + Σ x ∂L/∂zᵀ over a tile.
#[inline(always)]
pub fn outer_product_tile<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(
    isa: I,
    count: usize,
    x: &[[T; IN]],
    dz: &[[T; OUT]],
    into: &mut [[T; OUT]; IN],
) {
    let (blocks, rest) = into.as_chunks_mut::<ROWS>();
    for (block, into) in blocks.iter_mut().enumerate() {
        outer_product_block(isa, count, block * ROWS, x, dz, into);
    }
    for (row, into) in rest.iter_mut().enumerate() {
        let first = IN - IN % ROWS + row;
        outer_product_block(isa, count, first, x, dz, core::array::from_mut(into));
    }
}

/// `BLOCK` rows of the sum of outer products, from row `first` on.
#[inline(always)]
fn outer_product_block<I: Isa, T: Scalar, const IN: usize, const OUT: usize, const BLOCK: usize>(
    isa: I,
    count: usize,
    first: usize,
    x: &[[T; IN]],
    dz: &[[T; OUT]],
    into: &mut [[T; OUT]; BLOCK],
) {
    for_each_lanes::<OUT>(|column, lanes| {
        let mut sum = [[T::ZERO; LANES]; BLOCK];
        let mut d = [T::ZERO; LANES];
        for (x, dz) in rows(x, count).iter().zip(dz) {
            read(dz, column, lanes, &mut d);
            let mut block = [T::ZERO; BLOCK];
            read(x, first, BLOCK, &mut block);
            for (sum, x) in sum.iter_mut().zip(&block) {
                for (sum, d) in sum.iter_mut().zip(&d) {
                    *sum = isa.mul_add(*x, *d, *sum);
                }
            }
        }
        for (sum, into) in sum.iter().zip(into.iter_mut()) {
            for (sum, into) in sum.iter().zip(into.iter_mut().skip(column).take(lanes)) {
                *into += *sum;
            }
        }
    });
}

/// Σ aᵢ bᵢ, with [`LANES`] partial sums.
#[inline(always)]
fn dot<I: Isa, T: Scalar, const WIDTH: usize>(isa: I, a: &[T; WIDTH], b: &[T; WIDTH]) -> T {
    let (a_chunks, a_rest) = a.as_chunks::<LANES>();
    let (b_chunks, b_rest) = b.as_chunks::<LANES>();
    let mut sum = [T::ZERO; LANES];
    for (a, b) in a_chunks.iter().zip(b_chunks) {
        for ((sum, a), b) in sum.iter_mut().zip(a).zip(b) {
            *sum = isa.mul_add(*a, *b, *sum);
        }
    }
    let mut total = T::ZERO;
    for (a, b) in a_rest.iter().zip(b_rest) {
        total = isa.mul_add(*a, *b, total);
    }
    for sum in sum {
        total += sum;
    }
    total
}

/// Calls `work` with the first column and the number of columns of each block of [`LANES`].
#[inline(always)]
fn for_each_lanes<const WIDTH: usize>(mut work: impl FnMut(usize, usize)) {
    let mut column = 0;
    while column + LANES <= WIDTH {
        work(column, LANES);
        column += LANES;
    }
    if column < WIDTH {
        work(column, WIDTH - column);
    }
}

/// `count` elements from position `first` on, into the front of a block; the rest of it is left.
#[inline(always)]
fn read<T: Scalar, const BLOCK: usize>(
    row: &[T],
    first: usize,
    count: usize,
    into: &mut [T; BLOCK],
) {
    for (into, value) in into.iter_mut().take(count).zip(row.iter().skip(first)) {
        *into = *value;
    }
}

/// The front of a block into `count` elements from position `first` on.
#[inline(always)]
fn write<T: Scalar>(block: &[T; LANES], first: usize, count: usize, row: &mut [T]) {
    for (value, into) in block.iter().take(count).zip(row.iter_mut().skip(first)) {
        *into = *value;
    }
}
