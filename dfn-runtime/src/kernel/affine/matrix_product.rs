//! ∂L/∂x = W ∂L/∂z.

use super::dot_products::dot_products;
use super::{FEWEST_ROWS, Product, WORTH_A_CALL, call_for_rows, for_each_rows};
use crate::isa::Job;
use crate::kernel::block::{Columns, ForEachBlock, for_each_block, in_order, lanes, unrolled};
use crate::kernel::{in_lanes, rows, rows_mut, sequential};
use crate::{Isa, Scalar};

/// The most rows of a transposed panel, which is on the stack; a wider layer does without.
const PANEL_ROWS: usize = 1024;

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
    if const { !I::VECTORS } {
        sequential::matrix_product(isa, weights, dz, dx);
    } else if const { IN * OUT < WORTH_A_CALL } {
        MatrixProductSample { weights, dz, dx }.run(isa);
    } else {
        isa.call(MatrixProductSample { weights, dz, dx });
    }
}

/// One sample's ∂L/∂x.
struct MatrixProductSample<'a, T, const IN: usize, const OUT: usize> {
    weights: &'a [[T; OUT]; IN],
    dz: &'a [T; OUT],
    dx: &'a mut [T; IN],
}

impl<T: Scalar, const IN: usize, const OUT: usize> Job for MatrixProductSample<'_, T, IN, OUT> {
    type Output = ();

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) {
        let Self { weights, dz, dx } = self;
        if const { OUT < 4 } {
            for (dx, weights) in dx.iter_mut().zip(weights) {
                let mut sum = T::ZERO;
                for (w, dz) in weights.iter().zip(dz) {
                    sum = isa.mul_add(*w, *dz, sum);
                }
                *dx = sum;
            }
        } else if const { OUT >= 8 && lanes::<I, T>() >= 16 } {
            dot_products::<I, T, IN, OUT, 8>(isa, weights, dz, dx);
        } else {
            dot_products::<I, T, IN, OUT, 4>(isa, weights, dz, dx);
        }
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
    let count = count.min(dz.len()).min(dx.len());
    let (dz, dx) = (rows(dz, count), rows_mut(dx, count));
    if const { !I::VECTORS || I::ONE_SAMPLE || OUT > PANEL_ROWS } {
        for (dz, dx) in dz.iter().zip(dx) {
            matrix_product_to(isa, weights, dz, dx);
        }
    } else if const { I::SAMPLES_IN_LANES } {
        in_lanes!(I, T, matrix_product::<I, T, IN, OUT; _>(isa, weights, dz, dx));
    } else if count < FEWEST_ROWS {
        for (dz, dx) in dz.iter().zip(dx) {
            isa.call(MatrixProductSample { weights, dz, dx });
        }
    } else {
        call_for_rows::<I, T, IN, _>(isa, MatrixProductTile { weights, dz, dx });
    }
}

/// W g of a tile whose samples have each a W of their own.
#[inline(always)]
pub fn matrix_product_each_tile<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(
    isa: I,
    count: usize,
    weights: &[[[T; OUT]; IN]],
    dz: &[[T; OUT]],
    dx: &mut [[T; IN]],
) {
    for ((weights, dz), dx) in rows(weights, count).iter().zip(dz).zip(dx) {
        matrix_product_to(isa, weights, dz, dx);
    }
}

/// A tile's ∂L/∂x.
struct MatrixProductTile<'a, T, const IN: usize, const OUT: usize> {
    weights: &'a [[T; OUT]; IN],
    dz: &'a [[T; OUT]],
    dx: &'a mut [[T; IN]],
}

impl<T: Scalar, const IN: usize, const OUT: usize> Job for MatrixProductTile<'_, T, IN, OUT> {
    type Output = ();

    #[inline(always)]
    fn run<I: Isa>(mut self, isa: I) {
        for_each_block::<I, T, IN>(isa, &mut self);
    }
}

impl<T: Scalar, const IN: usize, const OUT: usize> ForEachBlock
    for MatrixProductTile<'_, T, IN, OUT>
{
    #[inline(always)]
    fn block<I: Isa, const LANES: usize>(&mut self, isa: I, columns: impl Columns<LANES>) {
        // The block's columns are rows of W: transposed, the product is the same as for the map.
        let panel = transposed(self.weights, columns);
        let mut product = Product::<_, _, _, _, OUT, IN, LANES> {
            isa,
            start: [T::ZERO; LANES],
            row: |o: usize| panel[o],
            columns,
        };
        for_each_rows::<I, _>(&mut product, self.dz, self.dx);
    }
}

/// Rows of W as columns of a panel.
#[inline(always)]
fn transposed<T: Scalar, const IN: usize, const OUT: usize, const LANES: usize>(
    weights: &[[T; OUT]; IN],
    columns: impl Columns<LANES>,
) -> [[T; LANES]; OUT] {
    let mut panel = [[T::ZERO; LANES]; OUT];
    // Four rows at a time, and four of their elements: shuffles of four vectors.
    for quad in 0..LANES / 4 {
        let row = |lane: usize| weights.get(columns.column(IN, 4 * quad + lane));
        let (Some(a), b, c, d) = (row(0), row(1), row(2), row(3)) else { continue };
        // Rows that are not there, of a matrix with fewer than four.
        let none = [T::ZERO; OUT];
        let [b, c, d] = [b, c, d].map(|row| row.unwrap_or(&none));
        let (panel, panel_left) = panel.as_chunks_mut::<4>();
        let (a, a_left) = a.as_chunks::<4>();
        let (b, b_left) = b.as_chunks::<4>();
        let (c, c_left) = c.as_chunks::<4>();
        let (d, d_left) = d.as_chunks::<4>();
        for ((((panel, a), b), c), d) in panel.iter_mut().zip(a).zip(b).zip(c).zip(d) {
            unrolled::<4>(
                #[inline(always)]
                |o| {
                    if let Some(place) = panel[o].as_chunks_mut::<4>().0.get_mut(quad) {
                        *place = [a[o], b[o], c[o], d[o]];
                    }
                },
            );
            in_order();
        }
        let left = panel_left.iter_mut().zip(a_left).zip(b_left).zip(c_left).zip(d_left);
        for ((((panel, a), b), c), d) in left {
            if let Some(place) = panel.as_chunks_mut::<4>().0.get_mut(quad) {
                *place = [*a, *b, *c, *d];
            }
        }
    }
    panel
}
