//! One layer alone, and what is known of one.

use crate::Small;
use dfn::{Dense, deserialize_into};

#[test]
fn a_layer_is_weights_and_bias() {
    let layer = Dense { weights: [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], bias: [-1.0_f32, -0.0, 0.1] };
    let json = serde_json::to_string(&layer).unwrap();
    assert_eq!(json, r#"{"weights":[[1.0,2.0,3.0],[4.0,5.0,6.0]],"bias":[-1.0,-0.0,0.1]}"#);
    assert_eq!(serde_json::from_str::<Dense<2, 3>>(&json).unwrap(), layer);
    let bytes = postcard::to_allocvec(&layer).unwrap();
    assert_eq!(bytes.len(), size_of_val(&layer));
    assert_eq!(postcard::from_bytes::<Dense<2, 3>>(&bytes).unwrap(), layer);
}

#[test]
fn a_layer_of_other_widths_is_refused() {
    let json = serde_json::to_string(&Dense::<2, 3>::ZEROS).unwrap();
    let error = serde_json::from_str::<Dense<3, 3>>(&json).unwrap_err().to_string();
    assert!(error.starts_with("expected the weights to have 3 rows, one for each input, found 2"));
    let error = serde_json::from_str::<Dense<2, 4>>(&json).unwrap_err().to_string();
    assert!(error.starts_with("expected row 0 of the weights to have 4 numbers, found 3"));
    let transposed = r#"{ "weights": [[1, 2], [3, 4], [5, 6]], "bias": [1, 2, 3] }"#;
    assert!(serde_json::from_str::<Dense<2, 3>>(transposed).is_err());
}

#[test]
fn a_layer_of_a_network_is_read_where_it_stays() {
    let mut network = Small::random(1);
    let before = network;
    let json = serde_json::to_string(&Small::random(2).dense2).unwrap();
    let mut file = serde_json::Deserializer::from_str(&json);
    deserialize_into(&mut network.dense2, &mut file).unwrap();
    assert_eq!(network, Small { dense2: Small::random(2).dense2, ..before });
}

#[test]
fn what_is_known_of_a_layer_is_written() {
    let json = serde_json::to_string(&Small::LAYERS[0]).unwrap();
    assert_eq!(json, r#"{"label":"hidden","inputs":3,"outputs":5,"activation":"tanh"}"#);
}
