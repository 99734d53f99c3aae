//! The template filled in for a graph: [`Ridge`].

use crate::testing::graph::{Ridge, RidgeOutput};
use crate::testing::{NUMERIC_TOLERANCE, assert_close, numeric_gradient};
use crate::{
    Adam, AdamState, BatchError, L2, LayerKind, Optimiser, OwnCost, Penalty, Role, Sgd, StepError,
    TargetError, Workspace, Zeros,
};
use std::vec::Vec;

const RIDGE: Ridge = Ridge { w: [[0.5], [-0.25], [2.0]], v: [0.125] };
const X: [f64; 3] = [1.0, -2.0, 0.75];
const TARGET: [f64; 2] = [0.5, 0.3];
const NOT_A_NUMBER: TargetError = TargetError::NotFinite { index: 1, found: f64::INFINITY };

/// The parameters in their order.
fn flat(ridge: &Ridge) -> Vec<f64> {
    ridge.tensors().iter().flat_map(|tensor| tensor.values).copied().collect()
}

fn samples(count: usize) -> (Vec<[f64; 3]>, Vec<[f64; 2]>) {
    let number = |index: usize| ((index * 7919) % 31) as f64 / 10.0 - 1.5;
    let x = (0..count).map(|i| [number(3 * i), number(3 * i + 1), number(3 * i + 2)]);
    let targets = (0..count).map(|i| [number(5 * i), number(5 * i + 2).abs()]);
    (x.collect(), targets.collect())
}

#[test]
fn a_free_parameter_is_an_entry_with_one_tensor() {
    let [w, v] = Ridge::LAYERS;
    assert_eq!((w.kind, w.inputs, w.outputs, w.parameters()), (LayerKind::Weights, 3, 1, 3));
    assert_eq!((v.kind, v.inputs, v.outputs, v.parameters()), (LayerKind::Bias, 0, 1, 1));
    assert_eq!((w.activation, w.rectified, w.multiply_adds()), ("param", false, 6));
    assert_eq!((Ridge::PARAMETERS, Ridge::BYTES, Ridge::MULTIPLY_ADDS), (4, 32, 6));

    let mut ridge = RIDGE;
    let roles = ridge.tensors().map(|tensor| (tensor.layer.label, tensor.role));
    assert_eq!(roles, [("w", Role::Weights), ("v", Role::Bias)]);
    assert_eq!(flat(&ridge), [0.5, -0.25, 2.0, 0.125]);
    let [_, v] = ridge.tensors_mut();
    v.values[0] = 1.0;
    assert_eq!(ridge.v, [1.0]);
    assert_eq!(flat(&Ridge::ZEROS), [0.0; 4]);
}

#[test]
fn a_free_matrix_begins_and_is_penalised_like_weights_and_a_free_vector_like_a_bias() {
    let ridge = Ridge::random(1);
    let limit = (6.0 / 4.0_f64).sqrt();
    assert!(ridge.w.iter().all(|[w]| *w != 0.0 && w.abs() <= limit), "{ridge:?}");
    assert_eq!(ridge.v, [0.0]);

    let mut gradients = Ridge::ZEROS;
    L2::new(0.5).add_gradients(&RIDGE, &mut gradients);
    assert_eq!(gradients, Ridge { w: [[0.25], [-0.125], [1.0]], v: [0.0] });
}

#[test]
fn optimisers_move_free_parameters() {
    let mut ridge = RIDGE;
    let mut gradients = Ridge { w: [[1.0], [0.0], [-1.0]], v: [2.0] };
    Sgd::new(0.5).update(&mut (), &mut ridge, &mut gradients).unwrap();
    assert_eq!(ridge, Ridge { w: [[0.0], [-0.25], [2.5]], v: [-0.875] });
    let mut state = AdamState::ZEROS;
    let before = ridge;
    Adam::new(0.5).update(&mut state, &mut ridge, &mut gradients).unwrap();
    assert!(flat(&ridge).iter().zip(flat(&before)).all(|(after, before)| *after != before));
}

#[test]
fn inputs_outputs_and_targets_are_joined_and_taken_apart() {
    assert_eq!(Ridge::input(&[1.0, -2.0], &[0.75]), X);
    assert_eq!(Ridge::target(&[0.5], &[0.3]), TARGET);
    let output = RIDGE.forward(&[1.0, -2.0], &[0.75]);
    assert_eq!(output, RidgeOutput { p: [2.625], both: [5.25, -2.625] });
    assert_eq!(output, Ridge::output(&crate::Network::forward(&RIDGE, &X)));
    assert_eq!(RIDGE.jacobian(&X)[1], [1.0, -0.5, 4.0]);
}

#[test]
fn the_gradients_of_several_outputs_add_up() {
    // ŷ = (p, 2p, −p), and so ∂L/∂p = 1 + 2 · 2 − 3.
    let mut gradients = Ridge::ZEROS;
    let dx = RIDGE.backward(&RIDGE.trace(&X), &[1.0, 2.0, 3.0], &mut gradients);
    assert_eq!(dx, [1.0, -0.5, 4.0]);
    assert_eq!(flat(&gradients), [2.0, -4.0, 1.5, 2.0]);
    RIDGE.backward(&RIDGE.trace(&X), &[1.0, 2.0, 3.0], &mut gradients);
    assert_eq!(flat(&gradients), [4.0, -8.0, 3.0, 4.0]);
}

#[test]
fn the_gradients_of_a_cost_are_those_of_central_differences() {
    let mut gradients = Ridge::ZEROS;
    let (cost, dx) = RIDGE.cost_gradients(&X, &TARGET, &mut gradients);
    assert_eq!(cost, RIDGE.cost(&X, &TARGET));
    let expected = numeric_gradient([0.5, -0.25, 2.0, 0.125], |&[a, b, c, v]| {
        Ridge { w: [[a], [b], [c]], v: [v] }.cost(&X, &TARGET)
    });
    assert_close(&flat(&gradients), &expected, NUMERIC_TOLERANCE);
    let expected = numeric_gradient(X, |x| RIDGE.cost(x, &TARGET));
    assert_close(&dx, &expected, NUMERIC_TOLERANCE);

    // They are added.
    let before = gradients;
    RIDGE.cost_gradients(&X, &TARGET, &mut gradients);
    assert_eq!(flat(&gradients), flat(&before).iter().map(|g| 2.0 * g).collect::<Vec<_>>());
}

/// The cost and the gradient of a batch in tiles are the means of those of its samples.
fn check_batch<const TILE: usize>(count: usize) {
    let (x, targets) = samples(count);
    let mut sum = Ridge::ZEROS;
    let costs = x.iter().zip(&targets).map(|(x, t)| RIDGE.cost_gradients(x, t, &mut sum).0);
    let expected = costs.sum::<f64>() / count as f64;
    let expected_gradients: Vec<f64> = flat(&sum).iter().map(|g| g / count as f64).collect();

    let mut workspace = Workspace::<Ridge, TILE>::ZEROS;
    let mut gradients = RIDGE;
    let cost = RIDGE.gradients(&x, &targets, OwnCost, &mut gradients, &mut workspace).unwrap();
    assert_close(&[cost], &[expected], 1e-14);
    assert_close(&flat(&gradients), &expected_gradients, 1e-14);
    let cost = RIDGE.mean_loss(&x, &targets, OwnCost, &mut workspace).unwrap();
    assert_close(&[cost], &[expected], 1e-14);
}

#[test]
fn a_batch_has_the_mean_cost_and_its_gradient_whatever_the_tiles() {
    for count in [1, 3, 4, 5, 8, 23] {
        check_batch::<1>(count);
        check_batch::<4>(count);
        check_batch::<48>(count);
    }
    check_batch::<48>(100);
}

#[test]
fn a_step_goes_along_the_gradient_of_the_cost() {
    let mut gradients = Ridge::ZEROS;
    let (cost, _) = RIDGE.cost_gradients(&X, &TARGET, &mut gradients);
    let mut ridge = RIDGE;
    assert_eq!(ridge.step(&X, &TARGET, OwnCost, 0.125), Ok(cost));
    let stepped = flat(&RIDGE).into_iter().zip(flat(&gradients)).map(|(p, g)| p - 0.125 * g);
    assert_eq!(flat(&ridge), stepped.collect::<Vec<_>>());
    assert!(ridge.cost(&X, &TARGET) < cost);
}

#[test]
fn a_target_that_is_not_finite_and_lengths_that_differ_are_refused() {
    let mut ridge = RIDGE;
    let wrong = [0.0, f64::INFINITY];
    let refused = ridge.step(&X, &wrong, OwnCost, 0.1);
    assert_eq!(refused, Err(StepError::Target(NOT_A_NUMBER)));
    assert_eq!(ridge, RIDGE);

    let mut workspace = Workspace::<Ridge, 4>::ZEROS;
    let mut gradients = Ridge::ZEROS;
    let (x, mut targets) = samples(9);
    let mut gradients_of = |targets: &[[f64; 2]]| {
        RIDGE.gradients(&x, targets, OwnCost, &mut gradients, &mut workspace)
    };
    let refused = gradients_of(&targets[1..]);
    assert_eq!(refused, Err(BatchError::Length { of: "targets", expected: 9, found: 8 }));
    targets[7] = wrong;
    let refused = gradients_of(&targets);
    assert_eq!(refused, Err(BatchError::Target { sample: 7, error: NOT_A_NUMBER }));
}

#[test]
fn a_cost_or_a_gradient_that_is_not_finite_is_refused() {
    let mut ridge = Ridge { v: [1e200], ..RIDGE };
    let refused = ridge.step(&X, &TARGET, OwnCost, 0.1);
    assert_eq!(refused, Err(StepError::Loss { found: f64::INFINITY }));

    let mut workspace = Workspace::<Ridge, 4>::ZEROS;
    let refused = ridge.mean_loss(&[X], &[TARGET], OwnCost, &mut workspace);
    assert_eq!(refused, Err(BatchError::Loss { found: f64::INFINITY }));
    // ½ (p − t)² is finite, and (p − t) x is not.
    let mut gradients = Ridge::ZEROS;
    let (x, ridge) = ([1e200, 0.0, 0.0], Ridge { w: [[0.0]; 3], v: [1e150] });
    let refused = ridge.gradients(&[x], &[TARGET], OwnCost, &mut gradients, &mut workspace);
    assert_eq!(refused, Err(BatchError::Gradient { layer: "w" }));
}
