//! `check_gradients` finds a wrong slope and a wrong gradient and says where, finds nothing wrong
//! with what is built in, and does not pass a check that compares nothing.

#![cfg(feature = "std")]

use dfn::{
    Activation, BatchError, BinaryCrossEntropy, CrossEntropy, Derivative, GradientCheck,
    GradientCheckError, HalfSquaredError, Huber, HyperparameterError, L1, L2, Loss,
    MeanAbsoluteError, MeanSquaredError, Network, OutputUnit, Penalty, Role, Scalar, TargetError,
    Tensor, check_gradients, check_penalty_gradients, network,
};
use std::thread;

mod common;
use common::samples;

/// A unit that is right, and units with mistakes.
mod units {
    use dfn::{Activation, Scalar};

    macro_rules! unit {
        ($name:ident, |$z:ident, $h:ident| $value:expr, $slope:expr) => {
            #[derive(Clone, Copy)]
            pub struct $name;

            #[allow(unused_variables, reason = "not every formula has both")]
            impl<T: Scalar> Activation<T> for $name {
                fn value(&self, $z: T) -> T {
                    $value
                }
                fn slope(&self, $z: T, $h: T) -> T {
                    $slope
                }
            }
        };
    }

    unit!(Swish, |z, h| z * z.sigmoid(), h + z.sigmoid() * (T::ONE - h));
    unit!(WithoutTheSecondTerm, |z, h| z * z.sigmoid(), z.sigmoid());
    unit!(OfTheValue, |z, h| z.tanh(), T::ONE - h.tanh() * h.tanh());
    unit!(OnePerCent, |z, h| z.tanh(), T::from_f64(1.01) * (T::ONE - h * h));
    unit!(Flat, |z, h| z.tanh(), T::ZERO * z);
    unit!(NotANumber, |z, h| z.tanh(), T::from_f64(f64::NAN) * z);
}

/// Half the squared error with a factor in its gradient.
#[derive(Clone, Copy)]
struct WithFactor(f64);

impl<T: Scalar, U: OutputUnit<T>, const O: usize> Loss<U, [T; O], [T; O]> for WithFactor {
    fn check(&self, _: &[T; O]) -> Result<(), TargetError> {
        Ok(())
    }

    fn value(&self, unit: &U, z: &[T; O], y: &[T; O], target: &[T; O]) -> T {
        HalfSquaredError.value(unit, z, y, target)
    }

    fn gradient(&self, unit: &U, z: &[T; O], y: &[T; O], target: &[T; O]) -> [T; O] {
        let gradient = HalfSquaredError.gradient(unit, z, y, target);
        gradient.map(|g| g * T::from_f64(self.0))
    }
}

const SAMPLES: usize = 5;
const TARGETS: [[f64; 2]; SAMPLES] = [[0.5, 0.1], [0.0, 1.0], [0.25, 0.3], [1.0, 0.0], [0.75, 0.6]];

fn check<N: Network, T>(
    targets: &[T],
    loss: impl Loss<N::Unit, N::Output, T>,
) -> Result<GradientCheck, GradientCheckError> {
    let mut network = N::random(3);
    for tensor in network.tensors_mut().filter(|tensor| tensor.role == Role::Bias) {
        tensor.values.fill(N::Scalar::from_f64(0.45));
    }
    check_gradients(&network, &samples(targets.len()), targets, loss)
}

/// That a network and a loss have nothing wrong, and everything was compared.
#[track_caller]
fn passes<N: Network, T>(targets: &[T], loss: impl Loss<N::Unit, N::Output, T>) {
    let found = check::<N, T>(targets, loss).unwrap_or_else(|error| panic!("{error}"));
    println!("{found}");
    assert_eq!(found.compared, N::PARAMETERS + targets.len() * N::INPUTS * N::OUTPUTS);
    assert_eq!(found.skipped, 0);
}

macro_rules! pairs_of_units_pass {
    ($($hidden:ident $output:ident),*) => {$(
        #[test]
        fn $hidden() {
            network! {
                struct Net: f64 = dense(3 -> 4, $hidden) -> dense(4 -> 2, $output);
            }
            passes::<Net, _>(&TARGETS, HalfSquaredError);
        }
    )*};
}

mod built_in_units_pass {
    use super::*;
    pairs_of_units_pass! {
        linear tanh, relu leaky_relu, elu gelu, silu softplus, sigmoid hard_sigmoid,
        hard_tanh softmax, softmax clip01
    }
}

#[test]
fn every_built_in_loss_passes_with_every_unit_it_takes() {
    network! {
        struct Linear: f64 = dense(3 -> 4, sigmoid) -> dense(4 -> 2);
        struct Bernoulli: f64 = dense(3 -> 4, tanh) -> dense(4 -> 2, sigmoid);
        struct Multinoulli: f64 = dense(3 -> 4, tanh) -> dense(4 -> 2, softmax);
    }
    passes::<Linear, _>(&TARGETS, HalfSquaredError);
    passes::<Linear, _>(&TARGETS, MeanSquaredError);
    passes::<Linear, _>(&TARGETS, MeanAbsoluteError);
    passes::<Linear, _>(&TARGETS, Huber::new(0.5));
    passes::<Bernoulli, _>(&TARGETS, BinaryCrossEntropy);
    passes::<Multinoulli, _>(&TARGETS, CrossEntropy);
    passes::<Multinoulli, _>(&[0, 1, 1, 0, 1], CrossEntropy);
}

network! {
    struct Single = dense(3 -> 4, tanh) -> hidden: dense(4 -> 5, tanh) -> dense(5 -> 2);
    struct Rectified = dense(3 -> 16, relu) -> hidden: dense(16 -> 16, relu) -> dense(16 -> 2);
}

#[test]
fn single_precision_passes_and_where_it_meets_kinks_it_skips_them() {
    let targets = TARGETS.map(|t| t.map(|t| t as f32));
    passes::<Single, _>(&targets, HalfSquaredError);

    let found = check::<Rectified, _>(&targets, HalfSquaredError).unwrap();
    assert!(found.skipped > 0, "{found}");
    assert!(found.compared > 10 * found.skipped, "{found}");
}

/// The one difference that must be found.
#[track_caller]
fn fails<N: Network, T>(
    targets: &[T],
    loss: impl Loss<N::Unit, N::Output, T>,
) -> (Derivative, [f64; 2]) {
    match check::<N, T>(targets, loss).unwrap_err() {
        GradientCheckError::Different { difference, tolerance } => {
            assert!(difference.relative > tolerance);
            (difference.derivative, [difference.expected, difference.found])
        }
        error => panic!("{error}"),
    }
}

macro_rules! every_wrong_slope_is_found {
    ($($unit:ident)*) => {$({
        network! {
            struct Net: f64 = first: dense(3 -> 4, tanh)
                -> wrong: dense(4 -> 3, crate::units::$unit) -> last: dense(3 -> 2);
        }
        let (place, values) = fails::<Net, _>(&TARGETS, HalfSquaredError);
        // The gradients behind the wrong unit are right.
        let is_last = matches!(place, Derivative::Parameter { layer, .. } if layer.label == "last");
        assert!(!is_last, "{place}: {values:?}");
    })*};
}

#[test]
fn a_wrong_slope_is_found_also_if_it_is_wrong_by_one_per_cent() {
    every_wrong_slope_is_found!(WithoutTheSecondTerm OfTheValue OnePerCent Flat);
}

#[test]
fn a_wrong_slope_of_the_output_unit_is_found_also_in_single_precision() {
    network! {
        struct Output = dense(3 -> 4, tanh) -> dense(4 -> 2, crate::units::OnePerCent);
    }
    fails::<Output, _>(&TARGETS.map(|t| t.map(|t| t as f32)), HalfSquaredError);
}

#[test]
fn a_users_unit_and_loss_without_a_mistake_pass() {
    network! {
        struct Right: f64 = dense(3 -> 4, crate::units::Swish) -> dense(4 -> 2);
    }
    passes::<Right, _>(&TARGETS, WithFactor(1.0));
}

#[test]
fn a_wrong_gradient_of_a_loss_is_found() {
    network! {
        struct Net: f64 = dense(3 -> 4, tanh) -> dense(4 -> 2);
    }
    for factor in [1.0001, 2.0, -1.0, 0.0] {
        let (place, [expected, found]) = fails::<Net, _>(&TARGETS, WithFactor(factor));
        assert!(matches!(place, Derivative::Parameter { .. }), "{place}");
        assert!((found - factor * expected).abs() < 1e-8, "{found}, {expected}");
    }
}

/// Its loss never asks for its slope, which is wrong.
#[derive(Clone, Copy)]
struct Fused;

impl Activation<f64> for Fused {
    fn value(&self, z: f64) -> f64 {
        z.sigmoid()
    }

    fn slope(&self, _: f64, _: f64) -> f64 {
        f64::NAN
    }
}

impl dfn::Bernoulli<f64> for Fused {
    fn cross_entropy_gradient(&self, _: f64, y: f64, target: f64) -> f64 {
        y - target
    }
}

#[test]
fn a_slope_that_the_loss_never_asks_for_is_found_by_the_inputs_also_if_it_is_nan() {
    network! {
        struct Net: f64 = dense(3 -> 4, tanh) -> dense(4 -> 2, crate::Fused);
    }
    let error = check::<Net, _>(&TARGETS, BinaryCrossEntropy).unwrap_err();
    let GradientCheckError::Different { difference, .. } = error else { panic!("{error}") };
    assert!(matches!(difference.derivative, Derivative::Input { .. }));
    assert!(difference.found.is_nan() && difference.expected.is_finite());
}

#[test]
fn a_slope_that_is_nan_is_found_by_the_gradient() {
    network! {
        struct Net: f64 = dense(3 -> 4, crate::units::NotANumber) -> dense(4 -> 2);
    }
    let error = check::<Net, _>(&TARGETS, HalfSquaredError).unwrap_err();
    assert_eq!(error, GradientCheckError::Batch(BatchError::Gradient { layer: "dense1" }));
}

network! {
    struct Net: f64 = first: dense(3 -> 4, tanh) -> dense(4 -> 2);
    struct Line: f64 = dense(1 -> 1);
}

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

/// Σ wᵢ wᵢ₊₁ over neighbours in a tensor of weights of the first layer, with a gradient that can be
/// wrong.
#[derive(Clone, Copy)]
struct Neighbours {
    share: f64,
}

impl Penalty<f64> for Neighbours {
    fn check(&self) -> Result<(), HyperparameterError> {
        Ok(())
    }

    fn value(&self, tensor: Tensor<'_, f64>) -> f64 {
        if tensor.layer.label != "first" {
            return 0.0;
        }
        tensor.values.windows(2).map(|pair| pair[0] * pair[1]).sum()
    }

    fn add_gradient(&self, tensor: Tensor<'_, f64>, gradient: &mut [f64]) {
        if tensor.layer.label != "first" {
            return;
        }
        for (index, pair) in tensor.values.windows(2).enumerate() {
            gradient[index] += pair[1];
            gradient[index + 1] += self.share * pair[0];
        }
    }
}

#[test]
fn penalties_pass_and_wrong_ones_are_found() {
    let mut network = Net::random(1);
    network.first.bias = [0.1, -0.2, 0.3, -0.4];
    let passes = |found: GradientCheck| (found.compared, found.skipped) == (Net::PARAMETERS, 0);
    assert!(passes(check_penalty_gradients(&network, L2::new(0.1)).unwrap()));
    assert!(passes(check_penalty_gradients(&network, L1::new(0.1).on_biases()).unwrap()));
    let both = (L1::new(2.0), L2::new(0.5).on_biases());
    assert!(passes(check_penalty_gradients(&network, both).unwrap()));
    // The second layer has none of it.
    assert!(passes(check_penalty_gradients(&network, Neighbours { share: 1.0 }).unwrap()));

    let error = check_penalty_gradients(&network, Neighbours { share: 0.99 }).unwrap_err();
    let GradientCheckError::Different { difference, .. } = error else { panic!("{error}") };
    assert!(
        matches!(difference.derivative, Derivative::Parameter { layer, .. } if layer.label == "first")
    );
}

#[test]
fn a_penalty_at_its_kink_is_skipped_and_one_of_nothing_refused() {
    let mut network = Net::random(1);
    network.first.weights[1][2] = 1e-7;
    let found = check_penalty_gradients(&network, L1::new(1.0)).unwrap();
    assert_eq!((found.compared, found.skipped), (Net::PARAMETERS - 1, 1));

    let error = check_penalty_gradients(&Net::ZEROS, L2::new(0.1)).unwrap_err();
    assert_eq!(error, GradientCheckError::Nothing { layer: None });
    let text = "expected derivatives to compare, found that all are 0 or at kinks: take other \
                samples or parameters";
    assert_eq!(error.to_string(), text);
    let error = check_penalty_gradients(&network, L2::new(-1.0)).unwrap_err();
    assert_eq!(error.to_string(), "expected `lambda` to be at least 0 and finite, found -1");
}
