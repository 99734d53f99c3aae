//! Linear layers do not learn (x + 1)², and layers on a mapped x do.

#[path = "../../examples/nonlinear_mapping/networks.rs"]
mod networks;

use crate::support;
use networks::{
    EightUnits, INSIDE, OnBumps, OnSquare, OneLayer, Readout, Rectified, TwoLayers, TwoUnits,
};
use networks::{bumps, collapsed, error, identity, learn, square};
use support::{grid, median};

#[test]
fn two_linear_layers_are_the_one_of_their_product() {
    let two: TwoLayers = learn(identity, 3).unwrap();
    let product = collapsed(&two);
    for x in grid(-3.0, 3.0, 13) {
        let difference = two.forward(&[x])[0] - product.forward(&[x])[0];
        assert!(difference.abs() < 1e-12, "they differ by {difference} at {x}");
    }
    // It is the line of least squares, 2x + 2.4, and no more.
    let ([[slope]], [offset]) = (product.dense1.weights, product.dense1.bias);
    assert!((slope - 2.0).abs() < 1e-6 && (offset - 2.4).abs() < 1e-6, "{slope} x + {offset}");
}

#[test]
fn the_error_falls_with_the_map() {
    let one = median_error::<OneLayer>(identity);
    let two = median_error::<TwoLayers>(identity);
    assert!((one - two).abs() < 1e-6, "{one} and {two}");
    assert!(one > 1.0, "{one}");
    assert!(median_error::<OnSquare>(square) < 1e-6);
    for error in [
        median_error::<OnBumps>(bumps),
        median_error::<TwoUnits>(identity),
        median_error::<Rectified>(identity),
    ] {
        assert!(error < one / 10.0, "{error}");
    }
    let eight = median_error::<EightUnits>(identity);
    assert!(eight < one / 100.0, "{eight}");
}

fn median_error<N: Readout>(map: fn(f64) -> N::Input) -> f64 {
    let networks = (0..5).map(|seed| learn::<N>(map, seed).unwrap());
    median(networks.map(|network| error(&network, map, INSIDE)))
}
