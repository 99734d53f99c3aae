//! N2 with a skip connection over its second layer, and a cost of its own.

pub use crate::reference::R2 as REFERENCE;

use crate::{layer, signature};
use dfn::{OwnCost, network};

network! {
    /// 4-16-16-3 as N2, but that the second layer adds to what it is given; the cost is the
    /// cross-entropy, and a little for units that are large.
    pub struct R2(x: 4) -> 3 {
        target t: 3;
        let h = x -> dense(16, relu);
        let r = relu(h + (h -> dense(16)));
        let y = r -> dense(3, softmax);
        cost = cross_entropy(y, t) + 0.01 * mean(square(r));
        y
    }
}

/// Its parameters at the start: those of N2.
pub const START: R2 =
    R2 { dense1: layer(0, 1.0), dense2: layer(100, 0.5), dense3: layer(400, 0.5) };
/// The probabilities of the classes.
pub type Target = [f32; 3];
/// The target of the sample that the step learns.
pub const TARGET: Target = [0.0, 1.0, 0.0];

/// The target of a sample of the mini-batch.
pub fn target(sample: usize) -> Target {
    core::array::from_fn(|class| if class == sample % 3 { 1.0 } else { 0.0 })
}

/// The network, by the name it has in every module.
pub type Network = R2;
/// Its loss.
pub const LOSS: OwnCost = OwnCost;

/// The signatures of the first and the last layer's weights.
#[inline(always)]
pub fn ends(network: &R2) -> [f32; 2] {
    let (first, last) = (&network.dense1.weights, &network.dense3.weights);
    [signature(first.as_flattened()), signature(last.as_flattened())]
}
