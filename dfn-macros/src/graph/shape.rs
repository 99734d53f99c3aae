//! The shapes of values.

/// The shape of one sample's value; a scalar is a vector of width 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Vector(Side),
    Matrix(Side, Side),
}

/// A width, by its place in the graph's list of them.
///
/// Widths can be constants that only the compiler evaluates, so that they are known as text: the
/// same text is the same side. That two sides which are not the same are equally wide all the same
/// is a requirement that the compiler checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side(pub usize);

impl Shape {
    /// The width of a vector, or of a matrix's rows.
    pub fn last(self) -> Side {
        match self {
            Self::Vector(side) | Self::Matrix(_, side) => side,
        }
    }

    pub fn is_vector(self) -> bool {
        matches!(self, Self::Vector(_))
    }
}
