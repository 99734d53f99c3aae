//! The probability of a Bernoulli variable, learned with two output units. The example's test has
//! the same.

use super::support::random::uniform;
use dfn::{
    BatchError, Bernoulli, BinaryCrossEntropy, Network, Scalar, Sgd, TrainError, Trainer,
    Workspace, generator, network,
};

network! {
    /// The naive one: P(y = 1 | x) = max(0, min(1, wx + b)).
    pub struct Clipped: f64 = output: dense(1 -> 1, clip01);

    /// P(y = 1 | x) = σ(wx + b).
    pub struct Smooth: f64 = output: dense(1 -> 1, sigmoid);
}

/// A network that gives a probability.
pub trait Probability:
    Network<Scalar = f64, Input = [f64; 1], Output = [f64; 1], Unit: Bernoulli<f64>>
{
    /// The mean loss over the samples, and the Euclidean norm of its gradient.
    ///
    /// # Errors
    /// If there is no sample.
    fn slope(&self, Samples { x, y }: &Samples) -> Result<(f64, f64), BatchError> {
        let (mut gradients, mut workspace) = (Self::ZEROS, Workspace::<Self>::new());
        let loss = self.gradients(x, y, BinaryCrossEntropy, &mut gradients, &mut workspace)?;
        let values = gradients.tensors().flat_map(|tensor| tensor.values);
        Ok((loss, values.map(|value| value * value).sum::<f64>().sqrt()))
    }
}

impl<N> Probability for N where
    N: Network<Scalar = f64, Input = [f64; 1], Output = [f64; 1], Unit: Bernoulli<f64>>
{
}

/// Inputs and what was drawn for them.
pub struct Samples {
    pub x: Vec<[f64; 1]>,
    pub y: Vec<[f64; 1]>,
}

pub const SAMPLES: usize = 200;
pub const STEPS: usize = 3000;
pub const RATE: f64 = 0.01;

/// P(y = 1 | x) of the data, σ(2x).
pub fn truth(x: f64) -> f64 {
    (2.0 * x).sigmoid()
}

/// Inputs between −3 and 3, and for each of them a 0 or a 1.
pub fn samples(seed: u64) -> Samples {
    let mut random = generator(seed);
    let x: Vec<_> = (0..SAMPLES).map(|_| [6.0 * uniform(&mut random) - 3.0]).collect();
    let y = x.iter().map(|[x]| [f64::from(uniform(&mut random) < truth(*x))]).collect();
    Samples { x, y }
}

/// Gradient descent on all samples at once; `watch` sees the network before each step and after the
/// last one.
///
/// # Errors
/// If a step is refused.
pub fn learn<N: Probability>(
    network: &mut N,
    samples: &Samples,
    mut watch: impl FnMut(usize, &N),
) -> Result<(), TrainError> {
    let mut trainer = Trainer::new(network, BinaryCrossEntropy, Sgd::new(RATE));
    for step in 0..STEPS {
        watch(step, trainer.network());
        trainer.step(&samples.x, &samples.y)?;
    }
    watch(STEPS, trainer.network());
    Ok(())
}
