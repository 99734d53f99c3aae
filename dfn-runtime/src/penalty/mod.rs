//! Penalties: what is added to the loss so that the parameters stay small.

mod l1;
mod l2;
#[cfg(test)]
mod tests;

pub use l1::L1;
pub use l2::L2;

use crate::isa::{self, Job};
use crate::{HyperparameterError, Isa, Network, Role, Scalar, Tensor};

/// A norm penalty λΩ(θ), which is added to the loss: J(θ) = L(θ) + λΩ(θ) (Goodfellow, Bengio and
/// Courville 2016, section 7.1).
///
/// Those of this crate are [`L1`] and [`L2`]; `(A, B)` is the sum of two, and `()` is none. One of
/// your own says what a single tensor adds to the value and to the gradient; the tensor knows its
/// layer and whether it is weights or a bias.
///
/// ```
/// # extern crate dfn_runtime as dfn;
/// # use dfn::{L1, L2, Network, Penalty};
/// /// The "elastic net".
/// fn penalty<N: Network<Scalar = f32>>(network: &N) -> f32 {
///     (L1::new(0.001), L2::new(0.01)).of(network)
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no penalty for parameters of type `{T}`",
    label = "this penalty does not fit the network",
    note = "a penalty is `L2::new(0.01)`, `L1::new(0.01)`, a pair of such, `()` or one of your own, with numbers of the network's type"
)]
pub trait Penalty<T: Scalar>: Copy {
    /// Whether λ makes sense.
    ///
    /// # Errors
    /// [`HyperparameterError`] if it does not.
    fn check(&self) -> Result<(), HyperparameterError>;

    /// λΩ of one tensor.
    fn value(&self, tensor: Tensor<'_, T>) -> T;

    /// Adds λ∇Ω of one tensor to its gradient, which is as long.
    fn add_gradient(&self, tensor: Tensor<'_, T>, gradient: &mut [T]);

    /// λΩ(θ) of a network: the sum over its tensors.
    fn of<N: Network<Scalar = T>>(&self, network: &N) -> T {
        network.tensors().fold(T::ZERO, |sum, tensor| sum + self.value(tensor))
    }

    /// Adds λ∇Ω(θ) to the gradient of a network.
    fn add_gradients<N: Network<Scalar = T>>(&self, network: &N, gradients: &mut N) {
        isa::run(Gradients { penalty: *self, network, gradients });
    }
}

/// No penalty.
#[diagnostic::do_not_recommend]
impl<T: Scalar> Penalty<T> for () {
    fn check(&self) -> Result<(), HyperparameterError> {
        Ok(())
    }

    fn value(&self, _: Tensor<'_, T>) -> T {
        T::ZERO
    }

    fn add_gradient(&self, _: Tensor<'_, T>, _: &mut [T]) {}

    #[inline(always)]
    fn add_gradients<N: Network<Scalar = T>>(&self, _: &N, _: &mut N) {}
}

/// The sum of two penalties.
#[diagnostic::do_not_recommend]
impl<T: Scalar, A: Penalty<T>, B: Penalty<T>> Penalty<T> for (A, B) {
    fn check(&self) -> Result<(), HyperparameterError> {
        self.0.check()?;
        self.1.check()
    }

    fn value(&self, tensor: Tensor<'_, T>) -> T {
        self.0.value(tensor) + self.1.value(tensor)
    }

    #[inline(always)]
    fn add_gradient(&self, tensor: Tensor<'_, T>, gradient: &mut [T]) {
        self.0.add_gradient(tensor, gradient);
        self.1.add_gradient(tensor, gradient);
    }
}

struct Gradients<'a, N, P> {
    penalty: P,
    network: &'a N,
    gradients: &'a mut N,
}

impl<N: Network, P: Penalty<N::Scalar>> Job for Gradients<'_, N, P> {
    type Output = ();

    #[inline(always)]
    fn run<I: Isa>(self, _: I) {
        for (tensor, gradient) in self.network.parameters().zip(self.gradients.parameters_mut()) {
            self.penalty.add_gradient(tensor, gradient.values);
        }
    }
}

/// The numbers of a tensor that are penalised: weights, and biases only if asked.
#[inline(always)]
fn penalised<T>(tensor: Tensor<'_, T>, biases: bool) -> &[T] {
    match tensor.role {
        Role::Weights => tensor.values,
        Role::Bias => {
            if biases {
                tensor.values
            } else {
                &[]
            }
        }
    }
}
