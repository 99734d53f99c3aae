//! A penalty: the group lasso, which does without whole inputs.

use dfn::{HyperparameterError, Penalty, Role, Scalar, Tensor};

/// λ Σᵢ √out ‖Wᵢ‖ over the inputs i of every layer, where Wᵢ are the weights that lead from it (Yuan
/// and Lin 2006). As L1 makes single weights 0, this makes all weights of an input 0 at once.
#[derive(Clone, Copy)]
pub struct GroupLasso<T> {
    pub lambda: T,
}

impl<T: Scalar> Penalty<T> for GroupLasso<T> {
    fn check(&self) -> Result<(), HyperparameterError> {
        let lambda = self.lambda.to_f64();
        if lambda.is_finite() && lambda >= 0.0 {
            return Ok(());
        }
        Err(HyperparameterError::new("lambda", "at least 0 and finite", lambda))
    }

    fn value(&self, tensor: Tensor<'_, T>) -> T {
        let strength = self.strength(tensor);
        groups(tensor).fold(T::ZERO, |sum, group| sum + strength * norm(group))
    }

    fn add_gradient(&self, tensor: Tensor<'_, T>, gradient: &mut [T]) {
        let strength = self.strength(tensor);
        let width = tensor.layer.outputs;
        for (group, gradient) in groups(tensor).zip(gradient.chunks_exact_mut(width)) {
            let norm = norm(group);
            // The norm has a kink at 0, where the slope is taken as 0.
            if norm > T::ZERO {
                for (g, w) in gradient.iter_mut().zip(group) {
                    *g += strength * *w / norm;
                }
            }
        }
    }
}

impl<T: Scalar> GroupLasso<T> {
    /// A larger group counts more.
    fn strength(&self, tensor: Tensor<'_, T>) -> T {
        self.lambda * T::from_usize(tensor.layer.outputs).sqrt()
    }
}

/// The weights of each input; none of a bias.
fn groups<T>(tensor: Tensor<'_, T>) -> impl Iterator<Item = &[T]> {
    let values = if tensor.role == Role::Weights { tensor.values } else { &[] };
    values.chunks_exact(tensor.layer.outputs)
}

fn norm<T: Scalar>(group: &[T]) -> T {
    group.iter().fold(T::ZERO, |sum, w| sum + *w * *w).sqrt()
}
