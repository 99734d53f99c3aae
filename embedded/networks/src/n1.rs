//! 2-2-1, relu and linear: the lecture's XOR.

pub use crate::reference::N1 as REFERENCE;

use crate::{layer, signature};
use dfn::{HalfSquaredError, network};

network! {
    /// 2-2-1, relu and linear: the lecture's XOR.
    pub struct N1 = dense(2 -> 2, relu) -> dense(2 -> 1);
}

/// Its parameters at the start.
pub const START: N1 = N1 { dense1: layer(20, 1.0), dense2: layer(26, 1.0) };
/// A target.
pub type Target = [f32; 1];
/// The target of the sample that the step learns.
pub const TARGET: Target = [0.5];

/// The target of a sample of the mini-batch.
pub fn target(sample: usize) -> Target {
    [sample as f32 / 8.0]
}

/// The network, by the name it has in every module.
pub type Network = N1;
/// Its loss.
pub const LOSS: HalfSquaredError = HalfSquaredError;

/// The signatures of the first and the last layer's weights.
#[inline(always)]
pub fn ends(network: &N1) -> [f32; 2] {
    let (first, last) = (&network.dense1.weights, &network.dense2.weights);
    [signature(first.as_flattened()), signature(last.as_flattened())]
}
