//! Networks solve differential equations that are their cost.

#[path = "../../examples/physics_informed/problems.rs"]
mod problems;

use crate::support;
use dfn::{OwnCost, check_gradients};
use problems::{Growth, Oscillator, Solution, Solved};
use support::median;

#[test]
fn the_solutions_are_near_the_exact_ones() {
    fn error<N: Solution>() -> f64 {
        median((0..3).map(|seed| {
            let solved = Solved::<N>::new(seed).unwrap();
            assert!(solved.costs[N::EPOCHS - 1] < 1e-3, "{:?}", solved.costs.last());
            solved.largest_error()
        }))
    }
    let (growth, oscillator) = (error::<Growth>(), error::<Oscillator>());
    assert!(growth < 1e-3 && oscillator < 1e-2, "{growth}, {oscillator}");
}

#[test]
fn the_initial_values_hold_before_anything_is_learned() {
    for seed in 0..3 {
        assert_eq!(Growth::random(seed).forward(&[0.0]), [problems::START]);
        let oscillator = Oscillator::random(seed);
        assert_eq!(oscillator.forward(&[0.0]), [1.0]);
        assert_eq!(oscillator.jacobian(&[0.0]), [[0.0]]);
    }
}

#[test]
fn costs_with_second_derivatives_have_their_gradients() {
    let x = [[0.3], [1.1], [4.2]];
    check_gradients(&Growth::random(1), &x, &[(); 3], OwnCost).unwrap();
    check_gradients(&Oscillator::random(1), &x, &[(); 3], OwnCost).unwrap();
}
