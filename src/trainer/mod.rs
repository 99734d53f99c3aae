//! The trainer: a network, a loss, an optimiser and their memory, step by step.

#[cfg(feature = "std")]
mod checkpoint;
mod error;
#[cfg(feature = "std")]
mod fit;
mod memory;
#[cfg(all(feature = "serde", feature = "std"))]
mod optimiser_name;

#[cfg(feature = "std")]
pub use checkpoint::{Best, Checkpoint};
pub use error::TrainError;
#[cfg(feature = "std")]
pub use fit::{
    Fit, FitControl, FitEnd, FitError, FitOutcome, Progress, Report, Sampling, Schedule, Validation,
};
pub use memory::TrainerMemory;

use dfn_runtime::{Loss, Network, Optimiser, Penalty, TILE};
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
pub struct Trainer<'a, N: Network, L, O: Optimiser<N>, const WORKSPACE_TILE: usize = TILE, P = ()> {
    network: &'a mut N,
    loss: L,
    optimiser: O,
    penalty: P,
    memory: Held<'a, TrainerMemory<N, O, WORKSPACE_TILE>>,
    resumed: Resumed<N>,
}

/// Where the next `fit` goes on, if it does not begin.
#[cfg(feature = "std")]
type Resumed<N> = Option<fit::Course<N>>;
#[cfg(not(feature = "std"))]
type Resumed<N> = core::marker::PhantomData<N>;

#[cfg(feature = "std")]
impl<'a, N: Network, L, O: Optimiser<N>> Trainer<'a, N, L, O> {
    /// A trainer with its memory on the heap, which was never on the stack.
    pub fn new(network: &'a mut N, loss: L, optimiser: O) -> Self {
        let memory = Held::Boxed(TrainerMemory::boxed());
        Self { network, loss, optimiser, penalty: (), memory, resumed: None }
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
        let memory = Held::Borrowed(memory);
        Self { network, loss, optimiser, penalty: (), memory, resumed: Resumed::default() }
    }
}

impl<'a, N: Network, L, O: Optimiser<N>, const WORKSPACE_TILE: usize, P: Penalty<N::Scalar>>
    Trainer<'a, N, L, O, WORKSPACE_TILE, P>
{
    /// The trainer with this penalty in the place of its own: it then makes J = L + λΩ(θ) small
    /// rather than the mean loss L.
    ///
    /// What is returned and reported is L, which can be compared whatever the penalty;
    /// `penalty.of(&network)` is λΩ.
    ///
    /// ```
    /// use dfn::{HalfSquaredError, L2, Penalty, Sgd, Trainer, network};
    ///
    /// network! {
    ///     pub struct Line = dense(1 -> 1);
    /// }
    ///
    /// // y = 2x through two points, with weight decay: J(w) = w²/2 − 2w + 2 + 0.5 · w²/2.
    /// let (x, t) = ([[-1.0], [1.0]], [[-2.0], [2.0]]);
    /// let mut line = Line::ZEROS;
    /// let mut trainer =
    ///     Trainer::new(&mut line, HalfSquaredError, Sgd::new(0.5)).penalty(L2::new(0.5));
    /// for _ in 0..50 {
    ///     trainer.step(&x, &t)?;
    /// }
    /// assert!((line.dense1.weights[0][0] - 4.0 / 3.0).abs() < 1e-6);
    /// # Ok::<(), dfn::TrainError>(())
    /// ```
    #[must_use]
    pub fn penalty<Q: Penalty<N::Scalar>>(
        self,
        penalty: Q,
    ) -> Trainer<'a, N, L, O, WORKSPACE_TILE, Q> {
        let Self { network, loss, optimiser, memory, resumed, .. } = self;
        Trainer { network, loss, optimiser, penalty, memory, resumed }
    }

    /// The network as it is now.
    pub fn network(&self) -> &N {
        self.network
    }

    /// The optimiser, to change its hyper-parameters between steps.
    pub fn optimiser_mut(&mut self) -> &mut O {
        &mut self.optimiser
    }

    /// One step of the optimiser on a batch; returns the mean loss before it, without the penalty.
    ///
    /// # Errors
    /// If a hyper-parameter, an input, a target or the loss is not valid, the batch is empty, or the
    /// step would overflow; the network is then as it was. (After an overflow the optimiser begins anew:
    /// what it remembered led there.)
    pub fn step<Target>(
        &mut self,
        x: &[N::Input],
        targets: &[Target],
    ) -> Result<N::Scalar, TrainError>
    where
        L: Loss<N::Unit, N::Output, Target>,
    {
        self.optimiser.check()?;
        self.step_with(self.optimiser, x, targets)
    }

    /// A step of an optimiser that was checked, or of it at another rate.
    fn step_with<Target>(
        &mut self,
        optimiser: O,
        x: &[N::Input],
        targets: &[Target],
    ) -> Result<N::Scalar, TrainError>
    where
        L: Loss<N::Unit, N::Output, Target>,
    {
        self.penalty.check()?;
        let memory = &mut *self.memory;
        let (gradients, workspace) = (&mut memory.gradients, &mut memory.workspace);
        let loss = Network::gradients(self.network, x, targets, self.loss, gradients, workspace)?;
        self.penalty.add_gradients(self.network, gradients);
        optimiser.update(&mut memory.state, self.network, gradients)?;
        Ok(loss)
    }

    /// The mean loss over the samples, without a step and without the penalty.
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
