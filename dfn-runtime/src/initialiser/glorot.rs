use super::Initialiser;
use super::draw::{fill_normal, fill_uniform, root_of_share};
use crate::{Scalar, TensorMut};
use rand_core::Rng;

/// Weights uniform in ±√(6 / (in + out)), a variance of 2 / (in + out); biases 0 (Glorot and Bengio
/// 2010): for sigmoid, tanh, softmax and linear units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Glorot;

impl Initialiser for Glorot {
    fn fill<T: Scalar, R: Rng + ?Sized>(&self, tensor: TensorMut<'_, T>, rng: &mut R) {
        let fan = tensor.layer.inputs + tensor.layer.outputs;
        fill_uniform(tensor, root_of_share(6.0, fan), rng);
    }
}

/// Gaussian weights with a variance of 2 / (in + out), biases 0: [`Glorot`] with the other
/// distribution.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GlorotNormal;

impl Initialiser for GlorotNormal {
    fn fill<T: Scalar, R: Rng + ?Sized>(&self, tensor: TensorMut<'_, T>, rng: &mut R) {
        let fan = tensor.layer.inputs + tensor.layer.outputs;
        fill_normal(tensor, root_of_share(2.0, fan), rng);
    }
}
