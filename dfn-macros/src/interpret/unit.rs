//! The units of the library in f64.

use super::number;
use crate::syntax::Activation;
use std::f64::consts::PI;

/// A unit and its slope.
pub struct Function {
    pub value: Box<dyn Fn(f64) -> f64>,
    pub slope: Box<dyn Fn(f64) -> f64>,
}

/// The function of an activation; for one of the user's own, of which only its path is known, one
/// that stands in for it.
pub fn function(activation: &Activation) -> Function {
    let Activation::BuiltIn { unit, parameter, .. } = activation else {
        return new(|z| z * z + z, |z| 2.0 * z + 1.0);
    };
    // A constant of the user's has a number in its place.
    let parameter =
        parameter.as_ref().map(|parameter| number::value(&parameter.value).unwrap_or(0.3));
    match unit.name {
        "linear" => new(|z| z, |_| 1.0),
        "relu" => new(|z| z.max(0.0), |z| step(z > 0.0)),
        "leaky_relu" => {
            let a = parameter.unwrap_or(0.01);
            new(move |z| if z > 0.0 { z } else { a * z }, move |z| if z > 0.0 { 1.0 } else { a })
        }
        "elu" => {
            let a = parameter.unwrap_or(1.0);
            new(
                move |z| if z > 0.0 { z } else { a * z.exp_m1() },
                move |z| if z > 0.0 { 1.0 } else { a * z.exp() },
            )
        }
        "gelu" => new(|z| z * probability(z), |z| probability(z) + z * density(z)),
        "silu" => new(|z| z * sigmoid(z), |z| sigmoid(z) * (1.0 + z * (1.0 - sigmoid(z)))),
        "softplus" => new(|z| z.max(0.0) + (-z.abs()).exp().ln_1p(), sigmoid),
        "sigmoid" => new(sigmoid, |z| sigmoid(z) * sigmoid(-z)),
        "tanh" => new(f64::tanh, |z| 1.0 / z.cosh().powi(2)),
        "hard_sigmoid" => new(
            |z| (z / 6.0 + 0.5).clamp(0.0, 1.0),
            |z| if z.abs() < 3.0 { 1.0 / 6.0 } else { 0.0 },
        ),
        "hard_tanh" => new(|z| z.clamp(-1.0, 1.0), |z| step(z.abs() < 1.0)),
        "clip01" => new(|z| z.clamp(0.0, 1.0), |z| step(z > 0.0 && z < 1.0)),
        "square" => new(|z| z * z, |z| 2.0 * z),
        "norm" => new(f64::sqrt, |z| if z == 0.0 { 0.0 } else { 0.5 / z.sqrt() }),
        "sqrt" => new(f64::sqrt, |z| 0.5 / z.sqrt()),
        "exp" => new(f64::exp, f64::exp),
        "ln" => new(f64::ln, |z| 1.0 / z),
        "abs" => new(f64::abs, f64::signum),
        "reciprocal" => new(|z| 1.0 / z, |z| -1.0 / (z * z)),
        "sin" => new(f64::sin, f64::cos),
        "cos" => new(f64::cos, |z| -z.sin()),
        "huber" => {
            let d = parameter.unwrap_or(1.0);
            new(
                move |z| if z.abs() < d { 0.5 * z * z } else { d * (z.abs() - 0.5 * d) },
                move |z| z.clamp(-d, d),
            )
        }
        other => panic!("the interpreter does not know {other}"),
    }
}

fn new(value: impl Fn(f64) -> f64 + 'static, slope: impl Fn(f64) -> f64 + 'static) -> Function {
    Function { value: Box::new(value), slope: Box::new(slope) }
}

fn step(passes: bool) -> f64 {
    f64::from(u8::from(passes))
}

fn sigmoid(z: f64) -> f64 {
    1.0 / (1.0 + (-z).exp())
}

/// φ(z), the density of the standard normal.
fn density(z: f64) -> f64 {
    (-0.5 * z * z).exp() / (2.0 * PI).sqrt()
}

/// Φ(z) = ½ + φ(z) (z + z³/3 + z⁵/(3·5) + …) (Marsaglia 2004), far out where the sum has an end.
fn probability(z: f64) -> f64 {
    if z.abs() > 8.0 {
        return step(z > 0.0);
    }
    let (mut sum, mut term) = (z, z);
    for odd in (3..400).step_by(2) {
        term *= z * z / f64::from(odd);
        sum += term;
    }
    0.5 + density(z) * sum
}
