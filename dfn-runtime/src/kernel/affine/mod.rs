//! The affine map, z = Wᵀx + b, and its gradients: W ∂L/∂z for the input, x ∂L/∂zᵀ for W; and the
//! products of matrices and vectors that graphs have besides, Wᵀx and x gᵀ as values.
//!
//! W is stored input-major, `weights[i][o]`. Tiles are computed in register blocks
//! (`kernel/block.rs`): every product is a sum over rows, each times a number. A single sample has
//! as many sums at a time, of several inputs rather than of several samples. Without vector registers
//! all of it is `kernel/sequential.rs`.

mod dot_products;
mod map;
mod matrix_product;
mod outer;
mod outer_product;
mod transposed_product;

pub use map::{affine, affine_tile};
pub use matrix_product::{matrix_product, matrix_product_each_tile, matrix_product_tile};
pub use outer::{outer, outer_tile};
pub use outer_product::{outer_product, outer_product_change, outer_product_tile};
pub use transposed_product::{
    transposed_product, transposed_product_each_tile, transposed_product_tile,
};

use super::block::{Columns, add_row, rows_by_block, unrolled};
use crate::isa::Job;
use crate::{Isa, Scalar};

/// The weights from which on the product of a single sample is a function of its own, as a tile's
/// always is: layers of equal shape share it, and a function with many loops costs the compiler more
/// than their sum.
const WORTH_A_CALL: usize = 1024;

/// With fewer rows than this a tile is computed sample by sample.
const FEWEST_ROWS: usize = 4;

/// Calls the kernel of a tile's product, with the widest vectors if its rows of `WIDTH` fill half of
/// one.
#[inline(always)]
fn call_for_rows<I: Isa, T, const WIDTH: usize, J: Job>(isa: I, job: J) -> J::Output {
    if const { WIDTH * size_of::<T>() >= 32 } { isa.call_with_widest(job) } else { isa.call(job) }
}

/// Takes blocks of rows from two slices of equal length, until they are empty.
trait ForEachRows {
    type In;
    type Out;

    fn rows<const R: usize>(&mut self, input: &[Self::In; R], output: &mut [Self::Out; R]);
}

/// Works on all rows, [`Isa::ROWS`] at a time and then 4; what is left of them with some rows again.
/// On none if there are not even [`FEWEST_ROWS`].
#[inline(always)]
fn for_each_rows<I: Isa, W: ForEachRows>(work: &mut W, input: &[W::In], output: &mut [W::Out]) {
    let by_block = rows_by_block::<I>(input.len());
    let (blocks, left) = input.split_at_checked(by_block).unwrap_or_default();
    let (out, left_out) = output.split_at_mut_checked(by_block).unwrap_or_default();
    match const { I::ROWS } {
        8 => rows_together::<W, 8>(work, blocks, out),
        6 => rows_together::<W, 6>(work, blocks, out),
        _ => rows_together::<W, 4>(work, blocks, out),
    }
    if const { I::ROWS > 4 } {
        rows_together::<W, 4>(work, left, left_out);
    }
    if let (Some(last), Some(last_out)) = (input.last_chunk(), output.last_chunk_mut())
        && left.len() % 4 > 0
    {
        work.rows::<4>(last, last_out);
    }
}

/// Works on blocks of `R` rows.
#[inline(always)]
fn rows_together<W: ForEachRows, const R: usize>(
    work: &mut W,
    input: &[W::In],
    output: &mut [W::Out],
) {
    for (input, output) in input.as_chunks().0.iter().zip(output.as_chunks_mut().0) {
        work.rows::<R>(input, output);
    }
}

/// The product of rows of factors with a matrix, in some columns of both: a start, and for each
/// factor a row of the matrix.
struct Product<I, T, Row, Chosen, const INNER: usize, const OUT: usize, const LANES: usize> {
    isa: I,
    start: [T; LANES],
    row: Row,
    columns: Chosen,
}

impl<I, T, Row, Chosen, const INNER: usize, const OUT: usize, const LANES: usize> ForEachRows
    for Product<I, T, Row, Chosen, INNER, OUT, LANES>
where
    I: Isa,
    T: Scalar,
    Row: Fn(usize) -> [T; LANES],
    Chosen: Columns<LANES>,
{
    type In = [T; INNER];
    type Out = [T; OUT];

    #[inline(always)]
    fn rows<const R: usize>(&mut self, factors: &[[T; INNER]; R], output: &mut [[T; OUT]; R]) {
        let mut sums = [self.start; R];
        let mut index = 0;
        while index < INNER {
            let row = (self.row)(index);
            unrolled::<R>(
                #[inline(always)]
                |r| add_row(self.isa, factors[r][index], &row, &mut sums[r]),
            );
            index += 1;
        }
        unrolled::<R>(
            #[inline(always)]
            |r| self.columns.set(&mut output[r], &sums[r]),
        );
    }
}
