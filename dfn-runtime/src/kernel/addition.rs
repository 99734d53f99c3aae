//! a + b: where a value of the graph is used twice, its gradients add.

use super::elementwise::{Binary, elementwise, elementwise_tile};
use crate::{Elements, Isa, Scalar};

/// a + b of one sample, element by element.
#[inline(always)]
pub fn addition<I: Isa, E: Elements>(_: I, a: &E, b: &E) -> E {
    elementwise::<Addition, E>(a, b)
}

/// a + b of a tile.
#[inline(always)]
pub fn addition_tile<I: Isa, E: Elements>(isa: I, count: usize, a: &[E], b: &[E], sum: &mut [E]) {
    elementwise_tile(isa, count, Addition, a, b, sum);
}

/// a + b of two numbers.
struct Addition;

impl Binary for Addition {
    #[inline(always)]
    fn of<T: Scalar>(a: T, b: T) -> T {
        a + b
    }
}
