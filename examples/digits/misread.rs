//! The picture of the misread digits, each with what it is and what it was taken for.

use crate::data::{Image, Samples};
use crate::network::Digits;
use crate::support::{BLUE, INK, ORANGE, text};
use plotters::coord::Shift;
use plotters::prelude::*;
use std::error::Error;
use std::path::Path;

const COLUMNS: usize = 6;
const PIXEL: i32 = 14;
const HEADING: u32 = 76;
/// A digit with its label and the space around it.
const CELL: (u32, u32) = (160, 172);
const MARGIN: u32 = 20;
const FRAME: RGBColor = RGBColor(190, 196, 203);

pub fn draw(file: &Path, network: &Digits, samples: &Samples) -> Result<(), Box<dyn Error>> {
    let pairs = samples.images.iter().zip(&samples.labels);
    let misread: Vec<_> =
        pairs.filter(|(image, label)| network.classify(image) != **label).collect();
    let rows = misread.len().div_ceil(COLUMNS) as u32;
    let size = (COLUMNS as u32 * CELL.0 + 2 * MARGIN, HEADING + rows * CELL.1 + MARGIN);

    let root = SVGBackend::new(file, size).into_drawing_area();
    root.fill(&WHITE)?;
    let middle = (size.0 / 2) as i32;
    let heading = format!("{} of {} test digits are misread", misread.len(), samples.labels.len());
    root.draw_text(&heading, &text(20, &INK), (middle, 30))?;
    let explanation =
        "the digit → what it was read as, and the probability that the network gave this";
    root.draw_text(explanation, &text(14, &INK), (middle, 56))?;
    for (index, (image, label)) in misread.into_iter().enumerate() {
        let (column, row) = ((index % COLUMNS) as u32, (index / COLUMNS) as u32);
        let corner = (MARGIN + column * CELL.0, HEADING + row * CELL.1);
        draw_digit(&root.clone().shrink(corner, CELL), network, image, *label)?;
    }
    root.present()?;
    Ok(())
}

fn draw_digit(
    area: &DrawingArea<SVGBackend, Shift>,
    network: &Digits,
    image: &Image,
    label: usize,
) -> Result<(), Box<dyn Error>> {
    let middle = CELL.0 as i32 / 2;
    let (left, top) = (middle - 4 * PIXEL, 12);
    for (index, ink) in (0..).zip(image) {
        let corner = (left + index % 8 * PIXEL, top + index / 8 * PIXEL);
        let opposite = (corner.0 + PIXEL, corner.1 + PIXEL);
        // Ink on paper: full pixels are dark.
        let shade = |full: u8| (255.0 - ink * f32::from(255 - full)).round() as u8;
        let colour = RGBColor(shade(INK.0), shade(INK.1), shade(INK.2));
        area.draw(&Rectangle::new([corner, opposite], colour.filled()))?;
    }
    let frame = [(left, top), (left + 8 * PIXEL, top + 8 * PIXEL)];
    area.draw(&Rectangle::new(frame, FRAME.stroke_width(1)))?;

    let class = network.classify(image);
    let probability = network.forward(image)[class];
    let line = top + 8 * PIXEL + 20;
    area.draw_text(&label.to_string(), &text(20, &BLUE), (middle - 46, line))?;
    area.draw_text("→", &text(16, &INK), (middle - 22, line))?;
    area.draw_text(&class.to_string(), &text(20, &ORANGE), (middle + 2, line))?;
    let probability = format!("{:.0} %", 100.0 * probability);
    area.draw_text(&probability, &text(13, &INK), (middle + 40, line))?;
    Ok(())
}
