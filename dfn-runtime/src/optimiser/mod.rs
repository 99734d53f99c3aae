//! Optimisers: how a gradient changes the parameters.

mod ada_grad;
mod adam;
mod adam_w;
mod clipped;
mod descend;
mod moment;
mod moments;
mod momentum;
mod nesterov;
mod overflow;
mod rms_prop;
mod sgd;

pub use ada_grad::AdaGrad;
pub use adam::Adam;
pub use adam_w::AdamW;
pub use clipped::Clipped;
pub use descend::descend;
pub use moments::AdamState;
pub use momentum::Momentum;
pub use nesterov::Nesterov;
pub use overflow::Overflow;
pub use rms_prop::RmsProp;
pub use sgd::Sgd;

use crate::isa::Job;
use crate::{HyperparameterError, Isa, Network, Zeros};

/// A rule that changes a network's parameters by their gradient.
///
/// The hyper-parameters are the value itself; what the rule remembers between steps is its
/// [`State`](Optimiser::State), moments of the network's own type, owned by whoever trains and all
/// zero bits at the start. Rules are flat loops over the network's
/// [`tensors`](Network::tensors), and so are yours; [`descend`] is one, with a look at the result.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no optimiser for the network `{N}`",
    label = "this optimiser does not fit the network",
    note = "an optimiser is `Sgd::new(0.1)`, `Momentum::new(0.1, 0.9)`, `Adam::new(0.001)` or one of your own, with numbers of the network's type"
)]
pub trait Optimiser<N: Network>: Copy {
    /// What is remembered between steps.
    type State: Zeros + core::fmt::Debug;

    /// Whether the hyper-parameters make sense.
    ///
    /// # Errors
    /// [`HyperparameterError`] with the first one that does not.
    fn check(&self) -> Result<(), HyperparameterError>;

    /// The same rule with `factor` times its learning rate: what a schedule asks for.
    #[must_use]
    fn scaled(self, factor: N::Scalar) -> Self;

    /// One step: changes the parameters by the gradient of the mean loss, which is used up;
    /// `gradients` can hold anything afterwards.
    ///
    /// # Errors
    /// [`Overflow`] if a parameter would become infinite or NaN. The parameters are then as they
    /// were. The rules of this crate begin anew after that, with a state of zeros: what they
    /// remembered led there.
    fn update(
        &self,
        state: &mut Self::State,
        network: &mut N,
        gradients: &mut N,
    ) -> Result<(), Overflow>;
}

/// Calls the job of a tensor: a flat loop, and a function of its own, which all tensors of all
/// networks share. For those of a tiny network it is not worth a call.
#[inline(always)]
fn call_for_tensor<N: Network, J: Job>(isa: impl Isa, job: J) -> J::Output {
    if const { N::PARAMETERS < 64 } { job.run(isa) } else { isa.call(job) }
}
