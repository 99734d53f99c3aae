//! The losses and their gradients at the pre-activations of the output.

use ndarray::{Array2, ArrayView2, Zip};

/// What a batch should give.
pub enum Target {
    /// Outputs, for the mean squared error.
    Values(Array2<f32>),
    /// Classes, for the cross-entropy.
    Classes(Vec<usize>),
}

impl Target {
    /// The mean loss of the batch.
    pub fn loss(&self, y: ArrayView2<'_, f32>) -> f32 {
        match self {
            Self::Values(values) => {
                let mut sum = 0.0;
                Zip::from(y).and(values).for_each(|y, t| sum += (y - t) * (y - t));
                sum / values.len() as f32
            }
            Self::Classes(classes) => {
                let rows = y.outer_iter().zip(classes);
                -rows.map(|(y, &class)| y[class].ln()).sum::<f32>() / classes.len() as f32
            }
        }
    }

    /// ∂L/∂z of the output: of a linear unit's mean squared error 2 (ŷ − t) / O, of a softmax's
    /// cross-entropy ŷ − t, and of either the share of a sample.
    pub fn gradient(&self, y: &Array2<f32>, gradient: &mut Array2<f32>) {
        match self {
            Self::Values(values) => {
                let factor = 2.0 / values.len() as f32;
                let entries = Zip::from(gradient).and(y).and(values);
                entries.for_each(|gradient, y, t| *gradient = factor * (y - t));
            }
            Self::Classes(classes) => {
                let factor = 1.0 / classes.len() as f32;
                Zip::from(&mut *gradient).and(y).for_each(|gradient, y| *gradient = factor * y);
                for (mut row, &class) in gradient.outer_iter_mut().zip(classes) {
                    row[class] -= factor;
                }
            }
        }
    }
}
