//! The affine map, z = Wᵀx + b, and its gradients: W ∂L/∂z for the input, x ∂L/∂zᵀ for W.
//!
//! W is stored input-major, `weights[i][o]`, so that all three run over neighbouring outputs: the
//! map and the outer product with one local accumulator for each output and no reassociation, the
//! matrix product with `LANES` partial sums for each dot product. Tiles are computed in register
//! blocks (`block.rs`). Without vector registers all of it is `sequential.rs`.

use super::block::{Columns, ForEachBlock, LANES, ROWS};
use super::{rows, rows_mut, sequential};
use crate::{Isa, Scalar};

/// z = Wᵀx + b of one sample.
#[inline(always)]
pub fn affine<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(
    isa: I,
    x: &[T; IN],
    weights: &[[T; OUT]; IN],
    bias: &[T; OUT],
) -> [T; OUT] {
    let mut z = [T::ZERO; OUT];
    affine_to(isa, x, weights, bias, &mut z);
    z
}

/// z = Wᵀx + b of one sample, where z belongs: without vector registers a copy counts.
#[inline(always)]
fn affine_to<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(
    isa: I,
    x: &[T; IN],
    weights: &[[T; OUT]; IN],
    bias: &[T; OUT],
    z: &mut [T; OUT],
) {
    if !I::VECTORS {
        return sequential::affine(isa, x, weights, bias, z);
    }
    let mut sum = *bias;
    for (x, weights) in x.iter().zip(weights) {
        for (sum, w) in sum.iter_mut().zip(weights) {
            *sum = isa.mul_add(*x, *w, *sum);
        }
    }
    *z = sum;
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
    // One count for both, or a shorter slice would end its blocks at another row than the longer.
    let count = count.min(x.len()).min(z.len());
    let (x, z) = (rows(x, count), rows_mut(z, count));
    if OUT < LANES || !I::VECTORS {
        for (x, z) in x.iter().zip(z) {
            affine_to(isa, x, weights, bias, z);
        }
        return;
    }
    let ((x_blocks, x_rest), (z_blocks, z_rest)) = (x.as_chunks(), z.as_chunks_mut());
    for (x, z) in x_blocks.iter().zip(z_blocks) {
        AffineBlocks::<_, _, IN, OUT, ROWS> { isa, x, weights, bias, z }.for_each_block::<OUT>();
    }
    for (x, z) in x_rest.iter().zip(z_rest) {
        affine_to(isa, x, weights, bias, z);
    }
}

/// `R` rows of a tile.
struct AffineBlocks<'a, I, T, const IN: usize, const OUT: usize, const R: usize> {
    isa: I,
    x: &'a [[T; IN]; R],
    weights: &'a [[T; OUT]; IN],
    bias: &'a [T; OUT],
    z: &'a mut [[T; OUT]; R],
}

impl<I: Isa, T: Scalar, const IN: usize, const OUT: usize, const R: usize> ForEachBlock
    for AffineBlocks<'_, I, T, IN, OUT, R>
{
    #[inline(always)]
    fn block(&mut self, columns: impl Columns) {
        let Some(bias) = columns.of(self.bias) else { return };
        let mut sum = [*bias; R];
        for (i, weights) in self.weights.iter().enumerate() {
            let Some(weights) = columns.of(weights) else { return };
            for (sum, x) in sum.iter_mut().zip(self.x) {
                for (sum, w) in sum.iter_mut().zip(weights) {
                    *sum = self.isa.mul_add(x[i], *w, *sum);
                }
            }
        }
        for (sum, z) in sum.iter().zip(self.z.iter_mut()) {
            if let Some(z) = columns.of_mut(z) {
                *z = *sum;
            }
        }
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
    matrix_product_to(isa, weights, dz, &mut dx);
    dx
}

/// ∂L/∂x = W ∂L/∂z of one sample, where it belongs.
#[inline(always)]
fn matrix_product_to<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(
    isa: I,
    weights: &[[T; OUT]; IN],
    dz: &[T; OUT],
    dx: &mut [T; IN],
) {
    if !I::VECTORS {
        return sequential::matrix_product(isa, weights, dz, dx);
    }
    for (dx, weights) in dx.iter_mut().zip(weights) {
        *dx = dot(isa, weights, dz);
    }
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
        matrix_product_to(isa, weights, dz, dx);
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
    if !I::VECTORS {
        return sequential::outer_product(isa, scale, x, dz, into);
    }
    for (x, into) in x.iter().zip(into) {
        let x = scale * *x;
        for (w, dz) in into.iter_mut().zip(dz) {
            *w = isa.mul_add(x, *dz, *w);
        }
    }
}

/// The largest element of scale · x ∂L/∂zᵀ, with the sign of the scale, from the
/// [`magnitude`](super::magnitude) of each vector.
#[inline(always)]
pub fn outer_product_change<T: Scalar>(scale: T, x: T, dz: T) -> T {
    scale * x * dz
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
    let (x, dz) = (rows(x, count), rows(dz, count));
    if !I::VECTORS {
        for (x, dz) in x.iter().zip(dz) {
            sequential::outer_product(isa, T::ONE, x, dz, into);
        }
        return;
    }
    let (blocks, rest) = into.as_chunks_mut::<ROWS>();
    for (number, into) in blocks.iter_mut().enumerate() {
        let inputs = |x: &[T; IN]| x.as_chunks().0.get(number).copied();
        outer_product_rows(isa, x, dz, inputs, into);
    }
    for (number, into) in rest.iter_mut().enumerate() {
        let inputs = |x: &[T; IN]| x.as_chunks::<ROWS>().1.get(number).map(|x| [*x]);
        outer_product_rows(isa, x, dz, inputs, core::array::from_mut(into));
    }
}

/// `R` rows of a sum of outer products: those of the inputs that `inputs` chooses.
#[inline(always)]
fn outer_product_rows<I: Isa, T: Scalar, const IN: usize, const OUT: usize, const R: usize>(
    isa: I,
    x: &[[T; IN]],
    dz: &[[T; OUT]],
    inputs: impl Fn(&[T; IN]) -> Option<[T; R]>,
    into: &mut [[T; OUT]; R],
) {
    if OUT >= LANES {
        OuterProductBlocks { isa, x, dz, inputs, into }.for_each_block::<OUT>();
        return;
    }
    let mut sum = [[T::ZERO; OUT]; R];
    for (x, dz) in x.iter().zip(dz) {
        let Some(x) = inputs(x) else { return };
        add_outer_product(isa, &x, dz, &mut sum);
    }
    for (sum, into) in sum.iter().zip(into) {
        for (sum, into) in sum.iter().zip(into) {
            *into += *sum;
        }
    }
}

/// `R` rows of a sum of outer products, block by block.
struct OuterProductBlocks<'a, I, T, F, const IN: usize, const OUT: usize, const R: usize> {
    isa: I,
    x: &'a [[T; IN]],
    dz: &'a [[T; OUT]],
    inputs: F,
    into: &'a mut [[T; OUT]; R],
}

impl<I, T, F, const IN: usize, const OUT: usize, const R: usize> ForEachBlock
    for OuterProductBlocks<'_, I, T, F, IN, OUT, R>
where
    I: Isa,
    T: Scalar,
    F: Fn(&[T; IN]) -> Option<[T; R]>,
{
    #[inline(always)]
    fn block(&mut self, columns: impl Columns) {
        let mut sum = [[T::ZERO; LANES]; R];
        for (x, dz) in self.x.iter().zip(self.dz) {
            let (Some(x), Some(dz)) = ((self.inputs)(x), columns.of(dz)) else { return };
            add_outer_product(self.isa, &x, dz, &mut sum);
        }
        let covered = columns.covered::<OUT>();
        for (sum, into) in sum.iter().zip(self.into.iter_mut()) {
            let Some(into) = columns.of_mut(into) else { return };
            for (sum, into) in sum.iter().zip(into).skip(covered) {
                *into += *sum;
            }
        }
    }
}

/// sum ← sum + x dᵀ.
#[inline(always)]
fn add_outer_product<I: Isa, T: Scalar, const R: usize, const W: usize>(
    isa: I,
    x: &[T; R],
    d: &[T; W],
    sum: &mut [[T; W]; R],
) {
    for (sum, x) in sum.iter_mut().zip(x) {
        for (sum, d) in sum.iter_mut().zip(d) {
            *sum = isa.mul_add(*x, *d, *sum);
        }
    }
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
