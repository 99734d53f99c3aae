//! A penalty that is neither too weak nor too strong generalises best, and L1 makes weights 0.

#[path = "../../examples/regularisation/problem.rs"]
mod problem;

use crate::support;
use dfn::{L1, L2, Penalty};
use problem::{Curve, Learned, Problem, WEIGHTS};
use support::median;

/// The medians over five seeds of training loss, validation loss and the number of weights near 0.
fn medians(penalty: impl Penalty<f64>) -> [f64; 3] {
    let learned: Vec<_> = (0..5).map(|seed| Problem::new(seed).learn(penalty).unwrap()).collect();
    let of = |value: fn(&Learned) -> f64| median(learned.iter().map(value));
    [
        of(|learned| learned.training),
        of(|learned| learned.validation),
        of(|learned| learned.near_0 as f64),
    ]
}

#[test]
fn the_validation_loss_has_its_minimum_between_no_penalty_and_a_strong_one() {
    let [no_training, no_validation, _] = medians(());
    let [good_training, good_validation, _] = medians(L2::new(0.003));
    let [strong_training, strong_validation, _] = medians(L2::new(0.1));
    assert!(no_training < good_training && good_training < strong_training);
    assert!(good_validation < 0.75 * no_validation, "{good_validation}, {no_validation}");
    assert!(good_validation < 0.75 * strong_validation, "{good_validation}, {strong_validation}");
}

#[test]
fn l1_makes_most_weights_nearly_0_and_l2_of_the_same_strength_does_not() {
    let weights = Curve::LAYERS.iter().map(|layer| layer.inputs * layer.outputs).sum::<usize>();
    assert_eq!(weights, WEIGHTS);
    let [_, l1_validation, l1_near_0] = medians(L1::new(0.003));
    let [_, _, l2_near_0] = medians(L2::new(0.003));
    assert!(l1_near_0 > 0.75 * weights as f64 && l2_near_0 < 0.25 * weights as f64);
    assert!(l1_validation < 0.75 * medians(())[1], "{l1_validation}");
}

#[test]
fn without_a_penalty_the_validation_loss_rises_again_and_the_weights_grow() {
    let problems = [0, 1, 2].map(Problem::new);
    // How far above its lowest value the validation loss is in the end.
    let rise = |penalty: L2<f64>| {
        median(problems.iter().map(|problem| {
            let losses = problem.watch(penalty, 4000).unwrap();
            losses[losses.len() - 1] / losses.iter().copied().fold(f64::INFINITY, f64::min)
        }))
    };
    let (without, with) = (rise(L2::new(0.0)), rise(L2::new(0.003)));
    assert!(without > 1.5 && with < 1.3, "{without}, {with}");

    for problem in &problems {
        let size = |lambda| L2::new(1.0).of(&problem.learn(L2::new(lambda)).unwrap().network);
        assert!(size(0.0) > 2.0 * size(0.003) && size(0.003) > 2.0 * size(0.1));
    }
}
