use super::moment::descend_with_moment;
use super::{Optimiser, Overflow};
use crate::hyperparameter::{check_decay, check_positive};
use crate::{HyperparameterError, Network, Scalar};

/// Gradient descent with Nesterov's momentum, which looks ahead by a step of the velocity:
/// v ← momentum · v + ∇J and θ ← θ − rate · (∇J + momentum · v), as PyTorch's `SGD(nesterov=True)`
/// defines it (Nesterov 1983; Sutskever, Martens, Dahl and Hinton 2013; Goodfellow, Bengio and
/// Courville 2016, algorithm 8.3, whose parameters are where these are after looking ahead).
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Nesterov<T = f32> {
    /// The learning rate ε.
    pub rate: T,
    /// The share of the velocity v that a step keeps, α.
    pub momentum: T,
}

impl<T> Nesterov<T> {
    /// With a learning rate and a momentum, usually 0.9.
    pub const fn new(rate: T, momentum: T) -> Self {
        Self { rate, momentum }
    }
}

#[diagnostic::do_not_recommend]
impl<N: Network> Optimiser<N> for Nesterov<N::Scalar> {
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

impl<T: Scalar> Nesterov<T> {
    #[inline(always)]
    fn rule(self) -> impl Fn(T, T, &mut T) -> T + Copy {
        #[inline(always)]
        move |parameter, gradient, velocity| {
            *velocity = self.momentum * *velocity + gradient;
            parameter - self.rate * (gradient + self.momentum * *velocity)
        }
    }
}
