//! 4-16-16-3, relu, relu and softmax.

pub use crate::reference::N2 as REFERENCE;

use crate::{layer, signature};
use dfn::{CrossEntropy, network};

network! {
    /// 4-16-16-3, relu, relu and softmax.
    pub struct N2 = dense(4 -> 16, relu) -> dense(16 -> 16, relu) -> dense(16 -> 3, softmax);
}

/// Its parameters at the start.
pub const START: N2 =
    N2 { dense1: layer(0, 1.0), dense2: layer(100, 0.5), dense3: layer(400, 0.5) };
/// A class.
pub type Target = usize;
/// The class of the sample that the step learns.
pub const TARGET: Target = 1;

/// The class of a sample of the mini-batch.
pub fn target(sample: usize) -> Target {
    sample % 3
}

/// The network, by the name it has in every module.
pub type Network = N2;
/// Its loss.
pub const LOSS: CrossEntropy = CrossEntropy;

/// The signatures of the first and the last layer's weights.
#[inline(always)]
pub fn ends(network: &N2) -> [f32; 2] {
    let (first, last) = (&network.dense1.weights, &network.dense3.weights);
    [signature(first.as_flattened()), signature(last.as_flattened())]
}
