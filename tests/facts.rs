//! What a network tells of itself: its constants, layers and tensors, for one network and for code
//! that is generic over networks.

use dfn::{Network, Role, network};

mod common;
use common::{bits, parameters};

const HIDDEN: usize = 3;

network! {
    /// Two layers, the first one with a label and a named width.
    struct Net = hidden: dense(2 -> HIDDEN, relu) -> dense(_ -> 4, softmax);

    struct Double: f64 = dense(1 -> 1);
}

// What a firmware would require at compile time.
const _: () = {
    assert!(Net::INPUTS == 2 && Net::OUTPUTS == 4);
    assert!(Net::PARAMETERS == (2 * 3 + 3) + (3 * 4 + 4));
    assert!(Net::BYTES == 4 * Net::PARAMETERS);
    assert!(Net::MULTIPLY_ADDS == 2 * 3 + 3 * 4);
    assert!(Net::LAYERS.len() == 2 && Net::LAYERS[0].outputs == HIDDEN);
    assert!(Double::PARAMETERS == 2 && Double::BYTES == 16 && Double::MULTIPLY_ADDS == 1);
    assert!(<Double as Network>::INPUTS == 1 && <Double as Network>::OUTPUTS == 1);
};

#[test]
fn the_layers_tell_their_labels_widths_and_activations() {
    let facts = Net::LAYERS.map(|l| (l.label, l.inputs, l.outputs, l.activation));
    assert_eq!(facts, [("hidden", 2, 3, "relu"), ("dense2", 3, 4, "softmax")]);
    assert_eq!(Double::LAYERS[0].activation, "linear");
    assert_eq!(Net::LAYERS.map(|l| l.rectified), [true, false]);
}

#[test]
fn the_trace_has_a_field_for_each_label() {
    let network = Net::random(1);
    let x = [0.25, -0.5];
    let trace = network.trace(&x);
    for (z, h) in trace.hidden.z.iter().zip(trace.hidden.h) {
        assert_eq!(h, z.max(0.0));
    }
    assert_eq!(trace.dense2.h, network.forward(&x));
    assert_ne!(trace.dense2.z, trace.dense2.h);
}

#[test]
fn the_tensors_come_layer_by_layer_with_the_weights_before_the_bias() {
    let network = Net::random(1);
    let facts: Vec<_> = network.tensors().into_iter().map(|t| (*t.layer, t.role)).collect();
    let [hidden, output] = Net::LAYERS;
    let expected = [
        (hidden, Role::Weights),
        (hidden, Role::Bias),
        (output, Role::Weights),
        (output, Role::Bias),
    ];
    assert_eq!(facts, expected);

    let values: Vec<&[f32]> = network.tensors().into_iter().map(|t| t.values).collect();
    assert_eq!(values[0], network.hidden.weights.as_flattened());
    assert_eq!(values[1], network.hidden.bias);
    assert_eq!(values[2], network.dense2.weights.as_flattened());
    assert_eq!(values[3], network.dense2.bias);
}

#[test]
fn the_tensors_to_write_to_are_the_parameters_in_the_same_order() {
    let mut network = Net::ZEROS;
    let mut next = 0.0;
    for tensor in network.tensors_mut() {
        for value in tensor.values {
            *value = next;
            next += 1.0;
        }
    }
    assert_eq!(network.hidden.weights, [[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]]);
    assert_eq!(network.hidden.bias, [6.0, 7.0, 8.0]);
    assert_eq!(network.dense2.weights[2], [17.0, 18.0, 19.0, 20.0]);
    assert_eq!(network.dense2.bias, [21.0, 22.0, 23.0, 24.0]);
    assert!(parameters(&network).iter().enumerate().all(|(index, value)| *value == index as f32));
}

#[test]
fn code_can_be_generic_over_networks() {
    fn describe<N: Network>() -> String {
        let labels: Vec<_> = N::LAYERS.iter().map(|layer| layer.label).collect();
        format!("{} -> {} by {labels:?}: {}", N::INPUTS, N::OUTPUTS, N::PARAMETERS)
    }

    assert_eq!(describe::<Net>(), r#"2 -> 4 by ["hidden", "dense2"]: 25"#);
    assert_eq!(describe::<Double>(), r#"1 -> 1 by ["dense1"]: 2"#);
}

#[test]
fn the_same_seed_gives_the_same_network_and_another_seed_another_one() {
    assert_eq!(bits(&Net::random(7)), bits(&Net::random(7)));
    let differing =
        bits(&Net::random(7)).iter().zip(bits(&Net::random(8))).filter(|(a, b)| **a != *b).count();
    // All weights, and no bias: those are 0.
    assert_eq!(differing, Net::MULTIPLY_ADDS);
}

#[test]
fn a_network_begins_with_weights_within_the_bounds_of_its_rule_and_no_bias() {
    network! {
        struct Wide: f64 = dense(30 -> 20, relu) -> dense(20 -> 40, tanh);
    }

    let network = Wide::random(1);
    let largest = |weights: &[f64]| weights.iter().fold(0f64, |largest, w| largest.max(w.abs()));
    // He: √(6 / in); Glorot: √(6 / (in + out)). Of so many weights, one comes near the bound.
    let he = largest(network.dense1.weights.as_flattened()) / (6.0f64 / 30.0).sqrt();
    let glorot = largest(network.dense2.weights.as_flattened()) / (6.0f64 / 60.0).sqrt();
    assert!((0.98..=1.0).contains(&he), "{he}");
    assert!((0.98..=1.0).contains(&glorot), "{glorot}");
    assert_eq!((network.dense1.bias, network.dense2.bias), ([0.0; 20], [0.0; 40]));
}

#[test]
fn the_summary_is_a_table_of_the_layers() {
    let expected = "\
Net, f32
  layer   shape  unit     parameters  multiply-adds
  ─────────────────────────────────────────────────
  hidden  2 → 3  relu              9              6
  dense2  3 → 4  softmax          16             12
  ─────────────────────────────────────────────────
  total   2 → 4                   25             18
  100 bytes of parameters";
    assert_eq!(Net::summary().to_string(), expected);
    assert_eq!(<Double as Network>::summary().scalar, "f64");
}
