//! Initialisers: where learning starts.

mod by_activation;
mod draw;
mod glorot;
mod he;
mod le_cun;
mod normal;
#[cfg(test)]
mod tests;
mod uniform;

pub use by_activation::ByActivation;
pub use glorot::{Glorot, GlorotNormal};
pub use he::{He, HeNormal};
pub use le_cun::{LeCun, LeCunNormal};
pub use normal::Normal;
pub use uniform::Uniform;

use crate::{HyperparameterError, Network, Scalar, TensorMut};
use rand_core::{Rng, SeedableRng};

/// A rule that gives a parameter tensor its first numbers.
///
/// A tensor knows its layer, and with it the number of inputs and outputs and the activation.
///
/// The rules of this crate set biases to 0 and draw weights with mean 0, so that units differ from the
/// start, and with a variance that keeps the size of what passes through the layers (Goodfellow, Bengio
/// and Courville 2016, section 8.4): from a uniform distribution, or from a Gaussian, which is not
/// truncated.
///
/// | | variance | uniform | Gaussian |
/// |---|---|---|---|
/// | sigmoid, tanh, softmax and linear units | 2 / (in + out) | [`Glorot`] | [`GlorotNormal`] |
/// | rectified units | 2 / in | [`He`] | [`HeNormal`] |
/// | self-normalising units | 1 / in | [`LeCun`] | [`LeCunNormal`] |
/// | your own choice | | [`Uniform`] | [`Normal`] |
pub trait Initialiser {
    /// Fills one tensor.
    fn fill<T: Scalar, R: Rng + ?Sized>(&self, tensor: TensorMut<'_, T>, rng: &mut R);
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

/// That the size of weights is neither 0 nor beyond what every weight can hold, in `f32` too.
const fn check_size(name: &'static str, found: f64) -> Result<(), HyperparameterError> {
    if found >= 1e-30 && found <= 1e30 {
        Ok(())
    } else {
        Err(HyperparameterError::new(name, "between 1e-30 and 1e30", found))
    }
}
