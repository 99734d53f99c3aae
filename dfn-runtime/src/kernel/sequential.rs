//! The affine map and its gradients for processors without vector registers: four inputs at a time.
//!
//! Four rows of W share each load of what belongs to an output, its sum z or its gradient dz, and
//! that is read and written a quarter as often; the loop around them counts a quarter as often.
//! Left to itself a compiler that optimises for size takes one row at a time and twice the
//! instructions; a loop over the four it would not unroll. Each sum has the order of the formula.

use crate::{Isa, Scalar};

/// Rows at a time: their factors and sums fit the registers of a small floating-point unit.
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
    let (x_blocks, x_rest) = x.as_chunks::<ROWS>();
    let (blocks, rest) = weights.as_chunks::<ROWS>();
    for ([x0, x1, x2, x3], [w0, w1, w2, w3]) in x_blocks.iter().zip(blocks) {
        for ((((z, w0), w1), w2), w3) in z.iter_mut().zip(w0).zip(w1).zip(w2).zip(w3) {
            let sum = isa.mul_add(*x0, *w0, *z);
            let sum = isa.mul_add(*x1, *w1, sum);
            let sum = isa.mul_add(*x2, *w2, sum);
            *z = isa.mul_add(*x3, *w3, sum);
        }
    }
    for (x, weights) in x_rest.iter().zip(rest) {
        for (z, w) in z.iter_mut().zip(weights) {
            *z = isa.mul_add(*x, *w, *z);
        }
    }
    z
}

/// ∂L/∂x = W ∂L/∂z of one sample.
#[inline(always)]
pub fn matrix_product<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(
    isa: I,
    weights: &[[T; OUT]; IN],
    dz: &[T; OUT],
) -> [T; IN] {
    let mut dx = [T::ZERO; IN];
    let (dx_blocks, dx_rest) = dx.as_chunks_mut::<ROWS>();
    let (blocks, rest) = weights.as_chunks::<ROWS>();
    for (dx, [w0, w1, w2, w3]) in dx_blocks.iter_mut().zip(blocks) {
        let [mut sum0, mut sum1, mut sum2, mut sum3] = [T::ZERO; ROWS];
        for ((((dz, w0), w1), w2), w3) in dz.iter().zip(w0).zip(w1).zip(w2).zip(w3) {
            sum0 = isa.mul_add(*w0, *dz, sum0);
            sum1 = isa.mul_add(*w1, *dz, sum1);
            sum2 = isa.mul_add(*w2, *dz, sum2);
            sum3 = isa.mul_add(*w3, *dz, sum3);
        }
        *dx = [sum0, sum1, sum2, sum3];
    }
    for (dx, weights) in dx_rest.iter_mut().zip(rest) {
        for (w, dz) in weights.iter().zip(dz) {
            *dx = isa.mul_add(*w, *dz, *dx);
        }
    }
    dx
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
    let (x_blocks, x_rest) = x.as_chunks::<ROWS>();
    let (blocks, rest) = into.as_chunks_mut::<ROWS>();
    for (x, [w0, w1, w2, w3]) in x_blocks.iter().zip(blocks) {
        let [x0, x1, x2, x3] = x.map(|x| scale * x);
        for ((((dz, w0), w1), w2), w3) in dz.iter().zip(w0).zip(w1).zip(w2).zip(w3) {
            *w0 = isa.mul_add(x0, *dz, *w0);
            *w1 = isa.mul_add(x1, *dz, *w1);
            *w2 = isa.mul_add(x2, *dz, *w2);
            *w3 = isa.mul_add(x3, *dz, *w3);
        }
    }
    for (x, into) in x_rest.iter().zip(rest) {
        let x = scale * *x;
        for (w, dz) in into.iter_mut().zip(dz) {
            *w = isa.mul_add(x, *dz, *w);
        }
    }
}
