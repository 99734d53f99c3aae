//! Scalable vector graphics: the few shapes that the pictures are made of, written as text.
//!
//! Coordinates are in pixels and have one decimal. The text has no blank line, so that it can stand
//! in the middle of Markdown.

use super::colour::{Colour, INK, WHITE};
use std::fmt::{self, Write};
use std::path::Path;
use std::{fs, io};

pub type Point = (f64, f64);

/// A picture that is drawn shape by shape, each over those before.
pub struct Svg {
    text: String,
}

/// How a line is drawn.
#[derive(Clone, Copy)]
pub struct Stroke {
    pub colour: Colour,
    pub width: f64,
    pub dashed: bool,
}

/// Where words stand from the point they are drawn at. They are always centred on its height.
#[derive(Clone, Copy)]
pub enum Align {
    Left,
    Centre,
    Right,
}

impl Svg {
    /// A white picture, no wider than the page it stands in.
    pub fn new((width, height): (f64, f64)) -> Self {
        let text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" style=\"max-width:100%;height:auto\" \
             font-family=\"sans-serif\" fill=\"none\" stroke-linejoin=\"round\">\n"
        );
        let mut svg = Self { text };
        svg.rectangle((0.0, 0.0), (width, height), WHITE);
        svg
    }

    pub fn rectangle(&mut self, (x, y): Point, (width, height): (f64, f64), fill: Colour) {
        let [x, y, width, height] = [x, y, width, height].map(Decimal);
        self.add(format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>"
        ));
    }

    /// A polygon and the hair around it, so that neighbours have no gap between them.
    pub fn polygon(&mut self, points: &[Point], fill: Colour) {
        let hair = Stroke { colour: fill, width: 0.6, dashed: false };
        self.add(format_args!("<polygon points=\"{}\" fill=\"{fill}\"{hair}/>", Points(points)));
    }

    pub fn line(&mut self, points: &[Point], stroke: Stroke) {
        self.add(format_args!("<polyline points=\"{}\"{stroke}/>", Points(points)));
    }

    pub fn disc(&mut self, (x, y): Point, radius: f64, fill: Colour) {
        let [x, y, radius] = [x, y, radius].map(Decimal);
        self.add(format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{fill}\"/>"));
    }

    pub fn ring(&mut self, (x, y): Point, radius: f64, stroke: Stroke) {
        let [x, y, radius] = [x, y, radius].map(Decimal);
        self.add(format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"{stroke}/>"));
    }

    /// Words of a size in the colour of ink.
    pub fn words(&mut self, at: Point, align: Align, size: f64, words: &str) {
        self.coloured_words(at, align, size, INK, words);
    }

    pub fn coloured_words(
        &mut self,
        (x, y): Point,
        align: Align,
        size: f64,
        fill: Colour,
        words: &str,
    ) {
        // Most letters reach from their line to 0.7 of their size above it.
        let [x, y, size] = [x, y + 0.35 * size, size].map(Decimal);
        self.add(format_args!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{fill}\"{align}>{}</text>",
            Escaped(words)
        ));
    }

    /// Words that are read from below.
    pub fn upright_words(&mut self, (x, y): Point, size: f64, words: &str) {
        let [x, y, down] = [x, y, 0.35 * size].map(Decimal);
        self.add(format_args!(
            "<text transform=\"translate({x} {y}) rotate(-90)\" y=\"{down}\" font-size=\"{size}\" \
             fill=\"{INK}\"{}>{}</text>",
            Align::Centre,
            Escaped(words)
        ));
    }

    /// What is drawn within a rectangle, and cut off at its sides; the points count from its corner.
    pub fn within(
        &mut self,
        (x, y): Point,
        (width, height): (f64, f64),
        draw: impl FnOnce(&mut Self),
    ) {
        let [x, y, width, height] = [x, y, width, height].map(Decimal);
        self.add(format_args!("<svg x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\">"));
        draw(self);
        self.add(format_args!("</svg>"));
    }

    pub fn finish(mut self) -> String {
        self.text.push_str("</svg>\n");
        self.text
    }

    /// # Errors
    /// If the file cannot be written, with its name.
    pub fn save(self, file: &Path) -> io::Result<()> {
        fs::write(file, self.finish())
            .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", file.display())))
    }

    fn add(&mut self, element: fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "{element}");
    }
}

impl fmt::Display for Stroke {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, " stroke=\"{}\" stroke-width=\"{}\"", self.colour, Decimal(self.width))?;
        if self.dashed { f.write_str(" stroke-dasharray=\"7 5\"") } else { Ok(()) }
    }
}

impl fmt::Display for Align {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Left => "",
            Self::Centre => " text-anchor=\"middle\"",
            Self::Right => " text-anchor=\"end\"",
        })
    }
}

/// A number with one decimal, or none.
struct Decimal(f64);

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The sum makes 0 of −0.
        write!(f, "{}", (self.0 * 10.0).round() / 10.0 + 0.0)
    }
}

struct Points<'a>(&'a [Point]);

impl fmt::Display for Points<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (x, y)) in self.0.iter().enumerate() {
            let space = if index == 0 { "" } else { " " };
            write!(f, "{space}{},{}", Decimal(*x), Decimal(*y))?;
        }
        Ok(())
    }
}

struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|character| match character {
            '&' => f.write_str("&amp;"),
            '<' => f.write_str("&lt;"),
            '>' => f.write_str("&gt;"),
            character => f.write_char(character),
        })
    }
}
