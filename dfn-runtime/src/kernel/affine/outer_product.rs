//! ∂L/∂W = x ∂L/∂zᵀ.

use super::{WORTH_A_CALL, call_for_rows};
use crate::isa::Job;
use crate::kernel::block::{
    Columns, ForEachBlock, add_row, for_each_block, in_order, rows_by_block, unrolled,
};
use crate::kernel::{in_lanes, rows, sequential};
use crate::{Isa, Scalar};

/// W ← W + scale · x ∂L/∂zᵀ of one sample.
#[inline(always)]
pub fn outer_product<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(
    isa: I,
    scale: T,
    x: &[T; IN],
    dz: &[T; OUT],
    into: &mut [[T; OUT]; IN],
) {
    if const { !I::VECTORS } {
        return sequential::outer_product(isa, scale, x, dz, into);
    }
    if const { IN * OUT < WORTH_A_CALL } {
        OuterProductSample { scale, x, dz, into }.run(isa);
    } else {
        isa.call(OuterProductSample { scale, x, dz, into });
    }
}

/// One sample's ∂L/∂W.
struct OuterProductSample<'a, T, const IN: usize, const OUT: usize> {
    scale: T,
    x: &'a [T; IN],
    dz: &'a [T; OUT],
    into: &'a mut [[T; OUT]; IN],
}

impl<T: Scalar, const IN: usize, const OUT: usize> Job for OuterProductSample<'_, T, IN, OUT> {
    type Output = ();

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) {
        // On copies, of which the compiler knows that they do not overlap.
        let dz = *self.dz;
        for (x, into) in self.x.iter().zip(self.into) {
            let mut row = *into;
            add_row(isa, self.scale * *x, &dz, &mut row);
            *into = row;
            // Rows of two or three are better put together.
            if const { OUT >= 4 } {
                in_order();
            }
        }
    }
}

/// The largest element of scale · x ∂L/∂zᵀ, with the sign of the scale, from the
/// [`magnitude`](crate::kernel::magnitude) of each vector.
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
    if const { !I::VECTORS } {
        for (x, dz) in x.iter().zip(dz) {
            sequential::outer_product(isa, T::ONE, x, dz, into);
        }
    } else if const { I::ONE_SAMPLE } {
        for (x, dz) in x.iter().zip(dz) {
            outer_product(isa, T::ONE, x, dz, into);
        }
    } else if const { I::SAMPLES_IN_LANES } {
        in_lanes!(I, T, outer_product::<I, T, IN, OUT; _>(isa, x, dz, into));
    } else {
        call_for_rows::<I, T, OUT, _>(isa, OuterProductTile { x, dz, into });
    }
}

/// A tile's ∂L/∂W.
struct OuterProductTile<'a, T, const IN: usize, const OUT: usize> {
    x: &'a [[T; IN]],
    dz: &'a [[T; OUT]],
    into: &'a mut [[T; OUT]; IN],
}

impl<T: Scalar, const IN: usize, const OUT: usize> Job for OuterProductTile<'_, T, IN, OUT> {
    type Output = ();

    #[inline(always)]
    fn run<I: Isa>(mut self, isa: I) {
        for_each_block::<I, T, OUT>(isa, &mut self);
    }
}

impl<T: Scalar, const IN: usize, const OUT: usize> ForEachBlock
    for OuterProductTile<'_, T, IN, OUT>
{
    #[inline(always)]
    fn block<I: Isa, const LANES: usize>(&mut self, isa: I, columns: impl Columns<LANES>) {
        match const { I::ROWS } {
            8 => self.rows_together::<I, LANES, 8>(isa, columns),
            6 => self.rows_together::<I, LANES, 6>(isa, columns),
            _ => self.rows_together::<I, LANES, 4>(isa, columns),
        }
        let by_block = const { rows_by_block::<I>(IN) };
        if const { I::ROWS > 4 } {
            for number in 0..const { (IN - rows_by_block::<I>(IN)) / 4 } {
                self.rows::<I, LANES, 4>(isa, columns, by_block + 4 * number);
            }
        }
        if const { !(IN - rows_by_block::<I>(IN)).is_multiple_of(4) } {
            for first in IN - const { (IN - rows_by_block::<I>(IN)) % 4 }..IN {
                self.rows::<I, LANES, 1>(isa, columns, first);
            }
        }
    }
}

impl<T: Scalar, const IN: usize, const OUT: usize> OuterProductTile<'_, T, IN, OUT> {
    /// The rows of all inputs that are taken in blocks of `R`.
    #[inline(always)]
    fn rows_together<I: Isa, const LANES: usize, const R: usize>(
        &mut self,
        isa: I,
        columns: impl Columns<LANES>,
    ) {
        for number in 0..const { rows_by_block::<I>(IN) / R } {
            self.rows::<I, LANES, R>(isa, columns, R * number);
        }
    }

    /// The rows of `R` inputs, from the input `first` on.
    #[inline(always)]
    fn rows<I: Isa, const LANES: usize, const R: usize>(
        &mut self,
        isa: I,
        columns: impl Columns<LANES>,
        first: usize,
    ) {
        let Some(into) = self.into.get_mut(first..).and_then(<[_]>::first_chunk_mut::<R>) else {
            return;
        };
        let mut sums = [[T::ZERO; LANES]; R];
        for (x, dz) in self.x.iter().zip(self.dz) {
            let Some(x) = x.get(first..).and_then(<[T]>::first_chunk::<R>) else { return };
            let dz = columns.of(dz);
            unrolled::<R>(
                #[inline(always)]
                |r| add_row(isa, x[r], &dz, &mut sums[r]),
            );
        }
        unrolled::<R>(
            #[inline(always)]
            |r| {
                // What another block has added is not added again.
                for sum in sums[r].iter_mut().take(columns.covered()) {
                    *sum = T::ZERO;
                }
                let mut sum = columns.of(&into[r]);
                for (sum, added) in sum.iter_mut().zip(&sums[r]) {
                    *sum += *added;
                }
                columns.set(&mut into[r], &sum);
            },
        );
    }
}
