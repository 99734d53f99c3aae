//! The memory that a batch is computed in.

use crate::{Network, Zeros};

/// The number of samples that a batch is computed in at a time, unless the workspace says
/// otherwise.
///
/// 1 on a microcontroller (bare metal of 16 or 32 bits), which has neither vector registers nor
/// memory to spare. 48 elsewhere: large enough that the kernels' register tiles are full, small
/// enough that a tile of a small network's values stays in the first-level cache.
pub const TILE: usize = if crate::isa::IS_MICROCONTROLLER { 1 } else { 48 };

/// The memory that `forward_batch` and `gradients` compute in: one array for each node of the
/// network's graph, for [`TILE`] samples at a time.
///
/// Its size does not depend on the batch. The caller owns it: in a `static`, on the stack, or on
/// the heap ([`Workspace::boxed`]). A microcontroller with little memory takes smaller tiles:
/// `Workspace::<Net, 1>::ZEROS`.
#[derive(Clone, Copy, Debug)]
pub struct Workspace<N: Network, const WORKSPACE_TILE: usize = TILE> {
    pub(crate) buffers: N::Buffers<WORKSPACE_TILE>,
}

impl<N: Network> Workspace<N> {
    /// A workspace with tiles of [`TILE`] samples, all zero bits. One with tiles of
    /// another size is [`Workspace::ZEROS`].
    pub const fn new() -> Self {
        Self::ZEROS
    }

    /// The same on the heap, which was never on the stack.
    #[cfg(feature = "std")]
    pub fn boxed() -> std::boxed::Box<Self> {
        crate::boxed::zeros()
    }
}

impl<N: Network, const WORKSPACE_TILE: usize> Workspace<N, WORKSPACE_TILE> {
    /// Its size in bytes.
    pub const BYTES: usize = size_of::<Self>();

    /// A workspace, all zero bits, so that a `static` of it takes no flash.
    pub const ZEROS: Self = {
        crate::require_width("the tile of a workspace", 1, WORKSPACE_TILE);
        Self { buffers: Zeros::ZEROS }
    };
}

impl<N: Network, const WORKSPACE_TILE: usize> Default for Workspace<N, WORKSPACE_TILE> {
    fn default() -> Self {
        Self::ZEROS
    }
}

impl<N: Network, const WORKSPACE_TILE: usize> Zeros for Workspace<N, WORKSPACE_TILE> {
    const ZEROS: Self = Self::ZEROS;
}
