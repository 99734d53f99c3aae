//! The functions that were learned: too wild, about right, too flat.

use crate::problem::{Problem, f};
use crate::support::colour::{INK, ORANGE};
use crate::support::{Axis, Chart, Mark, Series, grid};
use dfn::{L1, L2, Penalty};
use std::error::Error;

/// One problem, learned without a penalty, with the best of both kinds, and with one too strong.
pub fn charts(
    problem: &Problem,
    best_l2: f64,
    best_l1: f64,
    too_strong: f64,
) -> Result<[Chart; 4], Box<dyn Error>> {
    Ok([
        chart(problem, "No penalty".to_string(), ())?,
        chart(problem, format!("L2, λ = {best_l2:.0e}"), L2::new(best_l2))?,
        chart(problem, format!("L1, λ = {best_l1:.0e}"), L1::new(best_l1))?,
        chart(problem, format!("L2, λ = {too_strong:.0e}"), L2::new(too_strong))?,
    ])
}

fn chart(
    problem: &Problem,
    heading: String,
    penalty: impl Penalty<f64>,
) -> Result<Chart, Box<dyn Error>> {
    let learned = problem.learn(penalty)?;
    let x = grid(-3.0, 3.0, 301);
    let samples = problem.training.x.iter().zip(&problem.training.y);
    Ok(Chart {
        heading,
        explanation: format!(
            "training loss {:.3}, validation loss {:.3}",
            learned.training, learned.validation
        ),
        x: Axis::new("x", -3.0..3.0, 1.0),
        y: Axis::new("y", -2.5..2.5, 1.0),
        series: vec![
            Series::new("f(x) = sin 2x", INK, Mark::Dashes, x.iter().map(|x| (*x, f(*x)))),
            Series::new(
                "samples: f(x) and noise",
                INK,
                Mark::Dots(2.5),
                samples.map(|([x], [y])| (*x, *y)),
            ),
            Series::new(
                "ŷ",
                ORANGE,
                Mark::Line,
                x.iter().map(|x| (*x, learned.network.forward(&[*x])[0])),
            ),
        ],
    })
}
