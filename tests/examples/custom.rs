//! What users bring themselves learns, is checked, and refuses what makes no sense.

#[path = "../../examples/custom/own/mod.rs"]
mod own;
#[path = "../../examples/custom/problems/mod.rs"]
mod problems;

use crate::{data, support};
use dfn::{
    Adam, GradientCheckError, HalfSquaredError, He, Optimiser, Schedule, Trainer, accuracy,
    check_gradients, check_penalty_gradients, network,
};
use own::{GroupLasso, LeCun, Lion, Pinball, triangles};
use problems::reading::{Learned, Reader};
use problems::wave::{BEYOND, Curve, KNOWN, Rectified, Snakes, Tangents};
use problems::{depth, noise, selection, wave};
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
    check_penalty_gradients(&Snakes::random(1), GroupLasso { lambda: 0.1 }).unwrap();
    let error = check_gradients(&Mistaken::random(1), &X, &TARGETS, HalfSquaredError).unwrap_err();
    assert!(matches!(error, GradientCheckError::Different { .. }), "{error}");
}

#[test]
fn snake_goes_on_where_tanh_is_flat_and_relu_straight() {
    fn errors<N: Curve>() -> [f64; 2] {
        let networks = [0, 1, 2].map(|seed| wave::learn::<N>(seed).unwrap());
        [KNOWN, BEYOND].map(|interval| {
            median(networks.iter().map(|network| wave::error(network, interval.clone())))
        })
    }
    let [known, beyond] = errors::<Snakes>();
    assert!(known < 0.05 && beyond < 0.5, "{known}, {beyond}");
    for [known, beyond] in [errors::<Tangents>(), errors::<Rectified>()] {
        assert!(known < 0.2 && beyond > 1.0, "{known}, {beyond}");
    }
}

#[test]
fn the_pinball_loss_learns_quantiles() {
    for quantile in [0.1, 0.5, 0.9] {
        let share = |seed| noise::share_below(&noise::learn(quantile, seed).unwrap(), seed);
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
fn the_group_lasso_keeps_the_inputs_that_matter_and_no_others() {
    for seed in 0..3 {
        let without = selection::learn((), seed).unwrap();
        let with = selection::learn(GroupLasso { lambda: 0.005 }, seed).unwrap();
        assert!(with.error < 0.75 * without.error, "{}, {}", with.error, without.error);
        for (input, norm) in with.norms.into_iter().enumerate() {
            let matters = selection::MATTER.contains(&input);
            assert!(matters == (norm > 1.0) && without.norms[input] > 1.0, "{input}: {norm}");
        }
    }
}

#[test]
fn the_group_lasso_takes_no_negative_strength() {
    let mut network = Tangents::random(1);
    let penalty = GroupLasso { lambda: -1.0 };
    let mut trainer =
        Trainer::new(&mut network, HalfSquaredError, Lion { rate: 0.1 }).penalty(penalty);
    let error = trainer.step(&X, &TARGETS).unwrap_err();
    assert_eq!(error.to_string(), "expected `lambda` to be at least 0 and finite, found -1");
}

#[test]
fn lion_learns_digits_with_half_of_adams_memory_whatever_the_schedule() {
    let memory = size_of::<<Lion<f32> as Optimiser<Reader>>::State>();
    assert!(2 * memory <= size_of::<<Adam as Optimiser<Reader>>::State>());

    let digits = data::read().unwrap();
    for schedule in [Schedule::Constant, Schedule::Custom(triangles)] {
        let accuracies = (0..3).map(|seed| {
            let Learned { network, losses } =
                Learned::new(&digits, Lion { rate: 0.001 }, schedule, seed).unwrap();
            assert!(losses.last() < losses.first(), "{losses:?}");
            accuracy(&network, &digits.test.images, &digits.test.labels).unwrap()
        });
        assert!(median(accuracies) > 0.93);
    }
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
    let lecun = last(|seed| depth::sizes(LeCun, seed)[5]);
    let he = last(|seed| depth::sizes(He, seed)[5]);
    assert!((0.7..1.4).contains(&lecun) && he > 5.0, "{lecun}, {he}");
}
