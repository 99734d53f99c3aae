//! The picture: what the networks answer in the plane of the inputs and in that of the hidden units.

use crate::regions::{self, Affine, Point, cut, pieces};
use crate::support::colour::{BLUE, Colour, INK, ORANGE, WHITE};
use crate::support::{Axis, Chart, Mark, Series, draw_charts};
use crate::{INPUTS, TARGETS, WideXor, Xor, name};
use dfn::Dense;
use std::io;
use std::path::Path;

/// ŷ at which the shade changes. The shades lie between the colours of y = 0 and of y = 1.
const LEVELS: [f32; 3] = [0.25, 0.5, 0.75];
const SHADES: [(Colour, &str); 4] = [
    (Colour(148, 186, 222), "ŷ < ¼"),
    (Colour(207, 224, 240), "¼ to ½"),
    (Colour(252, 226, 200), "½ to ¾"),
    (Colour(245, 184, 128), "ŷ ≥ ¾"),
];

/// A square part of a plane, and what is drawn in it.
struct Plane<'a> {
    heading: &'a str,
    explanation: &'a str,
    axes: [&'static str; 2],
    corner: Point,
    side: f32,
    /// ŷ, affine on every piece of the plane between the kinks of the units.
    output: &'a dyn Fn(Point) -> f32,
    units: Vec<Affine>,
    /// A thin line.
    path: Vec<Point>,
    samples: Vec<Sample>,
}

struct Sample {
    at: Point,
    y: f32,
    name: String,
    /// Where the name stands from the point, in shares of the plane's side.
    name_at: (f32, f32),
}

pub fn draw(file: &Path, hand_set: &Xor, learned: &WideXor) -> io::Result<()> {
    let below = (0.0, -0.06);
    let samples = || {
        let pairs = INPUTS.iter().zip(TARGETS);
        pairs.map(|(x, [y])| Sample { at: *x, y, name: name(x), name_at: below }).collect()
    };
    let hidden = |x: Point| hand_set.trace(&x).hidden.h;
    let mapped = |x: Point, name: &str, name_at| Sample {
        at: hidden(x),
        y: hand_set.forward(&x)[0],
        name: name.to_string(),
        name_at,
    };
    let Dense { weights: [[w1], [w2]], bias: [b] } = hand_set.output;
    let output = Affine { slope: [w1, w2], offset: b };

    let planes = [
        Plane {
            heading: "Set by hand: the inputs",
            explanation: "no single line parts 01 and 10 from 00 and 11",
            axes: ["x₁", "x₂"],
            corner: [-0.5, -0.5],
            side: 2.0,
            output: &|x| hand_set.forward(&x)[0],
            units: regions::units(&hand_set.hidden),
            path: Vec::new(),
            samples: samples(),
        },
        Plane {
            heading: "Set by hand: the two hidden units",
            explanation: "one line does; all inputs are mapped to the thin path",
            axes: ["h₁", "h₂"],
            corner: [-0.5, -1.0],
            side: 3.0,
            output: &|h| output.at(h),
            units: Vec::new(),
            path: [[0.0, 0.0], [0.5, 0.5], [1.25, 1.25]].map(hidden).to_vec(),
            samples: vec![
                mapped([0.0, 0.0], "00", (0.0, 0.06)),
                mapped([0.0, 1.0], "01 and 10", below),
                mapped([1.0, 1.0], "11", (-0.05, 0.05)),
            ],
        },
        Plane {
            heading: "Learned with eight hidden units: the inputs",
            explanation: "thin lines: a unit's pre-activation is 0 and ŷ has a kink",
            axes: ["x₁", "x₂"],
            corner: [-0.5, -0.5],
            side: 2.0,
            output: &|x| learned.forward(&x)[0],
            units: regions::units(&learned.hidden),
            path: Vec::new(),
            samples: samples(),
        },
    ];
    // The plane within its chart is a square.
    draw_charts(file, &planes.map(Plane::chart), 3, (436.0, 470.0))
}

impl Plane<'_> {
    fn chart(self) -> Chart {
        let [left, low] = self.corner;
        let (right, high) = (left + self.side, low + self.side);
        let whole = [[left, low], [right, low], [right, high], [left, high]].to_vec();
        let mut series = Vec::new();
        let mut boundary = Vec::new();
        for mut piece in pieces(whole.clone(), &self.units) {
            for (level, (shade, name)) in LEVELS.into_iter().chain([f32::INFINITY]).zip(SHADES) {
                let parts = cut(&piece, |point| (self.output)(point) - level);
                series.push(Series::new(name, shade, Mark::Area, points(&parts.below)));
                if level == 0.5 {
                    boundary.push(parts.edge);
                }
                piece = parts.above;
            }
        }
        let kink = INK.towards(WHITE, 0.5);
        for unit in &self.units {
            let edge = cut(&whole, |point| unit.at(point)).edge;
            series.push(Series::new("", kink, Mark::Thin, points(&edge)));
        }
        series.push(Series::new("", INK, Mark::Thin, points(&self.path)));
        let edges = boundary.iter();
        series.extend(edges.map(|edge| Series::new("ŷ = ½", INK, Mark::Line, points(edge))));
        for sample in &self.samples {
            series.extend(sample.series(self.side));
        }
        let [x, y] = self.axes;
        Chart {
            heading: self.heading.to_string(),
            explanation: self.explanation.to_string(),
            x: Axis::new(x, left.into()..right.into(), 0.5),
            y: Axis::new(y, low.into()..high.into(), 0.5),
            series,
        }
    }
}

impl Sample {
    /// A dot with a white border, and the name.
    fn series(&self, side: f32) -> [Series; 3] {
        let (colour, meaning) = match self.y < 0.5 {
            true => (BLUE, "a sample with y = 0"),
            false => (ORANGE, "a sample with y = 1"),
        };
        let [x, y] = self.at;
        let name_at = [[x + side * self.name_at.0, y + side * self.name_at.1]];
        [
            Series::new("", WHITE, Mark::Dots(9.0), points(&[self.at])),
            Series::new(meaning, colour, Mark::Dots(7.0), points(&[self.at])),
            Series::new(&self.name, INK, Mark::Words, points(&name_at)),
        ]
    }
}

fn points(points: &[Point]) -> impl Iterator<Item = (f64, f64)> {
    points.iter().map(|[x, y]| (f64::from(*x), f64::from(*y)))
}
