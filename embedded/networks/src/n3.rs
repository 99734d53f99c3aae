//! 64-64-32-10, relu, tanh and softmax: the size of the handwritten digits.

pub use crate::reference::N3 as REFERENCE;

use crate::{layer, signature};
use dfn::{CrossEntropy, network};

network! {
    /// 64-64-32-10, relu, tanh and softmax: the size of the handwritten digits.
    pub struct N3 = dense(64 -> 64, relu) -> dense(64 -> 32, tanh) -> dense(32 -> 10, softmax);
}

/// Its parameters at the start.
pub const START: N3 =
    N3 { dense1: layer(0, 0.25), dense2: layer(5_000, 0.25), dense3: layer(8_000, 0.4) };
/// A class.
pub type Target = usize;
/// The class of the sample that the step learns.
pub const TARGET: Target = 7;

/// The class of a sample of the mini-batch.
pub fn target(sample: usize) -> Target {
    sample % 10
}

/// The network, by the name it has in every module.
pub type Network = N3;
/// Its loss.
pub const LOSS: CrossEntropy = CrossEntropy;

/// The signatures of the first and the last layer's weights.
#[inline(always)]
pub fn ends(network: &N3) -> [f32; 2] {
    let (first, last) = (&network.dense1.weights, &network.dense3.weights);
    [signature(first.as_flattened()), signature(last.as_flattened())]
}
