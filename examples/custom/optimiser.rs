//! What the optimiser of one's own can do: it learns digits with half of Adam's memory.

use crate::data::Split;
use crate::own::Lion;
use crate::reader::{EPOCHS, Learned, Reader};
use crate::support::colour::{BLUE, Colour, GREEN, ORANGE};
use crate::support::{Axis, Chart, Column, Mark, Series, Table, median};
use dfn::{Adam, ByActivation, Optimiser, Sgd, accuracy};
use std::error::Error;

const SEEDS: u64 = 5;

pub fn show(digits: &Split) -> Result<Chart, Box<dyn Error>> {
    println!("4. An optimiser: Lion, which steps by the signs of a moment");
    println!("   (1437 digits, network 64-32-10, {EPOCHS} epochs; medians of {SEEDS} seeds)\n");
    let runs = [
        Run::new("SGD", "0.1", Sgd::new(0.1), GREEN, digits)?,
        Run::new("Adam", "0.003", Adam::new(0.003), BLUE, digits)?,
        Run::new("Lion", "0.001", Lion { rate: 0.001 }, ORANGE, digits)?,
    ];
    let right = ["rate", "bytes of memory", "last training loss", "test accuracy"];
    let [rate, bytes, loss, accuracy] = right.map(Column::Right);
    let mut table = Table::new([Column::Left("optimiser"), rate, bytes, loss, accuracy]);
    for run in &runs {
        table.row([
            run.name.to_string(),
            run.rate.to_string(),
            run.bytes.to_string(),
            format!("{:.4}", run.losses.last().unwrap_or(&f64::NAN)),
            format!("{:.3}", run.accuracy),
        ]);
    }
    println!("{table}");
    Ok(Chart {
        heading: "An optimiser: Lion".to_string(),
        explanation: "training loss of the digits, logarithmic scale".to_string(),
        x: Axis::new("epoch", 0.0..EPOCHS as f64, 5.0),
        y: Axis::logarithmic("loss", 0.005..3.0),
        series: runs.into_iter().map(Run::series).collect(),
    })
}

/// What an optimiser came to over all seeds.
struct Run {
    name: &'static str,
    rate: &'static str,
    colour: Colour,
    /// What it remembers between steps.
    bytes: usize,
    /// The median loss of every epoch.
    losses: Vec<f64>,
    accuracy: f64,
}

impl Run {
    fn new<O: Optimiser<Reader>>(
        name: &'static str,
        rate: &'static str,
        optimiser: O,
        colour: Colour,
        digits: &Split,
    ) -> Result<Self, Box<dyn Error>> {
        let learned = (0..SEEDS)
            .map(|seed| Learned::new(digits, optimiser, ByActivation, seed))
            .collect::<Result<Vec<_>, _>>()?;
        let test = &digits.test;
        let accuracies = learned
            .iter()
            .map(|learned| accuracy(&learned.network, &test.images, &test.labels))
            .collect::<Result<Vec<_>, _>>()?;
        let loss = |epoch: usize| median(learned.iter().map(|learned| learned.losses[epoch]));
        Ok(Self {
            name,
            rate,
            colour,
            bytes: size_of::<O::State>(),
            losses: (0..EPOCHS).map(loss).collect(),
            accuracy: median(accuracies),
        })
    }

    fn series(self) -> Series {
        let points =
            self.losses.into_iter().enumerate().map(|(index, loss)| (index as f64 + 1.0, loss));
        Series::new(self.name, self.colour, Mark::Line, points)
    }
}
