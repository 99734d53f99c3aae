//! Files that do not fit: what they are refused with, and that the network is then as it was.

use crate::common::bits;
use crate::{Generic, Precise, Small};
use dfn::{DeserializeInPlace, deserialize_into};
use serde_json::{Value, json};

/// The message with which a changed file is refused.
#[track_caller]
fn refusal(change: impl FnOnce(&mut Value)) -> String {
    let mut file = serde_json::to_value(Small::random(1)).unwrap();
    change(&mut file);
    let mut network = Small::random(2);
    let error = deserialize_into(&mut network, &file).unwrap_err().to_string();
    assert_eq!(bits(&network), bits(&Small::random(2)));
    assert_eq!(serde_json::from_value::<Small>(file.clone()).unwrap_err().to_string(), error);
    // From text the place is added.
    let from_text = serde_json::from_str::<Small>(&file.to_string()).unwrap_err().to_string();
    assert!(from_text.starts_with(&error), "{from_text}");
    error
}

#[test]
fn another_header_is_refused_with_both_sides() {
    for (pointer, found, expected) in [
        ("/format", json!(3), "expected a network in format 1, found format 3"),
        (
            "/format",
            json!(2),
            "expected a network in format 1, a chain of layers, found format 2, another graph",
        ),
        ("/scalar", json!("f64"), "expected a network of `f32`, found one of `f64`"),
        ("/layers/0/inputs", json!(4), "expected `hidden` to have 3 inputs, found 4"),
        ("/layers/0/outputs", json!(6), "expected `hidden` to have 5 outputs, found 6"),
        ("/layers/1/inputs", json!(1), "expected `dense2` to have 5 inputs, found 1"),
        (
            "/layers/1/activation",
            json!("sigmoid"),
            "expected `dense2` to have the activation `softmax`, found `sigmoid`",
        ),
    ] {
        let change = |file: &mut Value| *file.pointer_mut(pointer).unwrap() = found;
        assert_eq!(refusal(change), expected);
    }
}

#[test]
fn a_generic_network_is_refused_by_its_width() {
    let file = serde_json::to_value(Generic::<4>::random(1)).unwrap();
    let error = serde_json::from_value::<Generic<5>>(file).unwrap_err().to_string();
    assert_eq!(error, "expected `dense1` to have 5 outputs, found 4");
}

#[test]
fn a_label_can_differ() {
    let network = Small::random(1);
    let mut file = serde_json::to_value(network).unwrap();
    file["layers"][0]["label"] = json!("renamed");
    assert_eq!(serde_json::from_value::<Small>(file).unwrap(), network);
}

#[test]
fn fewer_and_more_of_everything_is_refused_with_both_counts() {
    fn list<'a>(file: &'a mut Value, pointer: &str) -> &'a mut Vec<Value> {
        file.pointer_mut(pointer).unwrap().as_array_mut().unwrap()
    }

    for (pointer, expected, shorter, longer) in [
        ("/layers", "expected 2 layers", 1, 4),
        ("/parameters", "expected the parameters of 2 layers", 1, 4),
        (
            "/parameters/0/weights",
            "expected the weights of `hidden` to have 3 rows, one for each input",
            2,
            5,
        ),
        (
            "/parameters/1/weights/3",
            "expected row 3 of the weights of `dense2` to have 2 numbers",
            1,
            4,
        ),
        ("/parameters/1/bias", "expected the bias of `dense2` to have 2 numbers", 1, 4),
    ] {
        let those = if pointer == "/parameters" { "those of " } else { "" };
        let message = refusal(|file| drop(list(file, pointer).pop()));
        assert_eq!(message, format!("{expected}, found {those}{shorter}"));
        let message = refusal(|file| {
            let list = list(file, pointer);
            let last = list.last().unwrap().clone();
            list.extend([last.clone(), last]);
        });
        assert_eq!(message, format!("{expected}, found {those}{longer}"));
    }
}

#[test]
fn fields_that_are_missing_twice_or_unknown_are_refused() {
    let message = refusal(|file| drop(file.as_object_mut().unwrap().remove("scalar")));
    assert_eq!(message, "missing field `scalar`");
    let message = refusal(|file| file["parameters"][0]["weight"] = json!([]));
    assert_eq!(message, "unknown field `weight`, expected `weights` or `bias`");
    let twice = r#"{ "format": 1, "format": 1 }"#;
    let error = serde_json::from_str::<Small>(twice).unwrap_err().to_string();
    assert!(error.starts_with("duplicate field `format`"), "{error}");
}

#[test]
fn what_is_no_number_is_refused() {
    let message = refusal(|file| file["parameters"][0]["bias"][0] = Value::Null);
    assert_eq!(message, "invalid type: null, expected f32");
    let message = refusal(|file| file["parameters"][0]["bias"][0] = json!("0.5"));
    assert_eq!(message, "invalid type: string \"0.5\", expected f32");
    let message = refusal(|file| file["parameters"][0]["weights"] = json!(0.5));
    assert_eq!(message, "invalid type: floating point `0.5`, expected 3 rows of 5 numbers");
}

#[test]
fn a_number_beyond_the_type_is_refused() {
    let mut file = serde_json::to_value(Small::random(1)).unwrap();
    file["parameters"][0]["weights"][2][1] = json!(1e39);
    let error = serde_json::from_value::<Small>(file.clone()).unwrap_err().to_string();
    assert_eq!(error, "expected row 2 of the weights of `hidden` to be finite, found inf");
    assert!(serde_json::from_str::<Small>(&file.to_string()).is_err());
}

#[test]
fn every_file_that_breaks_off_is_refused() {
    let json = serde_json::to_string(&Precise::random(1)).unwrap();
    let bytes = postcard::to_allocvec(&Precise::random(1)).unwrap();
    let before = Precise::random(2);
    let mut network = before;
    for end in 0..json.len() {
        let mut file = serde_json::Deserializer::from_str(&json[..end]);
        assert!(deserialize_into(&mut network, &mut file).is_err(), "{}", &json[..end]);
    }
    for end in 0..bytes.len() {
        let mut file = postcard::Deserializer::from_bytes(&bytes[..end]);
        assert!(deserialize_into(&mut network, &mut file).is_err(), "{end} bytes");
    }
    assert_eq!(network, before);
}

/// What a device without a heap does, which has no memory for a second network.
#[test]
fn in_place_another_shape_changes_nothing_and_a_file_that_breaks_off_some_rows() {
    let json = serde_json::to_string(&Small::random(1)).unwrap();
    let mut network = Small::random(2);
    let mut read = |json: &str| {
        let mut file = serde_json::Deserializer::from_str(json);
        network.deserialize_in_place(&mut file).unwrap_err();
        network
    };
    assert_eq!(read(&json.replace("softmax", "relu")), Small::random(2));
    let network = read(&json[..json.rfind("weights").unwrap()]);
    assert_eq!(network, Small { hidden: Small::random(1).hidden, ..Small::random(2) });
}

#[test]
fn what_follows_the_network_is_the_callers_to_refuse() {
    let json = serde_json::to_string(&Precise::random(1)).unwrap() + " 1";
    assert!(serde_json::from_str::<Precise>(&json).is_err());
    let mut file = serde_json::Deserializer::from_str(&json);
    deserialize_into(&mut Precise::zeros(), &mut file).unwrap();
    assert!(file.end().is_err());

    let mut bytes = postcard::to_allocvec(&Precise::random(1)).unwrap();
    bytes.push(1);
    let (network, rest) = postcard::take_from_bytes::<Precise>(&bytes).unwrap();
    assert_eq!((network, rest), (Precise::random(1), &[1][..]));
}

#[test]
fn a_compact_file_of_another_network_is_refused() {
    let bytes = postcard::to_allocvec(&Precise::random(1)).unwrap();
    assert!(postcard::from_bytes::<Small>(&bytes).is_err());
    // Each byte of the header but those of the labels.
    let labels = ["dense1", "dense2"].map(|label| {
        let place = bytes.windows(6).position(|window| window == label.as_bytes()).unwrap();
        place..place + 6
    });
    for index in 0..bytes.len() - Precise::BYTES {
        if labels.iter().any(|label| label.contains(&index)) {
            continue;
        }
        let mut changed = bytes.clone();
        changed[index] ^= 1;
        assert!(postcard::from_bytes::<Precise>(&changed).is_err(), "byte {index}");
    }
}
