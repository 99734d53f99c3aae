//! Between what every sample has and what all share: the sum over a tile, and one value for each
//! sample of it. They are each other's gradients. For one sample nothing is to be done.

use super::rows_mut;
use crate::{Elements, Isa, Scalar};

/// Σ of the rows of a tile.
#[inline(always)]
pub fn total_tile<I: Isa, E: Elements>(_: I, count: usize, rows: &[E], total: &mut E) {
    total.elements_mut().fill(E::Scalar::ZERO);
    E::add_tile::<I>(super::rows(rows, count), total);
}

/// One value as each row of a tile.
#[inline(always)]
pub fn spread_tile<I: Isa, E: Elements>(_: I, count: usize, value: &E, rows: &mut [E]) {
    rows_mut(rows, count).fill(*value);
}
