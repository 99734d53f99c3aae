//! 2-2-1, relu and linear: the lecture's XOR.

use crate::layer;
use dfn::network;

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
