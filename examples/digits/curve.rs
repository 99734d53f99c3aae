//! The picture of learning: the loss and the accuracy by epoch.

use crate::support::{BLUE, FONT, INK, ORANGE, text};
use plotters::coord::Shift;
use plotters::coord::ranged1d::{AsRangedCoord, ValueFormatter};
use plotters::prelude::*;
use std::error::Error;
use std::path::Path;

/// What was measured after an epoch.
pub struct Epoch {
    pub number: usize,
    /// The mean over the epoch, each sample's before its step.
    pub training_loss: f32,
    pub test_loss: f32,
    pub test_accuracy: f64,
}

const GRID: RGBColor = RGBColor(226, 229, 233);
const PANEL: (u32, u32) = (560, 420);
const HEADING: u32 = 56;
const MARGIN: u32 = 24;
const LEFT: u32 = 60;
const BELOW: u32 = 48;

/// A line of a panel: its name, its colour, and its value after an epoch.
struct Line<'a> {
    name: &'a str,
    colour: &'static RGBColor,
    value: &'a dyn Fn(&Epoch) -> f64,
    /// Its unit, and where the name stands, in pixels above the line's end.
    unit: &'a str,
    above: i32,
}

pub fn draw(file: &Path, history: &[Epoch]) -> Result<(), Box<dyn Error>> {
    let losses = [
        Line {
            name: "training",
            colour: &BLUE,
            value: &|epoch| f64::from(epoch.training_loss),
            unit: "",
            above: -18,
        },
        Line {
            name: "test",
            colour: &ORANGE,
            value: &|epoch| f64::from(epoch.test_loss),
            unit: "",
            above: 18,
        },
    ];
    let accuracies = [Line {
        name: "test",
        colour: &ORANGE,
        value: &|epoch| 100.0 * epoch.test_accuracy,
        unit: " %",
        above: 18,
    }];

    let root = SVGBackend::new(file, (2 * PANEL.0, PANEL.1)).into_drawing_area();
    root.fill(&WHITE)?;
    let (left, right) = root.split_horizontally(PANEL.0);
    let (low, high) = range(history, &losses);
    let (low, high) = (0.6 * low, 1.2 * high);
    let mut ticks = vec![0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0];
    ticks.retain(|tick| (low..high).contains(tick));
    let scale = (low..high).log_scale().with_key_points(ticks);
    panel(&left, "Loss (cross-entropy, logarithmic scale)", scale, history, &losses)?;
    let (low, _) = range(history, &accuracies);
    let scale = low.floor()..100.0;
    panel(&right, "Samples read right (per cent)", scale, history, &accuracies)?;
    root.present()?;
    Ok(())
}

fn panel<Y>(
    area: &DrawingArea<SVGBackend, Shift>,
    heading: &str,
    scale: Y,
    history: &[Epoch],
    lines: &[Line],
) -> Result<(), Box<dyn Error>>
where
    Y: AsRangedCoord<Value = f64, CoordDescType: ValueFormatter<f64>>,
{
    let middle = (LEFT + (PANEL.0 - LEFT - MARGIN) / 2) as i32;
    area.draw_text(heading, &text(18, &INK), (middle, 30))?;
    let inner = (PANEL.0 - MARGIN, PANEL.1 - HEADING - 12);
    let mut chart = ChartBuilder::on(&area.clone().shrink((0, HEADING), inner))
        .y_label_area_size(LEFT)
        .x_label_area_size(BELOW)
        .build_cartesian_2d(0.0..history.len() as f64, scale)?;
    chart
        .configure_mesh()
        .disable_x_mesh()
        .bold_line_style(GRID)
        .light_line_style(TRANSPARENT)
        .x_labels(7)
        .x_label_formatter(&|epoch| format!("{epoch:.0}"))
        .y_label_formatter(&|value| value.to_string())
        .x_desc("epoch")
        .axis_style(INK)
        .label_style((FONT, 14).into_font().color(&INK))
        .axis_desc_style((FONT, 15).into_font().color(&INK))
        .draw()?;
    for line in lines {
        let points = || history.iter().map(|epoch| (epoch.number as f64, (line.value)(epoch)));
        let style = line.colour.stroke_width(2);
        chart.draw_series(LineSeries::new(points(), style))?;
        // The name and the last value stand above the line's end.
        if let Some(last) = points().last() {
            let digits = if last.1 < 1.0 { 3 } else { 1 };
            let words = format!("{}: {:.digits$}{}", line.name, last.1, line.unit);
            let words = Text::new(words, (-52, -line.above), text(15, line.colour));
            let end = Circle::new((0, 0), 4, line.colour.filled());
            chart.draw_series([EmptyElement::at(last) + end + words])?;
        }
    }
    Ok(())
}

/// The least and the greatest value of the lines.
fn range(history: &[Epoch], lines: &[Line]) -> (f64, f64) {
    let values = lines.iter().flat_map(|line| history.iter().map(line.value));
    values.fold((f64::INFINITY, 0.0), |(low, high), value| (low.min(value), high.max(value)))
}
