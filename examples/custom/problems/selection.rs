//! Many inputs, of which few matter.

use super::super::support::random::{normal, uniform};
use dfn::{Adam, Fit, Generator, MeanSquaredError, Penalty, Schedule, Trainer, generator, network};
use std::array;
use std::error::Error;

network! {
    /// From eight inputs.
    pub struct Selective: f64 = hidden: dense(8 -> 16, tanh) -> output: dense(16 -> 1);
}

/// The inputs that y depends on.
pub const MATTER: [usize; 2] = [1, 4];
const SAMPLES: usize = 150;

/// y without noise.
fn f(x: &[f64; 8]) -> f64 {
    let [a, b] = MATTER.map(|input| x[input]);
    (2.0 * a).sin() + b * b
}

/// What learning came to.
pub struct Selection {
    /// For each input the norm of the weights that lead from it.
    pub norms: [f64; 8],
    /// The mean squared error over other samples.
    pub error: f64,
}

/// Learns with a penalty.
///
/// # Errors
/// If a step is refused.
pub fn learn(penalty: impl Penalty<f64>, seed: u64) -> Result<Selection, Box<dyn Error>> {
    let mut random = generator(seed);
    let (x, y) = samples(SAMPLES, &mut random);
    let (other_x, other_y) = samples(1000, &mut random);
    let mut network = Selective::random(seed);
    let schedule = Schedule::Cosine { last: 0.0 };
    let fit = Fit { epochs: 400, seed, schedule, ..Fit::default() };
    let mut trainer =
        Trainer::new(&mut network, MeanSquaredError, Adam::new(0.01)).penalty(penalty);
    trainer.fit(&x, &y, fit, |_| ())?;
    let error = trainer.mean_loss(&other_x, &other_y)?;
    let norm = |weights: [f64; 16]| weights.iter().map(|w| w * w).sum::<f64>().sqrt();
    Ok(Selection { norms: network.hidden.weights.map(norm), error })
}

fn samples(count: usize, random: &mut Generator) -> (Vec<[f64; 8]>, Vec<[f64; 1]>) {
    let mut sample = || {
        let x = array::from_fn(|_| 3.0 * uniform(random) - 1.5);
        (x, [f(&x) + 0.2 * normal(random)])
    };
    (0..count).map(|_| sample()).unzip()
}
