//! `check_gradients` finds a wrong slope and a wrong gradient and says where, finds nothing wrong
//! with what is built in, and does not pass a check that compares nothing.

#![cfg(feature = "std")]

#[path = "../common/mod.rs"]
mod common;
mod compared;
mod mistakes;
mod passing;
mod penalties;

use common::samples;
use dfn::{
    GradientCheck, GradientCheckError, HalfSquaredError, Loss, Network, OutputUnit, Role, Scalar,
    TargetError, check_gradients, network,
};

network! {
    struct Net: f64 = first: dense(3 -> 4, tanh) -> dense(4 -> 2);
    struct Line: f64 = dense(1 -> 1);
}

/// A unit that is right, and units with mistakes.
mod units {
    use dfn::{Activation, Scalar};

    macro_rules! unit {
        ($name:ident, |$z:ident, $h:ident| $value:expr, $slope:expr) => {
            #[derive(Clone, Copy)]
            pub struct $name;

            #[allow(unused_variables, reason = "not every formula has both")]
            impl<T: Scalar> Activation<T> for $name {
                fn value(&self, $z: T) -> T {
                    $value
                }
                fn slope(&self, $z: T, $h: T) -> T {
                    $slope
                }
            }
        };
    }

    unit!(Swish, |z, h| z * z.sigmoid(), h + z.sigmoid() * (T::ONE - h));
    unit!(WithoutTheSecondTerm, |z, h| z * z.sigmoid(), z.sigmoid());
    unit!(OfTheValue, |z, h| z.tanh(), T::ONE - h.tanh() * h.tanh());
    unit!(OnePerCent, |z, h| z.tanh(), T::from_f64(1.01) * (T::ONE - h * h));
    unit!(Flat, |z, h| z.tanh(), T::ZERO * z);
    unit!(NotANumber, |z, h| z.tanh(), T::from_f64(f64::NAN) * z);
}

/// Half the squared error with a factor in its gradient.
#[derive(Clone, Copy)]
struct WithFactor(f64);

impl<T: Scalar, U: OutputUnit<T>, const O: usize> Loss<U, [T; O], [T; O]> for WithFactor {
    fn check(&self, _: &[T; O]) -> Result<(), TargetError> {
        Ok(())
    }

    fn value(&self, unit: &U, z: &[T; O], y: &[T; O], target: &[T; O]) -> T {
        HalfSquaredError.value(unit, z, y, target)
    }

    fn gradient(&self, unit: &U, z: &[T; O], y: &[T; O], target: &[T; O]) -> [T; O] {
        let gradient = HalfSquaredError.gradient(unit, z, y, target);
        gradient.map(|g| g * T::from_f64(self.0))
    }
}

const SAMPLES: usize = 5;
const TARGETS: [[f64; 2]; SAMPLES] = [[0.5, 0.1], [0.0, 1.0], [0.25, 0.3], [1.0, 0.0], [0.75, 0.6]];

fn check<N: Network, T>(
    targets: &[T],
    loss: impl Loss<N::Unit, N::Output, T>,
) -> Result<GradientCheck, GradientCheckError> {
    let mut network = N::random(3);
    for tensor in network.tensors_mut().filter(|tensor| tensor.role == Role::Bias) {
        tensor.values.fill(N::Scalar::from_f64(0.45));
    }
    check_gradients(&network, &samples(targets.len()), targets, loss)
}

/// That a network and a loss have nothing wrong, and everything was compared.
#[track_caller]
fn passes<N: Network, T>(targets: &[T], loss: impl Loss<N::Unit, N::Output, T>) {
    let found = check::<N, T>(targets, loss).unwrap_or_else(|error| panic!("{error}"));
    println!("{found}");
    assert_eq!(found.compared, N::PARAMETERS + targets.len() * N::INPUTS * N::OUTPUTS);
    assert_eq!(found.skipped, 0);
}
