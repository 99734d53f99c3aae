//! Initialisers: where learning starts.

use crate::{Network, Role, Scalar, TensorMut};
use rand_core::{Rng, SeedableRng};

/// A rule that gives a parameter tensor its first numbers.
///
/// A tensor knows its layer, and with it the number of inputs and outputs and the activation.
pub trait Initialiser {
    /// Fills one tensor.
    fn fill<T: Scalar, R: Rng + ?Sized>(&self, tensor: TensorMut<'_, T>, rng: &mut R);
}

/// Weights uniform in ±√(6 / (in + out)), biases 0 (Glorot and Bengio 2010): for sigmoid, tanh,
/// softmax and linear units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Glorot;

impl Initialiser for Glorot {
    fn fill<T: Scalar, R: Rng + ?Sized>(&self, tensor: TensorMut<'_, T>, rng: &mut R) {
        let fan = tensor.layer.inputs + tensor.layer.outputs;
        fill_uniform(tensor, fan, rng);
    }
}

/// Weights uniform in ±√(6 / in), biases 0 (He, Zhang, Ren and Sun 2015): for rectified units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct He;

impl Initialiser for He {
    fn fill<T: Scalar, R: Rng + ?Sized>(&self, tensor: TensorMut<'_, T>, rng: &mut R) {
        let fan = tensor.layer.inputs;
        fill_uniform(tensor, fan, rng);
    }
}

/// [`He`] for layers whose activation is [`rectified`](crate::Layer::rectified), [`Glorot`] for all
/// others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ByActivation;

impl Initialiser for ByActivation {
    fn fill<T: Scalar, R: Rng + ?Sized>(&self, tensor: TensorMut<'_, T>, rng: &mut R) {
        if tensor.layer.rectified {
            He.fill(tensor, rng);
        } else {
            Glorot.fill(tensor, rng);
        }
    }
}

/// Fills every tensor of a network, in the order of its layers.
pub(crate) fn initialise<N: Network, R: Rng + ?Sized>(
    network: &mut N,
    initialiser: impl Initialiser,
    rng: &mut R,
) {
    for tensor in network.parameters_mut() {
        initialiser.fill(tensor, rng);
    }
}

/// The generator behind the library's seeds: PCG32 (O’Neill 2014), 16 bytes and a multiplication for
/// each number.
pub type Generator = rand_pcg::Pcg32;

/// The generator behind a seed.
pub fn generator(seed: u64) -> Generator {
    Generator::seed_from_u64(seed)
}

/// Weights uniform in ±√(6 / fan), a variance of 2 / fan; biases 0.
fn fill_uniform<T: Scalar, R: Rng + ?Sized>(tensor: TensorMut<'_, T>, fan: usize, rng: &mut R) {
    match tensor.role {
        Role::Weights => {
            let limit = (T::from_f64(6.0) / T::from_usize(fan)).sqrt();
            for weight in tensor.values {
                *weight = limit * uniform(rng);
            }
        }
        Role::Bias => tensor.values.fill(T::ZERO),
    }
}

/// A number uniform in [−1, 1): the upper 24 bits of the generator's, which an `f32` holds exactly.
fn uniform<T: Scalar, R: Rng + ?Sized>(rng: &mut R) -> T {
    let bits = rng.next_u32() >> 8;
    T::from_f64(f64::from(bits) / f64::from(1 << 23) - 1.0)
}
