//! Optimisers: how a gradient changes the parameters.

mod adam;
mod momentum;
mod sgd;

pub use adam::{Adam, AdamState};
pub use momentum::Momentum;
pub use sgd::Sgd;

use crate::isa::Job;
use crate::{HyperparameterError, Isa, Network, Scalar, Zeros};

/// A rule that changes a network's parameters by their gradient.
///
/// The hyper-parameters are the value itself; what the rule remembers between steps is its
/// [`State`](Optimiser::State), moments of the network's own type, owned by whoever trains and all
/// zero bits at the start. Rules are flat loops over the network's
/// [`tensors`](Network::tensors), and so are yours.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no optimiser for the network `{N}`",
    label = "this optimiser does not fit the network",
    note = "an optimiser is `Sgd::new(0.1)`, `Momentum::new(0.1, 0.9)`, `Adam::new(0.001)` or one of your own, with numbers of the network's type"
)]
pub trait Optimiser<N: Network>: Copy {
    /// What is remembered between steps.
    type State: Zeros + core::fmt::Debug;

    /// Whether the hyper-parameters make sense.
    fn check(&self) -> Result<(), HyperparameterError>;

    /// One step: changes the parameters by the gradient of the mean loss.
    fn update(&self, state: &mut Self::State, network: &mut N, gradients: &N);
}

/// One step of an optimiser as a job: which instruction set there is is asked once for all tensors.
struct Update<'a, N: Network, O: Rule<N>> {
    optimiser: O,
    state: &'a mut O::State,
    network: &'a mut N,
    gradients: &'a N,
}

/// An optimiser of this crate: its step, with a job for each tensor. That is a flat loop, and a
/// function of its own, which all tensors of all networks share.
trait Rule<N: Network>: Optimiser<N> {
    fn for_each_tensor<I: Isa>(
        &self,
        isa: I,
        state: &mut Self::State,
        network: &mut N,
        gradients: &N,
    );
}

/// Calls the job of a tensor; for those of a tiny network it is not worth a call.
#[inline(always)]
fn call_for_tensor<N: Network, J: Job>(isa: impl Isa, job: J) -> J::Output {
    if const { N::PARAMETERS < 64 } { job.run(isa) } else { isa.call(job) }
}

impl<N: Network, O: Rule<N>> Job for Update<'_, N, O> {
    type Output = ();

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) {
        self.optimiser.for_each_tensor(isa, self.state, self.network, self.gradients);
    }
}

/// That a learning rate is positive and finite.
fn check_rate<T: Scalar>(rate: T) -> Result<(), HyperparameterError> {
    if rate > T::ZERO && rate.is_finite() {
        Ok(())
    } else {
        Err(HyperparameterError::new("rate", "positive and finite", rate.to_f64()))
    }
}

/// That a rate of decay is in [0, 1).
fn check_decay<T: Scalar>(name: &'static str, decay: T) -> Result<(), HyperparameterError> {
    if decay >= T::ZERO && decay < T::ONE {
        Ok(())
    } else {
        Err(HyperparameterError::new(name, "at least 0 and below 1", decay.to_f64()))
    }
}
