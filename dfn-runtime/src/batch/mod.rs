//! A batch, tile by tile: the passes that run through a workspace.

mod check;
mod tile;

pub use check::check_samples;

use crate::isa::{self, Job};
use crate::vector::all_finite;
use crate::{BatchError, Isa, Loss, Network, Scalar, Workspace};
use check::check_length;
pub(crate) use tile::place_targets;
use tile::{backward_tile, forward_tile, losses, outputs, tiles};

/// ŷ of every sample.
pub(crate) fn forward<N: Network, const TILE: usize>(
    network: &N,
    x: &[N::Input],
    y: &mut [N::Output],
    workspace: &mut Workspace<N, TILE>,
) -> Result<(), BatchError> {
    check_length("outputs", x.len(), y.len())?;
    isa::run(Forward { network, x, y, workspace });
    Ok(())
}

struct Forward<'a, N: Network, const TILE: usize> {
    network: &'a N,
    x: &'a [N::Input],
    y: &'a mut [N::Output],
    workspace: &'a mut Workspace<N, TILE>,
}

impl<N: Network, const TILE: usize> Job for Forward<'_, N, TILE> {
    type Output = ();

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) {
        let buffers = &mut self.workspace.buffers;
        let mut y = self.y;
        for x in tiles::<_, TILE>(self.x) {
            forward_tile(isa, self.network, x, buffers);
            let (first, rest) = y.split_at_mut_checked(x.len()).unwrap_or_default();
            outputs::<I, N, TILE>(buffers, first);
            y = rest;
        }
    }
}

/// The mean loss over all samples.
pub(crate) fn mean_loss<N, Target, L, const TILE: usize>(
    network: &N,
    x: &[N::Input],
    targets: &[Target],
    loss: L,
    workspace: &mut Workspace<N, TILE>,
) -> Result<N::Scalar, BatchError>
where
    N: Network,
    L: Loss<N::Unit, N::Output, Target>,
{
    isa::run(MeanLoss { network, x, targets, loss, workspace })
}

struct MeanLoss<'a, N: Network, Target, L, const TILE: usize> {
    network: &'a N,
    x: &'a [N::Input],
    targets: &'a [Target],
    loss: L,
    workspace: &'a mut Workspace<N, TILE>,
}

impl<N, Target, L, const TILE: usize> Job for MeanLoss<'_, N, Target, L, TILE>
where
    N: Network,
    L: Loss<N::Unit, N::Output, Target>,
{
    type Output = Result<N::Scalar, BatchError>;

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) -> Self::Output {
        check_samples::<N, Target, L>(self.x, self.targets, self.loss)?;
        let buffers = &mut self.workspace.buffers;
        let mut sum = N::Scalar::ZERO;
        for (x, targets) in tiles::<_, TILE>(self.x).zip(tiles::<_, TILE>(self.targets)) {
            forward_tile(isa, self.network, x, buffers);
            sum += losses(isa, self.network, x, buffers, targets, self.loss, None);
        }
        mean::<N>(sum, self.x.len())
    }
}

/// The mean loss over all samples, and its gradient.
pub(crate) fn gradients<N, Target, L, const TILE: usize>(
    network: &N,
    x: &[N::Input],
    targets: &[Target],
    loss: L,
    gradients: &mut N,
    workspace: &mut Workspace<N, TILE>,
) -> Result<N::Scalar, BatchError>
where
    N: Network,
    L: Loss<N::Unit, N::Output, Target>,
{
    isa::run(Gradients { network, x, targets, loss, gradients, workspace })
}

struct Gradients<'a, N: Network, Target, L, const TILE: usize> {
    network: &'a N,
    x: &'a [N::Input],
    targets: &'a [Target],
    loss: L,
    gradients: &'a mut N,
    workspace: &'a mut Workspace<N, TILE>,
}

impl<N, Target, L, const TILE: usize> Job for Gradients<'_, N, Target, L, TILE>
where
    N: Network,
    L: Loss<N::Unit, N::Output, Target>,
{
    type Output = Result<N::Scalar, BatchError>;

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) -> Self::Output {
        let Self { network, x, targets, loss, gradients, workspace } = self;
        check_samples::<N, Target, L>(x, targets, loss)?;
        for tensor in gradients.parameters_mut() {
            tensor.values.fill(N::Scalar::ZERO);
        }
        let buffers = &mut workspace.buffers;
        let share = N::Scalar::ONE / N::Scalar::from_usize(x.len());
        let mut sum = N::Scalar::ZERO;
        for (x, targets) in tiles::<_, TILE>(x).zip(tiles::<_, TILE>(targets)) {
            forward_tile(isa, network, x, buffers);
            sum += losses(isa, network, x, buffers, targets, loss, Some(share));
            backward_tile(isa, network, x, buffers, gradients);
        }
        let mean = mean::<N>(sum, x.len())?;
        match gradients.parameters().find(|tensor| !all_finite(tensor.values)) {
            Some(tensor) => Err(BatchError::Gradient { layer: tensor.layer.label }),
            None => Ok(mean),
        }
    }
}

/// The mean of the losses, if it is finite.
fn mean<N: Network>(sum: N::Scalar, count: usize) -> Result<N::Scalar, BatchError> {
    let mean = sum / N::Scalar::from_usize(count);
    if mean.is_finite() { Ok(mean) } else { Err(BatchError::Loss { found: mean.to_f64() }) }
}
