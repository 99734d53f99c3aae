use super::moment::descend_with_moment;
use super::{Optimiser, Overflow};
use crate::hyperparameter::{check_decay, check_positive};
use crate::{HyperparameterError, Network, Scalar};

/// Gradient descent with momentum, v ← momentum · v + ∇J and θ ← θ − rate · v, as PyTorch's `SGD`
/// defines it (Goodfellow, Bengio and Courville 2016, algorithm 8.2, with v scaled by −1/rate).
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Momentum<T = f32> {
    /// The learning rate ε.
    pub rate: T,
    /// The share of the velocity v that a step keeps, α.
    pub momentum: T,
}

impl<T> Momentum<T> {
    /// With a learning rate and a momentum, usually 0.9.
    pub const fn new(rate: T, momentum: T) -> Self {
        Self { rate, momentum }
    }
}

#[diagnostic::do_not_recommend]
impl<N: Network> Optimiser<N> for Momentum<N::Scalar> {
    /// The velocity v.
    type State = N;

    fn check(&self) -> Result<(), HyperparameterError> {
        check_positive("rate", self.rate)?;
        check_decay("momentum", self.momentum)
    }

    fn scaled(self, factor: N::Scalar) -> Self {
        Self { rate: factor * self.rate, ..self }
    }

    #[inline]
    fn update(&self, velocity: &mut N, network: &mut N, gradients: &mut N) -> Result<(), Overflow> {
        descend_with_moment(network, gradients, velocity, self.rule())
    }
}

impl<T: Scalar> Momentum<T> {
    #[inline(always)]
    fn rule(self) -> impl Fn(T, T, &mut T) -> T + Copy {
        #[inline(always)]
        move |parameter, gradient, velocity| {
            *velocity = self.momentum * *velocity + gradient;
            parameter - self.rate * *velocity
        }
    }
}
