//! What is drawn in a chart: points, and the mark that is made of them.

use super::colour::Colour;
use super::svg::{Align, Point, Stroke, Svg};

/// Points and how they are drawn. The name stands in the key; without a name there is no entry.
pub struct Series {
    pub name: String,
    pub colour: Colour,
    pub mark: Mark,
    pub points: Vec<Point>,
}

/// How points are drawn.
#[derive(Clone, Copy, PartialEq)]
pub enum Mark {
    Line,
    Thin,
    Dashes,
    /// A dot at each point, with a radius in pixels.
    Dots(f64),
    Rings,
    /// The polygon with the points as its corners.
    Area,
    /// The series' name, centred on each point.
    Words,
}

impl Series {
    pub fn new(
        name: &str,
        colour: Colour,
        mark: Mark,
        points: impl IntoIterator<Item = Point>,
    ) -> Self {
        Self { name: name.to_string(), colour, mark, points: points.into_iter().collect() }
    }

    /// Whether it is cut off at the sides of a chart. Marks of single points are not.
    pub fn is_cut(&self) -> bool {
        matches!(self.mark, Mark::Line | Mark::Thin | Mark::Dashes | Mark::Area)
    }

    /// Draws its mark at points in pixels.
    pub fn draw(&self, svg: &mut Svg, points: &[Point]) {
        let stroke = |width, dashed| Stroke { colour: self.colour, width, dashed };
        let each = points.iter().copied();
        if points.is_empty() {
            return;
        }
        match self.mark {
            Mark::Line => svg.line(points, stroke(2.0, false)),
            Mark::Thin => svg.line(points, stroke(1.0, false)),
            Mark::Dashes => svg.line(points, stroke(2.0, true)),
            Mark::Area => svg.polygon(points, self.colour),
            Mark::Dots(radius) => each.for_each(|point| svg.disc(point, radius, self.colour)),
            Mark::Rings => each.for_each(|point| svg.ring(point, 4.5, stroke(1.5, false))),
            Mark::Words => each.for_each(|point| {
                svg.coloured_words(point, Align::Centre, 12.0, self.colour, &self.name);
            }),
        }
    }
}
