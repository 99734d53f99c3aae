//! What the tests of this crate share: numbers to compute with, comparisons, finite differences.

pub mod graph;

use crate::isa::Job;
use crate::{Elements, Isa, Scalar, generator};
use rand_core::Rng;
use std::vec::Vec;

/// Numbers from a seed.
pub struct Numbers<R>(R);

impl Numbers<()> {
    pub fn from_seed(seed: usize) -> Numbers<impl Rng> {
        Numbers(generator(seed as u64))
    }
}

impl<R: Rng> Numbers<R> {
    /// An integer from −8 to 8. Sums of products of such are exact in `f32`, in any order and with
    /// or without fused multiply-adds, so that results can be compared exactly.
    pub fn integer<T: Scalar>(&mut self) -> T {
        T::from_f64(f64::from(self.0.next_u32() % 17) - 8.0)
    }

    pub fn integers<T: Scalar, const WIDTH: usize>(&mut self) -> [T; WIDTH] {
        core::array::from_fn(|_| self.integer())
    }

    pub fn integer_rows<T: Scalar, const WIDTH: usize>(&mut self, count: usize) -> Vec<[T; WIDTH]> {
        (0..count).map(|_| self.integers()).collect()
    }

    pub fn integer_matrix<T: Scalar, const WIDTH: usize, const HEIGHT: usize>(
        &mut self,
    ) -> [[T; WIDTH]; HEIGHT] {
        core::array::from_fn(|_| self.integers())
    }

    /// Vectors or matrices of integers.
    pub fn integer_elements<E: Elements>(&mut self, count: usize) -> Vec<E> {
        let mut values = Vec::from_iter((0..count).map(|_| E::ZEROS));
        for element in E::flatten_mut(&mut values) {
            *element = self.integer();
        }
        values
    }

    /// A fraction in [−2, 2).
    pub fn fractions<T: Scalar, const WIDTH: usize>(&mut self) -> [T; WIDTH] {
        core::array::from_fn(|_| T::from_f64(f64::from(self.0.next_u32()) * 2f64.powi(-30) - 2.0))
    }
}

/// Fails unless the numbers agree within `tolerance` of the larger of 1 and the expected value.
#[track_caller]
pub fn assert_close<T: Scalar>(found: &[T], expected: &[f64], tolerance: f64) {
    assert_eq!(found.len(), expected.len());
    for (index, (found, expected)) in found.iter().zip(expected).enumerate() {
        let difference = (found.to_f64() - expected).abs();
        assert!(
            difference <= tolerance * expected.abs().max(1.0),
            "position {index}: found {found}, expected {expected}"
        );
    }
}

/// ∂f/∂x by central differences, one element of x at a time.
pub fn numeric_gradient<const WIDTH: usize>(
    x: [f64; WIDTH],
    f: impl Fn(&[f64; WIDTH]) -> f64,
) -> [f64; WIDTH] {
    // The cube root of the precision balances rounding against the third derivative.
    const STEP: f64 = 6e-6;
    core::array::from_fn(|index| {
        let moved_by = |step: f64| {
            let mut x = x;
            x[index] += step;
            f(&x)
        };
        (moved_by(STEP) - moved_by(-STEP)) / (2.0 * STEP)
    })
}

/// How far [`numeric_gradient`] may be from the derivative, for `assert_close`.
pub const NUMERIC_TOLERANCE: f64 = 1e-8;

/// Σ aᵢ bᵢ: a loss with the gradient `a` for tests of the chain rule.
pub fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// A processor with wide vectors and fused multiply-adds, whatever this one has: by default AVX2's.
#[derive(Clone, Copy)]
pub struct Vectors<const BYTES: usize, const ROWS: usize>;

/// A processor like one with AVX2.
pub type Wide = Vectors<32, 6>;

impl<const BYTES: usize, const ROWS: usize> Isa for Vectors<BYTES, ROWS> {
    const VECTOR_BYTES: usize = BYTES;
    const ROWS: usize = ROWS;

    fn mul_add<T: Scalar>(self, a: T, b: T, c: T) -> T {
        #[cfg(feature = "std")]
        return a.mul_add(b, c);
        #[cfg(not(feature = "std"))]
        (a * b + c)
    }

    fn call<J: Job>(self, job: J) -> J::Output {
        job.run(self)
    }
}
