//! What the unit of one's own can do: the wave beyond the samples.

use crate::problems::wave::{
    BEYOND, Curve, KNOWN, Rectified, Snakes, Tangents, error, learn, samples, wave,
};
use crate::support::colour::{BLUE, Colour, GREEN, INK, ORANGE};
use crate::support::{Axis, Chart, Column, Mark, Series, Table, grid, median};
use std::error::Error;

const SEEDS: u64 = 7;

pub fn show() -> Result<Chart, Box<dyn Error>> {
    println!("2. An activation: Snake, g(z) = z + sin² z");
    println!("   (sin x + x / 4 from 101 samples between −5 and 5; medians of {SEEDS} starts)\n");
    let snakes = Learned::new::<Snakes>("Snake")?;
    let tangents = Learned::new::<Tangents>("tanh")?;
    let rectified = Learned::new::<Rectified>("ReLU")?;

    let right = ["error", "error beyond"].map(Column::Right);
    let [known, beyond] = right;
    let mut table = Table::new([Column::Left("16 units"), known, beyond]);
    for Learned { name, known, beyond, .. } in [&snakes, &tangents, &rectified] {
        table.row([name.to_string(), format!("{known:.3}"), format!("{beyond:.3}")]);
    }
    println!("{table}");
    println!("  error: root mean square of ŷ − f(x) for −5 ≤ x ≤ 5; beyond: for 5 ≤ x ≤ 10\n");

    let x = grid(-10.0, 10.0, 401);
    let samples = samples().into_iter().map(|x| (x, wave(x)));
    let mut series = vec![
        Series::new("f(x) = sin x + x / 4", INK, Mark::Thin, x.iter().map(|x| (*x, wave(*x)))),
        Series::new("samples", INK, Mark::Dots(1.5), samples),
    ];
    let kinds = [(rectified, GREEN), (tangents, BLUE), (snakes, ORANGE)];
    series.extend(kinds.map(|(learned, colour)| learned.series(colour)));
    Ok(Chart {
        heading: "An activation: Snake".to_string(),
        explanation: "beyond the samples, the wave goes on".to_string(),
        x: Axis::new("x", -10.0..10.0, 5.0),
        y: Axis::new("ŷ", -5.0..5.0, 1.0),
        series,
    })
}

/// What a kind of unit came to over all starts.
struct Learned {
    name: &'static str,
    known: f64,
    beyond: f64,
    /// ŷ of the start with the median error beyond the samples.
    curve: Vec<(f64, f64)>,
}

impl Learned {
    fn new<N: Curve>(name: &'static str) -> Result<Self, Box<dyn Error>> {
        let networks = (0..SEEDS).map(learn::<N>).collect::<Result<Vec<_>, _>>()?;
        let mut errors: Vec<_> =
            networks.iter().map(|network| (error(network, BEYOND), network)).collect();
        errors.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (beyond, middle) = errors[errors.len() / 2];
        let y = |x| (x, middle.forward(&[x])[0]);
        Ok(Self {
            name,
            known: median(networks.iter().map(|network| error(network, KNOWN))),
            beyond,
            curve: grid(-10.0, 10.0, 401).into_iter().map(y).collect(),
        })
    }

    fn series(self, colour: Colour) -> Series {
        Series::new(self.name, colour, Mark::Line, self.curve)
    }
}
