//! What kernels that compute element by element know of vectors and of matrices.

use crate::kernel::accumulate::{add_matrices, add_vectors};
use crate::{Isa, Scalar};

mod sealed {
    pub trait Sealed {}
    impl<T: crate::Scalar, const WIDTH: usize> Sealed for [T; WIDTH] {}
    impl<T: crate::Scalar, const OUT: usize, const IN: usize> Sealed for [[T; OUT]; IN] {}
}

/// A vector `[T; WIDTH]` or a matrix `[[T; OUT]; IN]`: the values that the nodes of a graph have.
///
/// What is computed element by element sees the numbers one after the other, whatever their shape.
pub trait Elements: sealed::Sealed + Copy {
    /// The type of the elements.
    type Scalar: Scalar;
    /// How many elements there are.
    const COUNT: usize;
    /// All elements 0.
    const ZEROS: Self;
    /// The elements one after the other, a matrix's row by row.
    fn elements(&self) -> &[Self::Scalar];
    /// The elements to write to.
    fn elements_mut(&mut self) -> &mut [Self::Scalar];
    /// The elements of several values, one value after the other.
    fn flatten(values: &[Self]) -> &[Self::Scalar];
    /// The elements of several values to write to.
    fn flatten_mut(values: &mut [Self]) -> &mut [Self::Scalar];
    /// into ← into + Σ values over a tile.
    #[doc(hidden)]
    fn add_tile<I: Isa>(values: &[Self], into: &mut Self);
}

impl<T: Scalar, const WIDTH: usize> Elements for [T; WIDTH] {
    type Scalar = T;
    const COUNT: usize = WIDTH;
    const ZEROS: Self = [T::ZERO; WIDTH];

    #[inline(always)]
    fn elements(&self) -> &[T] {
        self
    }

    #[inline(always)]
    fn elements_mut(&mut self) -> &mut [T] {
        self
    }

    #[inline(always)]
    fn flatten(values: &[Self]) -> &[T] {
        values.as_flattened()
    }

    #[inline(always)]
    fn flatten_mut(values: &mut [Self]) -> &mut [T] {
        values.as_flattened_mut()
    }

    #[inline(always)]
    fn add_tile<I: Isa>(values: &[Self], into: &mut Self) {
        add_vectors::<I, T, WIDTH>(values, into);
    }
}

impl<T: Scalar, const OUT: usize, const IN: usize> Elements for [[T; OUT]; IN] {
    type Scalar = T;
    const COUNT: usize = OUT * IN;
    const ZEROS: Self = [[T::ZERO; OUT]; IN];

    #[inline(always)]
    fn elements(&self) -> &[T] {
        self.as_flattened()
    }

    #[inline(always)]
    fn elements_mut(&mut self) -> &mut [T] {
        self.as_flattened_mut()
    }

    #[inline(always)]
    fn flatten(values: &[Self]) -> &[T] {
        values.as_flattened().as_flattened()
    }

    #[inline(always)]
    fn flatten_mut(values: &mut [Self]) -> &mut [T] {
        values.as_flattened_mut().as_flattened_mut()
    }

    #[inline(always)]
    fn add_tile<I: Isa>(values: &[Self], into: &mut Self) {
        add_matrices::<I, T, OUT, IN>(values, into);
    }
}
