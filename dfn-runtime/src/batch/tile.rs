//! The passes over one tile, whichever form it has, and its losses.

use crate::isa::InLanes;
use crate::kernel::{block, lanes, rows_mut};
use crate::program::OutputTile;
use crate::{Isa, Loss, Network, Scalar, Vector, ports};

/// Tiles of `TILE` rows, and what is left.
///
/// Not `chunks`, whose count is a division that leaves a panic path at some levels of optimisation.
pub(super) fn tiles<Row, const TILE: usize>(rows: &[Row]) -> impl Iterator<Item = &[Row]> {
    let (tiles, rest) = rows.as_chunks::<TILE>();
    let rest = (!rest.is_empty()).then_some(rest);
    tiles.iter().map(<[Row; TILE]>::as_slice).chain(rest)
}

/// Whether the tiles of a network are kept in groups of samples.
const fn lanes_fit<I: Isa, N: Network, const TILE: usize>() -> bool {
    N::IN_LANES && lanes::fit::<I, N::Scalar>(N::LAYERS, TILE)
}

/// Every node's value for a tile of samples.
#[inline(always)]
pub(super) fn forward_tile<I: Isa, N: Network, const TILE: usize>(
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

/// ŷ of a tile of samples, from the buffers.
#[inline(always)]
pub(super) fn outputs<I: Isa, N: Network, const TILE: usize>(
    buffers: &mut N::Buffers<TILE>,
    y: &mut [N::Output],
) {
    let computed = N::output_tile(buffers).y;
    if const { lanes_fit::<I, N, TILE>() } {
        N::Output::out_of_groups::<I>(computed, y);
    } else {
        for (computed, y) in computed.iter().zip(y) {
            *y = *computed;
        }
    }
}

/// Adds ∂L/∂θ of a tile of samples, from ∂L/∂z in the buffers.
#[inline(always)]
pub(super) fn backward_tile<I: Isa, N: Network, const TILE: usize>(
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

/// The sum of the losses of a tile; with `share`, also ∂L/∂z times it, or ∂J/∂cost of a network with
/// its own cost.
#[inline(always)]
pub(super) fn losses<I, N, Target, L, const TILE: usize>(
    isa: I,
    network: &N,
    x: &[N::Input],
    buffers: &mut N::Buffers<TILE>,
    targets: &[Target],
    loss: L,
    share: Option<N::Scalar>,
) -> N::Scalar
where
    I: Isa,
    N: Network,
    L: Loss<N::Unit, N::Output, Target>,
{
    if const { N::HAS_COST } {
        place_targets::<N, _, _, TILE>(buffers, targets, loss);
        return network.cost_tile(isa, x, buffers, share.unwrap_or(N::Scalar::ZERO));
    }
    let output = N::output_tile(buffers);
    if const { lanes_fit::<I, N, TILE>() } {
        let [mut z, mut y, mut dz] = [[N::Output::ZEROS; TILE]; 3];
        N::Output::out_of_groups::<I>(output.z, &mut z);
        N::Output::out_of_groups::<I>(output.y, &mut y);
        let samples = OutputTile { z: &z, y: &y, dz: &mut dz };
        let sum = losses_of_samples::<I, N, _, _, _>(samples, targets, loss, share);
        // Lanes without a sample get zeros.
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
        // One loop for all: there code is dear, and a sample after the other no slower.
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
    // Loops of their own for gradients and values, which vectorise, and several sums, so that no
    // sample waits for the one before.
    const SUMS: usize = 8;
    if let Some(share) = share {
        for (((z, y), dz), target) in z.iter().zip(y).zip(&mut *dz).zip(targets) {
            *dz = loss.gradient(&N::UNIT, z, y, target);
        }
        // The mean over the batch enters here, once for each output.
        for dz in N::Output::flatten_mut(rows_mut(dz, targets.len())) {
            *dz *= share;
        }
    }
    let mut sums = [N::Scalar::ZERO; SUMS];
    let outputs = z.chunks(SUMS).zip(y.chunks(SUMS));
    for ((z, y), targets) in outputs.zip(targets.chunks(SUMS)) {
        let mut values = [N::Scalar::ZERO; SUMS];
        for (((z, y), value), target) in z.iter().zip(y).zip(&mut values).zip(targets) {
            *value = loss.value(&N::UNIT, z, y, target);
        }
        for (sum, value) in sums.iter_mut().zip(values) {
            *sum += value;
        }
    }
    sums.into_iter().fold(N::Scalar::ZERO, |total, sum| total + sum)
}

/// Copies the targets of a tile to where the network's own cost reads them.
#[inline(always)]
pub(crate) fn place_targets<N, Target, L, const TILE: usize>(
    buffers: &mut N::Buffers<TILE>,
    targets: &[Target],
    loss: L,
) where
    N: Network,
    L: Loss<N::Unit, N::Output, Target>,
{
    let mut places = N::targets_tile(buffers);
    for target in targets {
        places = ports::copy(loss.numbers(target), places);
    }
}
