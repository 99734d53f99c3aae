//! The memory of a trainer, and who owns it.

use core::ops::{Deref, DerefMut};
use dfn_runtime::{Network, Optimiser, TILE, Workspace, Zeros};

/// Everything that training needs beside the network: a workspace, the gradients and the state of
/// the optimiser.
///
/// All zero bits at the start, so that a `static` of it lies in `.bss` and takes no flash:
///
/// ```
/// use dfn::{HalfSquaredError, Momentum, Trainer, TrainerMemory, network};
/// use std::sync::Mutex;
///
/// network! {
///     pub struct Net = dense(2 -> 3, tanh) -> dense(3 -> 1);
/// }
///
/// // Tiles of one sample; a microcontroller has a mutex of its own in the place of this one.
/// static MEMORY: Mutex<TrainerMemory<Net, Momentum, 1>> = Mutex::new(TrainerMemory::ZEROS);
///
/// let mut net = Net::random(1);
/// let mut memory = MEMORY.lock().unwrap();
/// let optimiser = Momentum::new(0.1, 0.9);
/// let mut trainer = Trainer::with_memory(&mut net, HalfSquaredError, optimiser, &mut *memory);
/// trainer.step(&[[0.5, -0.5]], &[[1.0]])?;
/// # Ok::<(), dfn::TrainError>(())
/// ```
///
/// The optimiser has the type of the network's numbers: for a network in `f64`,
/// `TrainerMemory<Net, Momentum<f64>>`.
#[derive(Clone, Copy, Debug)]
pub struct TrainerMemory<N: Network, O: Optimiser<N>, const WORKSPACE_TILE: usize = TILE> {
    pub(super) workspace: Workspace<N, WORKSPACE_TILE>,
    pub(super) gradients: N,
    pub(super) state: O::State,
}

impl<N: Network, O: Optimiser<N>> TrainerMemory<N, O> {
    /// Memory for a training that begins, with tiles of [`TILE`] samples. With tiles of another
    /// size it is [`TrainerMemory::ZEROS`].
    pub const fn new() -> Self {
        Self::ZEROS
    }

    /// The same on the heap, which was never on the stack.
    #[cfg(feature = "std")]
    pub fn boxed() -> std::boxed::Box<Self> {
        dfn_runtime::boxed_zeros()
    }
}

impl<N: Network, O: Optimiser<N>, const WORKSPACE_TILE: usize> TrainerMemory<N, O, WORKSPACE_TILE> {
    /// Its size in bytes.
    pub const BYTES: usize = size_of::<Self>();

    /// Memory for a training that begins.
    pub const ZEROS: Self =
        Self { workspace: Workspace::ZEROS, gradients: N::ZEROS, state: O::State::ZEROS };
}

impl<N: Network, O: Optimiser<N>, const WORKSPACE_TILE: usize> Default
    for TrainerMemory<N, O, WORKSPACE_TILE>
{
    fn default() -> Self {
        Self::ZEROS
    }
}

impl<N: Network, O: Optimiser<N>, const WORKSPACE_TILE: usize> Zeros
    for TrainerMemory<N, O, WORKSPACE_TILE>
{
    const ZEROS: Self = Self::ZEROS;
}

/// A value that is the caller's or on the heap.
#[derive(Debug)]
pub(super) enum Held<'a, T> {
    Borrowed(&'a mut T),
    #[cfg(feature = "std")]
    Boxed(std::boxed::Box<T>),
}

impl<T> Deref for Held<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        match self {
            Self::Borrowed(value) => value,
            #[cfg(feature = "std")]
            Self::Boxed(value) => value,
        }
    }
}

impl<T> DerefMut for Held<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        match self {
            Self::Borrowed(value) => value,
            #[cfg(feature = "std")]
            Self::Boxed(value) => value,
        }
    }
}
