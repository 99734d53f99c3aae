//! An initialiser: LeCun's.

use dfn::rand_core::Rng;
use dfn::{Initialiser, Role, Scalar, TensorMut};
use std::f64::consts::TAU;

/// Weights normal with a variance of 1 / in, biases 0 (LeCun, Bottou, Orr and Müller 1998): a sum over
/// the inputs has then their variance.
#[derive(Clone, Copy)]
pub struct LeCun;

impl Initialiser for LeCun {
    fn fill<T: Scalar, R: Rng + ?Sized>(&self, tensor: TensorMut<'_, T>, rng: &mut R) {
        match tensor.role {
            Role::Weights => {
                let deviation = 1.0 / (tensor.layer.inputs as f64).sqrt();
                for weight in tensor.values {
                    *weight = T::from_f64(deviation * normal(rng));
                }
            }
            _ => tensor.values.fill(T::ZERO),
        }
    }
}

/// A number with a mean of 0 and a variance of 1 (Box and Muller 1958).
fn normal(rng: &mut (impl Rng + ?Sized)) -> f64 {
    let mut uniform = || (f64::from(rng.next_u32()) + 0.5) / 4_294_967_296.0;
    (-2.0 * uniform().ln()).sqrt() * (TAU * uniform()).cos()
}
