//! The targets that a loss takes.

use crate::draw::Numbers;
use crate::reference::Formula;
use dfn::{Scalar, Vector};

/// A target of a loss.
pub trait Target: Clone {
    /// One that the loss takes, for an output so wide.
    fn draw(numbers: &mut Numbers, formula: Formula, width: usize) -> Self;

    /// As the vector of the formulas: a class has 1 at its place.
    fn vector(&self, width: usize) -> Vec<f64>;
}

impl<T: Scalar, const WIDTH: usize> Target for [T; WIDTH]
where
    [T; WIDTH]: Vector<Scalar = T>,
{
    fn draw(numbers: &mut Numbers, formula: Formula, _: usize) -> Self {
        match formula {
            Formula::BinaryCrossEntropy | Formula::CrossEntropy => {
                // A probability is often 0 or 1.
                numbers.vector_of(|numbers| numbers.between(-0.5, 1.5).clamp(0.0, 1.0))
            }
            _ => numbers.vector(),
        }
    }

    fn vector(&self, _: usize) -> Vec<f64> {
        crate::common::to_f64(self)
    }
}

impl Target for usize {
    fn draw(numbers: &mut Numbers, _: Formula, width: usize) -> Self {
        numbers.below(width)
    }

    fn vector(&self, width: usize) -> Vec<f64> {
        (0..width).map(|class| f64::from(class == *self)).collect()
    }
}
