//! An activation.

use crate::{Hidden, Output, Single, check_gradients};
use dfn::{Activation, HalfSquaredError, Scalar};

/// z σ(z), for every scalar.
#[derive(Clone, Copy)]
pub struct Swish;

impl<T: Scalar> Activation<T> for Swish {
    fn value(&self, z: T) -> T {
        z * z.sigmoid()
    }

    fn slope(&self, z: T, h: T) -> T {
        let sigmoid = z.sigmoid();
        h + sigmoid * (T::ONE - h)
    }
}

#[test]
fn a_users_activation_is_differentiated_as_hidden_and_as_output_unit() {
    check_gradients::<Hidden>(HalfSquaredError);
    check_gradients::<Output>(HalfSquaredError);
}

#[test]
fn a_users_activation_is_applied_to_the_pre_activations() {
    assert_eq!(Hidden::LAYERS[0].activation, "crate::units::Swish");
    let trace = Single::random(1).trace(&[0.5, -1.0]);
    for (z, h) in trace.dense1.z.into_iter().zip(trace.dense1.h) {
        assert_eq!(h, Swish.value(z));
    }
}
