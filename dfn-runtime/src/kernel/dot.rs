//! Σᵢ aᵢ bᵢ, the dot product of two vectors.

use super::block::in_order;
use super::reduction::reduce;
use super::{call_for_tile, rows, rows_mut};
use crate::isa::Job;
use crate::{Isa, Scalar};

/// Σᵢ aᵢ bᵢ of one sample.
#[inline(always)]
pub fn dot<I: Isa, T: Scalar, const WIDTH: usize>(
    isa: I,
    a: &[T; WIDTH],
    b: &[T; WIDTH],
) -> [T; 1] {
    let sum = reduce::<I, [T; WIDTH]>(
        a,
        b,
        #[inline(always)]
        |sum, a, b| isa.mul_add(a, b, sum),
    );
    [sum]
}

/// Σᵢ aᵢ bᵢ of each sample of a tile.
#[inline(always)]
pub fn dot_tile<I: Isa, T: Scalar, const WIDTH: usize>(
    isa: I,
    count: usize,
    a: &[[T; WIDTH]],
    b: &[[T; WIDTH]],
    products: &mut [[T; 1]],
) {
    call_for_tile(isa, Dots { a: rows(a, count), b, products: rows_mut(products, count) });
}

/// The dot products of a tile.
struct Dots<'a, T, const WIDTH: usize> {
    a: &'a [[T; WIDTH]],
    b: &'a [[T; WIDTH]],
    products: &'a mut [[T; 1]],
}

impl<T: Scalar, const WIDTH: usize> Job for Dots<'_, T, WIDTH> {
    type Output = ();

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) {
        for ((a, b), product) in self.a.iter().zip(self.b).zip(self.products) {
            *product = dot(isa, a, b);
            in_order();
        }
    }
}
