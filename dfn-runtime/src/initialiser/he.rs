use super::Initialiser;
use super::draw::{fill_normal, fill_uniform, root_of_share};
use crate::{Scalar, TensorMut};
use rand_core::Rng;

/// Weights uniform in ±√(6 / in), a variance of 2 / in; biases 0 (He, Zhang, Ren and Sun 2015): for
/// rectified units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct He;

impl Initialiser for He {
    fn fill<T: Scalar, R: Rng + ?Sized>(&self, tensor: TensorMut<'_, T>, rng: &mut R) {
        let fan = tensor.layer.inputs;
        fill_uniform(tensor, root_of_share(6.0, fan), rng);
    }
}

/// Gaussian weights with a variance of 2 / in, biases 0: [`He`] with the other distribution.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HeNormal;

impl Initialiser for HeNormal {
    fn fill<T: Scalar, R: Rng + ?Sized>(&self, tensor: TensorMut<'_, T>, rng: &mut R) {
        let fan = tensor.layer.inputs;
        fill_normal(tensor, root_of_share(2.0, fan), rng);
    }
}
