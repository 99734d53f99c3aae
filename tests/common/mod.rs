//! What the tests of the library's behaviour share.

#![allow(dead_code, reason = "every test file is a program of its own and uses a part of this")]

use dfn::{Network, Scalar, Vector};

/// Every parameter, in the order of `tensors()`.
pub fn parameters<N: Network>(network: &N) -> Vec<N::Scalar> {
    network.tensors().flat_map(|tensor| tensor.values).copied().collect()
}

/// The bits of every parameter, which also tell NaN from NaN and 0 from −0.
pub fn bits<N: Network>(network: &N) -> Vec<u64> {
    parameters(network).into_iter().map(|value| value.to_f64().to_bits()).collect()
}

/// Numbers in double precision, exactly.
pub fn to_f64<T: Scalar>(values: &[T]) -> Vec<f64> {
    values.iter().map(|value| value.to_f64()).collect()
}

/// A vector of a network from numbers in double precision.
pub fn vector<V: Vector>(values: &[f64]) -> V {
    let mut vector = V::ZEROS;
    let places = vector.as_mut_slice();
    assert_eq!(places.len(), values.len());
    for (place, value) in places.iter_mut().zip(values) {
        *place = Scalar::from_f64(*value);
    }
    vector
}

/// As many samples as wanted, each another one, with elements in [−1, 1].
pub fn samples<V: Vector>(count: usize) -> Vec<V> {
    (0..count)
        .map(|sample| {
            let element = |index: usize| (1.0 + 1.7 * sample as f64 + 0.9 * index as f64).sin();
            vector(&(0..V::WIDTH).map(element).collect::<Vec<_>>())
        })
        .collect()
}

/// ∂f/∂θ by central differences, one parameter at a time, in the order of `tensors()`.
pub fn numeric_gradients<N: Network<Scalar = f64>>(network: &N, f: impl Fn(&N) -> f64) -> Vec<f64> {
    const STEP: f64 = 6e-6;
    let moved_by = |index: usize, step: f64| {
        let mut network = *network;
        *network.tensors_mut().flat_map(|tensor| tensor.values).nth(index).unwrap() += step;
        f(&network)
    };
    (0..N::PARAMETERS)
        .map(|index| (moved_by(index, STEP) - moved_by(index, -STEP)) / (2.0 * STEP))
        .collect()
}

/// Fails unless the numbers agree within `tolerance` of the larger of 1 and the expected value.
#[track_caller]
pub fn assert_close<T: Scalar>(what: &str, found: &[T], expected: &[f64], tolerance: f64) {
    assert_eq!(found.len(), expected.len(), "{what}");
    for (index, (found, expected)) in found.iter().zip(expected).enumerate() {
        let difference = (found.to_f64() - expected).abs();
        assert!(
            difference <= tolerance * expected.abs().max(1.0),
            "{what}, position {index}: found {found}, expected {expected}"
        );
    }
}
