//! What was written is read again, to the bit.

use crate::common::bits;
use crate::{Generic, Precise, Small};
use dfn::rand_core::Rng;
use dfn::{Network, Scalar, deserialize_boxed, generator};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Numbers that are easily lost: −0, the smallest and the largest ones, and those between.
const EDGES: [f64; 12] = [
    -0.0,
    f32::from_bits(1) as f64,
    f32::MIN_POSITIVE as f64 / 3.0,
    f32::MAX as f64,
    f32::MIN as f64,
    f64::from_bits(1),
    -f64::MIN_POSITIVE / 7.0,
    f64::MAX,
    0.1,
    1.0 / 3.0,
    16_777_217.0,
    1e23,
];

/// A network with each of the edges that its numbers have, and random bits.
fn edges<N: Network>() -> N {
    let mut rng = generator(11);
    let mut network = N::ZEROS;
    let mut edges = EDGES.iter().filter(|edge| N::Scalar::from_f64(**edge).is_finite());
    for value in network.tensors_mut().flat_map(|tensor| tensor.values) {
        *value = match edges.next() {
            Some(edge) => N::Scalar::from_f64(*edge),
            None => random_number(&mut rng),
        };
    }
    assert!(edges.next().is_none(), "the network is too small for all edges");
    network
}

/// A finite number of any magnitude.
fn random_number<T: Scalar>(rng: &mut impl Rng) -> T {
    loop {
        let single = f32::from_bits(rng.next_u32());
        let double = f64::from_bits(rng.next_u64());
        let number = T::from_f64(if size_of::<T>() == 4 { single.into() } else { double });
        if number.is_finite() {
            return number;
        }
    }
}

#[track_caller]
fn assert_round_trips<N: Network + Serialize + DeserializeOwned>(network: &N) {
    let expected = bits(network);

    let json = serde_json::to_string(network).unwrap();
    assert_eq!(bits::<N>(&serde_json::from_str(&json).unwrap()), expected);
    let boxed: Box<N> =
        deserialize_boxed(&mut serde_json::Deserializer::from_reader(json.as_bytes())).unwrap();
    assert_eq!(bits(&*boxed), expected);
    let value = serde_json::to_value(network).unwrap();
    assert_eq!(bits::<N>(&serde_json::from_value(value).unwrap()), expected);

    let bytes = postcard::to_allocvec(network).unwrap();
    assert_eq!(bits::<N>(&postcard::from_bytes(&bytes).unwrap()), expected);
}

#[test]
fn every_finite_number_comes_back_to_the_bit() {
    assert_round_trips::<Small>(&edges());
    assert_round_trips::<Precise>(&edges());
    assert_round_trips(&Small::random(1));
    assert_round_trips(&Precise::random(1));
    assert_round_trips(&Generic::<4>::random(1));
}

#[test]
fn a_compact_format_keeps_what_is_not_finite() {
    let mut network = Small::random(1);
    network.hidden.weights[1][2] = f32::NAN;
    network.hidden.bias[0] = f32::NEG_INFINITY;
    network.dense2.weights[4][1] = f32::INFINITY;
    let bytes = postcard::to_allocvec(&network).unwrap();
    let read: Small = postcard::from_bytes(&bytes).unwrap();
    assert_eq!(bits(&read), bits(&network));
}

#[test]
fn json_refuses_what_is_not_finite_before_anything_is_written() {
    let mut network = Small::random(1);
    network.dense2.weights[4][1] = f32::NAN;
    let mut file = Vec::new();
    let error = serde_json::to_writer(&mut file, &network).unwrap_err();
    assert_eq!(error.to_string(), "expected the weights of `dense2` to be finite, found NaN");
    assert!(file.is_empty());

    let mut layer = network.hidden;
    layer.bias[3] = f32::INFINITY;
    let error = serde_json::to_string(&layer).unwrap_err();
    assert_eq!(error.to_string(), "expected the bias to be finite, found inf");
}

#[test]
fn the_format_is_the_documented_one() {
    let mut network = Precise::zeros();
    network.dense1.weights[1][2] = 0.5;
    network.dense2.bias[0] = -0.0;
    let expected = r#"{"format":1,"scalar":"f64","layers":[
        {"label":"dense1","inputs":2,"outputs":3,"activation":"relu"},
        {"label":"dense2","inputs":3,"outputs":1,"activation":"sigmoid"}
    ],"parameters":[
        {"weights":[[0.0,0.0,0.0],[0.0,0.0,0.5]],"bias":[0.0,0.0,0.0]},
        {"weights":[[0.0],[0.0],[0.0]],"bias":[-0.0]}
    ]}"#;
    let expected: String = expected.chars().filter(|c| !c.is_whitespace()).collect();
    assert_eq!(serde_json::to_string(&network).unwrap(), expected);
}

#[test]
fn fields_can_have_any_order_and_integers_are_numbers() {
    let text = r#"{
        "parameters": [
            { "bias": [1, 2, 3], "weights": [[1, 2, 3], [4, 5, 6]] },
            { "bias": [0], "weights": [[7], [8], [9]] }
        ],
        "layers": [
            { "activation": "relu", "inputs": 2, "label": "dense1", "outputs": 3 },
            { "activation": "sigmoid", "outputs": 1, "label": "named otherwise", "inputs": 3 }
        ],
        "scalar": "f64",
        "format": 1
    }"#;
    let network: Precise = serde_json::from_str(text).unwrap();
    assert_eq!(network.dense1.weights, [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]);
    assert_eq!(network.dense2.weights, [[7.0], [8.0], [9.0]]);
}

#[test]
fn a_file_holds_little_beside_the_numbers() {
    let bytes = postcard::to_allocvec(&Precise::random(1)).unwrap();
    let header = bytes.len() - Precise::BYTES;
    assert!(header < 64, "{header} bytes");
}
