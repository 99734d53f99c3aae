//! a − b.

use super::elementwise::{Binary, elementwise, elementwise_tile};
use crate::{Elements, Isa, Scalar};

/// a − b of one sample, element by element.
#[inline(always)]
pub fn subtraction<I: Isa, E: Elements>(_: I, a: &E, b: &E) -> E {
    elementwise::<Subtraction, E>(a, b)
}

/// a − b of a tile.
#[inline(always)]
pub fn subtraction_tile<I: Isa, E: Elements>(
    isa: I,
    count: usize,
    a: &[E],
    b: &[E],
    difference: &mut [E],
) {
    elementwise_tile(isa, count, Subtraction, a, b, difference);
}

/// a − b of two numbers.
struct Subtraction;

impl Binary for Subtraction {
    #[inline(always)]
    fn of<T: Scalar>(a: T, b: T) -> T {
        a - b
    }
}
