//! The units by their formulas.

use super::number::{Number, Precision};
use std::f64::consts::PI;

/// A unit, with its parameter if it has one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unit {
    Linear,
    Relu,
    LeakyRelu(f64),
    Elu(f64),
    Gelu,
    Silu,
    Softplus,
    Sigmoid,
    Tanh,
    HardSigmoid,
    HardTanh,
    Clip01,
    Softmax,
}

impl Unit {
    /// h = g(z).
    pub fn value<P: Precision>(self, z: &[Number<P>]) -> Vec<Number<P>> {
        if self == Self::Softmax {
            let exponentials: Vec<Number<P>> =
                z.iter().map(|z| z.apply(f64::exp, 8.0 * P::EPSILON * z.value.exp())).collect();
            let sum = Number::sum(exponentials.iter().copied());
            return exponentials.into_iter().map(|e| e / sum).collect();
        }
        let of_element = |z: &Number<P>| {
            let h = z.apply(|z| self.of_element(z).0, 0.0);
            let rounding = self.rounding(z.value.abs().max(h.value.abs()), h.value.abs());
            Number::new(h.value, h.error + P::EPSILON * rounding)
        };
        z.iter().map(of_element).collect()
    }

    /// ∂h/∂z, a row for each h, where h = g(z) is already known.
    pub fn jacobian<P: Precision>(self, z: &[Number<P>], h: &[Number<P>]) -> Vec<Vec<Number<P>>> {
        let entry = |row: usize, column: usize| match self {
            Self::Softmax if row == column => h[row] * (Number::ONE - h[row]),
            Self::Softmax => -(h[row] * h[column]),
            _ if row == column => {
                let slope = z[row].apply(|z| self.of_element(z).1, 0.0);
                let rounding = self.rounding(slope.value.abs().max(1.0), slope.value.abs());
                Number::new(slope.value, slope.error + P::EPSILON * rounding)
            }
            _ => Number::ZERO,
        };
        let row = |row| (0..z.len()).map(|column| entry(row, column)).collect();
        (0..z.len()).map(row).collect()
    }

    /// Where the slope jumps.
    pub fn kinks(self) -> &'static [f64] {
        match self {
            Self::Relu | Self::LeakyRelu(_) | Self::Elu(_) => &[0.0],
            Self::HardSigmoid => &[-3.0, 3.0],
            Self::HardTanh => &[-1.0, 1.0],
            Self::Clip01 => &[0.0, 1.0],
            _ => &[],
        }
    }

    /// The value and the slope.
    fn of_element(self, z: f64) -> (f64, f64) {
        let sigmoid = 1.0 / (1.0 + (-z).exp());
        let clamped = |low: f64, high: f64| z.max(low).min(high);
        let inside = |low: f64, high: f64| f64::from(low < z && z < high);
        match self {
            Self::Linear => (z, 1.0),
            Self::Relu => (z.max(0.0), inside(0.0, f64::INFINITY)),
            Self::LeakyRelu(slope) if z <= 0.0 => (slope * z, slope),
            Self::Elu(alpha) if z <= 0.0 => (alpha * z.exp_m1(), alpha * z.exp()),
            Self::LeakyRelu(_) | Self::Elu(_) => (z, 1.0),
            Self::Gelu => {
                let density = (-z * z / 2.0).exp() / (2.0 * PI).sqrt();
                let probability = normal_distribution(z, density);
                (z * probability, probability + z * density)
            }
            Self::Silu => (z * sigmoid, sigmoid * (1.0 + z * (1.0 - sigmoid))),
            Self::Softplus => (z.exp().ln_1p(), sigmoid),
            Self::Sigmoid => (sigmoid, sigmoid * (1.0 - sigmoid)),
            Self::Tanh => (z.tanh(), 1.0 - z.tanh().powi(2)),
            Self::HardSigmoid => (clamped(-3.0, 3.0) / 6.0 + 0.5, inside(-3.0, 3.0) / 6.0),
            Self::HardTanh => (clamped(-1.0, 1.0), inside(-1.0, 1.0)),
            Self::Clip01 => (clamped(0.0, 1.0), inside(0.0, 1.0)),
            Self::Softmax => unreachable!("softmax is no function of one element"),
        }
    }

    /// By how many ε a value or a slope may be wrong, which is computed from numbers of some
    /// magnitude. The library's functions keep to some units in the last place; straight pieces to
    /// the rounding of their slope.
    fn rounding(self, magnitude: f64, result: f64) -> f64 {
        match self {
            Self::Linear | Self::Relu | Self::HardTanh | Self::Clip01 => 0.0,
            Self::HardSigmoid if result == 0.0 || result == 1.0 => 0.0,
            Self::LeakyRelu(_) => 2.0 * result,
            _ => 8.0 * magnitude,
        }
    }
}

/// Φ(z) = ½ + φ(z) (z + z³/3 + z⁵/(3·5) + …) (Marsaglia 2004).
pub fn normal_distribution(z: f64, density: f64) -> f64 {
    let (mut sum, mut term, mut odd) = (0.0, z, 1.0);
    while sum + term != sum {
        sum += term;
        odd += 2.0;
        term *= z * z / odd;
    }
    0.5 + density * sum
}
