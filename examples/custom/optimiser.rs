//! What the optimiser and the schedule of one's own can do: they learn to read digits, with half of
//! Adam's memory.

use crate::data::Split;
use crate::own::{Lion, triangles};
use crate::problems::reading::{EPOCHS, Learned, Reader};
use crate::support::colour::{BLUE, Colour, GREEN, ORANGE, PURPLE};
use crate::support::{Axis, Chart, Column, Mark, Series, Table, median};
use dfn::{Adam, Optimiser, Schedule, Sgd, accuracy};
use std::error::Error;

const SEEDS: u64 = 5;

pub fn show(digits: &Split) -> Result<Chart, Box<dyn Error>> {
    println!(
        "5. An optimiser: Lion, which steps by the signs of a moment; and a schedule: triangles,"
    );
    println!("   in which the rate falls to nothing every five epochs and begins anew");
    println!("   (1437 digits, network 64-32-10, {EPOCHS} epochs; medians of {SEEDS} seeds)\n");
    let constant = Schedule::Constant;
    let runs = [
        Run::new("SGD, rate 0.1", Sgd::new(0.1), constant, digits)?,
        Run::new("Adam, rate 0.003", Adam::new(0.003), constant, digits)?,
        Run::new("Lion, rate 0.001", Lion { rate: 0.001 }, constant, digits)?,
        Run::new("Lion in triangles", Lion { rate: 0.001 }, Schedule::Custom(triangles), digits)?,
    ];
    let right = ["bytes of memory", "last training loss", "test accuracy"].map(Column::Right);
    let [bytes, loss, accuracy] = right;
    let mut table = Table::new([Column::Left("optimiser"), bytes, loss, accuracy]);
    for run in &runs {
        table.row([
            run.name.to_string(),
            run.bytes.to_string(),
            format!("{:.4}", run.losses[EPOCHS - 1]),
            format!("{:.3}", run.accuracy),
        ]);
    }
    println!("{table}");
    let colours = [GREEN, BLUE, ORANGE, PURPLE];
    Ok(Chart {
        heading: "An optimiser and a schedule".to_string(),
        explanation: "training loss of the digits, logarithmic scale".to_string(),
        x: Axis::new("epoch", 0.0..EPOCHS as f64, 5.0),
        y: Axis::logarithmic("loss", 0.005..3.0),
        series: runs.into_iter().zip(colours).map(|(run, colour)| run.series(colour)).collect(),
    })
}

/// What an optimiser came to over all seeds.
struct Run {
    name: &'static str,
    /// What it remembers between steps.
    bytes: usize,
    /// The median loss of every epoch.
    losses: Vec<f64>,
    accuracy: f64,
}

impl Run {
    fn new<O: Optimiser<Reader>>(
        name: &'static str,
        optimiser: O,
        schedule: Schedule,
        digits: &Split,
    ) -> Result<Self, Box<dyn Error>> {
        let learned = (0..SEEDS)
            .map(|seed| Learned::new(digits, optimiser, schedule, seed))
            .collect::<Result<Vec<_>, _>>()?;
        let test = &digits.test;
        let accuracies = learned
            .iter()
            .map(|learned| accuracy(&learned.network, &test.images, &test.labels))
            .collect::<Result<Vec<_>, _>>()?;
        let loss = |epoch: usize| median(learned.iter().map(|learned| learned.losses[epoch]));
        Ok(Self {
            name,
            bytes: size_of::<O::State>(),
            losses: (0..EPOCHS).map(loss).collect(),
            accuracy: median(accuracies),
        })
    }

    fn series(self, colour: Colour) -> Series {
        let points = (1..).zip(self.losses).map(|(epoch, loss)| (f64::from(epoch), loss));
        Series::new(self.name, colour, Mark::Line, points)
    }
}
