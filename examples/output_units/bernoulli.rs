//! The two output units side by side: probability, loss and slope.

use crate::support::colour::{BLUE, ORANGE};
use crate::support::{Axis, Chart, Column, Mark, Series, Table, draw_charts, grid};
use dfn::{Bernoulli, BinaryCrossEntropy, Loss, unit};
use std::io;
use std::path::Path;

const SHOWN: [f64; 8] = [-3.0, -0.1, 0.01, 0.5, 0.99, 1.1, 3.0, 6.0];

pub fn show(file: &Path) -> io::Result<()> {
    println!("1. A probability: P(y = 1) = ŷ = g(z), L = −y ln ŷ − (1 − y) ln(1 − ŷ)\n");
    println!("  clipped: g(z) = max(0, min(1, z));  sigmoid: g(z) = 1 / (1 + e⁻ᶻ);  here y = 1\n");

    let headings = ["z", "clipped ŷ", "L", "∂L/∂z", "sigmoid ŷ", "L", "∂L/∂z"];
    let mut table = Table::new(headings.map(Column::Right));
    for z in SHOWN {
        let (clipped, smooth) = (Values::of(unit::clip01, z), Values::of(unit::sigmoid, z));
        let numbers = [clipped.y, clipped.loss, clipped.slope, smooth.y, smooth.loss, smooth.slope];
        let [a, b, c, d, e, f] = numbers.map(|value| format!("{value:.3}"));
        table.row([z.to_string(), a, b, c, d, e, f]);
    }
    println!("{table}");
    let wrong = Values::of(unit::clip01, SHOWN[0]);
    println!(
        "  Clipped, a certain mistake has a loss of {} and a slope of {}: nothing to learn",
        wrong.loss, wrong.slope
    );
    println!(
        "  from. (The loss would be infinite; the logarithm ends at −100.) The sigmoid's slope"
    );
    println!("  is ŷ − y: the greater the mistake, the nearer to −1 it comes.\n");

    let [y, loss, slope] = [
        Axis::new("ŷ", -0.1..1.1, 0.2),
        Axis::new("L", -0.4..6.0, 1.0),
        Axis::new("∂L/∂z", -6.0..0.4, 1.0),
    ];
    let charts = [
        chart("Probability", "ŷ = g(z)", y, |values| values.y),
        chart("Loss if y = 1", "clipped, ŷ = 0 has an infinite one", loss, |values| values.loss),
        chart(
            "Slope of the loss if y = 1",
            "clipped, there is none outside of [0, 1]",
            slope,
            |values| values.slope,
        ),
    ];
    draw_charts(file, &charts, 3, (400.0, 380.0))
}

/// What a unit gives for a pre-activation if y = 1.
struct Values {
    y: f64,
    loss: f64,
    slope: f64,
}

impl Values {
    fn of(unit: impl Bernoulli<f64>, z: f64) -> Self {
        let y = unit.value(z);
        let (z, output, target) = ([z], [y], [1.0]);
        let loss = BinaryCrossEntropy.value(&unit, &z, &output, &target);
        let [slope] = BinaryCrossEntropy.gradient(&unit, &z, &output, &target);
        // The sum makes 0 of −0.
        Self { y, loss, slope: slope + 0.0 }
    }
}

fn chart(heading: &str, explanation: &str, y: Axis, value: impl Fn(&Values) -> f64) -> Chart {
    let clipped = |z: f64| (z, value(&Values::of(unit::clip01, z)));
    let smooth = |z: f64| (z, value(&Values::of(unit::sigmoid, z)));
    // In three pieces, because its loss and slope jump.
    let pieces = [(-4.0, -1e-9), (0.002, 1.0 - 1e-9), (1.0 + 1e-9, 4.0)];
    let pieces = pieces.map(|(from, to)| grid(from, to, 201).into_iter().map(clipped));
    let mut series: Vec<_> =
        pieces.into_iter().map(|points| Series::new("clipped", BLUE, Mark::Line, points)).collect();
    let points = grid(-4.0, 4.0, 201).into_iter().map(smooth);
    series.push(Series::new("sigmoid", ORANGE, Mark::Line, points));
    Chart {
        heading: heading.to_string(),
        explanation: explanation.to_string(),
        x: Axis::new("z", -4.0..4.0, 1.0),
        y,
        series,
    }
}
