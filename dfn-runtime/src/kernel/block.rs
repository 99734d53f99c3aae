//! Register blocks: a few rows of sums, each as wide as a few vector registers, and the columns of
//! a matrix that one covers.
//!
//! A block has at most [`Isa::ROWS`] × [`lanes`] sums, which stay in registers while it runs over the
//! third dimension of a product: each vector that is loaded serves all rows, each number all lanes.
//! The columns of a matrix are covered by blocks side by side, as wide as they come, and what is left
//! by one that reaches back over columns of the block before. Everything is a constant once the widths
//! are, so that no bounds check is left.

use crate::{Isa, Scalar};

/// The lanes of a block of several rows: two vectors.
pub const fn lanes<I: Isa, T>() -> usize {
    2 * I::VECTOR_BYTES / size_of::<T>()
}

/// The lanes of a single sample's block: eight vectors, as many sums as hide the latency of an
/// addition.
pub const fn lanes_of_sample<I: Isa, T>() -> usize {
    if I::VECTOR_BYTES > 16 { 256 / size_of::<T>() } else { 128 / size_of::<T>() }
}

/// How many of `count` rows are taken [`Isa::ROWS`] at a time; the others are taken 4 at a time.
pub const fn rows_by_block<I: Isa>(count: usize) -> usize {
    let left = count % I::ROWS;
    let blocks = count / I::ROWS;
    // Of 8 rows none are taken 6 at a time, as twice 4 are as many.
    let blocks =
        if I::ROWS == 6 && (left == 2 || left == 3) && blocks > 0 { blocks - 1 } else { blocks };
    blocks * I::ROWS
}

/// Some neighbouring columns of a matrix, or two groups of neighbours.
pub trait Columns<const LANES: usize>: Copy {
    /// The elements of a row in these columns.
    fn of<T: Scalar, const WIDTH: usize>(self, row: &[T; WIDTH]) -> [T; LANES];

    /// Writes the elements of a row in these columns.
    fn set<T: Scalar, const WIDTH: usize>(self, row: &mut [T; WIDTH], values: &[T; LANES]);

    /// The column of a lane; not less than `width` if it has none.
    fn column(self, width: usize, lane: usize) -> usize;

    /// How many of the columns, the first ones, another block covers too. (Columns that are twice in
    /// one block get the same sum twice, and are written twice: nothing is added again.)
    fn covered(self) -> usize;
}

/// The columns from this one on.
#[derive(Clone, Copy)]
struct At(usize);

impl<const LANES: usize> Columns<LANES> for At {
    #[inline(always)]
    fn of<T: Scalar, const WIDTH: usize>(self, row: &[T; WIDTH]) -> [T; LANES] {
        let columns = row.get(self.0..).and_then(<[T]>::first_chunk);
        columns.copied().unwrap_or([T::ZERO; LANES])
    }

    #[inline(always)]
    fn set<T: Scalar, const WIDTH: usize>(self, row: &mut [T; WIDTH], values: &[T; LANES]) {
        if let Some(columns) = row.get_mut(self.0..).and_then(<[T]>::first_chunk_mut) {
            *columns = *values;
        }
    }

    #[inline(always)]
    fn column(self, _: usize, lane: usize) -> usize {
        self.0 + lane
    }

    #[inline(always)]
    fn covered(self) -> usize {
        0
    }
}

/// The last columns, of which some are covered.
#[derive(Clone, Copy)]
struct Last {
    covered: usize,
}

impl<const LANES: usize> Columns<LANES> for Last {
    #[inline(always)]
    fn of<T: Scalar, const WIDTH: usize>(self, row: &[T; WIDTH]) -> [T; LANES] {
        row.last_chunk().copied().unwrap_or([T::ZERO; LANES])
    }

    #[inline(always)]
    fn set<T: Scalar, const WIDTH: usize>(self, row: &mut [T; WIDTH], values: &[T; LANES]) {
        if let Some(columns) = row.last_chunk_mut() {
            *columns = *values;
        }
    }

    #[inline(always)]
    fn column(self, width: usize, lane: usize) -> usize {
        width + lane - LANES
    }

    #[inline(always)]
    fn covered(self) -> usize {
        self.covered
    }
}

/// All columns of a matrix that is narrower than the block, and zeros.
#[derive(Clone, Copy)]
struct Padded;

impl<const LANES: usize> Columns<LANES> for Padded {
    #[inline(always)]
    fn of<T: Scalar, const WIDTH: usize>(self, row: &[T; WIDTH]) -> [T; LANES] {
        let mut columns = [T::ZERO; LANES];
        for (column, element) in columns.iter_mut().zip(row) {
            *column = *element;
        }
        columns
    }

    #[inline(always)]
    fn set<T: Scalar, const WIDTH: usize>(self, row: &mut [T; WIDTH], values: &[T; LANES]) {
        for (element, value) in row.iter_mut().zip(values) {
            *element = *value;
        }
    }

    #[inline(always)]
    fn column(self, _: usize, lane: usize) -> usize {
        lane
    }

    #[inline(always)]
    fn covered(self) -> usize {
        0
    }
}

/// The first and the last columns of a matrix that is wider than one half of the block and narrower
/// than the whole: some columns stand in both halves.
#[derive(Clone, Copy)]
struct Halves;

impl<const LANES: usize> Columns<LANES> for Halves {
    #[inline(always)]
    fn of<T: Scalar, const WIDTH: usize>(self, row: &[T; WIDTH]) -> [T; LANES] {
        let mut columns = [T::ZERO; LANES];
        let (first, last) = columns.split_at_mut(LANES / 2);
        first.copy_from_slice(&row[..LANES / 2]);
        last.copy_from_slice(&row[WIDTH - LANES / 2..]);
        columns
    }

    #[inline(always)]
    fn set<T: Scalar, const WIDTH: usize>(self, row: &mut [T; WIDTH], values: &[T; LANES]) {
        let (first, last) = values.split_at(LANES / 2);
        row[..LANES / 2].copy_from_slice(first);
        row[WIDTH - LANES / 2..].copy_from_slice(last);
    }

    #[inline(always)]
    fn column(self, width: usize, lane: usize) -> usize {
        if lane < LANES / 2 { lane } else { width + lane - LANES }
    }

    #[inline(always)]
    fn covered(self) -> usize {
        0
    }
}

/// Work on every block of a matrix's columns.
pub trait ForEachBlock {
    /// Works on one block.
    fn block<I: Isa, const LANES: usize>(&mut self, isa: I, columns: impl Columns<LANES>);
}

/// Works on blocks that together cover all columns of a matrix, for several rows at a time.
#[inline(always)]
pub fn for_each_block<I: Isa, T, const WIDTH: usize>(isa: I, work: &mut impl ForEachBlock) {
    match const { lanes::<I, T>() } {
        32 => cover::<WIDTH, 32>(isa, work),
        16 => cover::<WIDTH, 16>(isa, work),
        8 => cover::<WIDTH, 8>(isa, work),
        _ => cover::<WIDTH, 4>(isa, work),
    }
}

/// Works on blocks that together cover all columns of a matrix, for a single sample.
#[inline(always)]
pub fn for_each_block_of_sample<I: Isa, T, const WIDTH: usize>(
    isa: I,
    work: &mut impl ForEachBlock,
) {
    match const { lanes_of_sample::<I, T>() } {
        64 => cover::<WIDTH, 64>(isa, work),
        32 => cover::<WIDTH, 32>(isa, work),
        _ => cover::<WIDTH, 16>(isa, work),
    }
}

/// Covers all columns with blocks of `LANES`, and what is left with one that is no wider than it
/// must be.
#[inline(always)]
fn cover<const WIDTH: usize, const LANES: usize>(isa: impl Isa, work: &mut impl ForEachBlock) {
    for number in 0..const { WIDTH / LANES } {
        work.block::<_, LANES>(isa, At(number * LANES));
    }
    match const { (WIDTH % LANES).next_multiple_of(4).next_power_of_two() } {
        64 => last_block::<WIDTH, LANES, 64>(isa, work),
        32 => last_block::<WIDTH, LANES, 32>(isa, work),
        16 => last_block::<WIDTH, LANES, 16>(isa, work),
        8 => last_block::<WIDTH, LANES, 8>(isa, work),
        4 => last_block::<WIDTH, LANES, 4>(isa, work),
        _ => {}
    }
}

/// What blocks of `LANES` leave, with one of `LAST`.
#[inline(always)]
fn last_block<const WIDTH: usize, const LANES: usize, const LAST: usize>(
    isa: impl Isa,
    work: &mut impl ForEachBlock,
) {
    if const { WIDTH >= LAST } {
        work.block::<_, LAST>(isa, Last { covered: const { LAST.saturating_sub(WIDTH % LANES) } });
    } else if const { WIDTH > 4 } {
        work.block::<_, LAST>(isa, Halves);
    } else {
        work.block::<_, LAST>(isa, Padded);
    }
}

/// Does something for each number below `N`.
///
/// Written out rather than a loop: of two loops the compiler may unroll the outer one first, and
/// leave what the inner one works on in memory instead of registers.
#[inline(always)]
pub fn unrolled<const N: usize>(mut work: impl FnMut(usize)) {
    const { assert!(N <= 8) }
    if const { N > 0 } {
        work(0);
    }
    if const { N > 1 } {
        work(1);
    }
    if const { N > 2 } {
        work(2);
    }
    if const { N > 3 } {
        work(3);
    }
    if const { N > 4 } {
        work(4);
    }
    if const { N > 5 } {
        work(5);
    }
    if const { N > 6 } {
        work(6);
    }
    if const { N > 7 } {
        work(7);
    }
}

/// sum ← sum + factor · row.
#[inline(always)]
pub fn add_row<I: Isa, T: Scalar, const LANES: usize>(
    isa: I,
    factor: T,
    row: &[T; LANES],
    sum: &mut [T; LANES],
) {
    for (sum, element) in sum.iter_mut().zip(row) {
        *sum = isa.mul_add(factor, *element, *sum);
    }
}

/// Keeps the rounds of a loop over rows in their order.
///
/// No instruction, but a loop with it is not vectorised. With AVX-512 the compiler would compute 16
/// rows together, gathering one column after the other.
#[inline(always)]
pub fn in_order() {
    core::hint::black_box(());
}
