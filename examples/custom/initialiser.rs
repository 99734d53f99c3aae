//! What the initialiser of one's own can do: the values keep their size through many layers.

use crate::own::LeCun;
use crate::problems::depth::{Deep, sizes};
use crate::support::colour::{BLUE, Colour, ORANGE};
use crate::support::{Axis, Chart, Column, Mark, Series, Table, median};
use dfn::{He, Initialiser};
use std::array;

const SEEDS: u64 = 9;

pub fn show() -> Chart {
    println!("6. An initialiser: LeCun's, normal weights with a variance of 1 / in");
    println!(
        "   (six linear layers of 64 units, inputs with a variance of 1; medians of {SEEDS} seeds)\n"
    );
    let (lecun, he) = (medians(LeCun), medians(He));
    let headings = ["layer", "size of h, LeCun", "He"].map(Column::Right);
    let mut table = Table::new(headings);
    for (layer, (lecun, he)) in lecun.iter().zip(he).enumerate() {
        table.row([(layer + 1).to_string(), format!("{lecun:.2}"), format!("{he:.2}")]);
    }
    println!("{table}");
    println!("  size: root mean square. He's weights have a variance of 2 / in, because rectified");
    println!("  units, for which they are made, pass only half of it.\n");

    let line = |name, colour: Colour, sizes: [f64; Deep::LAYERS.len()]| {
        let points = sizes.into_iter().enumerate().map(|(index, size)| (index as f64 + 1.0, size));
        Series::new(name, colour, Mark::Line, points)
    };
    Chart {
        heading: "An initialiser: LeCun's".to_string(),
        explanation: "linear layers, the size of their values".to_string(),
        x: Axis::new("layer", 1.0..6.0, 1.0),
        y: Axis::new("root mean square of h", 0.0..9.0, 1.0),
        series: vec![line("LeCun", ORANGE, lecun), line("He", BLUE, he)],
    }
}

/// The median size of each layer's values.
fn medians(initialiser: impl Initialiser + Copy) -> [f64; Deep::LAYERS.len()] {
    let sizes: Vec<_> = (0..SEEDS).map(|seed| sizes(initialiser, seed)).collect();
    array::from_fn(|layer| median(sizes.iter().map(|sizes| sizes[layer])))
}
