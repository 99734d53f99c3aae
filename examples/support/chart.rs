//! Charts: lines, points and areas over a pair of axes, side by side, with their key.

use super::axis::Axis;
use super::colour::{INK, PALE};
use super::key::Key;
use super::series::Series;
use super::svg::{Align, Point, Stroke, Svg};
use std::io;
use std::path::Path;

/// Around the plane of the axes.
const HEADING: f64 = 66.0;
const LEFT: f64 = 62.0;
const BELOW: f64 = 50.0;
const RIGHT: f64 = 20.0;

/// A pair of axes and what is drawn over them.
pub struct Chart {
    pub heading: String,
    /// What is to be seen, in a line of small letters.
    pub explanation: String,
    pub x: Axis,
    pub y: Axis,
    /// Drawn one after the other: the last one lies on top.
    pub series: Vec<Series>,
}

/// Draws charts of a size in so many columns, row by row, and one key for all; or one below each,
/// where a mark means different things in different charts.
///
/// # Errors
/// If the file cannot be written.
pub fn draw_charts(
    file: &Path,
    charts: &[Chart],
    columns: usize,
    (width, height): (f64, f64),
) -> io::Result<()> {
    let all_columns = columns as f64 * width;
    let rows = charts.len().div_ceil(columns) as f64;
    let common = Key::new(charts.iter().flat_map(|chart| &chart.series), all_columns);
    let keys: Vec<_> = charts.iter().map(|chart| Key::new(&chart.series, width)).collect();
    let (row, below) = match common.is_clear() {
        true => (height, common.height()),
        false => (height + keys.iter().map(Key::height).fold(0.0, f64::max), 0.0),
    };
    let mut svg = Svg::new((all_columns, rows * row + below));
    for (index, (chart, key)) in charts.iter().zip(&keys).enumerate() {
        let corner = ((index % columns) as f64 * width, (index / columns) as f64 * row);
        chart.draw(&mut svg, corner, (width, height));
        if !common.is_clear() {
            key.draw(&mut svg, (corner.0, corner.1 + height));
        }
    }
    if common.is_clear() {
        common.draw(&mut svg, (0.0, rows * row));
    }
    svg.save(file)
}

impl Chart {
    fn draw(&self, svg: &mut Svg, (left, top): Point, (width, height): (f64, f64)) {
        let size = (width - LEFT - RIGHT, height - HEADING - BELOW);
        let corner = (left + LEFT, top + HEADING);
        let middle = corner.0 + size.0 / 2.0;
        svg.words((middle, top + 24.0), Align::Centre, 15.0, &self.heading);
        svg.words((middle, top + 46.0), Align::Centre, 11.0, &self.explanation);
        self.draw_axes(svg, corner, size);

        for series in self.series.chunk_by(|a, b| a.is_cut() == b.is_cut()) {
            if series[0].is_cut() {
                svg.within(corner, size, |svg| {
                    series.iter().for_each(|series| series.draw(svg, &self.places(series, size)));
                });
                continue;
            }
            for series in series {
                let inside = |value: f64, end: f64| (-0.5..=end + 0.5).contains(&value);
                let mut points = self.places(series, size);
                points.retain(|(x, y)| inside(*x, size.0) && inside(*y, size.1));
                points.iter_mut().for_each(|(x, y)| (*x, *y) = (*x + corner.0, *y + corner.1));
                series.draw(svg, &points);
            }
        }
    }

    /// Where the points of a series lie in a plane of a size.
    fn places(&self, series: &Series, (width, height): (f64, f64)) -> Vec<Point> {
        let place = |(x, y): &Point| (self.x.share(*x) * width, (1.0 - self.y.share(*y)) * height);
        let places = series.points.iter().map(place);
        places.filter(|(x, y)| x.is_finite() && y.is_finite()).collect()
    }

    /// The grid, the axes, their ticks and names.
    fn draw_axes(&self, svg: &mut Svg, (left, top): Point, (width, height): (f64, f64)) {
        let (right, bottom) = (left + width, top + height);
        let grid = Stroke { colour: PALE, width: 1.0, dashed: false };
        for (value, label) in self.x.ticks() {
            let x = left + self.x.share(value) * width;
            svg.line(&[(x, top), (x, bottom)], grid);
            svg.words((x, bottom + 14.0), Align::Centre, 11.0, &label);
        }
        for (value, label) in self.y.ticks() {
            let y = bottom - self.y.share(value) * height;
            svg.line(&[(left, y), (right, y)], grid);
            svg.words((left - 7.0, y), Align::Right, 11.0, &label);
        }
        let axis = Stroke { colour: INK, ..grid };
        svg.line(&[(left, top), (left, bottom), (right, bottom)], axis);
        svg.words((left + width / 2.0, bottom + 35.0), Align::Centre, 13.0, self.x.name);
        svg.upright_words((left - LEFT + 14.0, top + height / 2.0), 13.0, self.y.name);
    }
}
