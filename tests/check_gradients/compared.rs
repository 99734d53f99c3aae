//! What is compared and what is not: zeros, rounding, kinks, samples that are not valid; what is said of
//! it; and networks larger than the stack.

use super::*;
use dfn::{BatchError, Derivative};
use std::thread;

#[test]
fn a_check_that_compares_zeros_is_refused() {
    let x = samples(SAMPLES);
    // Nothing reaches the first layer of a network of zeros.
    let error = check_gradients(&Net::ZEROS, &x, &TARGETS, HalfSquaredError).unwrap_err();
    assert_eq!(error, GradientCheckError::Nothing { layer: Some("first") });
    let text = "expected derivatives to compare, found that all of `first` are 0 or at kinks: \
                take other samples or parameters";
    assert_eq!(error.to_string(), text);

    // At the minimum of the loss everything is 0.
    let network = Net::random(1);
    let targets: Vec<[f64; 2]> = x.iter().map(|x| network.forward(x)).collect();
    let error = check_gradients(&network, &x, &targets, HalfSquaredError).unwrap_err();
    assert_eq!(error, GradientCheckError::Nothing { layer: Some("first") });
}

#[test]
fn derivatives_in_which_rounding_could_hide_a_mistake_are_not_compared() {
    // The derivative by the bias is −t, and what rounding makes of a difference is 3 · 10⁻¹⁰.
    for (t, is_compared) in [(4e-10, false), (5e-10, false), (2e-9, true)] {
        let mut line = Line::ZEROS;
        line.dense1.weights = [[1.0]];
        let result = check_gradients(&line, &[[0.0]], &[[t]], WithFactor(0.5));
        let is_found = matches!(result, Err(GradientCheckError::Different { .. }));
        let is_refused = matches!(result, Err(GradientCheckError::Nothing { .. }));
        assert!(is_found == is_compared && is_refused != is_compared, "{result:?}");
    }
}

#[test]
fn a_layer_of_which_one_weight_is_0_is_compared() {
    let mut network = Net::random(1);
    network.first.weights[0] = [0.0; 4];
    assert!(check_gradients(&network, &samples(SAMPLES), &TARGETS, HalfSquaredError).is_ok());
}

#[test]
fn at_a_kink_there_is_nothing_to_compare() {
    network! {
        struct Xor: f64 = hidden: dense(2 -> 2, relu) -> dense(2 -> 1);
    }
    // The lecture's weights, where (0, 0) lies on the kink of the first unit, and (0, 1) and (1, 0)
    // on that of the second.
    let mut xor = Xor::ZEROS;
    xor.hidden.weights = [[1.0, 1.0], [1.0, 1.0]];
    xor.hidden.bias = [0.0, -1.0];
    xor.dense2.weights = [[1.0], [-2.0]];
    let x = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];

    let found = check_gradients(&xor, &x, &[[1.0]; 4], HalfSquaredError).unwrap();
    assert!(found.skipped > 0, "{found}");
    // Away from the kinks there are none.
    let moved = x.map(|[a, b]| [a + 0.1, b - 0.05]);
    let found = check_gradients(&xor, &moved, &[[1.0]; 4], HalfSquaredError).unwrap();
    assert_eq!(found.skipped, 0, "{found}");
}

#[test]
fn samples_that_are_not_valid_are_refused() {
    let network = Line::ZEROS;
    let error = check_gradients(&network, &[], &[], HalfSquaredError).unwrap_err();
    assert_eq!(error, GradientCheckError::Batch(BatchError::Empty));
    let error = check_gradients(&network, &[[f64::NAN]], &[[0.0]], HalfSquaredError).unwrap_err();
    assert_eq!(error.to_string(), "expected finite inputs, found NaN at position 0 of sample 0");
}

#[test]
fn the_messages_name_the_place_and_both_values() {
    let error = check_gradients(&Line::ZEROS, &[[1.0]], &[[-1.0]], WithFactor(2.0)).unwrap_err();
    let text = "`dense1.weights[0][0]`: expected 1.000000e0, found 2.000000e0, a relative \
                difference of 5.0e-1, and at most 6.1e-6 is allowed";
    assert_eq!(error.to_string(), text);

    let mut check = check::<Net, _>(&TARGETS, HalfSquaredError).unwrap();
    check.largest.derivative = Derivative::Input { sample: 2, input: 1, output: 0 };
    (check.largest.expected, check.largest.found) = (0.25, 0.25);
    check.largest.relative = 0.0;
    let text = "56 derivatives agree with central differences, 0 are at kinks; the largest \
                difference: output 0 by input 1 of sample 2: expected 2.500000e-1, found \
                2.500000e-1, a relative difference of 0.0e0";
    assert_eq!(check.to_string(), text);

    let layer = &Net::LAYERS[0];
    let weight = Derivative::Parameter { layer, role: Role::Weights, index: 7 };
    let bias = Derivative::Parameter { layer, role: Role::Bias, index: 3 };
    assert_eq!(
        [weight.to_string(), bias.to_string()],
        ["`first.weights[1][3]`", "`first.bias[3]`"]
    );
}

#[test]
fn a_network_larger_than_the_stack_is_checked() {
    network! {
        struct Large: f64 = dense(150 -> 200, tanh) -> dense(200 -> 1);
    }
    const STACK: usize = 160 * 1024;
    const { assert!(Large::BYTES > STACK) };

    let check = || {
        let mut network = Large::boxed();
        network.initialise(dfn::ByActivation, &mut dfn::generator(1));
        let x: Vec<[f64; 150]> = samples(1);
        check_gradients(&*network, &x, &[[0.5]], HalfSquaredError).unwrap()
    };
    let thread = thread::Builder::new().stack_size(STACK).spawn(check).unwrap();
    assert_eq!(thread.join().unwrap().compared, Large::PARAMETERS + 150);
}
