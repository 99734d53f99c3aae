//! The colours of the pictures. Those of lines differ for the colour-blind, too (after Okabe and
//! Ito 2008).

use std::fmt;

/// Red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

pub const BLUE: Colour = Colour(31, 98, 168);
pub const ORANGE: Colour = Colour(221, 107, 18);
pub const SKY: Colour = Colour(86, 180, 233);
pub const GREEN: Colour = Colour(0, 140, 105);
pub const PURPLE: Colour = Colour(190, 100, 155);

/// For axes and letters.
pub const INK: Colour = Colour(38, 42, 48);
pub const GREY: Colour = Colour(150, 156, 164);
/// For the lines of a grid.
pub const PALE: Colour = Colour(226, 229, 233);
pub const WHITE: Colour = Colour(255, 255, 255);

impl Colour {
    /// The colour at a share of the way to another one.
    pub fn towards(self, other: Self, share: f64) -> Self {
        let between = |from: u8, to: u8| {
            (f64::from(from) + share * (f64::from(to) - f64::from(from))).round() as u8
        };
        Self(between(self.0, other.0), between(self.1, other.1), between(self.2, other.2))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}
