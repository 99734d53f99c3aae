use super::moment::descend_with_moment;
use super::overflow::root_of_square;
use super::{Optimiser, Overflow};
use crate::hyperparameter::check_positive;
use crate::{HyperparameterError, Network, Scalar};

/// AdaGrad, whose steps become shorter where the gradient has been large, s ← s + ∇J² and
/// θ ← θ − rate · ∇J / (√s + ε), as PyTorch's `Adagrad` defines it (Duchi, Hazan and Singer 2011;
/// Goodfellow, Bengio and Courville 2016, algorithm 8.4).
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct AdaGrad<T = f32> {
    /// The learning rate.
    pub rate: T,
    /// ε, which keeps the denominator from 0.
    pub epsilon: T,
}

impl<T: Scalar> AdaGrad<T> {
    /// With a learning rate and the usual ε = 10⁻¹⁰.
    pub fn new(rate: T) -> Self {
        Self { rate, epsilon: T::from_f64(1e-10) }
    }
}

#[diagnostic::do_not_recommend]
impl<N: Network> Optimiser<N> for AdaGrad<N::Scalar> {
    /// s, the sum of the squares of the gradient.
    type State = N;

    fn check(&self) -> Result<(), HyperparameterError> {
        check_positive("rate", self.rate)?;
        check_positive("epsilon", self.epsilon)
    }

    fn scaled(self, factor: N::Scalar) -> Self {
        Self { rate: factor * self.rate, ..self }
    }

    #[inline]
    fn update(&self, squares: &mut N, network: &mut N, gradients: &mut N) -> Result<(), Overflow> {
        descend_with_moment(network, gradients, squares, self.rule())
    }
}

impl<T: Scalar> AdaGrad<T> {
    #[inline(always)]
    fn rule(self) -> impl Fn(T, T, &mut T) -> T + Copy {
        #[inline(always)]
        move |parameter, gradient, square| {
            *square += gradient * gradient;
            parameter - self.rate * gradient / (root_of_square(*square) + self.epsilon)
        }
    }
}
