//! A batch, tile by tile: the passes that run through a workspace.

use crate::isa::{self, InLanes, Job};
use crate::kernel::{block, lanes};
use crate::program::OutputTile;
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
        let mut y = self.y;
        for x in tiles::<_, TILE>(self.x) {
            forward_tile(isa, self.network, x, buffers);
            let (first, rest) = y.split_at_mut_checked(x.len()).unwrap_or_default();
            if const { lanes_fit::<I, N, TILE>() } {
                N::Output::out_of_groups::<I>(N::output_tile(buffers).y, first);
            } else {
                for (computed, y) in N::output_tile(buffers).y.iter().zip(first) {
                    *y = *computed;
                }
            }
            y = rest;
        }
    }
}

/// Whether the tiles of a network are kept in groups of samples.
const fn lanes_fit<I: Isa, N: Network, const TILE: usize>() -> bool {
    lanes::fit::<I, N::Scalar>(N::LAYERS, TILE)
}

/// Every node's value for a tile of samples.
#[inline(always)]
fn forward_tile<I: Isa, N: Network, const TILE: usize>(
    isa: I,
    network: &N,
    x: &[N::Input],
    buffers: &mut N::Buffers<TILE>,
) {
    if const { lanes_fit::<I, N, TILE>() } {
        let x = InGroups::<_, TILE>::new::<I>(x);
        network.forward_tile(InLanes(isa), x.get(), buffers);
    } else {
        network.forward_tile(isa, x, buffers);
    }
}

/// Adds ∂L/∂θ of a tile of samples, from ∂L/∂z in the buffers.
#[inline(always)]
fn backward_tile<I: Isa, N: Network, const TILE: usize>(
    isa: I,
    network: &N,
    x: &[N::Input],
    buffers: &mut N::Buffers<TILE>,
    gradients: &mut N,
) {
    if const { lanes_fit::<I, N, TILE>() } {
        let x = InGroups::<_, TILE>::new::<I>(x);
        network.backward_tile(InLanes(isa), x.get(), buffers, gradients);
    } else {
        network.backward_tile(isa, x, buffers, gradients);
    }
}

/// The samples of a tile in groups.
struct InGroups<V, const TILE: usize> {
    samples: [V; TILE],
    count: usize,
}

impl<V: Vector, const TILE: usize> InGroups<V, TILE> {
    #[inline(always)]
    fn new<I: Isa>(samples: &[V]) -> Self {
        let mut groups = [V::ZEROS; TILE];
        V::into_groups::<I>(samples, &mut groups);
        let count = samples.len().next_multiple_of(block::lanes::<I, V::Scalar>());
        Self { samples: groups, count }
    }

    #[inline(always)]
    fn get(&self) -> &[V] {
        self.samples.get(..self.count).unwrap_or(&self.samples)
    }
}

/// The sum of the losses of a tile; with `share`, also ∂L/∂z times it.
#[inline(always)]
fn losses<I, N, Target, L, const TILE: usize>(
    output: OutputTile<'_, N::Output, TILE>,
    targets: &[Target],
    loss: L,
    share: Option<N::Scalar>,
) -> N::Scalar
where
    I: Isa,
    N: Network,
    L: Loss<N::Unit, N::Output, Target>,
{
    if const { lanes_fit::<I, N, TILE>() } {
        let [mut z, mut y, mut dz] = [[N::Output::ZEROS; TILE]; 3];
        N::Output::out_of_groups::<I>(output.z, &mut z);
        N::Output::out_of_groups::<I>(output.y, &mut y);
        let samples = OutputTile { z: &z, y: &y, dz: &mut dz };
        let sum = losses_of_samples::<I, N, _, _, _>(samples, targets, loss, share);
        // Lanes without a sample keep the zeros.
        N::Output::into_groups::<I>(&dz, output.dz);
        sum
    } else {
        losses_of_samples::<I, N, _, _, _>(output, targets, loss, share)
    }
}

/// The same, where the tile is sample after sample.
#[inline(always)]
fn losses_of_samples<I, N, Target, L, const TILE: usize>(
    output: OutputTile<'_, N::Output, TILE>,
    targets: &[Target],
    loss: L,
    share: Option<N::Scalar>,
) -> N::Scalar
where
    I: Isa,
    N: Network,
    L: Loss<N::Unit, N::Output, Target>,
{
    let OutputTile { z, y, dz } = output;
    if const { !I::VECTORS } {
        let mut sum = N::Scalar::ZERO;
        for (((z, y), dz), target) in z.iter().zip(y).zip(dz).zip(targets) {
            sum += loss.value(&N::UNIT, z, y, target);
            if let Some(share) = share {
                *dz = loss.gradient(&N::UNIT, z, y, target);
                for dz in dz.as_mut_slice() {
                    *dz *= share;
                }
            }
        }
        return sum;
    }
    // Loops of their own for gradients, values and their sum: the first two vectorise, and in the
    // last no sample waits for the one before.
    if let Some(share) = share {
        for (((z, y), dz), target) in z.iter().zip(y).zip(&mut *dz).zip(targets) {
            *dz = loss.gradient(&N::UNIT, z, y, target);
        }
        // The mean over the batch enters here, once for each output.
        for dz in N::Output::flatten_mut(dz) {
            *dz *= share;
        }
    }
    let mut values = [N::Scalar::ZERO; TILE];
    for (((z, y), value), target) in z.iter().zip(y).zip(&mut values).zip(targets) {
        *value = loss.value(&N::UNIT, z, y, target);
    }
    let mut sums = [N::Scalar::ZERO; 8];
    for values in values.chunks(sums.len()) {
        for (sum, value) in sums.iter_mut().zip(values) {
            *sum += *value;
        }
    }
    sums.into_iter().fold(N::Scalar::ZERO, |total, sum| total + sum)
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
            sum += losses::<I, N, _, _, TILE>(N::output_tile(buffers), targets, self.loss, None);
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
            sum += losses::<I, N, _, _, TILE>(N::output_tile(buffers), targets, loss, Some(share));
            backward_tile(isa, network, x, buffers, gradients);
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
#[inline(always)]
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
    if !isa::VECTORS {
        return find_invalid::<N, _, _>(x, targets, loss);
    }
    // All at once vectorises, and is nearly always all.
    let all_valid = targets.iter().fold(true, |all, target| all & loss.check(target).is_ok());
    if all_finite(N::Input::flatten(x)) && all_valid {
        Ok(())
    } else {
        find_invalid::<N, _, _>(x, targets, loss)
    }
}

/// The first sample that is not valid.
fn find_invalid<N, Target, L>(x: &[N::Input], targets: &[Target], loss: L) -> Result<(), BatchError>
where
    N: Network,
    L: Loss<N::Unit, N::Output, Target>,
{
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
