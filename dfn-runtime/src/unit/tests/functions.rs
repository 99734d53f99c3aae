//! A unit as its functions, so that the checks are compiled once and not for each unit.

use crate::{Activation, Isa, Scalar};
use std::boxed::Box;

/// g and g′ for one precision.
pub struct Functions<T> {
    pub value: Box<dyn Fn(T) -> T>,
    pub slope: Box<dyn Fn(T, T) -> T>,
}

impl<T: Scalar> Functions<T> {
    /// Those that users call.
    pub fn of(unit: impl Activation<T> + 'static) -> Self {
        Self {
            value: Box::new(move |z| unit.value(z)),
            slope: Box::new(move |z, h| unit.slope(z, h)),
        }
    }

    /// Those with an instruction set.
    pub fn with(isa: impl Isa + 'static, unit: impl Activation<T> + 'static) -> Self {
        Self {
            value: Box::new(move |z| unit.value_with(isa, z)),
            slope: Box::new(move |z, h| unit.slope_with(isa, z, h)),
        }
    }
}
