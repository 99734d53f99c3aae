//! Back-propagation through what is our own, against central differences.

use crate::own::Pinball;
use crate::support::{Column, Table};
use dfn::{GradientCheck, GradientCheckError, HalfSquaredError, check_gradients, network};
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

pub fn show() -> Result<(), Box<dyn Error>> {
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
    println!("{table}");

    let mistake = check_gradients(&Mistaken::random(1), &X, &TARGETS, HalfSquaredError);
    match mistake {
        Err(error @ GradientCheckError::Different { .. }) => {
            println!("  Snake with 1 + 2 sin z in the place of its slope 1 + sin 2z:");
            println!("  {error}\n");
            Ok(())
        }
        Err(error) => Err(error.into()),
        Ok(check) => Err(format!("a wrong slope passed: {check}").into()),
    }
}
