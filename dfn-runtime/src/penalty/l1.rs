use super::{Penalty, penalised};
use crate::hyperparameter::check_not_negative;
use crate::{HyperparameterError, Scalar, Tensor};

/// λ Σ |w| over all weights, with the gradient λ sign w, which makes many weights nearly 0
/// (Goodfellow, Bengio and Courville 2016, section 7.1.2). At w = 0 the slope is taken as 0.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct L1<T = f32> {
    /// λ, how much the weights' size counts beside the loss.
    pub lambda: T,
    /// Whether the biases are penalised like the weights.
    pub biases: bool,
}

impl<T> L1<T> {
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
impl<T: Scalar> Penalty<T> for L1<T> {
    fn check(&self) -> Result<(), HyperparameterError> {
        check_not_negative("lambda", self.lambda)
    }

    fn value(&self, tensor: Tensor<'_, T>) -> T {
        let weights = penalised(tensor, self.biases);
        self.lambda * weights.iter().fold(T::ZERO, |sum, w| sum + w.abs())
    }

    #[inline(always)]
    fn add_gradient(&self, tensor: Tensor<'_, T>, gradient: &mut [T]) {
        for (g, w) in gradient.iter_mut().zip(penalised(tensor, self.biases)) {
            *g += self.lambda * sign(*w);
        }
    }
}

/// 1, −1, or w itself where it is neither positive nor negative: 0, or NaN.
#[inline(always)]
fn sign<T: Scalar>(w: T) -> T {
    let negative = if w < T::ZERO { -T::ONE } else { w };
    if w > T::ZERO { T::ONE } else { negative }
}
