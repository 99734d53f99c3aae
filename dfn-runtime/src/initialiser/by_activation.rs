use super::{Glorot, He, Initialiser};
use crate::{Scalar, TensorMut};
use rand_core::Rng;

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
