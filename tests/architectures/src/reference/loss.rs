//! The losses by their formulas, and their gradients with respect to the output.

use super::number::{Number, Precision};

/// A loss, with its parameter if it has one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Formula {
    HalfSquaredError,
    MeanSquaredError,
    MeanAbsoluteError,
    Huber(f64),
    BinaryCrossEntropy,
    CrossEntropy,
}

impl Formula {
    /// L(ŷ, t).
    pub fn value<P: Precision>(self, y: &[Number<P>], t: &[f64]) -> Number<P> {
        let outputs = Number::exact(y.len() as f64);
        let terms = y.iter().zip(t).map(|(y, t)| {
            let t = Number::exact(*t);
            match self {
                Self::HalfSquaredError => Number::exact(0.5) * (*y - t) * (*y - t),
                Self::MeanSquaredError => (*y - t) * (*y - t) / outputs,
                Self::MeanAbsoluteError => (*y - t).apply(f64::abs, 0.0) / outputs,
                Self::Huber(delta) => {
                    let rounding = 4.0 * P::EPSILON * huber(delta, y.value - t.value).0;
                    (*y - t).apply(|d| huber(delta, d).0, rounding) / outputs
                }
                Self::BinaryCrossEntropy => {
                    -(t * ln(*y, -100.0)) - (Number::ONE - t) * ln(Number::ONE - *y, -100.0)
                }
                Self::CrossEntropy => -(t * ln(*y, f64::NEG_INFINITY)),
            }
        });
        Number::sum(terms)
    }

    /// ∂L/∂ŷ.
    pub fn gradient<P: Precision>(self, y: &[Number<P>], t: &[f64]) -> Vec<Number<P>> {
        let outputs = Number::exact(y.len() as f64);
        let of_element = |(y, t): (&Number<P>, &f64)| {
            let t = Number::exact(*t);
            match self {
                Self::HalfSquaredError => *y - t,
                Self::MeanSquaredError => Number::exact(2.0) * (*y - t) / outputs,
                Self::MeanAbsoluteError => (*y - t).apply(sign, 0.0) / outputs,
                Self::Huber(delta) => (*y - t).apply(|d| huber(delta, d).1, 0.0) / outputs,
                Self::BinaryCrossEntropy => {
                    let variance = *y * (Number::ONE - *y);
                    (*y - t) / variance.apply(|variance| variance.max(1e-12), 0.0)
                }
                Self::CrossEntropy => -t / *y,
            }
        };
        y.iter().zip(t).map(of_element).collect()
    }

    /// How near an output is to a place where ∂L/∂ŷ jumps.
    pub fn distance_to_kink(self, y: &[f64], t: &[f64]) -> f64 {
        let distances = y.iter().zip(t).map(|(y, t)| (y - t).abs());
        match self {
            Self::MeanAbsoluteError => distances.fold(f64::INFINITY, f64::min),
            _ => f64::INFINITY,
        }
    }
}

/// ℓ and ℓ′.
fn huber(delta: f64, difference: f64) -> (f64, f64) {
    let distance = difference.abs();
    if distance <= delta {
        (difference * difference / 2.0, difference)
    } else {
        (delta * (distance - delta / 2.0), delta * sign(difference))
    }
}

fn sign(x: f64) -> f64 {
    if x == 0.0 { 0.0 } else { x.signum() }
}

/// ln x, not below the floor.
fn ln<P: Precision>(x: Number<P>, floor: f64) -> Number<P> {
    let ln = |x: f64| x.ln().max(floor);
    x.apply(ln, 8.0 * P::EPSILON * ln(x.value).abs())
}
