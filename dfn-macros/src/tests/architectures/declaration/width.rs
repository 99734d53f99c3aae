//! Random widths, as integers, constants and parameters of the network.

use proptest::prelude::*;

/// A width and how it is written.
#[derive(Clone, Copy, Debug)]
pub struct Width {
    pub number: usize,
    writing: Writing,
}

/// A way to write a width.
#[derive(Clone, Copy, Debug)]
pub enum Writing {
    Integer,
    Suffixed,
    Block,
    Path,
    /// By a parameter of the network.
    Generic,
    /// By one in braces.
    GenericBlock,
}

pub fn width() -> impl Strategy<Value = Width> {
    (prop_oneof![4 => 1..=40usize, 1 => Just(1)], writing())
        .prop_map(|(number, writing)| Width { number, writing })
}

pub fn writing() -> impl Strategy<Value = Writing> {
    prop_oneof![
        6 => Just(Writing::Integer),
        1 => Just(Writing::Suffixed),
        1 => Just(Writing::Block),
        1 => Just(Writing::Path),
        1 => Just(Writing::Generic),
        1 => Just(Writing::GenericBlock),
    ]
}

impl Width {
    pub fn is_generic(self) -> bool {
        matches!(self.writing, Writing::Generic | Writing::GenericBlock)
    }

    /// The same width in another writing, if that could mean the same: any width is no number.
    pub fn again(self, writing: Writing) -> Self {
        let again = Self { writing, ..self };
        if again.is_generic() == self.is_generic() { again } else { self }
    }

    pub fn text(self) -> String {
        let number = self.number;
        match self.writing {
            Writing::Integer => number.to_string(),
            Writing::Suffixed => format!("{number}usize"),
            Writing::Block => format!("{{ 1 * {number} }}"),
            Writing::Path => format!("widths::W{number}"),
            Writing::Generic => format!("G{number}"),
            Writing::GenericBlock => format!("{{ G{number} }}"),
        }
    }
}
