//! Σᵢ aᵢ, and its gradient: one number for every element.

use super::block::in_order;
use super::reduction::reduce;
use super::{call_for_tile, rows, rows_mut};
use crate::isa::Job;
use crate::{Elements, Isa};

/// Σᵢ aᵢ of one sample.
#[inline(always)]
pub fn sum<I: Isa, E: Elements>(_: I, a: &E) -> [E::Scalar; 1] {
    let sum = reduce::<I, E>(
        a,
        a,
        #[inline(always)]
        |sum, a, _| sum + a,
    );
    [sum]
}

/// Σᵢ aᵢ of each sample of a tile.
#[inline(always)]
pub fn sum_tile<I: Isa, E: Elements>(isa: I, count: usize, a: &[E], sums: &mut [[E::Scalar; 1]]) {
    call_for_tile(isa, Sums { a: rows(a, count), sums: rows_mut(sums, count) });
}

/// The sums of a tile.
struct Sums<'a, E: Elements> {
    a: &'a [E],
    sums: &'a mut [[E::Scalar; 1]],
}

impl<E: Elements> Job for Sums<'_, E> {
    type Output = ();

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) {
        for (a, sums) in self.a.iter().zip(self.sums) {
            *sums = sum(isa, a);
            in_order();
        }
    }
}

/// The number as every element of a vector or a matrix, for one sample.
#[inline(always)]
pub fn broadcast<I: Isa, E: Elements>(_: I, number: &[E::Scalar; 1]) -> E {
    let mut all = E::ZEROS;
    all.elements_mut().fill(number[0]);
    all
}

/// The number of each sample of a tile as every element.
#[inline(always)]
pub fn broadcast_tile<I: Isa, E: Elements>(
    _: I,
    count: usize,
    numbers: &[[E::Scalar; 1]],
    all: &mut [E],
) {
    for ([number], all) in rows(numbers, count).iter().zip(all) {
        all.elements_mut().fill(*number);
        in_order();
    }
}
