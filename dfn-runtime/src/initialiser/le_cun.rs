use super::Initialiser;
use super::draw::{fill_normal, fill_uniform, root_of_share};
use crate::{Scalar, TensorMut};
use rand_core::Rng;

/// Weights uniform in ±√(3 / in), a variance of 1 / in; biases 0 (LeCun, Bottou, Orr and Müller 1998):
/// a linear unit whose inputs have a variance of 1 has one too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeCun;

impl Initialiser for LeCun {
    fn fill<T: Scalar, R: Rng + ?Sized>(&self, tensor: TensorMut<'_, T>, rng: &mut R) {
        let fan = tensor.layer.inputs;
        fill_uniform(tensor, root_of_share(3.0, fan), rng);
    }
}

/// Gaussian weights with a variance of 1 / in, biases 0: [`LeCun`] with the other distribution.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeCunNormal;

impl Initialiser for LeCunNormal {
    fn fill<T: Scalar, R: Rng + ?Sized>(&self, tensor: TensorMut<'_, T>, rng: &mut R) {
        let fan = tensor.layer.inputs;
        fill_normal(tensor, root_of_share(1.0, fan), rng);
    }
}
