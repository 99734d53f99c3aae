//! c · a for a number c.

use super::{call_for_tile, rows, rows_mut};
use crate::isa::Job;
use crate::{Elements, Isa, Scalar};

/// c · a of one sample.
#[inline(always)]
pub fn scale<I: Isa, E: Elements>(_: I, factor: E::Scalar, a: &E) -> E {
    let mut scaled = *a;
    for element in scaled.elements_mut() {
        *element *= factor;
    }
    scaled
}

/// c · a of a tile.
#[inline(always)]
pub fn scale_tile<I: Isa, E: Elements>(
    isa: I,
    count: usize,
    factor: E::Scalar,
    a: &[E],
    scaled: &mut [E],
) {
    let (a, scaled) = (E::flatten(rows(a, count)), E::flatten_mut(rows_mut(scaled, count)));
    call_for_tile(isa, Scale { factor, a, scaled });
}

/// c · a. Of slices, not of rows, so that values of every shape share the code.
struct Scale<'a, T> {
    factor: T,
    a: &'a [T],
    scaled: &'a mut [T],
}

impl<T: Scalar> Job for Scale<'_, T> {
    type Output = ();

    #[inline(always)]
    fn run<I: Isa>(self, _: I) {
        for (a, scaled) in self.a.iter().zip(self.scaled) {
            *scaled = self.factor * *a;
        }
    }
}
