//! a ⊙ b, the product element by element.

use super::elementwise::{Binary, elementwise, elementwise_tile};
use crate::{Elements, Isa, Scalar};

/// a ⊙ b of one sample, element by element.
#[inline(always)]
pub fn product<I: Isa, E: Elements>(_: I, a: &E, b: &E) -> E {
    elementwise::<Product, E>(a, b)
}

/// a ⊙ b of a tile.
#[inline(always)]
pub fn product_tile<I: Isa, E: Elements>(
    isa: I,
    count: usize,
    a: &[E],
    b: &[E],
    product: &mut [E],
) {
    elementwise_tile(isa, count, Product, a, b, product);
}

/// a ⊙ b of two numbers.
struct Product;

impl Binary for Product {
    #[inline(always)]
    fn of<T: Scalar>(a: T, b: T) -> T {
        a * b
    }
}
