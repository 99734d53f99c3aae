//! A deep network before it learns: the size of its values from layer to layer.

use super::super::support::random::normal;
use super::super::support::root_mean_square;
use dfn::{Initialiser, generator, network};
use std::array;

network! {
    /// Linear, so that nothing but the weights changes the size of a value.
    pub struct Deep: f64 =
        dense(64 -> 64) -> dense(64) -> dense(64) -> dense(64) -> dense(64) -> dense(64);
}

/// The root mean square of the values of each layer, for an input of normal numbers.
pub fn sizes(initialiser: impl Initialiser, seed: u64) -> [f64; Deep::LAYERS.len()] {
    let mut random = generator(seed);
    let mut network = Deep::ZEROS;
    network.initialise(initialiser, &mut random);
    let trace = network.trace(&array::from_fn(|_| normal(&mut random)));
    let DeepTrace { dense1, dense2, dense3, dense4, dense5, dense6, .. } = trace;
    [dense1, dense2, dense3, dense4, dense5, dense6].map(|layer| root_mean_square(layer.h))
}
