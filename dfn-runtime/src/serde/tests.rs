//! Free parameters in files; layers are tested in `tests/serde`.

use crate::testing::graph::Ridge;
use serde_json::{Value, from_value, json, to_value};
use std::string::{String, ToString};

const RIDGE: Ridge = Ridge { w: [[0.5], [-0.25], [2.0]], v: [0.125] };

#[test]
fn a_free_parameter_is_written_as_its_field_is() {
    let file = to_value(RIDGE).unwrap();
    let expected = json!({
        "format": 2,
        "scalar": "f64",
        "layers": [
            { "label": "w", "inputs": 3, "outputs": 1, "activation": "param" },
            { "label": "v", "inputs": 0, "outputs": 1, "activation": "param" },
        ],
        "operations": 0x00c0_ffee,
        "parameters": [[[0.5], [-0.25], [2.0]], [0.125]],
    });
    assert_eq!(file, expected);
    assert_eq!(from_value::<Ridge>(file).unwrap(), RIDGE);
}

/// The message with which a changed file is refused.
fn refusal(pointer: &str, found: Value) -> String {
    let mut file = to_value(RIDGE).unwrap();
    *file.pointer_mut(pointer).unwrap() = found;
    from_value::<Ridge>(file).unwrap_err().to_string()
}

#[test]
fn what_does_not_fit_is_said() {
    assert_eq!(
        refusal("/layers/0/activation", json!("relu")),
        "expected `w` to be a free parameter, found a layer with the activation `relu`"
    );
    assert_eq!(refusal("/layers/0/label", json!("v")), "expected the parameter `w`, found `v`");
    assert_eq!(
        refusal("/format", json!(1)),
        "expected a network in format 2, a graph that is no chain of layers, found format 1, a chain"
    );
    assert_eq!(
        refusal("/operations", json!(1)),
        "expected the operations 12648430, found 1: the file is of a network whose layers and parameters \
         are the same, and which computes something else from them"
    );
    assert_eq!(refusal("/layers/1/inputs", json!(1)), "expected `v` to have 0 inputs, found 1");
    assert_eq!(
        refusal("/parameters/0", json!([[1.0], [2.0]])),
        "expected `w` to have 3 rows, one for each input, found 2"
    );
    assert_eq!(
        refusal("/parameters/0/1", json!([1.0, 2.0])),
        "expected row 1 of `w` to have 1 numbers, found 2"
    );
    assert_eq!(
        refusal("/parameters/1", json!([1.0, 2.0])),
        "expected `v` to have 1 numbers, found 2"
    );
    assert_eq!(
        refusal("/parameters", json!([[[0.5], [-0.25], [2.0]]])),
        "expected the parameters of 2 layers, found those of 1"
    );
    let infinite = Ridge { v: [f64::INFINITY], ..RIDGE };
    assert_eq!(
        serde_json::to_string(&infinite).unwrap_err().to_string(),
        "expected `v` to be finite, found inf"
    );
}
