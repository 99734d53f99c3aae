//! Hyper-parameters and losses in files.

use dfn::{
    Adam, BinaryCrossEntropy, CrossEntropy, HalfSquaredError, Huber, MeanAbsoluteError,
    MeanSquaredError, Momentum, Sgd,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::Debug;

#[track_caller]
fn assert_round_trip<V: Serialize + DeserializeOwned + PartialEq + Debug>(value: V, json: &str) {
    assert_eq!(serde_json::to_string(&value).unwrap(), json);
    assert_eq!(serde_json::from_str::<V>(json).unwrap(), value);
    let bytes = postcard::to_allocvec(&value).unwrap();
    assert_eq!(postcard::from_bytes::<V>(&bytes).unwrap(), value);
}

#[test]
fn optimisers_are_their_hyperparameters() {
    assert_round_trip(Sgd::new(0.1_f32), r#"{"rate":0.1}"#);
    assert_round_trip(Momentum::new(0.1_f64, 0.9), r#"{"rate":0.1,"momentum":0.9}"#);
    assert_round_trip(
        Adam::new(0.001_f32),
        r#"{"rate":0.001,"beta1":0.9,"beta2":0.999,"epsilon":1e-8}"#,
    );
}

#[test]
fn losses_are_their_settings() {
    assert_round_trip(Huber::new(0.5_f32), r#"{"delta":0.5}"#);
    assert_round_trip(HalfSquaredError, "null");
    assert_round_trip(MeanSquaredError, "null");
    assert_round_trip(MeanAbsoluteError, "null");
    assert_round_trip(BinaryCrossEntropy, "null");
    assert_round_trip(CrossEntropy, "null");
}
