//! Few noisy samples, a network with more parameters than there are, and a penalty. The example's
//! test has the same.

use super::support::random::{normal, uniform};
use dfn::{
    Adam, BatchError, Fit, FitError, Generator, MeanSquaredError, Penalty, Role, Schedule, Trainer,
    Workspace, generator, network,
};

network! {
    /// Has three times as many parameters as there are samples.
    pub struct Curve: f64 = hidden: dense(1 -> 32, tanh) -> output: dense(32 -> 1);
}

pub const WEIGHTS: usize = 64;
pub const TRAINING: usize = 20;
pub const VALIDATION: usize = 200;
pub const NOISE: f64 = 0.3;
/// A weight below this counts as 0.
pub const NEAR_0: f64 = 0.001;

/// What the noise is added to.
pub fn f(x: f64) -> f64 {
    (2.0 * x).sin()
}

/// Inputs between −3 and 3, and what was measured there.
pub struct Samples {
    pub x: Vec<[f64; 1]>,
    pub y: Vec<[f64; 1]>,
}

impl Samples {
    fn draw(count: usize, random: &mut Generator) -> Self {
        let sample = |_| {
            let x = 6.0 * uniform(random) - 3.0;
            ([x], [f(x) + NOISE * normal(random)])
        };
        let (x, y) = (0..count).map(sample).unzip();
        Self { x, y }
    }
}

/// What a seed gives: a start, samples to learn from and others to judge by.
pub struct Problem {
    pub start: Curve,
    pub training: Samples,
    pub validation: Samples,
}

/// What learning came to.
pub struct Learned {
    pub network: Curve,
    pub training: f64,
    pub validation: f64,
    /// The number of weights that are nearly 0.
    pub near_0: usize,
}

impl Problem {
    pub fn new(seed: u64) -> Self {
        let mut random = generator(seed);
        let training = Samples::draw(TRAINING, &mut random);
        let validation = Samples::draw(VALIDATION, &mut random);
        Self { start: Curve::random(seed), training, validation }
    }

    /// Learns with a penalty, in steps that get shorter down to none; with the loss as the mean
    /// squared error, to which the noise alone adds its variance.
    ///
    /// # Errors
    /// If a step is refused.
    pub fn learn(&self, penalty: impl Penalty<f64>) -> Result<Learned, FitError> {
        let mut network = self.start;
        let Samples { x, y } = &self.training;
        Trainer::new(&mut network, MeanSquaredError, Adam::new(0.02)).penalty(penalty).fit(
            x,
            y,
            Self::fit(8000),
            |_| (),
        )?;
        self.judge(network).map_err(FitError::Data)
    }

    /// The validation loss after every epoch with a penalty, all in steps of the same length.
    ///
    /// # Errors
    /// If a step is refused.
    pub fn watch(&self, penalty: impl Penalty<f64>, epochs: usize) -> Result<Vec<f64>, FitError> {
        let mut network = self.start;
        let (Samples { x, y }, validation) = (&self.training, &self.validation);
        let mut losses = Vec::with_capacity(epochs);
        let fit = Fit { schedule: Schedule::Constant, ..Self::fit(epochs) };
        Trainer::new(&mut network, MeanSquaredError, Adam::new(0.02))
            .penalty(penalty)
            .fit_validated(x, y, &validation.x, &validation.y, fit, |report| {
                losses.extend(report.validation.map(|validation| validation.loss));
            })?;
        Ok(losses)
    }

    /// All samples in each step.
    fn fit(epochs: usize) -> Fit {
        let schedule = Schedule::Cosine { last: 0.0 };
        Fit { epochs, batch: TRAINING, schedule, ..Fit::default() }
    }

    fn judge(&self, network: Curve) -> Result<Learned, BatchError> {
        let mut workspace = Workspace::<Curve>::boxed();
        let mut loss = |samples: &Samples| {
            network.mean_loss(&samples.x, &samples.y, MeanSquaredError, &mut workspace)
        };
        let weights = network.tensors().into_iter().filter(|tensor| tensor.role == Role::Weights);
        let near_0 = |weight: &&f64| weight.abs() < NEAR_0;
        Ok(Learned {
            network,
            training: loss(&self.training)?,
            validation: loss(&self.validation)?,
            near_0: weights.flat_map(|tensor| tensor.values).filter(near_0).count(),
        })
    }
}
