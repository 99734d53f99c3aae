//! What the loss of one's own can do: curves below which a share of the samples lies.

use crate::problems::noise::{learn, samples, share_below};
use crate::support::colour::{BLUE, GREY, INK, ORANGE, PALE};
use crate::support::{Axis, Chart, Column, Mark, Series, Table, grid, median};
use std::error::Error;

const SEEDS: u64 = 5;
const QUANTILES: [f64; 3] = [0.1, 0.5, 0.9];

pub fn show() -> Result<Chart, Box<dyn Error>> {
    println!("3. A loss: the pinball loss, which learns the q-quantile of y, given x");
    println!("   (sin x and normal noise that grows with x; medians of {SEEDS} seeds)\n");

    let (x, y) = samples(0, 1000);
    let samples = x.iter().zip(&y).map(|([x], [y])| (*x, *y));
    let mut series =
        vec![Series::new("samples", GREY.towards(PALE, 0.5), Mark::Dots(1.5), samples)];
    let headings = ["q", "share of other samples below ŷ", "lowest", "highest"];
    let mut table = Table::new(headings.map(Column::Right));
    for (quantile, colour) in QUANTILES.into_iter().zip([BLUE, INK, ORANGE]) {
        let networks =
            (0..SEEDS).map(|seed| learn(quantile, seed)).collect::<Result<Vec<_>, _>>()?;
        let share = |(seed, network)| share_below(network, seed);
        let shares: Vec<_> = (0..).zip(&networks).map(share).collect();
        let lowest = shares.iter().copied().fold(1.0, f64::min);
        let highest = shares.iter().copied().fold(0.0, f64::max);
        let [a, b, c] = [median(shares), lowest, highest].map(|share| format!("{share:.3}"));
        table.row([quantile.to_string(), a, b, c]);

        let curve = grid(-3.0, 3.0, 121).into_iter().map(|x| (x, networks[0].forward(&[x])[0]));
        series.push(Series::new(&format!("q = {quantile}"), colour, Mark::Line, curve));
    }
    println!("{table}");
    Ok(Chart {
        heading: "A loss: quantiles".to_string(),
        explanation: "below each curve lies a share q of the samples".to_string(),
        x: Axis::new("x", -3.0..3.0, 1.0),
        y: Axis::new("y", -2.5..3.0, 1.0),
        series,
    })
}
