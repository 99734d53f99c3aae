//! The elementwise functions by their formulas, with three derivatives.

use std::f64::consts::PI;

/// f, f′, f″ and f‴ at z. `parameter` is the number that some take.
pub fn derivatives(name: &str, parameter: Option<f64>, z: f64) -> [f64; 4] {
    let sigmoid = 1.0 / (1.0 + (-z).exp());
    let [s1, s2, s3] = {
        let slope = sigmoid * (1.0 - sigmoid);
        let third = slope * (1.0 - 6.0 * sigmoid + 6.0 * sigmoid * sigmoid);
        [slope, slope * (1.0 - 2.0 * sigmoid), third]
    };
    let linear = |value: f64, slope: f64| [value, slope, 0.0, 0.0];
    let clamped = |low: f64, high: f64, slope: f64| {
        if z <= low {
            linear(low, 0.0)
        } else if z >= high {
            linear(high, 0.0)
        } else {
            linear(z, slope)
        }
    };
    match name {
        "linear" => linear(z, 1.0),
        "relu" => clamped(0.0, f64::INFINITY, 1.0),
        "leaky_relu" if z <= 0.0 => {
            let slope = parameter.unwrap_or(0.01);
            linear(slope * z, slope)
        }
        "elu" if z <= 0.0 => {
            let slope = parameter.unwrap_or(1.0) * z.exp();
            [parameter.unwrap_or(1.0) * z.exp_m1(), slope, slope, slope]
        }
        "leaky_relu" | "elu" => linear(z, 1.0),
        "hard_sigmoid" if z.abs() < 3.0 => linear(z / 6.0 + 0.5, 1.0 / 6.0),
        "hard_sigmoid" => linear(f64::from(z > 0.0), 0.0),
        "hard_tanh" => clamped(-1.0, 1.0, 1.0),
        "clip01" => clamped(0.0, 1.0, 1.0),
        "abs" => linear(z.abs(), if z == 0.0 { 0.0 } else { z.signum() }),
        "huber" => {
            let delta = parameter.unwrap_or(1.0);
            if z.abs() <= delta {
                [z * z / 2.0, z, 1.0, 0.0]
            } else {
                linear(delta * (z.abs() - delta / 2.0), delta * z.signum())
            }
        }
        "sigmoid" => [sigmoid, s1, s2, s3],
        "tanh" => {
            let (value, slope) = (z.tanh(), 1.0 - z.tanh().powi(2));
            [value, slope, -2.0 * value * slope, slope * (6.0 * value * value - 2.0)]
        }
        "softplus" => [z.max(0.0) + (-z.abs()).exp().ln_1p(), sigmoid, s1, s2],
        "silu" => [z * sigmoid, sigmoid + z * s1, 2.0 * s1 + z * s2, 3.0 * s2 + z * s3],
        "gelu" => {
            let density = (-z * z / 2.0).exp() / (2.0 * PI).sqrt();
            // Far out its sum has terms that are too large.
            let probability = match z.abs() > 9.0 {
                true => f64::from(z > 0.0),
                false => crate::reference::normal_distribution(z, density),
            };
            let second = (2.0 - z * z) * density;
            [z * probability, probability + z * density, second, (z * z * z - 4.0 * z) * density]
        }
        "exp" => [z.exp(); 4],
        "ln" => [z.ln(), 1.0 / z, -1.0 / (z * z), 2.0 / z.powi(3)],
        "sqrt" => {
            let root = z.sqrt();
            [root, 0.5 / root, -0.25 / root.powi(3), 0.375 / root.powi(5)]
        }
        "reciprocal" => [1.0 / z, -1.0 / (z * z), 2.0 / z.powi(3), -6.0 / z.powi(4)],
        "square" => [z * z, 2.0 * z, 2.0, 0.0],
        "sin" => [z.sin(), z.cos(), -z.sin(), -z.cos()],
        "cos" => [z.cos(), -z.sin(), -z.cos(), z.sin()],
        _ => panic!("there is no formula of {name}"),
    }
}

/// Where the slope, or the slope of the slope, jumps.
pub fn kinks(name: &str, parameter: Option<f64>) -> Vec<f64> {
    match name {
        "relu" | "leaky_relu" | "elu" | "abs" => vec![0.0],
        "hard_sigmoid" => vec![-3.0, 3.0],
        "hard_tanh" => vec![-1.0, 1.0],
        "clip01" => vec![0.0, 1.0],
        "huber" => vec![-parameter.unwrap_or(1.0), parameter.unwrap_or(1.0)],
        _ => vec![],
    }
}
