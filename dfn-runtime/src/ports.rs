//! Several inputs, outputs or targets of a network in one array, one after the other; for generated
//! code.

use crate::{Scalar, Vector};

/// The numbers of all parts, one after the other; 0 where there are too few.
#[inline(always)]
#[must_use]
pub fn join<V: Vector, const COUNT: usize>(parts: [&[V::Scalar]; COUNT]) -> V {
    let mut joined = V::ZEROS;
    let mut places = joined.as_mut_slice();
    for part in parts {
        places = copy(part, places);
    }
    joined
}

/// Copies numbers to the first places; gives the rest of these, none if there were too few.
#[inline(always)]
pub(crate) fn copy<'p, T: Scalar>(numbers: &[T], places: &'p mut [T]) -> &'p mut [T] {
    let (first, rest) = places.split_at_mut_checked(numbers.len()).unwrap_or_default();
    for (place, number) in first.iter_mut().zip(numbers) {
        *place = *number;
    }
    rest
}

/// What is left of numbers that are taken apart.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'a, T>(&'a [T]);

impl<'a, T: Scalar> Parts<'a, T> {
    /// All of them.
    #[inline(always)]
    #[must_use]
    pub const fn new(numbers: &'a [T]) -> Self {
        Self(numbers)
    }

    /// The next vector; zeros if too few numbers are left.
    #[inline(always)]
    pub fn next_part<const WIDTH: usize>(&mut self) -> [T; WIDTH] {
        let Some((part, rest)) = self.0.split_first_chunk() else { return [T::ZERO; WIDTH] };
        self.0 = rest;
        *part
    }
}

#[cfg(test)]
mod tests {
    use super::{Parts, join};

    #[test]
    fn what_is_joined_is_taken_apart_again() {
        let joined: [f32; 6] = join([&[1.0], &[2.0, 3.0], &[4.0, 5.0, 6.0]]);
        assert_eq!(joined, [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
        let mut parts = Parts::new(&joined);
        assert_eq!(parts.next_part(), [1.0]);
        assert_eq!(parts.next_part(), [2.0, 3.0]);
        assert_eq!(parts.next_part(), [4.0, 5.0, 6.0]);
    }

    #[test]
    fn what_does_not_fit_ends_early() {
        assert_eq!(join::<[f64; 2], 2>([&[1.0], &[2.0, 3.0]]), [1.0, 0.0]);
        assert_eq!(join::<[f64; 3], 1>([&[1.0]]), [1.0, 0.0, 0.0]);
        assert_eq!(Parts::new(&[1.0]).next_part(), [0.0, 0.0]);
    }
}
