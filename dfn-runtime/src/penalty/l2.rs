use super::{Penalty, penalised};
use crate::hyperparameter::check_not_negative;
use crate::{HyperparameterError, Scalar, Tensor};

/// Weight decay, λ/2 Σ w² over all weights, with the gradient λw (Goodfellow, Bengio and Courville
/// 2016, section 7.1.1); PyTorch's `weight_decay`, which is on the biases too.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct L2<T = f32> {
    /// λ, how much the weights' size counts beside the loss.
    pub lambda: T,
    /// Whether the biases are penalised like the weights.
    pub biases: bool,
}

impl<T> L2<T> {
    /// On the weights alone.
    pub const fn new(lambda: T) -> Self {
        Self { lambda, biases: false }
    }

    /// The same on the biases too.
    #[must_use]
    pub fn on_biases(self) -> Self {
        Self { biases: true, ..self }
    }
}

#[diagnostic::do_not_recommend]
impl<T: Scalar> Penalty<T> for L2<T> {
    fn check(&self) -> Result<(), HyperparameterError> {
        check_not_negative("lambda", self.lambda)
    }

    fn value(&self, tensor: Tensor<'_, T>) -> T {
        let weights = penalised(tensor, self.biases);
        let sum = weights.iter().fold(T::ZERO, |sum, w| sum + *w * *w);
        T::from_f64(0.5) * self.lambda * sum
    }

    #[inline(always)]
    fn add_gradient(&self, tensor: Tensor<'_, T>, gradient: &mut [T]) {
        for (g, w) in gradient.iter_mut().zip(penalised(tensor, self.biases)) {
            *g += self.lambda * *w;
        }
    }
}
