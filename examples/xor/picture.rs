//! The picture: what the networks answer in the plane of the inputs and in that of the hidden units.

use crate::regions::{self, Affine, Point, cut, pieces};
use crate::support::{BLUE, FONT, INK, ORANGE, text};
use crate::{INPUTS, TARGETS, WideXor, Xor, name};
use dfn::Dense;
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use std::error::Error;
use std::path::Path;

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// The width and height of a panel; the plane in it is a square.
const PANEL: (u32, u32) = (436, 480);
const HEADING: u32 = 72;
const LEFT: u32 = 54;
const BELOW: u32 = 48;
const KEY: u32 = 56;
const MARGIN: u32 = 12;

/// ŷ at which the shade changes. The shades lie between the colours of y = 0 and of y = 1.
const LEVELS: [f32; 3] = [0.25, 0.5, 0.75];
const SHADES: [RGBColor; 4] = [
    RGBColor(148, 186, 222),
    RGBColor(207, 224, 240),
    RGBColor(252, 226, 200),
    RGBColor(245, 184, 128),
];

/// A square part of a plane, and what is drawn in it.
struct Plane<'a> {
    heading: &'a str,
    explanation: &'a str,
    axes: [&'a str; 2],
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
    /// Where the name stands, in pixels from the point.
    name_at: (i32, i32),
}

pub fn draw(file: &Path, hand_set: &Xor, learned: &WideXor) -> Result<(), Box<dyn Error>> {
    let below = (0, 21);
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
                mapped([0.0, 0.0], "00", (0, -21)),
                mapped([0.0, 1.0], "01 and 10", below),
                mapped([1.0, 1.0], "11", (-16, -18)),
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

    let root = SVGBackend::new(file, (3 * PANEL.0 + MARGIN, PANEL.1 + KEY)).into_drawing_area();
    root.fill(&WHITE)?;
    for (index, plane) in (0..).zip(&planes) {
        let corner = (MARGIN + index * PANEL.0, 0);
        draw_plane(&root.clone().shrink(corner, PANEL), plane)?;
    }
    draw_key(&root.clone().shrink((MARGIN, PANEL.1), (3 * PANEL.0, KEY)))?;
    root.present()?;
    Ok(())
}

fn draw_plane(area: &Area, plane: &Plane) -> Result<(), Box<dyn Error>> {
    let square = PANEL.1 - HEADING - BELOW;
    let centre = (LEFT + square / 2) as i32;
    area.draw_text(plane.heading, &text(18, &INK), (centre, 26))?;
    area.draw_text(plane.explanation, &text(13, &INK), (centre, 50))?;

    let [left, low] = plane.corner;
    let (right, high) = (left + plane.side, low + plane.side);
    let area = area.clone().shrink((0, HEADING), (LEFT + square, square + BELOW));
    let mut chart = ChartBuilder::on(&area)
        .y_label_area_size(LEFT)
        .x_label_area_size(BELOW)
        .build_cartesian_2d(left..right, low..high)?;
    chart
        .configure_mesh()
        .disable_mesh()
        .x_labels(5)
        .y_labels(5)
        .x_label_formatter(&|value| format!("{value:.1}"))
        .y_label_formatter(&|value| format!("{value:.1}"))
        .axis_style(INK)
        .label_style((FONT, 13).into_font().color(&INK))
        .axis_desc_style((FONT, 17).into_font().color(&INK))
        .x_desc(plane.axes[0])
        .y_desc(plane.axes[1])
        .draw()?;

    let whole = vec![[left, low], [right, low], [right, high], [left, high]];
    let line = |points: &[Point], style: ShapeStyle| {
        PathElement::new(points.iter().map(|[x, y]| (*x, *y)).collect::<Vec<_>>(), style)
    };
    let mut boundary = Vec::new();
    for mut piece in pieces(whole.clone(), &plane.units) {
        for (level, shade) in LEVELS.into_iter().chain([f32::INFINITY]).zip(SHADES) {
            let parts = cut(&piece, |point| (plane.output)(point) - level);
            let corners: Vec<_> = parts.below.iter().map(|[x, y]| (*x, *y)).collect();
            chart.draw_series([Polygon::new(corners, shade.filled())])?;
            if level == 0.5 {
                boundary.push(parts.edge);
            }
            piece = parts.above;
        }
    }
    let kinks = plane.units.iter().map(|unit| cut(&whole, |point| unit.at(point)).edge);
    chart.draw_series(kinks.map(|kink| line(&kink, INK.mix(0.35).stroke_width(1))))?;
    chart.draw_series([line(&plane.path, INK.stroke_width(1))])?;
    chart.draw_series(boundary.iter().map(|edge| line(edge, INK.stroke_width(3))))?;
    chart.draw_series([line(&[[left, high], [right, high], [right, low]], INK.stroke_width(1))])?;
    for sample in &plane.samples {
        let at = (sample.at[0], sample.at[1]);
        chart.draw_series([Circle::new(at, 9, WHITE.filled())])?;
        chart.draw_series([Circle::new(at, 7, colour(sample.y).filled())])?;
        let name = Text::new(sample.name.clone(), sample.name_at, text(15, &INK));
        chart.draw_series([EmptyElement::at(at) + name])?;
    }
    Ok(())
}

/// The key below the planes, from left to right.
fn draw_key(area: &Area) -> Result<(), Box<dyn Error>> {
    let words = text(14, &INK).pos(Pos::new(HPos::Left, VPos::Center));
    let shades = SHADES.into_iter().zip(["ŷ < ¼", "¼ to ½", "½ to ¾", "ŷ ≥ ¾"]);
    for (left, (shade, range)) in (190..).step_by(112).zip(shades) {
        area.draw(&Rectangle::new([(left, 16), (left + 32, 34)], shade.filled()))?;
        area.draw_text(range, &words, (left + 42, 26))?;
    }
    area.draw(&PathElement::new([(638, 25), (674, 25)], INK.stroke_width(3)))?;
    area.draw_text("ŷ = ½", &words, (684, 26))?;
    for (left, y, sample) in [(780, 0.0, "a sample with y = 0"), (964, 1.0, "a sample with y = 1")]
    {
        area.draw(&Circle::new((left, 25), 7, colour(y).filled()))?;
        area.draw_text(sample, &words, (left + 16, 26))?;
    }
    Ok(())
}

fn colour(y: f32) -> RGBColor {
    if y < 0.5 { BLUE } else { ORANGE }
}
