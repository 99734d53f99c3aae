//! The products of the rows of W with one vector, several rows at a time.

use crate::kernel::block::{in_order, unrolled};
use crate::{Isa, Scalar};

/// The product of each row of the weights with dz, `LANES` rows and as many outputs at a time.
#[inline(always)]
pub fn dot_products<I, T, const IN: usize, const OUT: usize, const LANES: usize>(
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
        in_order();
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
        unrolled::<R>(
            #[inline(always)]
            |r| {
                if let Some(weights) = weights[r].as_chunks::<LANES>().0.get(number) {
                    add_products(isa, weights, dz, &mut sums[r]);
                }
            },
        );
    }
    if const { !OUT.is_multiple_of(LANES) }
        && let Some(dz) = dz.last_chunk::<LANES>()
    {
        // Outputs that a chunk has had count for nothing here.
        let mut dz = *dz;
        for dz in dz.iter_mut().take(const { LANES - OUT % LANES }) {
            *dz = T::ZERO;
        }
        unrolled::<R>(
            #[inline(always)]
            |r| {
                if let Some(weights) = weights[r].last_chunk::<LANES>() {
                    add_products(isa, weights, &dz, &mut sums[r]);
                }
            },
        );
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
