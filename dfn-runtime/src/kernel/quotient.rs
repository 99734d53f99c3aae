//! a ⊘ b, the quotient element by element; infinite or NaN where b is 0.

use super::elementwise::{Binary, elementwise, elementwise_tile};
use crate::{Elements, Isa, Scalar};

/// a ⊘ b of one sample, element by element.
#[inline(always)]
pub fn quotient<I: Isa, E: Elements>(_: I, a: &E, b: &E) -> E {
    elementwise::<Quotient, E>(a, b)
}

/// a ⊘ b of a tile.
#[inline(always)]
pub fn quotient_tile<I: Isa, E: Elements>(
    isa: I,
    count: usize,
    a: &[E],
    b: &[E],
    quotient: &mut [E],
) {
    elementwise_tile(isa, count, Quotient, a, b, quotient);
}

/// a ⊘ b of two numbers.
struct Quotient;

impl Binary for Quotient {
    #[inline(always)]
    fn of<T: Scalar>(a: T, b: T) -> T {
        a / b
    }
}
