//! Networks that are no chain: their labels and what they compute have to be those of the file.

use crate::common::bits;
use dfn::{Network, network};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

network! {
    struct Line(x: 3) -> 3 {
        param a: 3;
        param b: 3;
        a * x + b
    }

    /// The parameters in the other order.
    struct Exchanged(x: 3) -> 3 {
        param b: 3;
        param a: 3;
        a * x + b
    }

    struct Sum(x: 4) -> 4 {
        let h = x -> dense(4, tanh);
        relu(x + h)
    }

    /// The same, named and ordered otherwise, with a cost.
    struct Renamed(input: 4) -> 4 {
        target t: 4;
        let unused = half_squared_error(input, t);
        let branch = input -> dense(4, tanh);
        let joined = input + branch;
        cost = unused + 0.1 * sum(square(joined));
        relu(joined)
    }

    struct Difference(x: 4) -> 4 {
        let h = x -> dense(4, tanh);
        relu(x - h)
    }

    struct Bounded(x: 4) -> 4 {
        let h = x -> dense(4, tanh);
        tanh(x + h)
    }

    struct Chain = dense(4 -> 4, tanh);

    /// A chain in the other form, also with a cost.
    struct Block(x: 4) -> 4 {
        target t: 4;
        let y = x -> named: dense(4, tanh);
        cost = mean_squared_error(y, t);
        y
    }

    struct Twins<const H: usize>: f64(left: 2, right: 2) -> H {
        layer encoder = dense(2 -> H, tanh);
        encoder(left) * encoder(right)
    }

    struct Heads(x: 3) -> (p: 1, q: 2) {
        let h = x -> dense(2, tanh);
        (sum(h), softmax(h + x[1..]))
    }
}

const OTHERWISE: &str = "the file is of a network whose layers and parameters are the same, and which \
                         computes something else from them";

#[track_caller]
fn assert_read<A, B>()
where
    A: Network + Serialize,
    B: Network<Scalar = A::Scalar> + for<'a> Deserialize<'a>,
{
    let network = A::random(1);
    let json = serde_json::to_string(&network).unwrap();
    assert_eq!(bits(&serde_json::from_str::<B>(&json).unwrap()), bits(&network));
    let bytes = postcard::to_allocvec(&network).unwrap();
    assert_eq!(bits(&postcard::from_bytes::<B>(&bytes).unwrap()), bits(&network));
}

/// The message with which the file of one network is refused by another.
#[track_caller]
fn refusal<A, B>() -> String
where
    A: Network + Serialize,
    B: Network + for<'a> Deserialize<'a>,
{
    let network = A::random(1);
    let bytes = postcard::to_allocvec(&network).unwrap();
    assert!(postcard::from_bytes::<B>(&bytes).is_err());
    let file = serde_json::to_value(network).unwrap();
    serde_json::from_value::<B>(file).unwrap_err().to_string()
}

#[test]
fn graphs_come_back_to_the_bit() {
    assert_read::<Line, Line>();
    assert_read::<Sum, Sum>();
    assert_read::<Twins<3>, Twins<3>>();
    assert_read::<Heads, Heads>();
    // What a graph computes stays, with other names of values and with a cost.
    assert_read::<Sum, Renamed>();
    assert_read::<Renamed, Sum>();
}

#[test]
fn a_graph_that_is_a_chain_has_the_file_of_a_chain() {
    assert_read::<Chain, Block>();
    assert_read::<Block, Chain>();
}

#[test]
fn parameters_that_have_changed_places_are_refused() {
    assert_eq!(refusal::<Line, Exchanged>(), "expected the parameter `b`, found `a`");
}

#[test]
fn another_label_is_refused() {
    let mut file = serde_json::to_value(Sum::random(1)).unwrap();
    file["layers"][0]["label"] = json!("renamed");
    let error = serde_json::from_value::<Sum>(file).unwrap_err().to_string();
    assert_eq!(error, "expected the layer `dense1`, found `renamed`");
}

#[test]
fn another_graph_is_refused() {
    for error in [refusal::<Sum, Difference>(), refusal::<Sum, Bounded>()] {
        assert!(error.starts_with("expected the operations "), "{error}");
        assert!(error.ends_with(OTHERWISE), "{error}");
    }
    // A chain with the same layers.
    assert_eq!(
        refusal::<Sum, Chain>(),
        "expected a network in format 1, a chain of layers, found format 2, another graph"
    );
    assert_eq!(
        refusal::<Chain, Sum>(),
        "expected a network in format 2, a graph that is no chain of layers, found format 1, a chain"
    );
    let error = refusal::<Twins<3>, Twins<4>>();
    assert_eq!(error, "expected `encoder` to have 4 outputs, found 3");
}

/// Files outlive a version of the library: what is in them stays.
#[test]
fn the_format_is_the_documented_one() {
    let file: Value = serde_json::to_value(Line::zeros()).unwrap();
    let expected = json!({
        "format": 2,
        "scalar": "f32",
        "layers": [
            { "label": "a", "inputs": 0, "outputs": 3, "activation": "param" },
            { "label": "b", "inputs": 0, "outputs": 3, "activation": "param" },
        ],
        "operations": 117_739_757,
        "parameters": [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]],
    });
    assert_eq!(file, expected);
    let graphs = [
        serde_json::to_value(Sum::zeros()).unwrap(),
        serde_json::to_value(Twins::<3>::zeros()).unwrap(),
    ];
    assert_eq!(
        graphs.map(|file| file["operations"].as_u64()),
        [Some(1_639_709_109), Some(2_010_589_882)]
    );
}
