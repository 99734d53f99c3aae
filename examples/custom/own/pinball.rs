//! A loss: the pinball loss, which learns a quantile.

use dfn::{HyperparameterError, Loss, OutputUnit, Scalar, TargetError};

/// Σ max(q (t − ŷ), (q − 1)(t − ŷ)), whose minimiser is the conditional q-quantile: y is below ŷ with
/// a probability of q (Koenker and Bassett 1978). For q = ½ it is half the absolute error.
#[derive(Clone, Copy)]
pub struct Pinball {
    pub quantile: f64,
}

impl<U: OutputUnit<f64>, const O: usize> Loss<U, [f64; O], [f64; O]> for Pinball {
    fn check(&self, target: &[f64; O]) -> Result<(), TargetError> {
        if !(self.quantile > 0.0 && self.quantile < 1.0) {
            let error = HyperparameterError::new("quantile", "between 0 and 1", self.quantile);
            return Err(TargetError::Hyperparameter(error));
        }
        match target.iter().position(|t| !t.is_finite()) {
            Some(index) => Err(TargetError::NotFinite { index, found: target[index] }),
            None => Ok(()),
        }
    }

    fn value(&self, _: &U, _: &[f64; O], y: &[f64; O], target: &[f64; O]) -> f64 {
        let of = |(y, t): (&f64, &f64)| {
            f64::max(self.quantile * (t - y), (self.quantile - 1.0) * (t - y))
        };
        y.iter().zip(target).map(of).sum()
    }

    fn gradient(&self, unit: &U, z: &[f64; O], y: &[f64; O], target: &[f64; O]) -> [f64; O] {
        // A target at ŷ itself pulls neither way.
        let pull = |y: f64, t: f64| match (t - y).partial_cmp(&0.0) {
            Some(std::cmp::Ordering::Greater) => -self.quantile,
            Some(std::cmp::Ordering::Less) => 1.0 - self.quantile,
            _ => f64::ZERO,
        };
        let dy = std::array::from_fn(|index| pull(y[index], target[index]));
        unit.pre_activation_gradient(z, y, &dy)
    }
}
