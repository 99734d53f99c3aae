//! Hyper-parameters, losses, penalties and how a data set is gone through, in files.

use dfn::{
    AdaGrad, Adam, AdamW, BinaryCrossEntropy, CrossEntropy, Fit, HalfSquaredError, Huber, L1, L2,
    MeanAbsoluteError, MeanSquaredError, Momentum, Nesterov, RmsProp, Schedule, Sgd,
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
    assert_round_trip(Nesterov::new(0.1_f32, 0.9), r#"{"rate":0.1,"momentum":0.9}"#);
    assert_round_trip(AdaGrad::new(0.1_f32), r#"{"rate":0.1,"epsilon":1e-10}"#);
    assert_round_trip(RmsProp::new(0.1_f32), r#"{"rate":0.1,"decay":0.99,"epsilon":1e-8}"#);
    assert_round_trip(
        AdamW::new(0.001_f64),
        r#"{"rate":0.001,"beta1":0.9,"beta2":0.999,"epsilon":1e-8,"weight_decay":0.01}"#,
    );
    assert_round_trip(Sgd::new(0.1_f64).clipped(2.0), r#"{"optimiser":{"rate":0.1},"norm":2.0}"#);
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

#[test]
fn penalties_are_their_settings() {
    assert_round_trip(L2::new(0.01_f32), r#"{"lambda":0.01,"biases":false}"#);
    assert_round_trip(L1::new(0.01_f64).on_biases(), r#"{"lambda":0.01,"biases":true}"#);
}

/// Both as text: `Fit` can hold a function, and so cannot be compared.
#[track_caller]
fn assert_fit(fit: Fit, json: &str) {
    assert_eq!(serde_json::to_string(&fit).unwrap(), json);
    let read: Fit = serde_json::from_str(json).unwrap();
    assert_eq!(format!("{read:?}"), format!("{fit:?}"));
    let read: Fit = postcard::from_bytes(&postcard::to_allocvec(&fit).unwrap()).unwrap();
    assert_eq!(format!("{read:?}"), format!("{fit:?}"));
}

#[test]
fn how_a_data_set_is_gone_through_is_its_settings() {
    assert_fit(
        Fit::default(),
        r#"{"epochs":10,"batch":32,"seed":0,"validation":0.0,"patience":null,"schedule":"Constant","warmup":0}"#,
    );
    let schedule = Schedule::Step { every: 10, factor: 0.1 };
    assert_fit(
        Fit { validation: 0.2, patience: Some(5), schedule, ..Fit::default() },
        r#"{"epochs":10,"batch":32,"seed":0,"validation":0.2,"patience":5,"schedule":{"Step":{"every":10,"factor":0.1}},"warmup":0}"#,
    );
}

#[test]
fn what_is_left_out_is_as_by_default_and_what_is_misspelt_is_refused() {
    let fit: Fit = serde_json::from_str(r#"{ "epochs": 50, "patience": 5 }"#).unwrap();
    let expected = Fit { epochs: 50, patience: Some(5), ..Fit::default() };
    assert_eq!(format!("{fit:?}"), format!("{expected:?}"));
    let error = serde_json::from_str::<Fit>(r#"{ "epoch": 50 }"#).unwrap_err().to_string();
    assert!(error.starts_with("unknown field `epoch`, expected one of `epochs`"), "{error}");
}

#[test]
fn a_function_is_not_written() {
    let fit = Fit { schedule: Schedule::Custom(|_| 0.5), ..Fit::default() };
    let error = serde_json::to_string(&fit).unwrap_err().to_string();
    assert_eq!(error, "the enum variant Schedule::Custom cannot be serialized");
}
