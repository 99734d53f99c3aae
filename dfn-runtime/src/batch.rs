//! A batch, tile by tile: the passes that run through a workspace.

use crate::isa::{self, Job};
use crate::vector::{all_finite, first_not_finite};
use crate::{BatchError, Isa, Loss, Network, Scalar, Vector, Workspace};

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
        let mut outputs = self.y.iter_mut();
        for x in tiles::<_, TILE>(self.x) {
            self.network.forward_tile(isa, x, buffers);
            let computed = N::output_tile(buffers).y.iter().take(x.len());
            for (computed, y) in computed.zip(&mut outputs) {
                *y = *computed;
            }
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
            self.network.forward_tile(isa, x, buffers);
            let output = N::output_tile(buffers);
            for ((z, y), target) in output.z.iter().zip(output.y).zip(targets) {
                sum += self.loss.value(&N::UNIT, z, y, target);
            }
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
            network.forward_tile(isa, x, buffers);
            let output = N::output_tile(buffers);
            let outputs = output.z.iter().zip(output.y).zip(output.dz);
            for (((z, y), dz), target) in outputs.zip(targets) {
                sum += loss.value(&N::UNIT, z, y, target);
                *dz = loss.gradient(&N::UNIT, z, y, target);
                // The mean over the batch enters here, once for each output.
                for dz in dz.as_mut_slice() {
                    *dz *= share;
                }
            }
            network.backward_tile(isa, x, buffers, gradients);
        }
        let mean = mean::<N>(sum, x.len())?;
        match gradients.parameters().find(|tensor| !all_finite(tensor.values)) {
            Some(tensor) => Err(BatchError::Gradient { layer: tensor.layer.label }),
            None => Ok(mean),
        }
    }
}

/// Tiles of `TILE` rows, and what is left.
///
/// Not `chunks`, whose count is a division that leaves a panic path at some levels of optimisation.
fn tiles<Row, const TILE: usize>(rows: &[Row]) -> impl Iterator<Item = &[Row]> {
    let (tiles, rest) = rows.as_chunks::<TILE>();
    let rest = (!rest.is_empty()).then_some(rest);
    tiles.iter().map(<[Row; TILE]>::as_slice).chain(rest)
}

/// That there are samples, as many targets, finite inputs, and targets that the loss takes.
#[doc(hidden)]
pub fn check_samples<N, Target, L>(
    x: &[N::Input],
    targets: &[Target],
    loss: L,
) -> Result<(), BatchError>
where
    N: Network,
    L: Loss<N::Unit, N::Output, Target>,
{
    check_length("targets", x.len(), targets.len())?;
    if x.is_empty() {
        return Err(BatchError::Empty);
    }
    for (sample, (x, target)) in x.iter().zip(targets).enumerate() {
        let x = x.as_slice();
        if let Some((index, found)) = first_not_finite(x) {
            return Err(BatchError::Input { sample, index, found });
        }
        loss.check(target).map_err(|error| BatchError::Target { sample, error })?;
    }
    Ok(())
}

fn check_length(of: &'static str, expected: usize, found: usize) -> Result<(), BatchError> {
    if expected == found { Ok(()) } else { Err(BatchError::Length { of, expected, found }) }
}

/// The mean of the losses, if it is finite.
fn mean<N: Network>(sum: N::Scalar, count: usize) -> Result<N::Scalar, BatchError> {
    let mean = sum / N::Scalar::from_usize(count);
    if mean.is_finite() { Ok(mean) } else { Err(BatchError::Loss { found: mean.to_f64() }) }
}
