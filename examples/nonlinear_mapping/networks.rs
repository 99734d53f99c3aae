//! The function, the maps φ and the networks, and how they learn. The example's test has the same.

use super::support::{grid, root_mean_square};
use dfn::{Adam, Fit, FitError, HalfSquaredError, Network, Schedule, Trainer, network, unit};
use std::array;
use std::ops::RangeInclusive;

network! {
    /// One linear layer: ŷ = wx + b.
    pub struct OneLayer: f64 = dense(1 -> 1);

    /// Two of them, which is no more.
    pub struct TwoLayers: f64 = first: dense(1 -> 4) -> second: dense(4 -> 1);

    /// wᵀφ(x) + b with the φ of [`square`].
    pub struct OnSquare: f64 = output: dense(2 -> 1);

    /// wᵀφ(x) + b with the φ of [`bumps`].
    pub struct OnBumps: f64 = output: dense(9 -> 1);

    /// φ is learned: two units of it.
    pub struct TwoUnits: f64 = hidden: dense(1 -> 2, tanh) -> output: dense(2 -> 1);

    /// φ is learned: eight units.
    pub struct EightUnits: f64 = hidden: dense(1 -> 8, tanh) -> output: dense(8 -> 1);

    /// φ is learned, and has a kink in every unit.
    pub struct Rectified: f64 = hidden: dense(1 -> 8, relu) -> output: dense(8 -> 1);
}

/// A network that ends with wᵀφ + b, whatever comes before.
pub trait Readout: Network<Scalar = f64, Output = [f64; 1], Unit = unit::linear> {}

impl<N: Network<Scalar = f64, Output = [f64; 1], Unit = unit::linear>> Readout for N {}

/// Where the samples lie.
pub const INSIDE: RangeInclusive<f64> = -2.0..=2.0;
pub const SAMPLES: usize = 41;

/// What is to be learned.
pub fn f(x: f64) -> f64 {
    (x + 1.0) * (x + 1.0)
}

/// No map: φ(x) = x.
pub fn identity(x: f64) -> [f64; 1] {
    [x]
}

/// Made by hand for this function: φ(x) = (x², x), where f = a + 2b + 1.
pub fn square(x: f64) -> [f64; 2] {
    [x * x, x]
}

/// Generic: radial basis functions, nine bumps over the interval, exp(−(x − cᵢ)² / 2s²) with s = ½.
pub fn bumps(x: f64) -> [f64; 9] {
    array::from_fn(|index| {
        let distance = x - (index as f64 / 2.0 - 2.0);
        f64::exp(-2.0 * distance * distance)
    })
}

/// Learns from all samples at once, in steps that get shorter, down to none.
///
/// # Errors
/// If a step is refused.
pub fn learn<N: Readout>(phi: impl Fn(f64) -> N::Input, seed: u64) -> Result<N, FitError> {
    let samples = grid(*INSIDE.start(), *INSIDE.end(), SAMPLES);
    let x: Vec<_> = samples.iter().map(|x| phi(*x)).collect();
    let targets: Vec<_> = samples.iter().map(|x| [f(*x)]).collect();
    let mut network = N::random(seed);
    let schedule = Schedule::Cosine { last: 0.0 };
    let fit = Fit { epochs: 40_000, batch: SAMPLES, schedule, ..Fit::default() };
    Trainer::new(&mut network, HalfSquaredError, Adam::new(0.02)).fit(&x, &targets, fit, |_| ())?;
    Ok(network)
}

/// The root of the mean square of ŷ − f(x).
pub fn error<N: Readout>(
    network: &N,
    phi: impl Fn(f64) -> N::Input,
    interval: RangeInclusive<f64>,
) -> f64 {
    let x = grid(*interval.start(), *interval.end(), 401);
    root_mean_square(x.into_iter().map(|x| network.forward(&phi(x))[0] - f(x)))
}

/// The linear layer that two of them are: ŷ = W²ᵀ(W¹ᵀx + b¹) + b² = (W¹W²)ᵀx + (W²ᵀb¹ + b²).
pub fn collapsed(network: &TwoLayers) -> OneLayer {
    let TwoLayers { first, second } = network;
    let product = |row: &[f64; 4]| row.iter().zip(&second.weights).map(|(a, [b])| a * b).sum();
    let [b] = second.bias;
    let (slope, offset): (f64, f64) = (product(&first.weights[0]), product(&first.bias));
    OneLayer { dense1: dfn::Dense { weights: [[slope]], bias: [offset + b] } }
}
