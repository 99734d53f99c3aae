//! Hyper-parameters: what they must be, and the error if they are not.

use crate::Scalar;
use core::error::Error;
use core::fmt;

/// A hyper-parameter of an optimiser, a penalty or a loss that makes no sense.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct HyperparameterError {
    /// Its name, the field of the optimiser, the penalty or the loss.
    pub name: &'static str,
    /// What it must be, as words that go after "expected".
    pub expected: &'static str,
    /// Its value.
    pub found: f64,
}

impl HyperparameterError {
    /// An error from its parts.
    pub const fn new(name: &'static str, expected: &'static str, found: f64) -> Self {
        Self { name, expected, found }
    }
}

impl fmt::Display for HyperparameterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, expected, found } = self;
        write!(f, "expected `{name}` to be {expected}, found {found}")
    }
}

impl Error for HyperparameterError {}

/// That a number is positive and finite.
pub(crate) fn check_positive<T: Scalar>(
    name: &'static str,
    found: T,
) -> Result<(), HyperparameterError> {
    check(found > T::ZERO && found.is_finite(), name, "positive and finite", found)
}

/// That a number is at least 0 and finite.
pub(crate) fn check_not_negative<T: Scalar>(
    name: &'static str,
    found: T,
) -> Result<(), HyperparameterError> {
    check(found >= T::ZERO && found.is_finite(), name, "at least 0 and finite", found)
}

/// That a rate of decay is in [0, 1).
pub(crate) fn check_decay<T: Scalar>(
    name: &'static str,
    found: T,
) -> Result<(), HyperparameterError> {
    check(found >= T::ZERO && found < T::ONE, name, "at least 0 and below 1", found)
}

fn check<T: Scalar>(
    holds: bool,
    name: &'static str,
    expected: &'static str,
    found: T,
) -> Result<(), HyperparameterError> {
    if holds { Ok(()) } else { Err(HyperparameterError::new(name, expected, found.to_f64())) }
}
