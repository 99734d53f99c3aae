use super::{Optimiser, Rule, Update, call_for_tensor, check_decay, check_rate};
use crate::isa::{self, Job};
use crate::{HyperparameterError, Isa, Network, Scalar};

/// Gradient descent with momentum, v ← momentum · v + ∇J and θ ← θ − rate · v, as PyTorch's `SGD`
/// defines it (Goodfellow, Bengio and Courville 2016, algorithm 8.2, with v scaled by −1/rate).
#[derive(Clone, Copy, Debug, PartialEq)]
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

impl<N: Network> Optimiser<N> for Momentum<N::Scalar> {
    /// The velocity v.
    type State = N;

    fn check(&self) -> Result<(), HyperparameterError> {
        check_rate(self.rate)?;
        check_decay("momentum", self.momentum)
    }

    #[inline]
    fn update(&self, velocity: &mut N, network: &mut N, gradients: &N) {
        isa::run(Update { optimiser: *self, state: velocity, network, gradients });
    }
}

impl<N: Network> Rule<N> for Momentum<N::Scalar> {
    #[inline(always)]
    fn for_each_tensor<I: Isa>(&self, isa: I, velocity: &mut N, network: &mut N, gradients: &N) {
        for ((parameters, velocity), gradients) in
            network.parameters_mut().zip(velocity.parameters_mut()).zip(gradients.parameters())
        {
            call_for_tensor::<N, _>(
                isa,
                Descent {
                    rule: *self,
                    parameters: parameters.values,
                    velocity: velocity.values,
                    gradients: gradients.values,
                },
            );
        }
    }
}

/// The step of one tensor.
struct Descent<'a, T> {
    rule: Momentum<T>,
    parameters: &'a mut [T],
    velocity: &'a mut [T],
    gradients: &'a [T],
}

impl<T: Scalar> Job for Descent<'_, T> {
    type Output = ();

    #[inline(always)]
    fn run<I: Isa>(self, _: I) {
        let Momentum { rate, momentum } = self.rule;
        for ((p, v), g) in self.parameters.iter_mut().zip(self.velocity).zip(self.gradients) {
            *v = momentum * *v + *g;
            *p -= rate * *v;
        }
    }
}
