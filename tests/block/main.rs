//! Networks in the block form: every pass over a graph that is no chain against the formula by hand,
//! against central differences, and one sample against a batch in tiles.

#![cfg(feature = "std")]

#[path = "../common/mod.rs"]
mod common;

mod cost;
mod networks;
mod passes;
mod values;

use dfn::{Network, Scalar};

/// A network whose parameters are all different, and none is 0.
fn network<N: Network>() -> N {
    let mut network = N::random(7);
    let values = network.tensors_mut().flat_map(|tensor| tensor.values);
    for (index, value) in values.enumerate() {
        *value = N::Scalar::from_f64(0.7 * (1.3 * index as f64 + 0.4).sin() + 0.05);
    }
    network
}

/// How far sums in another order may differ.
fn tolerance<N: Network>() -> f64 {
    if size_of::<N::Scalar>() == size_of::<f32>() { 1e-5 } else { 1e-12 }
}

/// Numbers of samples around tiles of 1, 7 and 48; the longest first, so that a later one meets what
/// an earlier one left in the workspace.
const LENGTHS: [usize; 5] = [100, 49, 48, 8, 1];

/// Calls a generic check of one network with tiles of one sample, of an odd number, and the usual.
macro_rules! in_every_tile {
    ($check:ident::<$network:ty $(, $target:ty)?>) => {
        $check::<$network $(, $target)?, 1>();
        $check::<$network $(, $target)?, 7>();
        $check::<$network $(, $target)?, { dfn::TILE }>();
    };
}
pub(crate) use in_every_tile;
