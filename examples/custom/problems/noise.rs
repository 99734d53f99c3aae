//! Noise that grows, and its quantiles.

use super::super::own::Pinball;
use super::super::support::random::{normal, uniform};
use super::wave::Tangents;
use dfn::{Adam, Fit, FitError, Schedule, Trainer, generator};

/// Inputs between −3 and 3, and a noise that grows with them.
pub fn samples(seed: u64, count: usize) -> (Vec<[f64; 1]>, Vec<[f64; 1]>) {
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
pub fn learn(quantile: f64, seed: u64) -> Result<Tangents, FitError> {
    let (x, y) = samples(seed, 2000);
    let mut network = Tangents::random(seed);
    let schedule = Schedule::Cosine { last: 0.0 };
    let fit = Fit { epochs: 80, seed, schedule, ..Fit::default() };
    Trainer::new(&mut network, Pinball { quantile }, Adam::new(0.01)).fit(&x, &y, fit, |_| ())?;
    Ok(network)
}

/// The share of samples, other ones than were learned from, that lie below ŷ.
pub fn share_below(network: &Tangents, seed: u64) -> f64 {
    let (x, y) = samples(seed + 1000, 4000);
    let below = x.iter().zip(&y).filter(|(x, y)| y[0] < network.forward(x)[0]).count();
    below as f64 / x.len() as f64
}
