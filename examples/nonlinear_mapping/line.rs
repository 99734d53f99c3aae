//! The line of least squares.

use crate::networks::f;

/// The line of least squares through the samples, over some coordinate of theirs.
pub struct Line {
    pub slope: f64,
    pub offset: f64,
    /// Of the variance of y, what the line explains.
    pub share: f64,
    /// The largest distance of a sample's y from the line.
    pub farthest: f64,
}

impl Line {
    pub fn through(x: &[f64], coordinate: impl Fn(f64) -> f64) -> Self {
        let count = x.len() as f64;
        let mean = |value: &dyn Fn(f64) -> f64| x.iter().map(|x| value(*x)).sum::<f64>() / count;
        let (middle, height) = (mean(&coordinate), mean(&f));
        let spread = mean(&|x| (coordinate(x) - middle).powi(2));
        let slope = mean(&|x| (coordinate(x) - middle) * (f(x) - height)) / spread;
        let offset = height - slope * middle;
        let residual = |x: f64| f(x) - (slope * coordinate(x) + offset);
        let variance = mean(&|x| (f(x) - height).powi(2));
        Self {
            slope,
            offset,
            share: 1.0 - mean(&|x| residual(x).powi(2)) / variance,
            farthest: x.iter().map(|x| residual(*x).abs()).fold(0.0, f64::max),
        }
    }
}
