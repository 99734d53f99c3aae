//! The losses over λ, in a table, and the pictures of them and of learning.

use crate::problem::{NEAR_0, NOISE, Problem, WEIGHTS};
use crate::support::colour::{BLUE, Colour, GREEN, ORANGE, PURPLE};
use crate::support::{Axis, Chart, Column, Mark, Series, Table, grid, median};
use crate::sweep::{Point, Sweep};
use dfn::{L2, Penalty};
use std::error::Error;

const EPOCHS: usize = 4000;

pub fn print(none: Point, l2: &Sweep, l1: &Sweep) {
    let headings =
        ["λ", "L2: training", "validation", "near 0", "L1: training", "validation", "near 0"];
    let mut table = Table::new(headings.map(Column::Right));
    let [best_l2, best_l1] = [l2, l1].map(Sweep::best);
    let mut row = |lambda: &str, l2: &Point, l1: &Point| {
        let [a, b, c] = cells(l2, best_l2);
        let [d, e, f] = cells(l1, best_l1);
        table.row([lambda.to_string(), a, b, c, d, e, f]);
    };
    row("none", &none, &none);
    for (l2, l1) in l2.points.iter().zip(&l1.points) {
        row(&format!("{:.0e}", l2.lambda), l2, l1);
    }
    println!("{table}");
    println!("  near 0: how many of the {WEIGHTS} weights are below {NEAR_0}");
    println!("  ← the lowest validation loss; the noise alone has {:.3}\n", NOISE * NOISE);
    for (sweep, best) in [(l2, best_l2), (l1, best_l1)] {
        let share = 100.0 * (1.0 - best.validation / none.validation);
        println!(
            "  {}: at λ = {:.0e} the validation loss is {share:.0} % lower than without a penalty",
            sweep.name, best.lambda
        );
    }
    println!();
}

fn cells(point: &Point, best: Point) -> [String; 3] {
    let mark = if point.lambda == best.lambda { "← " } else { "" };
    let validation = format!("{mark}{:.3}", point.validation);
    [format!("{:.3}", point.training), validation, point.near_0.to_string()]
}

/// How many weights are nearly 0, over λ.
pub fn near_0(l2: &Sweep, l1: &Sweep) -> Chart {
    Chart {
        heading: "Weights near 0".to_string(),
        explanation: format!("of {WEIGHTS}, those below {NEAR_0}"),
        x: Axis::logarithmic("λ", 1e-6..1.0),
        y: Axis::new("weights", -2.0..WEIGHTS as f64 + 2.0, 8.0),
        series: vec![
            l2.line("L2", GREEN, |point| point.near_0),
            l1.line("L1", PURPLE, |point| point.near_0),
        ],
    }
}

/// The validation loss while learning, the median of all problems: without a penalty, with a good
/// one and with one too strong.
pub fn while_learning(
    problems: &[Problem],
    best: f64,
    too_strong: f64,
) -> Result<Chart, Box<dyn Error>> {
    let none = medians(problems, ())?;
    let good = medians(problems, L2::new(best))?;
    let strong = medians(problems, L2::new(too_strong))?;
    println!("  While learning with the same rate from first to last, the validation loss is\n");
    let columns = ["lowest", "in epoch", "after the last"].map(Column::Right);
    let [lowest, epoch, last] = columns;
    let mut table = Table::new([Column::Left("penalty"), lowest, epoch, last]);
    let names = ["none".to_string(), l2(best), l2(too_strong)];
    for (name, losses) in names.iter().zip([&none, &good, &strong]) {
        let mut epochs: Vec<_> = losses.iter().zip(1..).collect();
        epochs.sort_by(|a, b| a.0.total_cmp(b.0));
        let (lowest, epoch) = epochs[0];
        let last = losses[EPOCHS - 1];
        let [lowest, last] = [*lowest, last].map(|loss| format!("{loss:.3}"));
        table.row([name.clone(), lowest, epoch.to_string(), last]);
    }
    println!("{table}");

    let curve = |name: &str, colour: Colour, losses: &[f64]| {
        let epochs = grid(0.0, (EPOCHS as f64).log10(), 151).into_iter();
        let epochs = epochs.map(|power| (10f64.powf(power).round() as usize).clamp(1, EPOCHS));
        let points = epochs.map(|epoch| (epoch as f64, losses[epoch - 1]));
        Series::new(name, colour, Mark::Line, points)
    };
    Ok(Chart {
        heading: "While learning".to_string(),
        explanation: "validation loss, the same rate from first to last".to_string(),
        x: Axis::logarithmic("epoch", 1.0..EPOCHS as f64),
        y: Axis::new("mean squared error", 0.0..0.9, 0.1),
        series: vec![
            curve("no penalty", BLUE, &none),
            curve(&names[1], ORANGE, &good),
            curve(&names[2], GREEN, &strong),
        ],
    })
}

fn l2(lambda: f64) -> String {
    format!("L2, λ = {lambda:.0e}")
}

/// The median validation loss of all problems after every epoch.
fn medians(problems: &[Problem], penalty: impl Penalty<f64>) -> Result<Vec<f64>, Box<dyn Error>> {
    let losses = problems
        .iter()
        .map(|problem| problem.watch(penalty, EPOCHS))
        .collect::<Result<Vec<_>, _>>()?;
    let after = |epoch: usize| median(losses.iter().map(|losses| losses[epoch]));
    Ok((0..EPOCHS).map(after).collect())
}
