//! A loss.

use crate::common::bits;
use crate::{Hidden, Output, check_gradients};
use dfn::{Loss, OutputUnit, TargetError};

/// Σ (ŷ − t)⁴, for targets that are not negative.
#[derive(Clone, Copy)]
struct QuarticError;

impl<U: OutputUnit<f64>, const O: usize> Loss<U, [f64; O], [f64; O]> for QuarticError {
    fn check(&self, target: &[f64; O]) -> Result<(), TargetError> {
        match target.iter().find(|t| **t < 0.0) {
            Some(found) => {
                Err(TargetError::Unexpected { expected: "targets from 0 on", found: *found })
            }
            None => Ok(()),
        }
    }

    fn value(&self, _: &U, _: &[f64; O], y: &[f64; O], target: &[f64; O]) -> f64 {
        y.iter().zip(target).map(|(y, t)| (y - t).powi(4)).sum()
    }

    fn gradient(&self, unit: &U, z: &[f64; O], y: &[f64; O], target: &[f64; O]) -> [f64; O] {
        let dy = std::array::from_fn(|i| 4.0 * (y[i] - target[i]).powi(3));
        unit.pre_activation_gradient(z, y, &dy)
    }
}

#[test]
fn a_users_loss_takes_every_output_unit() {
    check_gradients::<Hidden>(QuarticError);
    check_gradients::<Output>(QuarticError);
}

#[test]
fn a_users_loss_says_which_targets_it_takes() {
    let mut network = Output::random(1);
    let error = network.step(&[0.5, 0.5], &[1.0, -2.0], QuarticError, 0.1).unwrap_err();
    assert_eq!(error.to_string(), "expected targets from 0 on, found -2");
    assert_eq!(bits(&network), bits(&Output::random(1)));
}
