use super::{Optimiser, Overflow, descend};
use crate::hyperparameter::check_positive;
use crate::{HyperparameterError, Network, Scalar};

/// Stochastic gradient descent, θ ← θ − rate · ∇J (Goodfellow, Bengio and Courville 2016,
/// algorithm 8.1).
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Sgd<T = f32> {
    /// The learning rate ε.
    pub rate: T,
}

impl<T> Sgd<T> {
    /// With a learning rate.
    pub const fn new(rate: T) -> Self {
        Self { rate }
    }
}

#[diagnostic::do_not_recommend]
impl<N: Network> Optimiser<N> for Sgd<N::Scalar> {
    type State = ();

    fn check(&self) -> Result<(), HyperparameterError> {
        check_positive("rate", self.rate)
    }

    fn scaled(self, factor: N::Scalar) -> Self {
        Self { rate: factor * self.rate }
    }

    #[inline]
    fn update(&self, (): &mut (), network: &mut N, gradients: &mut N) -> Result<(), Overflow> {
        descend(network, gradients, self.rule())
    }
}

impl<T: Scalar> Sgd<T> {
    #[inline(always)]
    fn rule(self) -> impl Fn(T, T) -> T + Copy {
        #[inline(always)]
        move |parameter, gradient| parameter - self.rate * gradient
    }
}
