//! What the penalty of one's own can do: it finds the inputs that matter.

use crate::own::GroupLasso;
use crate::problems::selection::{MATTER, Selection, learn};
use crate::support::colour::{BLUE, Colour, ORANGE};
use crate::support::{Axis, Chart, Column, Mark, Series, Table, median};
use dfn::Penalty;
use std::error::Error;

const SEEDS: u64 = 7;
const LAMBDA: f64 = 0.005;

pub fn show() -> Result<Chart, Box<dyn Error>> {
    println!("4. A penalty: the group lasso, λ Σᵢ √out ‖Wᵢ‖ over the inputs i of each layer");
    println!("   (y depends on two of eight inputs; λ = {LAMBDA}; medians of {SEEDS} seeds)\n");
    let (without, with) = (Medians::new(())?, Medians::new(GroupLasso { lambda: LAMBDA })?);

    let headings = ["input", "y depends on it", "‖Wᵢ‖, no penalty", "with it"].map(Column::Right);
    let mut table = Table::new(headings);
    for (input, (without, with)) in without.norms.iter().zip(&with.norms).enumerate() {
        let depends = if MATTER.contains(&input) { "yes" } else { "no" };
        let [without, with] = [without, with].map(|norm| format!("{norm:.3}"));
        table.row([(input + 1).to_string(), depends.to_string(), without, with]);
    }
    println!("{table}");
    let (without_error, with_error) = (without.error, with.error);
    println!(
        "  mean squared error over other samples: {without_error:.3}, with it {with_error:.3}\n"
    );

    Ok(Chart {
        heading: "A penalty: the group lasso".to_string(),
        explanation: format!(
            "y depends on the inputs {}",
            MATTER.map(|i| (i + 1).to_string()).join(" and ")
        ),
        x: Axis::new("input", 0.5..8.5, 1.0),
        y: Axis::new("norm of its weights", -0.2..4.0, 1.0),
        series: vec![without.series("no penalty", BLUE), with.series("group lasso", ORANGE)],
    })
}

/// What learning came to over all seeds.
struct Medians {
    norms: Vec<f64>,
    error: f64,
}

impl Medians {
    fn new(penalty: impl Penalty<f64>) -> Result<Self, Box<dyn Error>> {
        let learned =
            (0..SEEDS).map(|seed| learn(penalty, seed)).collect::<Result<Vec<Selection>, _>>()?;
        let norm = |input: usize| median(learned.iter().map(|learned| learned.norms[input]));
        Ok(Self {
            norms: (0..8).map(norm).collect(),
            error: median(learned.iter().map(|learned| learned.error)),
        })
    }

    fn series(self, name: &str, colour: Colour) -> Series {
        let points = (1..).zip(self.norms).map(|(input, norm)| (f64::from(input), norm));
        Series::new(name, colour, Mark::Dots(5.0), points)
    }
}
