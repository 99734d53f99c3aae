//! What hyper-parameters must be.

use crate::{HyperparameterError, Scalar};

/// That a learning rate is positive and finite.
pub(super) fn check_rate<T: Scalar>(rate: T) -> Result<(), HyperparameterError> {
    check_positive("rate", rate)
}

/// That a number is positive and finite.
pub(super) fn check_positive<T: Scalar>(
    name: &'static str,
    found: T,
) -> Result<(), HyperparameterError> {
    if found > T::ZERO && found.is_finite() {
        Ok(())
    } else {
        Err(HyperparameterError::new(name, "positive and finite", found.to_f64()))
    }
}

/// That a rate of decay is in [0, 1).
pub(super) fn check_decay<T: Scalar>(
    name: &'static str,
    decay: T,
) -> Result<(), HyperparameterError> {
    if decay >= T::ZERO && decay < T::ONE {
        Ok(())
    } else {
        Err(HyperparameterError::new(name, "at least 0 and below 1", decay.to_f64()))
    }
}
