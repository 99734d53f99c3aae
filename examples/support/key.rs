//! The key of charts: what each colour and mark means.

use super::series::{Mark, Series};
use super::svg::{Align, Point, Svg};

const LETTERS: f64 = 12.0;
const LINE: f64 = 24.0;
/// From the left of an entry to its words, and from their end to the next entry.
const WORDS: f64 = 32.0;
const GAP: f64 = 30.0;

/// The named series of a chart or of several, each name once, in lines of some width.
pub struct Key<'a> {
    lines: Vec<Vec<&'a Series>>,
    width: f64,
}

impl<'a> Key<'a> {
    pub fn new(series: impl IntoIterator<Item = &'a Series>, width: f64) -> Self {
        let mut entries: Vec<&Series> = Vec::new();
        for series in series {
            let known = entries.iter().any(|known| known.name == series.name);
            if !known && !series.name.is_empty() && series.mark != Mark::Words {
                entries.push(series);
            }
        }
        // As few lines as there can be, of about the same length.
        let all = length(&entries);
        let limit = all / (all / width).ceil();
        let mut lines: Vec<Vec<&Series>> = Vec::new();
        for entry in entries {
            match lines.last_mut() {
                Some(line) if length(line) + length(&[entry]) / 2.0 <= limit => line.push(entry),
                _ => lines.push(vec![entry]),
            }
        }
        Self { lines, width }
    }

    pub fn height(&self) -> f64 {
        if self.lines.is_empty() { 0.0 } else { LINE * self.lines.len() as f64 + 14.0 }
    }

    /// Whether every mark in a colour means one thing.
    pub fn is_clear(&self) -> bool {
        let entries: Vec<_> = self.lines.iter().flatten().collect();
        let looks = |series: &&&Series| (series.colour, series.mark);
        entries
            .iter()
            .all(|entry| entries.iter().filter(|other| looks(other) == looks(entry)).count() == 1)
    }

    /// Draws it from a place on, its lines in the middle of its width.
    pub fn draw(&self, svg: &mut Svg, (left, top): Point) {
        for (index, line) in self.lines.iter().enumerate() {
            let y = top + 14.0 + index as f64 * LINE;
            let mut left = left + (self.width - length(line) + GAP) / 2.0;
            for series in line {
                let points = match series.mark {
                    Mark::Dots(_) | Mark::Rings => &[(14.0, 0.0)][..],
                    Mark::Area => &[(0.0, 7.0), (24.0, 7.0), (24.0, -7.0), (0.0, -7.0)],
                    _ => &[(0.0, 0.0), (24.0, 0.0)],
                };
                let points: Vec<_> = points.iter().map(|(x, up)| (left + x, y + up)).collect();
                series.draw(svg, &points);
                svg.words((left + WORDS, y), Align::Left, LETTERS, &series.name);
                left += length(&[series]);
            }
        }
    }
}

/// The width of entries. A letter is taken to be as wide as those of wide fonts on average.
fn length(line: &[&Series]) -> f64 {
    let letters = |series: &&Series| 0.58 * LETTERS * series.name.chars().count() as f64;
    line.iter().map(|series| WORDS + letters(series) + GAP).sum()
}
