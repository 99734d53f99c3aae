//! A number with skewed noise, whose mean and median differ, and how it is learned. The example's
//! test has the same.

use super::support::random::{exponential, uniform};
use super::support::{grid, root_mean_square};
use dfn::{Adam, Fit, FitError, Loss, Schedule, Trainer, generator, network, unit};
use std::f64::consts::LN_2;

network! {
    /// A curve.
    pub struct Curve: f64 = hidden: dense(1 -> 16, tanh) -> output: dense(16 -> 1);
}

pub const SAMPLES: usize = 2000;

/// What the noise is added to.
fn floor(x: f64) -> f64 {
    x.sin()
}

/// The noise is exponential, with this mean.
fn scale(x: f64) -> f64 {
    0.5 + (x + 3.0) / 4.0
}

/// E[y | x].
pub fn mean(x: f64) -> f64 {
    floor(x) + scale(x)
}

/// The median of y, given x: an exponential variable has ln 2 times its mean.
pub fn median(x: f64) -> f64 {
    floor(x) + LN_2 * scale(x)
}

/// Inputs between −3 and 3, and what was drawn for them.
pub fn samples(seed: u64) -> (Vec<[f64; 1]>, Vec<[f64; 1]>) {
    let mut random = generator(seed);
    let mut sample = || {
        let x = 6.0 * uniform(&mut random) - 3.0;
        ([x], [floor(x) + scale(x) * exponential(&mut random)])
    };
    (0..SAMPLES).map(|_| sample()).unzip()
}

/// Learns from samples of its own, from a start of its own.
///
/// # Errors
/// If a step is refused.
pub fn learn<L>(loss: L, seed: u64) -> Result<Curve, FitError>
where
    L: Loss<unit::linear, [f64; 1], [f64; 1]>,
{
    let (x, y) = samples(seed);
    let mut curve = Curve::random(seed);
    // The steps get shorter, down to none, so that the noise of the batches averages out.
    let schedule = Schedule::Cosine { last: 0.0 };
    let fit = Fit { epochs: 200, seed, schedule, ..Fit::default() };
    Trainer::new(&mut curve, loss, Adam::new(0.01)).fit(&x, &y, fit, |_| ())?;
    Ok(curve)
}

/// The root of the mean square of the distance between a learned curve and a true one.
pub fn distance(curve: &Curve, truth: fn(f64) -> f64) -> f64 {
    let x = grid(-3.0, 3.0, 301);
    root_mean_square(x.into_iter().map(|x| curve.forward(&[x])[0] - truth(x)))
}
