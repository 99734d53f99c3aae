//! The steps that are refused, and how they are undone.

use crate::{Layer, Network, Scalar, Zeros, overwrite};
use core::error::Error;
use core::fmt;

/// A step of an optimiser that would have made a parameter infinite or NaN, or the square of a
/// gradient that the optimiser remembers. The parameters are as they were before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Overflow {
    /// The label of the first layer where it would.
    pub layer: &'static str,
}

impl fmt::Display for Overflow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let layer = self.layer;
        write!(f, "expected a finite step, found that it overflows in `{layer}`")
    }
}

impl Error for Overflow {}

/// Whether the parameters that a step gives are finite, as it goes along.
pub(super) struct Outcome {
    /// The first layer with a parameter that is not.
    overflowed: Option<&'static str>,
}

impl Outcome {
    /// Of a step that begins.
    #[inline(always)]
    pub(super) fn new() -> Self {
        Self { overflowed: None }
    }

    /// Takes note of the largest |θ| of a tensor.
    #[inline(always)]
    pub(super) fn note<T: Scalar>(&mut self, layer: &'static Layer, magnitude: T) {
        if self.overflowed.is_none() && !magnitude.is_finite() {
            self.overflowed = Some(layer.label);
        }
    }

    /// Ends the step: if it overflowed, the network becomes what it was, and what the rule remembers,
    /// which led there, begins anew.
    #[inline(always)]
    pub(super) fn settle<N: Network, S: Zeros>(
        self,
        network: &mut N,
        before: &N,
        state: &mut S,
    ) -> Result<(), Overflow> {
        let Some(layer) = self.overflowed else { return Ok(()) };
        overwrite(network, before);
        *state = S::ZEROS;
        Err(Overflow { layer })
    }
}

/// √s of a mean or a sum of squares; NaN where a square overflowed. As a denominator, infinity would
/// leave its parameter where it is, in this step and in all that follow, and nobody would know.
#[inline(always)]
pub(super) fn root_of_square<T: Scalar>(s: T) -> T {
    // 0 · ∞ is NaN.
    s.sqrt() + T::ZERO * s
}
