//! What the kernels share that compute each element from two: a ∘ b for one sample and for a tile.

use super::{call_for_tile, rows, rows_mut};
use crate::isa::Job;
use crate::{Elements, Isa, Scalar};

/// A function of two numbers. It is a type and not a closure, so that a tile's code is shared by
/// all widths.
pub trait Binary {
    /// a ∘ b.
    fn of<T: Scalar>(a: T, b: T) -> T;
}

/// a ∘ b of one sample.
#[inline(always)]
pub fn elementwise<F: Binary, E: Elements>(a: &E, b: &E) -> E {
    let mut result = *a;
    for (result, b) in result.elements_mut().iter_mut().zip(b.elements()) {
        *result = F::of(*result, *b);
    }
    result
}

/// a ∘ b of a tile.
#[inline(always)]
pub fn elementwise_tile<F: Binary, I: Isa, E: Elements>(
    isa: I,
    count: usize,
    function: F,
    a: &[E],
    b: &[E],
    result: &mut [E],
) {
    let (a, b) = (E::flatten(rows(a, count)), E::flatten(b));
    let result = E::flatten_mut(rows_mut(result, count));
    call_for_tile(isa, Elementwise { _function: function, a, b, result });
}

/// a ∘ b. Of slices, not of rows, so that values of every shape share the code.
struct Elementwise<'a, F, T> {
    _function: F,
    a: &'a [T],
    b: &'a [T],
    result: &'a mut [T],
}

impl<F: Binary, T: Scalar> Job for Elementwise<'_, F, T> {
    type Output = ();

    #[inline(always)]
    fn run<I: Isa>(self, _: I) {
        for ((a, b), result) in self.a.iter().zip(self.b).zip(self.result) {
            *result = F::of(*a, *b);
        }
    }
}
