//! z = Wᵀx + b.

use super::{FEWEST_ROWS, Product, WORTH_A_CALL, call_for_rows, for_each_rows};
use crate::isa::Job;
use crate::kernel::block::{
    Columns, ForEachBlock, add_row, for_each_block, for_each_block_of_sample, lanes_of_sample,
    unrolled,
};
use crate::kernel::{in_lanes, rows, rows_mut, sequential};
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
pub(super) fn affine_to<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(
    isa: I,
    x: &[T; IN],
    weights: &[[T; OUT]; IN],
    bias: &[T; OUT],
    z: &mut [T; OUT],
) {
    if const { !I::VECTORS } {
        sequential::affine(isa, x, weights, bias, z);
    } else if const { IN * OUT < WORTH_A_CALL } {
        AffineSample { x, weights, bias, z }.run(isa);
    } else {
        isa.call(AffineSample { x, weights, bias, z });
    }
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
    if const { !I::VECTORS || I::ONE_SAMPLE } {
        for (x, z) in x.iter().zip(z) {
            affine_to(isa, x, weights, bias, z);
        }
    } else if const { I::SAMPLES_IN_LANES } {
        in_lanes!(I, T, affine::<I, T, IN, OUT; _>(isa, x, weights, bias, z));
    } else if count < FEWEST_ROWS {
        for (x, z) in x.iter().zip(z) {
            isa.call(AffineSample { x, weights, bias, z });
        }
    } else {
        call_for_rows::<I, T, OUT, _>(isa, AffineTile { x, weights, bias, z });
    }
}

/// A tile's z.
struct AffineTile<'a, T, const IN: usize, const OUT: usize> {
    x: &'a [[T; IN]],
    weights: &'a [[T; OUT]; IN],
    bias: &'a [T; OUT],
    z: &'a mut [[T; OUT]],
}

impl<T: Scalar, const IN: usize, const OUT: usize> Job for AffineTile<'_, T, IN, OUT> {
    type Output = ();

    #[inline(always)]
    fn run<I: Isa>(mut self, isa: I) {
        for_each_block::<I, T, OUT>(isa, &mut self);
    }
}

impl<T: Scalar, const IN: usize, const OUT: usize> ForEachBlock for AffineTile<'_, T, IN, OUT> {
    #[inline(always)]
    fn block<I: Isa, const LANES: usize>(&mut self, isa: I, columns: impl Columns<LANES>) {
        let weights = self.weights;
        let mut product = Product::<_, _, _, _, IN, OUT, LANES> {
            isa,
            start: columns.of(self.bias),
            row: |i: usize| columns.of(&weights[i]),
            columns,
        };
        for_each_rows::<I, _>(&mut product, self.x, self.z);
    }
}

/// One sample's z.
struct AffineSample<'a, T, const IN: usize, const OUT: usize> {
    x: &'a [T; IN],
    weights: &'a [[T; OUT]; IN],
    bias: &'a [T; OUT],
    z: &'a mut [T; OUT],
}

impl<T: Scalar, const IN: usize, const OUT: usize> Job for AffineSample<'_, T, IN, OUT> {
    type Output = ();

    #[inline(always)]
    fn run<I: Isa>(mut self, isa: I) {
        if const { OUT < 4 } {
            *self.z = *self.bias;
            for (x, weights) in self.x.iter().zip(self.weights) {
                add_row(isa, *x, weights, self.z);
            }
        } else {
            for_each_block_of_sample::<I, T, OUT>(isa, &mut self);
        }
    }
}

impl<T: Scalar, const IN: usize, const OUT: usize> ForEachBlock for AffineSample<'_, T, IN, OUT> {
    #[inline(always)]
    fn block<I: Isa, const LANES: usize>(&mut self, isa: I, columns: impl Columns<LANES>) {
        match const { lanes_of_sample::<I, T>() / LANES } {
            0 | 1 => self.inputs::<I, LANES, 1>(isa, columns),
            2 => self.inputs::<I, LANES, 2>(isa, columns),
            4 => self.inputs::<I, LANES, 4>(isa, columns),
            _ => self.inputs::<I, LANES, 8>(isa, columns),
        }
    }
}

impl<T: Scalar, const IN: usize, const OUT: usize> AffineSample<'_, T, IN, OUT> {
    /// One block, with a sum for each of `SUMS` inputs side by side, which do not wait for each
    /// other.
    #[inline(always)]
    fn inputs<I: Isa, const LANES: usize, const SUMS: usize>(
        &mut self,
        isa: I,
        columns: impl Columns<LANES>,
    ) {
        let mut sums = [[T::ZERO; LANES]; SUMS];
        sums[0] = columns.of(self.bias);
        let (x, x_left) = self.x.as_chunks::<SUMS>();
        let (weights, weights_left) = self.weights.as_chunks::<SUMS>();
        for (x, weights) in x.iter().zip(weights) {
            unrolled::<SUMS>(
                #[inline(always)]
                |s| add_row(isa, x[s], &columns.of(&weights[s]), &mut sums[s]),
            );
        }
        for ((x, weights), sum) in x_left.iter().zip(weights_left).zip(&mut sums) {
            add_row(isa, *x, &columns.of(weights), sum);
        }
        let mut together = SUMS;
        while together > 1 {
            together /= 2;
            let (sums, others) = sums.split_at_mut(together);
            for (sum, other) in sums.iter_mut().zip(others) {
                for (sum, other) in sum.iter_mut().zip(other) {
                    *sum += *other;
                }
            }
        }
        columns.set(self.z, &sums[0]);
    }
}
