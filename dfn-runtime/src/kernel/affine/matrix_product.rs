//! ∂L/∂x = W ∂L/∂z.

use super::{Product, WORTH_A_CALL, for_each_rows};
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

/// The product of each row of the weights with dz, `LANES` rows and as many outputs at a time.
#[inline(always)]
fn dot_products<I, T, const IN: usize, const OUT: usize, const LANES: usize>(
    isa: I,
    weights: &[[T; OUT]; IN],
    dz: &[T; OUT],
    dx: &mut [T; IN],
) where
    I: Isa,
    T: Scalar,
{
    let (blocks, left) = weights.as_chunks::<LANES>();
    let (dx_blocks, dx_left) = dx.as_chunks_mut::<LANES>();
    for (weights, dx) in blocks.iter().zip(dx_blocks) {
        let sums = partial_sums(isa, weights, dz);
        *dx = sums_of_rows(sums);
    }
    for (weights, dx) in left.iter().zip(dx_left) {
        let [sums] = partial_sums::<_, _, OUT, LANES, 1>(isa, core::array::from_ref(weights), dz);
        let mut total = T::ZERO;
        for sum in sums {
            total += sum;
        }
        *dx = total;
    }
}

/// For each row the sums of every `LANES`-th product with dz.
#[inline(always)]
fn partial_sums<I: Isa, T: Scalar, const OUT: usize, const LANES: usize, const R: usize>(
    isa: I,
    weights: &[[T; OUT]; R],
    dz: &[T; OUT],
) -> [[T; LANES]; R] {
    let mut sums = [[T::ZERO; LANES]; R];
    for (number, dz) in dz.as_chunks::<LANES>().0.iter().enumerate() {
        unrolled::<R>(|r| {
            if let Some(weights) = weights[r].as_chunks::<LANES>().0.get(number) {
                add_products(isa, weights, dz, &mut sums[r]);
            }
        });
    }
    if const { !OUT.is_multiple_of(LANES) }
        && let Some(dz) = dz.last_chunk::<LANES>()
    {
        // Outputs that a chunk has had count for nothing here.
        let mut dz = *dz;
        for dz in dz.iter_mut().take(const { LANES - OUT % LANES }) {
            *dz = T::ZERO;
        }
        unrolled::<R>(|r| {
            if let Some(weights) = weights[r].last_chunk::<LANES>() {
                add_products(isa, weights, &dz, &mut sums[r]);
            }
        });
    }
    sums
}

/// sum ← sum + a ⊙ b.
#[inline(always)]
fn add_products<I: Isa, T: Scalar, const LANES: usize>(
    isa: I,
    a: &[T; LANES],
    b: &[T; LANES],
    sum: &mut [T; LANES],
) {
    for ((sum, a), b) in sum.iter_mut().zip(a).zip(b) {
        *sum = isa.mul_add(*a, *b, *sum);
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
            unrolled::<4>(|o| {
                if let Some(place) = panel[o].as_chunks_mut::<4>().0.get_mut(quad) {
                    *place = [a[o], b[o], c[o], d[o]];
                }
            });
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

/// The sum of each row, in the place of its number; `LANES` is 4 or 8.
#[inline(always)]
fn sums_of_rows<T: Scalar, const LANES: usize>(mut rows: [[T; LANES]; LANES]) -> [T; LANES] {
    // Through memory: otherwise the compiler finds that the products could have been computed in
    // the order that is wanted here, and shuffles every factor instead of every sum.
    core::hint::black_box(&mut rows);
    let mut sums = [T::ZERO; LANES];
    for (sums, rows) in sums.as_chunks_mut().0.iter_mut().zip(rows.as_chunks().0) {
        *sums = sums_of_four_rows(rows);
    }
    sums
}

/// The sums of four rows. Written out, as the shuffles it is meant to become: of a loop the compiler
/// may make gathers.
#[inline(always)]
fn sums_of_four_rows<T: Scalar, const LANES: usize>(rows: &[[T; LANES]; 4]) -> [T; 4] {
    let quarter = |row: &[T; LANES]| {
        let mut sum = [T::ZERO; 4];
        if let ([first, others @ ..], _) = row.as_chunks::<4>() {
            sum = *first;
            for other in others {
                for (sum, other) in sum.iter_mut().zip(other) {
                    *sum += *other;
                }
            }
        }
        sum
    };
    let halves = |a: [T; 4], b: [T; 4]| [a[0] + a[2], a[1] + a[3], b[0] + b[2], b[1] + b[3]];
    let [a, b, c, d] = rows;
    let (ab, cd) = (halves(quarter(a), quarter(b)), halves(quarter(c), quarter(d)));
    [ab[0] + ab[1], ab[2] + ab[3], cd[0] + cd[1], cd[2] + cd[3]]
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
    } else if count < 4 {
        for (dz, dx) in dz.iter().zip(dx) {
            isa.call(MatrixProductSample { weights, dz, dx });
        }
    } else {
        isa.call_with_widest(MatrixProductTile { weights, dz, dx });
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
