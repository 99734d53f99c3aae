//! The units of declarations: every name, and what their parameters do to values, gradients and first
//! weights.

use dfn::{HalfSquaredError, Network, Role, Workspace, network};

mod common;
use common::{assert_close, bits, numeric_gradients, parameters, samples};

const SLOPE: f64 = 0.125;

network! {
    /// Parameters in a hidden layer and at the end.
    struct Given: f64 = dense(3 -> 5, leaky_relu(0.2)) -> dense(5 -> 2, elu(0.5));

    /// A constant, a block, and a negative number, in single precision.
    struct Computed = dense(3 -> 4, leaky_relu(SLOPE))
        -> dense(4 -> 4, leaky_relu({ 2.0 * SLOPE }))
        -> dense(4 -> 1, leaky_relu(-1.0));

    struct Bare = dense(3 -> 5, leaky_relu) -> dense(5 -> 2, elu);
    struct Defaults = dense(3 -> 5, leaky_relu(0.01)) -> dense(5 -> 2, elu(1.0));

    /// Every name there is.
    struct Every = dense(60 -> 60, linear)
        -> dense(_ -> 60, relu)
        -> dense(_ -> 60, leaky_relu)
        -> dense(_ -> 60, elu)
        -> dense(_ -> 60, gelu)
        -> dense(_ -> 60, silu)
        -> dense(_ -> 60, softplus)
        -> dense(_ -> 60, sigmoid)
        -> dense(_ -> 60, tanh)
        -> dense(_ -> 60, hard_sigmoid)
        -> dense(_ -> 60, hard_tanh)
        -> dense(_ -> 60, clip01)
        -> dense(_ -> 60, softmax);
}

#[test]
fn a_parameter_is_that_of_the_units_formula() {
    let network = Given::random(5);
    for x in samples(20) {
        let trace = network.trace(&x);
        let leaky = trace.dense1.z.map(|z| if z > 0.0 { z } else { 0.2 * z });
        assert_close("leaky_relu", &trace.dense1.h, &leaky, 1e-15);
        let elu = trace.dense2.z.map(|z| if z > 0.0 { z } else { 0.5 * z.exp_m1() });
        assert_close("elu", &trace.dense2.h, &elu, 1e-15);
        assert_eq!(network.forward(&x), trace.dense2.h);
    }
}

#[test]
fn the_gradients_with_parameters_are_those_of_central_differences() {
    let network = Given::random(5);
    let (x, targets): (Vec<[f64; 3]>, Vec<[f64; 2]>) = (samples(11), samples(11));
    let mut workspace = Workspace::new();
    let mut gradients = Given::ZEROS;
    network.gradients(&x, &targets, HalfSquaredError, &mut gradients, &mut workspace).unwrap();
    let expected = numeric_gradients(&network, |network| {
        network.mean_loss(&x, &targets, HalfSquaredError, &mut Workspace::new()).unwrap()
    });
    assert_close("gradient", &parameters(&gradients), &expected, 1e-8);
}

#[test]
fn a_parameter_can_be_computed() {
    let mut network = Computed::ZEROS;
    network.dense1.bias = [-64.0; 4];
    for (index, row) in network.dense2.weights.iter_mut().enumerate() {
        row[index] = 1.0;
    }
    network.dense3.weights = [[1.0]; 4];
    let trace = network.trace(&[0.0; 3]);
    assert_eq!(trace.dense1.h, [-8.0; 4]);
    assert_eq!(trace.dense2.h, [-2.0; 4]);
    assert_eq!(network.forward(&[0.0; 3]), [8.0]);
    let activations = Computed::LAYERS.map(|layer| layer.activation);
    let expected = ["leaky_relu(SLOPE)", "leaky_relu({ 2.0 * SLOPE })", "leaky_relu(-1.0)"];
    assert_eq!(activations, expected);
}

#[test]
fn a_bare_name_means_the_default() {
    let (mut bare, mut defaults) = (Bare::random(2), Defaults::random(2));
    assert_eq!(bits(&bare), bits(&defaults));
    for (x, target) in samples(20).into_iter().zip(samples(20)) {
        assert_eq!(bare.forward(&x), defaults.forward(&x));
        let losses = [
            bare.step(&x, &target, HalfSquaredError, 0.1),
            defaults.step(&x, &target, HalfSquaredError, 0.1),
        ];
        assert_eq!(losses[0], losses[1]);
    }
    assert_eq!(bits(&bare), bits(&defaults));
    assert_ne!(bits(&bare), bits(&Bare::random(2)));
}

#[test]
fn rectified_units_begin_by_hes_rule_and_the_others_by_glorots() {
    let rectified = ["relu", "leaky_relu", "elu", "gelu", "silu", "softplus"];
    let network = Every::random(1);
    for tensor in Network::tensors(&network).filter(|tensor| tensor.role == Role::Weights) {
        let layer = tensor.layer;
        assert_eq!(layer.rectified, rectified.contains(&layer.activation), "{layer:?}");
        let fan = if layer.rectified { layer.inputs } else { layer.inputs + layer.outputs };
        let limit = (6.0 / fan as f32).sqrt();
        let largest = tensor.values.iter().fold(0.0, |largest: f32, w| largest.max(w.abs()));
        assert!(largest <= limit && largest > 0.99 * limit, "{layer:?}: {largest} of {limit}");
    }
}

#[test]
fn every_unit_keeps_its_values_in_its_range() {
    let trace = Every::random(1).trace(&samples(1)[0]);
    let between = |values: &[f32], low: f32, high: f32| {
        assert!(values.iter().all(|v| (low..=high).contains(v)), "{values:?}");
    };
    between(&trace.dense2.h, 0.0, f32::MAX);
    between(&trace.dense4.h, -1.0, f32::MAX);
    between(&trace.dense5.h, -0.17, f32::MAX);
    between(&trace.dense6.h, -0.28, f32::MAX);
    between(&trace.dense7.h, f32::MIN_POSITIVE, f32::MAX);
    between(&trace.dense8.h, 0.0, 1.0);
    between(&trace.dense9.h, -1.0, 1.0);
    between(&trace.dense10.h, 0.0, 1.0);
    between(&trace.dense11.h, -1.0, 1.0);
    between(&trace.dense12.h, 0.0, 1.0);
    assert!((trace.dense13.h.iter().sum::<f32>() - 1.0).abs() < 1e-6);
}
