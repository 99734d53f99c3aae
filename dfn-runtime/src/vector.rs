//! What code generic over networks knows of the arrays that samples are made of.

use crate::isa::IS_MICROCONTROLLER;
use crate::kernel::in_lanes;
use crate::{Isa, Scalar};

mod sealed {
    pub trait Sealed {}
    impl<T, const WIDTH: usize> Sealed for [T; WIDTH] {}
}

/// A vector of constant width: `[f32; WIDTH]` or `[f64; WIDTH]`.
pub trait Vector:
    sealed::Sealed + Copy + core::fmt::Debug + PartialEq + Send + Sync + 'static
{
    /// The type of its elements.
    type Scalar: Scalar;
    /// The number of its elements.
    const WIDTH: usize;
    /// All elements 0.
    const ZEROS: Self;
    /// The elements as a slice.
    fn as_slice(&self) -> &[Self::Scalar];
    /// The elements as a slice to write to.
    fn as_mut_slice(&mut self) -> &mut [Self::Scalar];
    /// The elements of several vectors, one after the other.
    fn flatten(vectors: &[Self]) -> &[Self::Scalar];
    /// The elements of several vectors to write to.
    fn flatten_mut(vectors: &mut [Self]) -> &mut [Self::Scalar];
    /// Numbers one after the other as vectors; nothing if one is incomplete, or the width is 0.
    fn from_flat(values: &[Self::Scalar]) -> Option<&[Self]>;
    /// The same to write to.
    fn from_flat_mut(values: &mut [Self::Scalar]) -> Option<&mut [Self]>;
    /// Moves samples into groups of as many as the instruction set has lanes.
    #[doc(hidden)]
    fn into_groups<I: Isa>(samples: &[Self], groups: &mut [Self]);
    /// Moves them back.
    #[doc(hidden)]
    fn out_of_groups<I: Isa>(groups: &[Self], samples: &mut [Self]);
}

impl<T: Scalar, const WIDTH: usize> Vector for [T; WIDTH] {
    type Scalar = T;
    const WIDTH: usize = WIDTH;
    const ZEROS: Self = [T::ZERO; WIDTH];

    #[inline(always)]
    fn as_slice(&self) -> &[T] {
        self
    }

    #[inline(always)]
    fn as_mut_slice(&mut self) -> &mut [T] {
        self
    }

    #[inline(always)]
    fn flatten(vectors: &[Self]) -> &[T] {
        vectors.as_flattened()
    }

    #[inline(always)]
    fn flatten_mut(vectors: &mut [Self]) -> &mut [T] {
        vectors.as_flattened_mut()
    }

    #[inline(always)]
    fn from_flat(values: &[T]) -> Option<&[Self]> {
        // There would be any number of them.
        if WIDTH == 0 {
            return None;
        }
        let (vectors, rest) = values.as_chunks();
        rest.is_empty().then_some(vectors)
    }

    #[inline(always)]
    fn from_flat_mut(values: &mut [T]) -> Option<&mut [Self]> {
        // There would be any number of them.
        if WIDTH == 0 {
            return None;
        }
        let (vectors, rest) = values.as_chunks_mut();
        rest.is_empty().then_some(vectors)
    }

    #[inline(always)]
    fn into_groups<I: Isa>(samples: &[Self], groups: &mut [Self]) {
        in_lanes!(I, T, from_samples::<T, WIDTH; _>(samples, groups));
    }

    #[inline(always)]
    fn out_of_groups<I: Isa>(groups: &[Self], samples: &mut [Self]) {
        in_lanes!(I, T, to_samples::<T, WIDTH; _>(groups, samples));
    }
}

/// The largest |v|; infinite or NaN if one v is.
#[inline(always)]
pub(crate) fn magnitude<T: Scalar>(values: &[T]) -> T {
    /// One for all, where code is dear.
    #[inline(never)]
    fn shared<T: Scalar>(values: &[T]) -> T {
        T::magnitude(values)
    }
    if IS_MICROCONTROLLER { shared(values) } else { T::magnitude(values) }
}

/// Whether no element is infinite or NaN.
#[inline(always)]
pub(crate) fn all_finite<T: Scalar>(values: &[T]) -> bool {
    magnitude(values).is_finite()
}

/// The first element that is infinite or NaN, and its position.
#[inline(always)]
pub(crate) fn first_not_finite<T: Scalar>(values: &[T]) -> Option<(usize, f64)> {
    // Two passes: the first one vectorises, and nearly always it is the only one.
    if all_finite(values) { None } else { find_not_finite(values) }
}

#[cold]
#[inline(never)]
fn find_not_finite<T: Scalar>(values: &[T]) -> Option<(usize, f64)> {
    let mut numbered = values.iter().enumerate();
    numbered.find(|(_, value)| !value.is_finite()).map(|(index, value)| (index, value.to_f64()))
}

#[cfg(test)]
mod tests {
    use super::Vector;

    #[test]
    fn flat_numbers_are_vectors_where_none_is_incomplete() {
        let mut values = [1.0_f32, 2.0, 3.0, 4.0, 5.0, 6.0];
        let vectors = <[f32; 3]>::from_flat(&values).unwrap();
        assert_eq!(vectors, [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]);
        assert_eq!(Vector::flatten(vectors).as_ptr(), values.as_ptr());
        assert_eq!(<[f32; 4]>::from_flat(&values), None);
        assert_eq!(<[f32; 4]>::from_flat_mut(&mut values), None);
        assert_eq!(<[f32; 4]>::from_flat(&[]), Some(&[][..]));
        assert_eq!(<[f32; 0]>::from_flat(&[]), None);
        assert_eq!(<[f32; 0]>::from_flat_mut(&mut []), None);

        <[f32; 2]>::from_flat_mut(&mut values).unwrap()[2][1] = 0.0;
        assert_eq!(values, [1.0, 2.0, 3.0, 4.0, 5.0, 0.0]);
    }
}
