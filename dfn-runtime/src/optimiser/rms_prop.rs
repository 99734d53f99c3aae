use super::moment::descend_with_moment;
use super::overflow::root_of_square;
use super::{Optimiser, Overflow};
use crate::hyperparameter::{check_decay, check_positive};
use crate::{HyperparameterError, Network, Scalar};

/// RMSProp, which measures the gradient by its root mean square of late,
/// s ← decay · s + (1 − decay) ∇J² and θ ← θ − rate · ∇J / (√s + ε), as PyTorch's `RMSprop` defines
/// it (Tieleman and Hinton 2012; Goodfellow, Bengio and Courville 2016, algorithm 8.5, where ε is
/// within the root).
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct RmsProp<T = f32> {
    /// The learning rate.
    pub rate: T,
    /// The share of the mean square s that a step keeps, ρ (PyTorch's `alpha`).
    pub decay: T,
    /// ε, which keeps the denominator from 0.
    pub epsilon: T,
}

impl<T: Scalar> RmsProp<T> {
    /// With a learning rate and PyTorch's decay of 0.99 and ε = 10⁻⁸.
    pub fn new(rate: T) -> Self {
        Self { rate, decay: T::from_f64(0.99), epsilon: T::from_f64(1e-8) }
    }
}

#[diagnostic::do_not_recommend]
impl<N: Network> Optimiser<N> for RmsProp<N::Scalar> {
    /// s, the mean of the squares of the gradient.
    type State = N;

    fn check(&self) -> Result<(), HyperparameterError> {
        check_positive("rate", self.rate)?;
        check_decay("decay", self.decay)?;
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

impl<T: Scalar> RmsProp<T> {
    #[inline(always)]
    fn rule(self) -> impl Fn(T, T, &mut T) -> T + Copy {
        let share = T::ONE - self.decay;
        #[inline(always)]
        move |parameter, gradient, square| {
            *square = self.decay * *square + share * (gradient * gradient);
            parameter - self.rate * gradient / (root_of_square(*square) + self.epsilon)
        }
    }
}
