//! Loss and accuracy by epoch, and how large the gradients of the layers are before the first step.

use crate::networks::{EPOCHS, Learned};
use crate::runs::Runs;
use crate::support::colour::{BLUE, Colour, ORANGE, WHITE};
use crate::support::{Axis, Chart, Mark, Series, draw_charts};
use std::io;
use std::path::Path;

/// Draws a plain network and a residual one.
///
/// # Errors
/// If the file cannot be written.
pub fn draw(file: &Path, kinds: &[Runs]) -> io::Result<()> {
    let coloured = || kinds.iter().zip([ORANGE, BLUE]);
    let curves = |values: fn(&Learned) -> &[f64]| -> Vec<Series> {
        coloured().flat_map(|(runs, colour)| curves(runs, colour, values)).collect()
    };
    let sizes = coloured().map(|(runs, colour)| {
        let points = runs.gradients.iter().enumerate();
        let points = points.map(|(layer, size)| ((layer + 1) as f64, *size));
        Series::new(&runs.title(), colour, Mark::Line, points)
    });
    let all_sizes = || kinds.iter().flat_map(|runs| runs.gradients.iter().copied());
    let (low, high) = (all_sizes().fold(f64::INFINITY, f64::min), all_sizes().fold(0.0, f64::max));
    let layers = kinds.iter().map(|runs| runs.gradients.len()).fold(0, usize::max);
    let epochs = || Axis::new("epoch", 0.0..EPOCHS as f64, 5.0);
    let charts = [
        Chart {
            heading: "Loss".to_string(),
            explanation: "cross-entropy of the training digits".to_string(),
            x: epochs(),
            y: Axis::logarithmic("loss", 0.01..6.0),
            series: curves(|learned| &learned.losses),
        },
        Chart {
            heading: "Test digits read right".to_string(),
            explanation: "thin: each seed; thick: the median".to_string(),
            x: epochs(),
            y: Axis::new("share", 0.0..1.0, 0.1),
            series: curves(|learned| &learned.accuracies),
        },
        Chart {
            heading: "Before the first step".to_string(),
            explanation: "the gradient of each layer's weights, the median".to_string(),
            x: Axis::new("layer", 1.0..layers as f64, 3.0),
            y: Axis::logarithmic("|∂J/∂W|", 0.7 * low..1.4 * high),
            series: sizes.collect(),
        },
    ];
    draw_charts(file, &charts, 3, (400.0, 380.0))
}

/// A thin line for each seed, and the median of each epoch.
fn curves(runs: &Runs, colour: Colour, values: fn(&Learned) -> &[f64]) -> Vec<Series> {
    let numbered = |values: &[f64]| -> Vec<(f64, f64)> {
        values.iter().enumerate().map(|(epoch, value)| ((epoch + 1) as f64, *value)).collect()
    };
    let thin = |learned: &Learned| {
        Series::new("", colour.towards(WHITE, 0.5), Mark::Thin, numbered(values(learned)))
    };
    let mut series: Vec<_> = runs.learned.iter().map(thin).collect();
    let middle: Vec<_> = (0..EPOCHS).map(|epoch| runs.middle(values, epoch)).collect();
    series.push(Series::new(&runs.title(), colour, Mark::Line, numbered(&middle)));
    series
}
