//! The picture of the misread digits, each with what it is and what it was taken for.

use crate::data::{Image, Samples};
use crate::network::Digits;
use crate::support::colour::{BLUE, Colour, INK, ORANGE, WHITE};
use crate::support::svg::{Align, Point, Stroke, Svg};
use std::io;
use std::path::Path;

const COLUMNS: usize = 6;
const PIXEL: f64 = 14.0;
const HEADING: f64 = 76.0;
/// A digit with its label and the space around it.
const CELL: (f64, f64) = (160.0, 172.0);
const MARGIN: f64 = 20.0;
const FRAME: Colour = Colour(190, 196, 203);

pub fn draw(file: &Path, network: &Digits, samples: &Samples) -> io::Result<()> {
    let pairs = samples.images.iter().zip(&samples.labels);
    let misread: Vec<_> =
        pairs.filter(|(image, label)| network.classify(image) != **label).collect();
    let rows = misread.len().div_ceil(COLUMNS) as f64;
    let size = (COLUMNS as f64 * CELL.0 + 2.0 * MARGIN, HEADING + rows * CELL.1 + MARGIN);

    let mut svg = Svg::new(size);
    let middle = size.0 / 2.0;
    let heading = format!("{} of {} test digits are misread", misread.len(), samples.labels.len());
    svg.words((middle, 30.0), Align::Centre, 16.0, &heading);
    let explanation =
        "the digit → what it was read as, and the probability that the network gave this";
    svg.words((middle, 56.0), Align::Centre, 12.0, explanation);
    for (index, (image, label)) in misread.into_iter().enumerate() {
        let (column, row) = ((index % COLUMNS) as f64, (index / COLUMNS) as f64);
        let corner = (MARGIN + column * CELL.0, HEADING + row * CELL.1);
        draw_digit(&mut svg, corner, network, image, *label);
    }
    svg.save(file)
}

fn draw_digit(svg: &mut Svg, corner: Point, network: &Digits, image: &Image, label: usize) {
    let middle = corner.0 + CELL.0 / 2.0;
    let (left, top, side) = (middle - 4.0 * PIXEL, corner.1 + 12.0, 8.0 * PIXEL);
    for (index, ink) in image.iter().enumerate() {
        let (column, row) = ((index % 8) as f64, (index / 8) as f64);
        // Ink on paper: full pixels are dark.
        let shade = WHITE.towards(INK, f64::from(*ink));
        svg.rectangle((left + column * PIXEL, top + row * PIXEL), (PIXEL, PIXEL), shade);
    }
    let (right, bottom) = (left + side, top + side);
    let frame = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
    svg.line(&frame, Stroke { colour: FRAME, width: 1.0, dashed: false });

    let class = network.classify(image);
    let probability = network.forward(image)[class];
    let line = bottom + 20.0;
    svg.coloured_words((middle - 46.0, line), Align::Centre, 16.0, BLUE, &label.to_string());
    svg.words((middle - 22.0, line), Align::Centre, 13.0, "→");
    svg.coloured_words((middle + 2.0, line), Align::Centre, 16.0, ORANGE, &class.to_string());
    let probability = format!("{:.0} %", 100.0 * probability);
    svg.words((middle + 40.0, line), Align::Centre, 11.0, &probability);
}
