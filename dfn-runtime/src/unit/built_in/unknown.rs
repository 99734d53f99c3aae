use crate::Scalar;
use crate::unit::{Activation, Bernoulli, Multinoulli};

/// Stands for an activation that could not be read.
///
/// The compiler has already complained; this unit takes every loss, so that a typo in a
/// declaration causes no second error where the network is used.
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug)]
pub struct unknown;

#[diagnostic::do_not_recommend]
impl<T: Scalar> Activation<T> for unknown {
    fn value(&self, z: T) -> T {
        z
    }

    fn slope(&self, _: T, _: T) -> T {
        T::ONE
    }
}

#[diagnostic::do_not_recommend]
impl<T: Scalar> Bernoulli<T> for unknown {}

#[diagnostic::do_not_recommend]
impl Multinoulli<f32> for unknown {}

#[diagnostic::do_not_recommend]
impl Multinoulli<f64> for unknown {}
