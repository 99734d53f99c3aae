//! An optimiser: Lion, which remembers a moment as Momentum does and steps by signs.

use dfn::{HyperparameterError, Network, Optimiser, Overflow, Scalar, descend};

/// c = β₁ m + (1 − β₁) g, θ ← θ − ε sign(c), m ← β₂ m + (1 − β₂) g, with β₁ = 0.9 and β₂ = 0.99 (Chen
/// and others 2023). Its state is one network, where Adam's is two.
#[derive(Clone, Copy)]
pub struct Lion<T> {
    pub rate: T,
}

impl<N: Network> Optimiser<N> for Lion<N::Scalar> {
    type State = N;

    fn check(&self) -> Result<(), HyperparameterError> {
        let rate = self.rate.to_f64();
        if rate.is_finite() && rate > 0.0 {
            return Ok(());
        }
        Err(HyperparameterError::new("rate", "positive and finite", rate))
    }

    fn scaled(self, factor: N::Scalar) -> Self {
        Self { rate: self.rate * factor }
    }

    fn update(&self, moment: &mut N, network: &mut N, gradients: &mut N) -> Result<(), Overflow> {
        let [remember, keep] = [0.9, 0.99].map(N::Scalar::from_f64);
        let one = N::Scalar::ONE;
        for (moment, gradient) in moment.tensors_mut().zip(gradients.tensors_mut()) {
            for (m, g) in moment.values.iter_mut().zip(gradient.values) {
                let direction = remember * *m + (one - remember) * *g;
                *m = keep * *m + (one - keep) * *g;
                *g = direction;
            }
        }
        descend(network, gradients, |parameter, direction| {
            if direction > N::Scalar::ZERO {
                parameter - self.rate
            } else if direction < N::Scalar::ZERO {
                parameter + self.rate
            } else {
                parameter
            }
        })
    }
}
