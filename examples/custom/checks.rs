//! Back-propagation through what is our own, against central differences.

use crate::own::{GroupLasso, MistakenSnake, Pinball, Snake};
use crate::support::colour::{BLUE, INK, ORANGE};
use crate::support::{Axis, Chart, Column, Mark, Series, Table, grid};
use dfn::{
    Activation, GradientCheck, GradientCheckError, HalfSquaredError, check_gradients,
    check_penalty_gradients, network,
};
use std::error::Error;

network! {
    /// Snake in the hidden layer.
    struct Hidden: f64 = hidden: dense(2 -> 4, super::own::Snake) -> output: dense(4 -> 2);

    /// Snake as output unit.
    struct Output: f64 = hidden: dense(2 -> 4, tanh) -> output: dense(4 -> 2, super::own::Snake);

    /// Snake with the wrong slope.
    struct Mistaken: f64 =
        hidden: dense(2 -> 4, super::own::MistakenSnake) -> output: dense(4 -> 2);
}

const X: [[f64; 2]; 3] = [[0.5, -1.0], [2.0, 0.3], [-0.7, -1.8]];
const TARGETS: [[f64; 2]; 3] = [[1.0, 0.0], [-0.5, 2.0], [0.3, 0.7]];

pub fn show() -> Result<Chart, Box<dyn Error>> {
    println!("1. Checked: back-propagation against central differences\n");
    let columns = ["derivatives", "at kinks", "largest relative difference"].map(Column::Right);
    let [compared, skipped, largest] = columns;
    let mut table = Table::new([Column::Left("what is our own"), compared, skipped, largest]);
    let mut row = |name: &str, check: GradientCheck| {
        table.row([
            name.to_string(),
            check.compared.to_string(),
            check.skipped.to_string(),
            format!("{:.0e}", check.largest.relative),
        ]);
    };
    row("Snake, hidden", check_gradients(&Hidden::random(1), &X, &TARGETS, HalfSquaredError)?);
    row("Snake, output", check_gradients(&Output::random(1), &X, &TARGETS, HalfSquaredError)?);
    let loss = Pinball { quantile: 0.9 };
    row("the pinball loss", check_gradients(&Hidden::random(1), &X, &TARGETS, loss)?);
    let penalty = GroupLasso { lambda: 0.1 };
    row("the group lasso", check_penalty_gradients(&Hidden::random(1), penalty)?);
    println!("{table}");

    let mistake = check_gradients(&Mistaken::random(1), &X, &TARGETS, HalfSquaredError);
    match mistake {
        Err(error @ GradientCheckError::Different { .. }) => {
            println!("  Snake with 1 + 2 sin z in the place of its slope 1 + sin 2z:");
            println!("  {error}\n");
            Ok(slopes())
        }
        Err(error) => Err(error.into()),
        Ok(check) => Err(format!("a wrong slope passed: {check}").into()),
    }
}

/// The right slope of Snake and the wrong one, with the differences that tell.
fn slopes() -> Chart {
    let slope = |unit: &dyn Fn(f64) -> f64| {
        grid(-4.0, 4.0, 161).into_iter().map(|z| (z, unit(z))).collect::<Vec<_>>()
    };
    let difference = |z: f64| (Snake.value(z + 1e-5) - Snake.value(z - 1e-5)) / 2e-5;
    let differences = grid(-4.0, 4.0, 33).into_iter().map(|z| (z, difference(z)));
    let right = slope(&|z| Snake.slope(z, Snake.value(z)));
    let wrong = slope(&|z| MistakenSnake.slope(z, MistakenSnake.value(z)));
    Chart {
        heading: "A mistake, found".to_string(),
        explanation: "two slopes of Snake, and what its values say".to_string(),
        x: Axis::new("z", -4.0..4.0, 1.0),
        y: Axis::new("g′(z)", -1.5..3.5, 1.0),
        series: vec![
            Series::new("1 + sin 2z", ORANGE, Mark::Line, right),
            Series::new("1 + 2 sin z", BLUE, Mark::Dashes, wrong),
            Series::new("central differences", INK, Mark::Dots(2.5), differences),
        ],
    }
}
