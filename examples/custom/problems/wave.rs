//! A wave that is known in one interval, and goes on beyond it.

use super::super::support::{grid, root_mean_square};
use dfn::{Adam, Fit, FitError, HalfSquaredError, Network, Schedule, Trainer, network, unit};
use std::ops::RangeInclusive;

network! {
    /// With a unit of our own.
    pub struct Snakes: f64 = dense(1 -> 16, super::super::own::Snake) -> dense(16 -> 1);

    /// The same with tanh.
    pub struct Tangents: f64 = dense(1 -> 16, tanh) -> dense(16 -> 1);

    /// The same with ReLU.
    pub struct Rectified: f64 = dense(1 -> 16, relu) -> dense(16 -> 1);
}

/// A network of a curve.
pub trait Curve:
    Network<Scalar = f64, Input = [f64; 1], Output = [f64; 1], Unit = unit::linear>
{
}

impl<N> Curve for N where
    N: Network<Scalar = f64, Input = [f64; 1], Output = [f64; 1], Unit = unit::linear>
{
}

/// A wave that rises.
pub fn wave(x: f64) -> f64 {
    x.sin() + x / 4.0
}

/// Where the wave is known.
pub const KNOWN: RangeInclusive<f64> = -5.0..=5.0;
/// Where it goes on.
pub const BEYOND: RangeInclusive<f64> = 5.0..=10.0;

/// Learns the wave from all samples at once.
///
/// # Errors
/// If a step is refused.
pub fn learn<N: Curve>(seed: u64) -> Result<N, FitError> {
    let x: Vec<_> = samples().into_iter().map(|x| [x]).collect();
    let targets: Vec<_> = x.iter().map(|[x]| [wave(*x)]).collect();
    let mut network = N::random(seed);
    let schedule = Schedule::Cosine { last: 0.0 };
    let fit = Fit { epochs: 2000, batch: x.len(), schedule, ..Fit::default() };
    Trainer::new(&mut network, HalfSquaredError, Adam::new(0.01)).fit(&x, &targets, fit, |_| ())?;
    Ok(network)
}

/// The places where the wave is known.
pub fn samples() -> Vec<f64> {
    grid(*KNOWN.start(), *KNOWN.end(), 101)
}

/// The root of the mean square of ŷ − wave(x).
pub fn error(network: &impl Curve, interval: RangeInclusive<f64>) -> f64 {
    let x = grid(*interval.start(), *interval.end(), 201);
    root_mean_square(x.into_iter().map(|x| network.forward(&[x])[0] - wave(x)))
}
