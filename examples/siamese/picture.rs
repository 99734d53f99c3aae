//! The codes of digits that were never seen, and how far apart pairs of them are.

use crate::data::Samples;
use crate::networks::{Pairs, Siamese};
use crate::support::colour::{BLUE, Colour, ORANGE};
use crate::support::{Axis, Chart, Mark, Series, draw_charts};
use std::io;
use std::path::Path;

/// A colour for each digit.
const COLOURS: [Colour; 10] = [
    Colour(31, 98, 168),
    Colour(221, 107, 18),
    Colour(0, 140, 105),
    Colour(190, 100, 155),
    Colour(86, 180, 233),
    Colour(150, 110, 60),
    Colour(200, 40, 50),
    Colour(110, 80, 190),
    Colour(120, 160, 30),
    Colour(110, 116, 124),
];

const BARS: usize = 40;

pub fn draw(
    file: &Path,
    network: &Siamese,
    accuracy: f64,
    test: &Samples,
    pairs: &Pairs,
) -> io::Result<()> {
    let charts = [codes(network, test), distances(network, accuracy, pairs)];
    draw_charts(file, &charts, 2, (560.0, 480.0))
}

/// Every digit's name at the place of its code.
fn codes(network: &Siamese, test: &Samples) -> Chart {
    let encoder = network.encoder();
    let codes: Vec<_> =
        test.images.iter().map(|image| encoder.forward(image).map(f64::from)).collect();
    let mut series = Vec::new();
    let of = |digit: usize| {
        let codes = codes.iter().zip(&test.labels).filter(move |(_, label)| **label == digit);
        codes.map(|([a, b], _)| (*a, *b)).collect::<Vec<_>>()
    };
    for (digit, colour) in COLOURS.into_iter().enumerate() {
        series.push(Series::new(&digit.to_string(), colour, Mark::Words, of(digit)));
    }
    Chart {
        heading: "The codes of test digits".to_string(),
        explanation: "none of them was learned from; nobody told the encoder which digit is which"
            .to_string(),
        x: Axis::around("code₁", codes.iter().map(|code| code[0])),
        y: Axis::around("code₂", codes.iter().map(|code| code[1])),
        series,
    }
}

/// How many of the pairs are how far apart.
fn distances(network: &Siamese, accuracy: f64, pairs: &Pairs) -> Chart {
    let encoder = network.encoder();
    let code = |image: &[f32]| {
        let image = image.try_into().unwrap_or(&[0.0; 64]);
        encoder.forward(image).map(f64::from)
    };
    let distance = |images: &[f32; 128]| {
        let (left, right) = images.split_at(64);
        let (left, right) = (code(left), code(right));
        f64::hypot(left[0] - right[0], left[1] - right[1])
    };
    let distances: Vec<_> = pairs.images.iter().map(distance).collect();
    let farthest = distances.iter().copied().fold(0.0, f64::max);
    let bars = |same: bool| {
        let mut bars = [0.0; BARS];
        for (distance, one) in distances.iter().zip(&pairs.same) {
            if (one[0] > 0.5) == same {
                bars[((distance / farthest * BARS as f64) as usize).min(BARS - 1)] += 1.0;
            }
        }
        bars
    };
    let steps = |name: &str, colour: Colour, bars: [f64; BARS]| {
        let width = farthest / BARS as f64;
        let corners = bars.into_iter().enumerate().flat_map(|(index, count)| {
            [(index as f64 * width, count), ((index + 1) as f64 * width, count)]
        });
        Series::new(name, colour, Mark::Line, [(0.0, 0.0)].into_iter().chain(corners))
    };
    let (same, other) = (bars(true), bars(false));
    let highest = same.iter().chain(&other).copied().fold(0.0, f64::max);
    Chart {
        heading: "How far apart pairs are".to_string(),
        explanation: format!("{:.1} % of the pairs are judged right", 100.0 * accuracy),
        x: Axis::around("distance of the codes", [0.0, farthest]),
        y: Axis::around("pairs", [0.0, highest]),
        series: vec![steps("the same digit", BLUE, same), steps("different digits", ORANGE, other)],
    }
}
