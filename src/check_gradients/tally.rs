//! What the comparisons add up to.

use super::difference::Comparison;
use super::{Derivative, GradientCheck, GradientCheckError, GradientDifference};

/// Counts the comparisons, and keeps the worst one.
pub(super) struct Tally {
    tolerance: f64,
    compared: usize,
    skipped: usize,
    worst: Option<GradientDifference>,
}

impl Tally {
    pub fn new(tolerance: f64) -> Self {
        Self { tolerance, compared: 0, skipped: 0, worst: None }
    }

    /// Adds a comparison; returns whether it says anything: one of two zeros does not, and neither
    /// does one at a kink.
    pub fn add(&mut self, derivative: Derivative, comparison: Comparison) -> bool {
        if comparison.at_kink {
            self.skipped += 1;
            return false;
        }
        self.compared += 1;
        let Comparison { found, expected, relative, is_silent, .. } = comparison;
        let is_worse = match self.worst {
            Some(worst) => relative > worst.relative || relative.is_nan(),
            None => true,
        };
        if is_worse {
            self.worst = Some(GradientDifference { derivative, found, expected, relative });
        }
        !is_silent
    }

    /// The result, where `silent` is a layer whose derivatives said nothing, if that is wrong. A
    /// difference that is too large comes before it.
    pub fn finish(self, silent: Option<&'static str>) -> Result<GradientCheck, GradientCheckError> {
        let Self { tolerance, compared, skipped, worst } = self;
        match worst {
            Some(difference) if !difference.is_within(tolerance) => {
                Err(GradientCheckError::Different { difference, tolerance })
            }
            Some(largest) if silent.is_none() => Ok(GradientCheck { compared, skipped, largest }),
            _ => Err(GradientCheckError::Nothing { layer: silent }),
        }
    }
}
