//! The trainer: a network, a loss, an optimiser and their memory, step by step.

mod error;
#[cfg(feature = "std")]
mod fit;
mod memory;

pub use error::TrainError;
#[cfg(feature = "std")]
pub use fit::{Fit, FitError, Report};
pub use memory::TrainerMemory;

use dfn_runtime::{Loss, Network, Optimiser, TILE};
use memory::Held;

/// Trains a network: holds it together with a loss, an optimiser and the memory they need.
///
/// The network is borrowed, wherever it lives. The memory is on the heap ([`Trainer::new`]), or the
/// caller's ([`Trainer::with_memory`]), as in a `static` of a microcontroller.
///
/// ```
/// use dfn::{Adam, MeanSquaredError, Trainer, network};
///
/// network! {
///     pub struct Xor = dense(2 -> 8, tanh) -> dense(8 -> 1);
/// }
///
/// let x = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
/// let t = [[0.0], [1.0], [1.0], [0.0]];
/// let mut xor = Xor::random(1);
/// let mut trainer = Trainer::new(&mut xor, MeanSquaredError, Adam::new(0.05));
/// for _ in 0..500 {
///     trainer.step(&x, &t)?;
/// }
/// assert!(trainer.network().forward(&[0.0, 1.0])[0] > 0.9);
/// # Ok::<(), dfn::TrainError>(())
/// ```
#[derive(Debug)]
pub struct Trainer<'a, N: Network, L, O: Optimiser<N>, const WORKSPACE_TILE: usize = TILE> {
    network: &'a mut N,
    loss: L,
    optimiser: O,
    memory: Held<'a, TrainerMemory<N, O, WORKSPACE_TILE>>,
}

#[cfg(feature = "std")]
impl<'a, N: Network, L, O: Optimiser<N>> Trainer<'a, N, L, O> {
    /// A trainer with its memory on the heap, which was never on the stack.
    pub fn new(network: &'a mut N, loss: L, optimiser: O) -> Self {
        let memory = Held::Boxed(TrainerMemory::boxed());
        Self { network, loss, optimiser, memory }
    }
}

impl<'a, N: Network, L, O: Optimiser<N>, const WORKSPACE_TILE: usize>
    Trainer<'a, N, L, O, WORKSPACE_TILE>
{
    /// A trainer with memory that the caller owns; what the optimiser remembered in it goes on.
    pub fn with_memory(
        network: &'a mut N,
        loss: L,
        optimiser: O,
        memory: &'a mut TrainerMemory<N, O, WORKSPACE_TILE>,
    ) -> Self {
        Self { network, loss, optimiser, memory: Held::Borrowed(memory) }
    }

    /// The network as it is now.
    pub fn network(&self) -> &N {
        self.network
    }

    /// The optimiser, to change its hyper-parameters between steps.
    pub fn optimiser_mut(&mut self) -> &mut O {
        &mut self.optimiser
    }

    /// One step of the optimiser on a batch; returns the mean loss before it.
    ///
    /// # Errors
    /// If a hyper-parameter, an input, a target or the loss is not valid, the batch is empty, or the
    /// step would overflow; the network is then as it was.
    pub fn step<Target>(
        &mut self,
        x: &[N::Input],
        targets: &[Target],
    ) -> Result<N::Scalar, TrainError>
    where
        L: Loss<N::Unit, N::Output, Target>,
    {
        self.optimiser.check()?;
        let memory = &mut *self.memory;
        let (gradients, workspace) = (&mut memory.gradients, &mut memory.workspace);
        let loss = Network::gradients(self.network, x, targets, self.loss, gradients, workspace)?;
        self.optimiser.update(&mut memory.state, self.network, gradients)?;
        Ok(loss)
    }

    /// The mean loss over the samples, without a step.
    ///
    /// # Errors
    /// If an input, a target or the loss is not valid, or the batch is empty.
    pub fn mean_loss<Target>(
        &mut self,
        x: &[N::Input],
        targets: &[Target],
    ) -> Result<N::Scalar, TrainError>
    where
        L: Loss<N::Unit, N::Output, Target>,
    {
        let workspace = &mut self.memory.workspace;
        Ok(Network::mean_loss(self.network, x, targets, self.loss, workspace)?)
    }
}
