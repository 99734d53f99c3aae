//! What is reported after each epoch, and what can be answered.

use super::Sampling;
use super::losses::write_losses;
use crate::trainer::checkpoint::{Best, Checkpoint};
use core::fmt;
use core::marker::PhantomData;
use core::ops::ControlFlow;
use dfn_runtime::{Network, Optimiser, boxed_copy};

/// What is reported after each epoch.
#[derive(Debug)]
#[non_exhaustive]
pub struct Report<'a, N: Network, O: Optimiser<N>, Target> {
    /// The number of this epoch, from 1.
    pub epoch: usize,
    /// The number of epochs there will be, unless training ends early.
    pub epochs: usize,
    /// The mean over the epoch's samples of the loss that each had before its step; without a
    /// penalty.
    pub loss: N::Scalar,
    /// The validation samples and the mean loss over them now, if there are any.
    pub validation: Option<Validation<'a, N, Target>>,
    /// What the optimiser's rate was multiplied with at the last step: by the schedule and the
    /// warmup.
    pub factor: f64,
    /// The network as it is now.
    pub network: &'a N,
    pub(super) sampling: Sampling,
    pub(super) state: &'a O::State,
    pub(super) best: Option<&'a Best<N>>,
}

/// The samples that are not learned from.
#[derive(Debug)]
#[non_exhaustive]
pub struct Validation<'a, N: Network, Target> {
    /// The mean loss over them; without a penalty.
    pub loss: N::Scalar,
    /// Their inputs.
    pub x: &'a [N::Input],
    /// Their targets.
    pub targets: &'a [Target],
}

impl<N: Network, Target> Clone for Validation<'_, N, Target> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<N: Network, Target> Copy for Validation<'_, N, Target> {}

impl<N: Network, O: Optimiser<N>, Target> Report<'_, N, O, Target> {
    /// The training as it is now, to go on from later with
    /// [`Trainer::resume`](crate::Trainer::resume).
    pub fn checkpoint(&self) -> Checkpoint<N, O> {
        Checkpoint {
            optimiser: PhantomData,
            sampling: self.sampling,
            epochs: self.epochs,
            epoch: self.epoch,
            loss: self.loss,
            validation: self.validation.map(|validation| validation.loss),
            network: boxed_copy(self.network),
            state: boxed_copy(self.state),
            best: self.best.cloned(),
        }
    }
}

/// A line without an end: `epoch 3 of 50: loss 0.1234, validation 0.1300`. `{report:.6}` has more digits.
impl<N: Network, O: Optimiser<N>, Target> fmt::Display for Report<'_, N, O, Target> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "epoch {} of {}: ", self.epoch, self.epochs)?;
        write_losses(self.loss, self.validation.map(|validation| validation.loss), f)
    }
}

/// What the closure of [`Trainer::fit`](crate::Trainer::fit) answers to a report: `()` to go on, or
/// a [`ControlFlow`], whose `Break(())` ends the training.
#[diagnostic::on_unimplemented(
    message = "the closure of `fit` gives `()` or `ControlFlow<()>`, not `{Self}`",
    label = "its closure gives `{Self}`",
    note = "a semicolon at the end of the closure makes it `()`, and training goes on after every epoch"
)]
pub trait FitControl: sealed::Sealed {
    /// Whether training ends.
    #[doc(hidden)]
    fn is_break(&self) -> bool;
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for () {}
    impl Sealed for core::ops::ControlFlow<()> {}
}

impl FitControl for () {
    fn is_break(&self) -> bool {
        false
    }
}

impl FitControl for ControlFlow<()> {
    fn is_break(&self) -> bool {
        self.is_break()
    }
}
