//! What users bring themselves learns, is checked, and refuses what makes no sense.

#[path = "../../examples/digits/data.rs"]
mod data;
#[path = "../../examples/custom/own/mod.rs"]
mod own;
#[path = "../../examples/custom/problems.rs"]
mod problems;
#[path = "../../examples/custom/reader.rs"]
mod reader;

use crate::support;
use dfn::{
    Adam, ByActivation, GradientCheckError, HalfSquaredError, He, Optimiser, Trainer, accuracy,
    check_gradients, network,
};
use own::{LeCun, Lion, Pinball};
use problems::{BEYOND, Snakes, Tangents};
use reader::{Learned, Reader};
use support::median;

network! {
    struct Mistaken: f64 = hidden: dense(1 -> 4, own::MistakenSnake) -> dense(4 -> 1);
}

const X: [[f64; 1]; 3] = [[0.5], [-1.2], [2.1]];
const TARGETS: [[f64; 1]; 3] = [[1.0], [0.3], [-0.8]];

#[test]
fn the_checker_passes_what_is_right_and_finds_the_wrong_slope() {
    check_gradients(&Snakes::random(1), &X, &TARGETS, HalfSquaredError).unwrap();
    check_gradients(&Snakes::random(1), &X, &TARGETS, Pinball { quantile: 0.9 }).unwrap();
    let error = check_gradients(&Mistaken::random(1), &X, &TARGETS, HalfSquaredError).unwrap_err();
    assert!(matches!(error, GradientCheckError::Different { .. }), "{error}");
}

#[test]
fn snake_goes_on_where_tanh_is_flat() {
    let beyond = |error: fn(u64) -> f64| median((0..3).map(error));
    let snakes =
        beyond(|seed| problems::wave_error(&problems::learn_wave::<Snakes>(seed).unwrap(), BEYOND));
    let tangents = beyond(|seed| {
        problems::wave_error(&problems::learn_wave::<Tangents>(seed).unwrap(), BEYOND)
    });
    assert!(snakes < tangents / 4.0, "{snakes}, {tangents}");
}

#[test]
fn the_pinball_loss_learns_quantiles() {
    for quantile in [0.1, 0.5, 0.9] {
        let share = |seed| {
            let network = problems::learn_quantile(quantile, seed).unwrap();
            problems::share_below(&network, seed)
        };
        let share = median((0..3).map(share));
        assert!((share - quantile).abs() < 0.03, "{share} for {quantile}");
    }
}

#[test]
fn the_pinball_loss_says_which_quantiles_and_targets_it_takes() {
    let mut network = Tangents::random(1);
    let mut refused = |quantile, target: f64| {
        network.step(&[0.5], &[target], Pinball { quantile }, 0.1).unwrap_err().to_string()
    };
    assert_eq!(refused(1.5, 0.0), "expected `quantile` to be between 0 and 1, found 1.5");
    assert_eq!(refused(f64::NAN, 0.0), "expected `quantile` to be between 0 and 1, found NaN");
    assert!(refused(0.5, f64::INFINITY).contains("inf"));
}

#[test]
fn lion_learns_digits_with_half_of_adams_memory() {
    let memory = size_of::<<Lion<f32> as Optimiser<Reader>>::State>();
    assert!(2 * memory < size_of::<<Adam as Optimiser<Reader>>::State>());

    let digits = data::read().unwrap();
    let accuracies = (0..3).map(|seed| {
        let Learned { network, losses } =
            Learned::new(&digits, Lion { rate: 0.001 }, ByActivation, seed).unwrap();
        assert!(losses.last() < losses.first(), "{losses:?}");
        accuracy(&network, &digits.test.images, &digits.test.labels).unwrap()
    });
    assert!(median(accuracies) > 0.93);
}

#[test]
fn lion_says_which_rates_make_sense() {
    let mut network = Tangents::random(1);
    let mut trainer = Trainer::new(&mut network, HalfSquaredError, Lion { rate: 0.0 });
    let error = trainer.step(&X, &TARGETS).unwrap_err();
    assert_eq!(error.to_string(), "expected `rate` to be positive and finite, found 0");
}

#[test]
fn lecuns_weights_keep_the_size_of_values_and_hes_do_not() {
    let last = |sizes: fn(u64) -> f64| median((0..9).map(sizes));
    let lecun = last(|seed| problems::sizes(LeCun, seed)[5]);
    let he = last(|seed| problems::sizes(He, seed)[5]);
    assert!((0.7..1.4).contains(&lecun) && he > 5.0, "{lecun}, {he}");
}
