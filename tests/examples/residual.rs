//! Twenty-four layers learn to read with skip connections, and badly without.

#[path = "../../examples/residual/networks.rs"]
mod networks;

use crate::data;
use crate::support::median;
use networks::{Plain, RATES, Reader, Skipping, gradient_sizes, learn};

#[test]
fn deep_networks_learn_with_skip_connections() {
    let digits = data::read().unwrap();
    for rate in [RATES[0], RATES[1]] {
        let (with, without) =
            (accuracy::<Skipping>(&digits, rate), accuracy::<Plain>(&digits, rate));
        assert!(with > 0.92 && without < with - 0.1, "{with}, {without} at a rate of {rate}");
    }
}

fn accuracy<N: Reader>(digits: &data::Split, rate: f32) -> f64 {
    median((0..3).map(|seed| {
        let learned = learn::<N>(digits, rate, seed).unwrap();
        assert!(learned.losses.last() < learned.losses.first(), "{:?}", learned.losses);
        learned.accuracy()
    }))
}

#[test]
fn the_gradients_of_all_layers_are_larger_with_skips() {
    fn sizes<N: Reader>(digits: &data::Split) -> Vec<f64> {
        let sizes = [0, 1, 2].map(|seed| gradient_sizes::<N>(&digits.training, seed).unwrap());
        (0..N::LAYERS.len()).map(|layer| median(sizes.iter().map(|sizes| sizes[layer]))).collect()
    }
    let digits = data::read().unwrap();
    assert_eq!((Skipping::LAYERS.len(), Plain::LAYERS.len()), (24, 24));
    // Both begin with the same numbers.
    let (skipping, plain) = (Skipping::random(1), Plain::random(1));
    for (one, other) in skipping.tensors().iter().zip(&plain.tensors()) {
        assert_eq!(one.values, other.values);
    }
    for (with, without) in sizes::<Skipping>(&digits).iter().zip(sizes::<Plain>(&digits)) {
        assert!(*with > 10.0 * without, "{with}, {without}");
    }
}
