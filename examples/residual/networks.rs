//! The same deep network with and without skip connections, and how both learn. The example's test
//! has the same.

use super::data::{Image, Samples, Split};
use dfn::{
    BatchError, CrossEntropy, Fit, FitError, Network, Role, Schedule, Sgd, Trainer, Workspace,
    accuracy, network, unit,
};

network! {
    /// Every block adds to what it is given: h + g(Wᵀh + b).
    pub struct Skipping(image: 64) -> 10 {
        let h1 = image -> dense(16, tanh);
        let h2 = h1 + (h1 -> dense(16, tanh));
        let h3 = h2 + (h2 -> dense(16, tanh));
        let h4 = h3 + (h3 -> dense(16, tanh));
        let h5 = h4 + (h4 -> dense(16, tanh));
        let h6 = h5 + (h5 -> dense(16, tanh));
        let h7 = h6 + (h6 -> dense(16, tanh));
        let h8 = h7 + (h7 -> dense(16, tanh));
        let h9 = h8 + (h8 -> dense(16, tanh));
        let h10 = h9 + (h9 -> dense(16, tanh));
        let h11 = h10 + (h10 -> dense(16, tanh));
        let h12 = h11 + (h11 -> dense(16, tanh));
        let h13 = h12 + (h12 -> dense(16, tanh));
        let h14 = h13 + (h13 -> dense(16, tanh));
        let h15 = h14 + (h14 -> dense(16, tanh));
        let h16 = h15 + (h15 -> dense(16, tanh));
        let h17 = h16 + (h16 -> dense(16, tanh));
        let h18 = h17 + (h17 -> dense(16, tanh));
        let h19 = h18 + (h18 -> dense(16, tanh));
        let h20 = h19 + (h19 -> dense(16, tanh));
        let h21 = h20 + (h20 -> dense(16, tanh));
        let h22 = h21 + (h21 -> dense(16, tanh));
        let h23 = h22 + (h22 -> dense(16, tanh));
        h23 -> dense(10, softmax)
    }

    /// The same layers, one after the other.
    pub struct Plain = dense(64 -> 16, tanh)
        -> dense(16, tanh) -> dense(16, tanh) -> dense(16, tanh) -> dense(16, tanh)
        -> dense(16, tanh) -> dense(16, tanh) -> dense(16, tanh) -> dense(16, tanh)
        -> dense(16, tanh) -> dense(16, tanh) -> dense(16, tanh) -> dense(16, tanh)
        -> dense(16, tanh) -> dense(16, tanh) -> dense(16, tanh) -> dense(16, tanh)
        -> dense(16, tanh) -> dense(16, tanh) -> dense(16, tanh) -> dense(16, tanh)
        -> dense(16, tanh) -> dense(16, tanh) -> dense(10, softmax);
}

pub const EPOCHS: usize = 30;
pub const RATES: [f32; 3] = [0.03, 0.1, 0.3];

/// Reads a digit, with whatever connections.
pub trait Reader:
    Network<Scalar = f32, Input = Image, Output = [f32; 10], Unit = unit::softmax>
{
}

impl<N> Reader for N where
    N: Network<Scalar = f32, Input = Image, Output = [f32; 10], Unit = unit::softmax>
{
}

/// What learning came to.
pub struct Learned {
    /// The mean loss over the training digits in each epoch.
    pub losses: Vec<f64>,
    /// The share of the test digits that are read right, after each epoch.
    pub accuracies: Vec<f64>,
}

impl Learned {
    /// The share of the test digits that are read right in the end.
    pub fn accuracy(&self) -> f64 {
        self.accuracies.last().copied().unwrap_or(f64::NAN)
    }
}

/// Learns the digits, from a start and in an order drawn from the seed.
///
/// # Errors
/// If a step is refused.
pub fn learn<N: Reader>(digits: &Split, rate: f32, seed: u64) -> Result<Learned, FitError> {
    let Split { training, test } = digits;
    let mut network = N::random(seed);
    let mut losses = Vec::with_capacity(EPOCHS);
    let mut accuracies = Vec::with_capacity(EPOCHS);
    let schedule = Schedule::Cosine { last: 0.0 };
    let fit = Fit { epochs: EPOCHS, seed, schedule, ..Fit::default() };
    let mut trainer = Trainer::new(&mut network, CrossEntropy, Sgd::new(rate));
    trainer.fit(&training.images, &training.labels, fit, |report| {
        losses.push(f64::from(report.loss));
        accuracies.push(accuracy(report.network, &test.images, &test.labels));
    })?;
    let accuracies = accuracies.into_iter().collect::<Result<_, _>>().map_err(FitError::Data)?;
    Ok(Learned { losses, accuracies })
}

/// The size of J's gradient with respect to the weights of each layer, |∇_W J|, before the first step.
///
/// # Errors
/// If the samples make no sense.
pub fn gradient_sizes<N: Reader>(samples: &Samples, seed: u64) -> Result<Vec<f64>, BatchError> {
    let network = N::random(seed);
    let (mut gradients, mut workspace) = (N::ZEROS, Workspace::<N>::new());
    let Samples { images, labels } = samples;
    network.gradients(images, labels, CrossEntropy, &mut gradients, &mut workspace)?;
    let tensors = gradients.tensors().filter(|tensor| tensor.role == Role::Weights);
    let size = |values: &[f32]| values.iter().map(|v| f64::from(v * v)).sum::<f64>().sqrt();
    Ok(tensors.map(|tensor| size(tensor.values)).collect())
}
