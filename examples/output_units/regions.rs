//! Softmax over three classes: the regions of the plane and their probabilities.

use crate::flowers::{Botanist, Curved, Flowers, HELD_OUT, SPECIES, Straight, input, learn};
use crate::support::colour::{BLUE, Colour, GREEN, INK, ORANGE, WHITE};
use crate::support::{Axis, Chart, Column, Mark, Series, Table, draw_charts, median};
use dfn::accuracy;
use std::error::Error;
use std::path::Path;

const SEEDS: u64 = 15;
const COLOURS: [Colour; 3] = [BLUE, ORANGE, GREEN];

/// The part of the plane that is drawn, in centimetres, and in how many rows and columns.
const LENGTHS: (f32, f32) = (0.5, 7.5);
const WIDTHS: (f32, f32) = (-0.1, 2.9);
const ROWS: usize = 150;
const COLUMNS: usize = 240;

/// The probabilities from which on a region has a shade, how strong it is, and its name in the key.
const SHADES: [(f32, f64, &str); 3] =
    [(0.95, 0.45, "from 95 %"), (0.75, 0.28, "75 to 95 %"), (0.0, 0.12, "probability below 75 %")];

/// What one seed came to: its flowers and the network that learned from them.
struct Outcome<N> {
    network: N,
    training: Flowers,
    held_out: Flowers,
    accuracy: f64,
}

pub fn show(file: &Path) -> Result<(), Box<dyn Error>> {
    let flowers = Flowers::read()?;
    let count = flowers.species.len();
    println!("4. Classes: P(y = i) = softmax(z)ᵢ, L = −ln softmax(z)_y");
    println!("   ({count} irises by the length and width of their petals, {HELD_OUT} held out,");
    println!("   {SEEDS} seeds, each with other flowers held out)\n");

    let straight = outcomes::<Straight>(&flowers)?;
    let curved = outcomes::<Curved>(&flowers)?;
    let right = ["parameters", "median accuracy", "worst", "best"].map(Column::Right);
    let [parameters, middle, worst, best] = right;
    let mut table = Table::new([Column::Left("network"), parameters, middle, worst, best]);
    table.row(row("2-3 softmax", Straight::PARAMETERS, &straight));
    table.row(row("2-8-3 tanh, softmax", Curved::PARAMETERS, &curved));
    println!("{table}");
    println!("  accuracy: the share of the held-out flowers whose species is told right\n");

    let charts = [
        chart("Softmax alone", "straight borders", &straight),
        chart("After eight tanh units", "curved borders", &curved),
    ];
    draw_charts(file, &charts, 2, (560.0, 440.0))?;
    Ok(())
}

/// What every seed came to, from the worst to the best.
fn outcomes<N: Botanist>(flowers: &Flowers) -> Result<Vec<Outcome<N>>, Box<dyn Error>> {
    let mut outcomes = Vec::new();
    for seed in 0..SEEDS {
        let (training, held_out) = flowers.split(seed);
        let network: N = learn(&training, seed)?;
        let accuracy = accuracy(&network, &held_out.inputs(), &held_out.species)?;
        outcomes.push(Outcome { network, training, held_out, accuracy });
    }
    outcomes.sort_by(|a, b| a.accuracy.total_cmp(&b.accuracy));
    Ok(outcomes)
}

fn row<N>(name: &str, parameters: usize, outcomes: &[Outcome<N>]) -> [String; 5] {
    let accuracies = || outcomes.iter().map(|outcome| outcome.accuracy);
    let (worst, best) = (accuracies().fold(1.0, f64::min), accuracies().fold(0.0, f64::max));
    let [middle, worst, best] =
        [median(accuracies()), worst, best].map(|accuracy| format!("{accuracy:.2}"));
    [name.to_string(), parameters.to_string(), middle, worst, best]
}

/// The regions and flowers of the seed with the median accuracy.
fn chart<N: Botanist>(heading: &str, explanation: &str, outcomes: &[Outcome<N>]) -> Chart {
    let outcome = &outcomes[outcomes.len() / 2];
    let mut series = regions(&outcome.network);
    let mut rings = Vec::new();
    for (species, (name, colour)) in SPECIES.iter().zip(COLOURS).enumerate() {
        let of_species = |flowers: &Flowers| {
            let pairs = flowers.petals.iter().zip(flowers.species.clone());
            let petals = pairs.filter(|(_, found)| *found == species).map(|(petal, _)| petal);
            petals.map(|[x, y]| (f64::from(*x), f64::from(*y))).collect::<Vec<_>>()
        };
        let held_out = of_species(&outcome.held_out);
        series.push(Series::new("", WHITE, Mark::Dots(4.0), of_species(&outcome.training)));
        series.push(Series::new(name, colour, Mark::Dots(3.0), of_species(&outcome.training)));
        series.push(Series::new("", colour, Mark::Dots(3.0), held_out.clone()));
        rings.extend(held_out);
    }
    series.push(Series::new("held out", INK, Mark::Rings, rings));
    Chart {
        heading: heading.to_string(),
        explanation: format!(
            "{explanation}; {:.0} % of the held-out flowers right",
            100.0 * outcome.accuracy
        ),
        x: Axis::new("length of the petal (cm)", LENGTHS.0.into()..LENGTHS.1.into(), 1.0),
        y: Axis::new("width of the petal (cm)", WIDTHS.0.into()..WIDTHS.1.into(), 0.5),
        series,
    }
}

/// Row by row, the runs of points with the same most probable species and shade.
fn regions(network: &impl Botanist) -> Vec<Series> {
    let at = |(from, to): (f32, f32), index: usize, count: usize| {
        from + (to - from) * index as f32 / count as f32
    };
    let mut series = Vec::new();
    for row in (0..ROWS).rev() {
        let (low, high) = (at(WIDTHS, row, ROWS), at(WIDTHS, row + 1, ROWS));
        let middle = (low + high) / 2.0;
        let kind = |column: usize| {
            let half = (LENGTHS.1 - LENGTHS.0) / (2 * COLUMNS) as f32;
            let x = input([at(LENGTHS, column, COLUMNS) + half, middle]);
            let species = network.classify(&x);
            let probability = network.forward(&x)[species];
            (species, SHADES.iter().position(|(from, ..)| probability >= *from))
        };
        let mut start = 0;
        while start < COLUMNS {
            let (species, shade) = kind(start);
            let end = (start..COLUMNS).find(|column| kind(*column) != (species, shade));
            let end = end.unwrap_or(COLUMNS);
            let [left, right] = [start, end].map(|column| f64::from(at(LENGTHS, column, COLUMNS)));
            let (low, high) = (f64::from(low), f64::from(high));
            let corners = [(left, low), (right, low), (right, high), (left, high)];
            let (_, strength, name) = SHADES[shade.unwrap_or(SHADES.len() - 1)];
            let colour = WHITE.towards(COLOURS[species], strength);
            // The key has the shades of one species.
            let name = if species == 0 { name } else { "" };
            series.push(Series::new(name, colour, Mark::Area, corners));
            start = end;
        }
    }
    series
}
