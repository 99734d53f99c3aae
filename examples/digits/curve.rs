//! The picture of learning: the loss and the accuracy by epoch.

use crate::support::colour::{BLUE, Colour, ORANGE};
use crate::support::{Axis, Chart, Mark, Series, draw_charts};
use std::io;
use std::path::Path;

/// What was measured after an epoch.
pub struct Epoch {
    pub number: usize,
    /// The mean over the epoch, each sample's before its step.
    pub training_loss: f32,
    pub test_loss: f32,
    pub test_accuracy: f64,
}

pub fn draw(file: &Path, history: &[Epoch]) -> io::Result<()> {
    let line = |name: &str, colour: Colour, value: fn(&Epoch) -> f64| {
        let points = history.iter().map(|epoch| (epoch.number as f64, value(epoch)));
        Series::new(name, colour, Mark::Line, points)
    };
    let losses = || history.iter().flat_map(|epoch| [epoch.training_loss, epoch.test_loss]);
    let (low, high) = (losses().fold(f32::INFINITY, f32::min), losses().fold(0.0, f32::max));
    let accuracies = || history.iter().map(|epoch| 100.0 * epoch.test_accuracy);
    let last = accuracies().next_back().unwrap_or(f64::NAN);
    let epochs = || Axis::new("epoch", 0.0..history.len() as f64, 5.0);
    let charts = [
        Chart {
            heading: "Loss".to_string(),
            explanation: "cross-entropy, logarithmic scale".to_string(),
            x: epochs(),
            y: Axis::logarithmic("loss", f64::from(0.8 * low)..f64::from(1.2 * high)),
            series: vec![
                line("training", BLUE, |epoch| f64::from(epoch.training_loss)),
                line("test", ORANGE, |epoch| f64::from(epoch.test_loss)),
            ],
        },
        Chart {
            heading: "Test digits read right".to_string(),
            explanation: format!("{last:.1} % after the last epoch"),
            x: epochs(),
            y: Axis::new("per cent", accuracies().fold(100.0, f64::min).floor()..100.0, 2.0),
            series: vec![line("test", ORANGE, |epoch| 100.0 * epoch.test_accuracy)],
        },
    ];
    draw_charts(file, &charts, 2, (560.0, 400.0))
}
