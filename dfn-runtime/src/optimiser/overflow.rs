//! The steps that are refused, and how they are undone.

use crate::vector::all_finite;
use crate::{Network, Zeros};
use core::error::Error;
use core::fmt;

/// A step of an optimiser that would have made a parameter infinite or NaN. The parameters are as
/// they were before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Overflow {
    /// The label of the first layer with such a parameter.
    pub layer: &'static str,
}

impl fmt::Display for Overflow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let layer = self.layer;
        write!(
            f,
            "expected finite parameters after the step, found that those of `{layer}` overflow"
        )
    }
}

impl Error for Overflow {}

/// Ends a step: if a parameter is infinite or NaN now, the network becomes what it was, and what the
/// rule remembers, which led there, begins anew.
#[inline(always)]
pub(super) fn settle<N: Network, S: Zeros>(
    network: &mut N,
    before: &N,
    state: &mut S,
) -> Result<(), Overflow> {
    let overflowed = network.parameters().find(|tensor| !all_finite(tensor.values));
    let Some(layer) = overflowed.map(|tensor| tensor.layer.label) else { return Ok(()) };
    *network = *before;
    *state = S::ZEROS;
    Err(Overflow { layer })
}
