//! The picture of all units: a small chart of each, its value and its slope.
//!
//! It is part of the documentation, so that it should be small; and it is compared with what is
//! drawn, so that it should be the same everywhere: the units have the same bits everywhere.

use super::support::colour::{BLUE, INK, ORANGE, PALE};
use super::support::grid;
use super::support::svg::{Align, Point, Stroke, Svg};
use super::units::{SOFTMAX, UNITS, Unit};

const COLUMNS: usize = 5;
const CHART: (f64, f64) = (178.0, 172.0);
const MARGIN: f64 = 10.0;

/// The plane of a chart: where it lies, what it shows of z and of h, and the pixels of 1.
const CORNER: Point = (24.0, 44.0);
const Z: (f64, f64) = (-3.5, 3.5);
const H: (f64, f64) = (-1.5, 3.0);
const ONE: f64 = 21.0;

/// The text of the picture.
pub fn draw() -> String {
    let units: Vec<&Unit> = UNITS.iter().chain([&SOFTMAX]).collect();
    let rows = units.len().div_ceil(COLUMNS);
    let size = (COLUMNS as f64 * CHART.0 + 2.0 * MARGIN, rows as f64 * CHART.1 + 2.0 * MARGIN);
    let mut svg = Svg::new(size);
    let corner = |index: usize| {
        let (column, row) = ((index % COLUMNS) as f64, (index / COLUMNS) as f64);
        (MARGIN + column * CHART.0, MARGIN + row * CHART.1)
    };
    for (index, unit) in units.iter().enumerate() {
        chart(&mut svg, corner(index), unit);
    }
    key(&mut svg, corner(units.len()));
    svg.finish()
}

fn chart(svg: &mut Svg, (left, top): Point, unit: &Unit) {
    let size = (ONE * (Z.1 - Z.0), ONE * (H.1 - H.0));
    let corner = (left + CORNER.0, top + CORNER.1);
    let place = |(z, h): Point| (ONE * (z - Z.0), ONE * (H.1 - h));
    let middle = corner.0 + size.0 / 2.0;
    svg.words((middle, top + 14.0), Align::Centre, 13.0, unit.name);
    svg.words((middle, top + 31.0), Align::Centre, 10.0, unit.formula);

    svg.within(corner, size, |svg| {
        let grid = Stroke { colour: PALE, width: 1.0, dashed: false };
        let axis = Stroke { colour: INK, width: 0.7, dashed: false };
        let mut line = |from, to, stroke| svg.line(&[place(from), place(to)], stroke);
        for h in [-1.0, 1.0, 2.0] {
            line((Z.0, h), (Z.1, h), grid);
        }
        for z in [-3.0, -2.0, -1.0, 1.0, 2.0, 3.0] {
            line((z, H.0), (z, H.1), grid);
        }
        line((Z.0, 0.0), (Z.1, 0.0), axis);
        line((0.0, H.0), (0.0, H.1), axis);
        // The slope is the thinner one and on top, so that both are seen where they are the same.
        let value: Vec<_> =
            pieces(unit.jumps).concat().iter().map(|z| place((*z, unit.value(*z)))).collect();
        svg.line(&bends(&value), Stroke { colour: BLUE, width: 2.8, dashed: false });
        for piece in pieces(unit.jumps) {
            let slope: Vec<_> = piece.iter().map(|z| place((*z, unit.slope(*z)))).collect();
            svg.line(&bends(&slope), Stroke { colour: ORANGE, width: 1.4, dashed: false });
        }
    });
    for (z, label) in [(-3.0, "−3"), (0.0, "0"), (3.0, "3")] {
        let (x, _) = place((z, 0.0));
        svg.words((corner.0 + x, corner.1 + size.1 + 9.0), Align::Centre, 9.0, label);
    }
    for (h, label) in [(-1.0, "−1"), (0.0, "0"), (1.0, "1"), (2.0, "2")] {
        let (_, y) = place((0.0, h));
        svg.words((corner.0 - 4.0, corner.1 + y), Align::Right, 9.0, label);
    }
}

/// The places of z that are drawn, in pieces between which the slope jumps.
fn pieces(jumps: &[f64]) -> Vec<Vec<f64>> {
    const HAIR: f64 = 1e-9;
    let starts = [Z.0].into_iter().chain(jumps.iter().map(|jump| jump + HAIR));
    let ends = jumps.iter().map(|jump| jump - HAIR).chain([Z.1]);
    starts.zip(ends).map(|(start, end)| grid(start, end, 57)).collect()
}

/// A line without the points at which it goes straight on.
fn bends(points: &[Point]) -> Vec<Point> {
    let mut bends: Vec<Point> = Vec::new();
    for (index, point) in points.iter().enumerate() {
        let straight = match (bends.last(), points.get(index + 1)) {
            (Some(last), Some(next)) => {
                let (ax, ay) = (point.0 - last.0, point.1 - last.1);
                let (bx, by) = (next.0 - point.0, next.1 - point.1);
                (ax * by - ay * bx).abs() < 1e-6
            }
            _ => false,
        };
        if !straight {
            bends.push(*point);
        }
    }
    bends
}

fn key(svg: &mut Svg, (left, top): Point) {
    let left = left + CORNER.0;
    let lines =
        [(BLUE, 2.8, "h = g(z), over z from −3.5 to 3.5"), (ORANGE, 1.4, "its slope g′(z)")];
    for (index, (colour, width, words)) in lines.into_iter().enumerate() {
        let y = top + 70.0 + 26.0 * index as f64;
        svg.line(&[(left, y), (left + 24.0, y)], Stroke { colour, width, dashed: false });
        svg.words((left + 32.0, y), Align::Left, 12.0, words);
    }
}
