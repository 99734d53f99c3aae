//! The units that declarations name, as functions of one number. The example's test has the same.

use dfn::{Activation, Scalar, network, unit};

/// A unit: how declarations name it, its formula, value and slope.
pub struct Unit {
    pub name: &'static str,
    pub formula: &'static str,
    /// Where the slope jumps.
    pub jumps: &'static [f64],
    value: fn(f64) -> f64,
    slope: fn(f64, f64) -> f64,
}

impl Unit {
    pub fn value(&self, z: f64) -> f64 {
        (self.value)(z)
    }

    pub fn slope(&self, z: f64) -> f64 {
        (self.slope)(z, self.value(z))
    }
}

/// A unit from its type.
macro_rules! unit {
    ($name:literal, $formula:literal, $jumps:expr, $unit:expr) => {
        Unit {
            name: $name,
            formula: $formula,
            jumps: $jumps,
            value: |z| Activation::<f64>::value(&$unit, z),
            slope: |z, h| Activation::<f64>::slope(&$unit, z, h),
        }
    };
}

/// All that are applied to each pre-activation for itself.
pub const UNITS: [Unit; 12] = [
    unit!("linear", "z", &[], unit::linear),
    unit!("relu", "max(0, z)", &[0.0], unit::relu),
    unit!("leaky_relu(0.1)", "max(0, z) + 0.1 min(0, z)", &[0.0], unit::leaky_relu::new(0.1)),
    unit!("elu", "max(0, z) + min(0, eᶻ − 1)", &[], unit::elu::DEFAULT),
    unit!("gelu", "z Φ(z)", &[], unit::gelu),
    unit!("silu", "z σ(z)", &[], unit::silu),
    unit!("softplus", "ln(1 + eᶻ)", &[], unit::softplus),
    unit!("sigmoid", "σ(z) = 1 / (1 + e⁻ᶻ)", &[], unit::sigmoid),
    unit!("tanh", "tanh(z) = 2σ(2z) − 1", &[], unit::tanh),
    unit!("hard_sigmoid", "max(0, min(1, (z + 3) / 6))", &[-3.0, 3.0], unit::hard_sigmoid),
    unit!("hard_tanh", "max(−1, min(1, z))", &[-1.0, 1.0], unit::hard_tanh),
    unit!("clip01", "max(0, min(1, z))", &[0.0, 1.0], unit::clip01),
];

network! {
    /// Softmax alone: with the identity as weights its pre-activations are its inputs.
    struct Softmax: f64 = dense(3 -> 3, softmax);
}

/// The first of three outputs of softmax, when the other two pre-activations are 1 and 0.
pub const SOFTMAX: Unit = Unit {
    name: "softmax",
    formula: "eᶻⁱ / Σⱼ eᶻʲ, first of (z, 1, 0)",
    jumps: &[],
    value: |z| softmax([z, 1.0, 0.0])[0],
    // ∂h₁/∂z₁, on the diagonal of its Jacobian.
    slope: |z, _| identity().jacobian(&[z, 1.0, 0.0])[0][0],
};

fn softmax(z: [f64; 3]) -> [f64; 3] {
    identity().forward(&z)
}

fn identity() -> Softmax {
    let mut network = Softmax::ZEROS;
    for (index, row) in network.dense1.weights.iter_mut().enumerate() {
        row[index] = f64::ONE;
    }
    network
}
