//! Register blocks: [`ROWS`] × [`LANES`] accumulators, and the columns of a row that one covers.
//!
//! Rows that are at least [`LANES`] wide are covered by blocks side by side, and the rest of such a
//! row by a last block that reaches back over columns of the one before. Everything is a constant
//! once the widths are, so no bounds check is left.

/// Accumulators side by side: two vectors of SSE2 or NEON, one of AVX.
pub const LANES: usize = 8;
/// Rows that share each load of the other factor.
pub const ROWS: usize = 4;

/// A choice of [`LANES`] neighbouring columns; `None` for rows that do not have them.
pub trait Columns: Copy {
    /// The columns of a row.
    fn of<T, const WIDTH: usize>(self, row: &[T; WIDTH]) -> Option<&[T; LANES]>;
    /// The columns of a row to write to.
    fn of_mut<T, const WIDTH: usize>(self, row: &mut [T; WIDTH]) -> Option<&mut [T; LANES]>;
    /// How many of them another block has covered.
    fn covered<const WIDTH: usize>(self) -> usize;
}

/// The block of this number, counted from the first column.
#[derive(Clone, Copy)]
pub struct Numbered(pub usize);

impl Columns for Numbered {
    #[inline(always)]
    fn of<T, const WIDTH: usize>(self, row: &[T; WIDTH]) -> Option<&[T; LANES]> {
        row.as_chunks().0.get(self.0)
    }

    #[inline(always)]
    fn of_mut<T, const WIDTH: usize>(self, row: &mut [T; WIDTH]) -> Option<&mut [T; LANES]> {
        row.as_chunks_mut().0.get_mut(self.0)
    }

    #[inline(always)]
    fn covered<const WIDTH: usize>(self) -> usize {
        0
    }
}

/// The block that ends with the last column.
#[derive(Clone, Copy)]
pub struct Last;

impl Columns for Last {
    #[inline(always)]
    fn of<T, const WIDTH: usize>(self, row: &[T; WIDTH]) -> Option<&[T; LANES]> {
        row.last_chunk()
    }

    #[inline(always)]
    fn of_mut<T, const WIDTH: usize>(self, row: &mut [T; WIDTH]) -> Option<&mut [T; LANES]> {
        row.last_chunk_mut()
    }

    #[inline(always)]
    fn covered<const WIDTH: usize>(self) -> usize {
        LANES - WIDTH % LANES
    }
}

/// Work on every block of a row's columns.
pub trait ForEachBlock {
    /// Works on one block.
    fn block(&mut self, columns: impl Columns);

    /// Works on all blocks of a row that is `WIDTH` wide; on none if it is narrower than a block.
    #[inline(always)]
    fn for_each_block<const WIDTH: usize>(&mut self) {
        for number in 0..WIDTH / LANES {
            self.block(Numbered(number));
        }
        if WIDTH > LANES && !WIDTH.is_multiple_of(LANES) {
            self.block(Last);
        }
    }
}
