//! What a loss makes of noise: the squared error learns the mean, the absolute error the median.

use crate::skewed::{Curve, SAMPLES, distance, learn, mean, median, samples};
use crate::support::colour::{BLUE, GREY, INK, ORANGE, PALE};
use crate::support::{self, Axis, Chart, Column, Mark, Series, Table, draw_charts, grid};
use dfn::{HalfSquaredError, Loss, MeanAbsoluteError, unit};
use std::error::Error;
use std::path::Path;

const SEEDS: u64 = 7;

pub fn show(file: &Path) -> Result<(), Box<dyn Error>> {
    println!("3. A number with skewed noise: what does ŷ learn?");
    println!("   ({SAMPLES} samples y = sin(x) + exponential noise, network 1-16-1 with tanh,");
    println!("   medians of {SEEDS} seeds, each with samples of its own)\n");

    let squared = curves(HalfSquaredError)?;
    let absolute = curves(MeanAbsoluteError)?;
    let headings = ["distance from E[y | x]", "from the median of y | x"].map(Column::Right);
    let [from_mean, from_median] = headings;
    let mut table =
        Table::new([Column::Left("loss"), from_mean, from_median, Column::Left("so ŷ is")]);
    for (name, curves) in [("squared error", &squared), ("absolute error", &absolute)] {
        let middle = |truth: fn(f64) -> f64| {
            support::median(curves.iter().map(|curve| distance(curve, truth)))
        };
        let (from_mean, from_median) = (middle(mean), middle(median));
        let nearer = if from_mean < from_median { "the mean" } else { "the median" };
        let [from_mean, from_median] = [from_mean, from_median].map(|value| format!("{value:.3}"));
        table.row([name.to_string(), from_mean, from_median, nearer.to_string()]);
    }
    println!("{table}");
    println!("  distance: root mean square over −3 ≤ x ≤ 3\n");
    draw_charts(file, &[chart(&squared, &absolute)], 1, (760.0, 460.0))?;
    Ok(())
}

fn curves<L>(loss: L) -> Result<Vec<Curve>, Box<dyn Error>>
where
    L: Loss<unit::linear, [f64; 1], [f64; 1]>,
{
    (0..SEEDS).map(|seed| Ok(learn(loss, seed)?)).collect()
}

/// The samples of the first seed, the true curves and those learned from these samples.
fn chart(squared: &[Curve], absolute: &[Curve]) -> Chart {
    let (inputs, outputs) = samples(0);
    let points = inputs.iter().zip(&outputs).map(|([x], [y])| (*x, *y));
    let curve = |name, colour, mark, value: &dyn Fn(f64) -> f64| {
        let x = grid(-3.0, 3.0, 151);
        Series::new(name, colour, mark, x.into_iter().map(|x| (x, value(x))).collect::<Vec<_>>())
    };
    let learned = |curve: &[Curve], x: f64| curve.first().map_or(f64::NAN, |c| c.forward(&[x])[0]);
    Chart {
        heading: "Mean and median".to_string(),
        explanation: "each loss learns its own answer from the same samples".to_string(),
        x: Axis::new("x", -3.0..3.0, 1.0),
        y: Axis::new("y", -1.0..6.0, 1.0),
        series: vec![
            Series::new("samples", GREY.towards(PALE, 0.6), Mark::Dots(1.5), points),
            curve("squared error", BLUE, Mark::Line, &|x| learned(squared, x)),
            curve("absolute error", ORANGE, Mark::Line, &|x| learned(absolute, x)),
            curve("true mean E[y | x]", BLUE.towards(INK, 0.5), Mark::Dashes, &mean),
            curve("true median of y | x", ORANGE.towards(INK, 0.5), Mark::Dashes, &median),
        ],
    }
}
