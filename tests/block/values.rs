//! What a network computes against its formula by hand, and where each value is found.

use super::common::{assert_close, samples};
use super::network;
use super::networks::*;
use dfn::{Dense, LayerKind, Network};

/// Wᵀx + b.
fn affine<const IN: usize, const OUT: usize>(
    layer: &Dense<IN, OUT, f64>,
    x: &[f64; IN],
) -> [f64; OUT] {
    core::array::from_fn(|o| {
        layer.bias[o] + (0..IN).map(|i| layer.weights[i][o] * x[i]).sum::<f64>()
    })
}

fn sigmoid(z: f64) -> f64 {
    1.0 / (1.0 + (-z).exp())
}

#[test]
fn a_skip_connection_adds_what_it_goes_past() {
    let network = network::<Residual>();
    for x in samples::<[f64; 5]>(5) {
        let h = affine(&network.dense2, &affine(&network.dense1, &x).map(|z| z.max(0.0)));
        let sum: [f64; 5] = core::array::from_fn(|i| (x[i] + h[i]).max(0.0));
        let exponentials = affine(&network.dense3, &sum).map(f64::exp);
        let expected = exponentials.map(|e| e / exponentials.iter().sum::<f64>());
        assert_close("output", &network.forward(&x), &expected, 1e-12);

        let trace = network.trace(&x);
        assert_close("h", &trace.h, &h, 1e-12);
        assert_eq!(trace.h, trace.dense2.h);
        assert_close("output", &trace.dense3.h, &expected, 1e-12);
    }
}

#[test]
fn a_shared_layer_has_a_trace_for_each_use() {
    let network = network::<Siamese>();
    let [left, right] = [[0.1, -0.2, 0.3, 0.4], [0.5, 0.6, -0.7, 0.8]];
    let [l, r] = [left, right].map(|x| affine(&network.encoder, &x).map(f64::tanh));
    let distance: [f64; 3] = core::array::from_fn(|i| (l[i] - r[i]) * (l[i] - r[i]));
    let expected = affine(&network.dense1, &distance).map(sigmoid);
    assert_close("output", &network.forward(&left, &right), &expected, 1e-12);

    let x = Siamese::input(&left, &right);
    assert_eq!(x, [0.1, -0.2, 0.3, 0.4, 0.5, 0.6, -0.7, 0.8]);
    assert_eq!(Network::forward(&network, &x), network.forward(&left, &right));
    let trace = network.trace(&x);
    assert_close("left", &trace.encoder.h, &l, 1e-12);
    assert_close("right", &trace.encoder2.h, &r, 1e-12);
    assert_close("distance", &trace.distance, &distance, 1e-12);
}

#[test]
fn several_outputs_are_a_struct() {
    let network = network::<Gaussian>();
    let x = [0.3, -0.6, 0.9];
    let h = affine(&network.dense1, &x).map(f64::tanh);
    let GaussianOutput { mean, deviation } = network.forward(&x);
    assert_close("mean", &mean, &affine(&network.dense3, &h), 1e-12);
    let s = affine(&network.spread, &h);
    assert_close("deviation", &deviation, &s.map(|s| s.exp().ln_1p() + 0.01), 1e-12);
    let flat = Network::forward(&network, &x);
    assert_eq!(Gaussian::output(&flat), network.forward(&x));
    assert_eq!(flat, [mean[0], mean[1], deviation[0], deviation[1]]);
    // Back again, as targets of a loss have them.
    assert_eq!(<[f64; 4]>::from(GaussianOutput { mean, deviation }), flat);
}

#[test]
fn free_parameters_are_fields_and_layers_of_a_kind_of_their_own() {
    let network = network::<Free>();
    let x = [0.3, -0.6, 0.9];
    let h = affine(&network.again, &affine(&network.again, &x).map(f64::tanh)).map(f64::tanh);
    let layer = Dense { weights: network.w, bias: network.b };
    let z = affine(&layer, &h);
    let expected: [f64; 3] = core::array::from_fn(|i| z[i].tanh() * network.b[i]);
    assert_close("output", &network.forward(&x), &expected, 1e-12);

    let labels = Free::LAYERS.map(|layer| layer.label);
    assert_eq!(labels, ["w", "b", "again"]);
    let kinds = Free::LAYERS.map(|layer| layer.kind);
    assert_eq!(kinds, [LayerKind::Weights, LayerKind::Bias, LayerKind::Dense]);
    assert_eq!(Free::LAYERS.map(|layer| layer.uses), [1, 1, 2]);
    assert_eq!((Free::PARAMETERS, Free::MULTIPLY_ADDS), (9 + 3 + 12, 9 + 2 * 9));
    assert_eq!(network.tensors().len(), 4);
    // A matrix that is computed from the parameter is as large, and used as often.
    assert_eq!((Positive::LAYERS[0].uses, Positive::MULTIPLY_ADDS), (1, 3 * 2));
}

#[test]
fn the_graph_has_the_names_of_the_declaration() {
    let graph = Siamese::GRAPH;
    let encoder = graph.find("encoder.weights").unwrap();
    assert_eq!(graph.get_consumers(encoder).filter(|id| !graph.is_gradient(*id)).count(), 2);
    let distance = graph.find("distance").unwrap();
    assert_eq!(graph.get_operation(distance).unwrap().name, "square");
    let left = graph.find("left").unwrap();
    assert!(graph.get_operation(left).is_none());
    assert_eq!(graph.node(left).unwrap().shape.to_string(), "4");
    assert!(graph.find("dleft").is_some_and(|gradient| graph.is_gradient(gradient)));

    assert!(Ridge::GRAPH.cost.is_some());
    let graph = Generic::<3, 2>::GRAPH;
    assert_eq!(graph.node(graph.find("w").unwrap()).unwrap().shape.to_string(), "3 → 2");
}
