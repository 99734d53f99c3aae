//! A training as it is between two epochs, and what was best in it so far.

use super::Trainer;
use super::fit::{Course, Sampling};
use core::marker::PhantomData;
use dfn_runtime::{Network, Optimiser, Penalty, overwrite};
use std::boxed::Box;

/// A training as it is after an epoch: from [`Report::checkpoint`](crate::Report::checkpoint), for
/// [`Trainer::resume`](crate::Trainer::resume).
///
/// The numbers of the network and of the optimiser are on the heap, and never pass the stack. With the
/// feature `serde` it can be saved to a file, which begins with the optimiser's name and is refused by
/// another one; the state of an optimiser of your own then implements `Serialize` and
/// `DeserializeInPlace`.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(bound(
        serialize = "N: serde::Serialize, O::State: serde::Serialize",
        deserialize = "O::State: dfn_runtime::DeserializeInPlace"
    ))
)]
pub struct Checkpoint<N: Network, O: Optimiser<N>> {
    /// Stands for the optimiser's name in files.
    #[cfg_attr(feature = "serde", serde(with = "super::optimiser_name"))]
    pub(super) optimiser: PhantomData<O>,
    /// Which samples were learned from, and in which order.
    pub sampling: Sampling,
    /// The number of epochs there were to be.
    pub epochs: usize,
    /// The number of epochs that are done.
    pub epoch: usize,
    /// The training loss of the last one.
    pub loss: N::Scalar,
    /// The validation loss after it, if there are validation samples.
    pub validation: Option<N::Scalar>,
    /// The network after it.
    #[cfg_attr(
        feature = "serde",
        serde(
            serialize_with = "N::serialize",
            deserialize_with = "dfn_runtime::deserialize_boxed"
        )
    )]
    pub network: Box<N>,
    /// What the optimiser remembers.
    #[cfg_attr(
        feature = "serde",
        serde(
            serialize_with = "O::State::serialize",
            deserialize_with = "dfn_runtime::deserialize_boxed"
        )
    )]
    pub state: Box<O::State>,
    /// The best epoch so far, if training has a patience.
    pub best: Option<Best<N>>,
}

/// The epoch with the lowest loss so far, and its parameters.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(bound(serialize = "N: serde::Serialize", deserialize = "")))]
pub struct Best<N: Network> {
    /// The number of the epoch, from 1.
    pub epoch: usize,
    /// Its training loss.
    pub loss: N::Scalar,
    /// The validation loss after it, if there are validation samples.
    pub validation: Option<N::Scalar>,
    /// The network after it.
    #[cfg_attr(
        feature = "serde",
        serde(
            serialize_with = "N::serialize",
            deserialize_with = "dfn_runtime::deserialize_boxed"
        )
    )]
    pub network: Box<N>,
}

impl<N: Network, L, O: Optimiser<N>, const WORKSPACE_TILE: usize, P: Penalty<N::Scalar>>
    Trainer<'_, N, L, O, WORKSPACE_TILE, P>
{
    /// Takes the network and what the optimiser remembers from a checkpoint, and goes on there: the
    /// next [`fit`](Trainer::fit) begins after the epochs that are done. With the same loss,
    /// optimiser, settings and samples it comes to the same bits as a training that was never
    /// interrupted.
    ///
    /// That `fit` is refused, and nothing changed, if its [`Sampling`] is another one: `seed`, `batch`,
    /// `validation` and the numbers of samples decide which are held out, and those must never have
    /// been learned from. `patience`, `schedule` and `warmup` can change, and `epochs`, which counts
    /// those that are done, can be more. No more than are done is refused, unless the training was at
    /// its end: it then ends at once, so that a program that always resumes can be run again.
    ///
    /// ```
    /// use dfn::{Adam, Fit, HalfSquaredError, Trainer, network};
    /// use std::ops::ControlFlow;
    ///
    /// network! {
    ///     pub struct Net = dense(1 -> 4, tanh) -> dense(4 -> 1);
    /// }
    ///
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let (x, t) = ([[0.0], [1.0], [2.0]], [[1.0], [0.0], [1.0]]);
    /// let (loss, optimiser) = (HalfSquaredError, Adam::new(0.01));
    /// let fit = Fit { epochs: 10, ..Fit::default() };
    ///
    /// let mut net = Net::random(1);
    /// let mut checkpoint = None;
    /// Trainer::new(&mut net, loss, optimiser).fit(&x, &t, fit, |report| {
    ///     if report.epoch == 4 {
    ///         checkpoint = Some(report.checkpoint());
    ///     }
    /// })?;
    ///
    /// let mut resumed = Net::ZEROS;
    /// let mut trainer = Trainer::new(&mut resumed, loss, optimiser);
    /// if let Some(checkpoint) = checkpoint {
    ///     trainer.resume(checkpoint);
    /// }
    /// let outcome = trainer.fit(&x, &t, fit, |report| println!("epoch {}", report.epoch))?;
    /// assert_eq!((outcome.epochs, resumed), (10, net));
    /// # Ok(())
    /// # }
    /// ```
    pub fn resume(&mut self, checkpoint: Checkpoint<N, O>) {
        let Checkpoint { sampling, epochs, epoch, loss, validation, network, state, best, .. } =
            checkpoint;
        overwrite(self.network, &*network);
        overwrite(&mut self.memory.state, &*state);
        self.resumed = Some(Course { sampling, epochs, epoch, loss, validation, best });
    }
}
