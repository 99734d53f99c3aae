//! What is learned with the units, losses and optimisers of one's own, and by which networks. The
//! example's test has the same.

use super::own::Pinball;
use super::support::random::{normal, uniform};
use super::support::{grid, root_mean_square};
use dfn::{
    Adam, Fit, FitError, HalfSquaredError, Initialiser, Network, TrainError, Trainer, generator,
    network, unit,
};
use std::array;
use std::ops::RangeInclusive;

network! {
    /// With a unit of our own.
    pub struct Snakes: f64 = dense(1 -> 16, super::own::Snake) -> dense(16 -> 1);

    /// The same with tanh.
    pub struct Tangents: f64 = dense(1 -> 16, tanh) -> dense(16 -> 1);

    /// The same with ReLU.
    pub struct Rectified: f64 = dense(1 -> 16, relu) -> dense(16 -> 1);

    /// Deep and linear: nothing but the weights changes the size of its values.
    pub struct Deep: f64 =
        dense(64 -> 64) -> dense(64) -> dense(64) -> dense(64) -> dense(64) -> dense(64);
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

/// Learns the wave from 101 samples.
///
/// # Errors
/// If a step is refused.
pub fn learn_wave<N: Curve>(seed: u64) -> Result<N, TrainError> {
    const STEPS: usize = 2000;
    let x: Vec<_> = grid(*KNOWN.start(), *KNOWN.end(), 101).into_iter().map(|x| [x]).collect();
    let targets: Vec<_> = x.iter().map(|[x]| [wave(*x)]).collect();
    let mut network = N::random(seed);
    let mut trainer = Trainer::new(&mut network, HalfSquaredError, Adam::new(0.01));
    for step in 0..STEPS {
        let left = (STEPS - step) as f64 / (STEPS / 2) as f64;
        trainer.optimiser_mut().rate = 0.01 * left.min(1.0);
        trainer.step(&x, &targets)?;
    }
    Ok(network)
}

/// The root of the mean square of ŷ − wave(x).
pub fn wave_error(network: &impl Curve, interval: RangeInclusive<f64>) -> f64 {
    let x = grid(*interval.start(), *interval.end(), 201);
    root_mean_square(x.into_iter().map(|x| network.forward(&[x])[0] - wave(x)))
}

/// Inputs between −3 and 3, and a noise that grows with them.
pub fn noisy_samples(seed: u64, count: usize) -> (Vec<[f64; 1]>, Vec<[f64; 1]>) {
    let mut random = generator(seed);
    let mut sample = || {
        let x = 6.0 * uniform(&mut random) - 3.0;
        ([x], [x.sin() + (0.2 + (x + 3.0) / 10.0) * normal(&mut random)])
    };
    (0..count).map(|_| sample()).unzip()
}

/// Learns a quantile of the noisy samples.
///
/// # Errors
/// If a step is refused.
pub fn learn_quantile(quantile: f64, seed: u64) -> Result<Tangents, FitError> {
    let (x, y) = noisy_samples(seed, 2000);
    let mut network = Tangents::random(seed);
    let mut trainer = Trainer::new(&mut network, Pinball { quantile }, Adam::new(0.01));
    let fit = Fit { epochs: 60, seed, ..Fit::default() };
    trainer.fit(&x, &y, fit, |_| ())?;
    trainer.optimiser_mut().rate = 0.001;
    trainer.fit(&x, &y, Fit { seed: seed + 1, ..fit }, |_| ())?;
    Ok(network)
}

/// The share of samples, other ones than were learned from, that lie below ŷ.
pub fn share_below(network: &Tangents, seed: u64) -> f64 {
    let (x, y) = noisy_samples(seed + 1000, 4000);
    let below = x.iter().zip(&y).filter(|(x, y)| y[0] < network.forward(x)[0]).count();
    below as f64 / x.len() as f64
}

/// The root mean square of the values of each layer, for an input of normal numbers.
pub fn sizes(initialiser: impl Initialiser, seed: u64) -> [f64; Deep::LAYERS.len()] {
    let mut random = generator(seed);
    let mut network = Deep::ZEROS;
    network.initialise(initialiser, &mut random);
    let trace = network.trace(&array::from_fn(|_| normal(&mut random)));
    let DeepTrace { dense1, dense2, dense3, dense4, dense5, dense6, .. } = trace;
    [dense1, dense2, dense3, dense4, dense5, dense6].map(|layer| root_mean_square(layer.h))
}
