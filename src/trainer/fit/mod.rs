//! Training over a whole data set, epoch by epoch.

mod course;
mod error;
mod losses;
mod order;
mod report;
mod run;
mod sampling;
mod schedule;
mod settings;

pub(super) use course::Course;
pub use course::{FitEnd, FitOutcome};
pub use error::FitError;
pub use report::{FitControl, Report, Validation};
pub use sampling::Sampling;
pub use schedule::{Progress, Schedule};
pub use settings::Fit;

use super::Trainer;
use dfn_runtime::{HyperparameterError, Loss, Network, Optimiser, Penalty, check_samples};
use order::{Order, Samples};
use run::Data;

impl<N: Network, L, O: Optimiser<N>, const WORKSPACE_TILE: usize, P: Penalty<N::Scalar>>
    Trainer<'_, N, L, O, WORKSPACE_TILE, P>
{
    /// Trains over the data set: in each epoch every sample once, in a new order drawn from the
    /// seed, in mini-batches. Calls `report` after each epoch.
    ///
    /// The closure can look at the network, at the samples that are held out, and end the training:
    ///
    /// ```
    /// use dfn::{CrossEntropy, Fit, FitEnd, Momentum, Schedule, Trainer, accuracy, network};
    /// use std::ops::ControlFlow;
    ///
    /// network! {
    ///     pub struct Halves = dense(2 -> 8, tanh) -> dense(8 -> 2, softmax);
    /// }
    ///
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let x: Vec<[f32; 2]> = (0..200).map(|k| [(k % 14) as f32 - 6.5, (k / 14) as f32 - 7.0]).collect();
    /// let classes: Vec<usize> = x.iter().map(|[a, b]| usize::from(a + b > 0.0)).collect();
    ///
    /// let mut network = Halves::random(1);
    /// let mut trainer = Trainer::new(&mut network, CrossEntropy, Momentum::new(0.05, 0.9));
    /// let fit = Fit {
    ///     epochs: 200,
    ///     validation: 0.2,
    ///     patience: Some(20),
    ///     schedule: Schedule::Cosine { last: 0.0 },
    ///     ..Fit::default()
    /// };
    /// let outcome = trainer.fit(&x, &classes, fit, |report| {
    ///     if let Some(held_out) = report.validation {
    ///         let accuracy = accuracy(report.network, held_out.x, held_out.targets);
    ///         println!("epoch {}: {:.4}, {accuracy:?}", report.epoch, held_out.loss);
    ///     }
    ///     if report.loss < 0.02 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    /// })?;
    /// assert!(outcome.end == FitEnd::Report && outcome.epoch <= outcome.epochs);
    /// assert!(accuracy(&network, &x, &classes)? > 0.97);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// If a setting or a hyper-parameter makes no sense, or the data set is empty, of unequal lengths, or has a sample that
    /// is not valid, or a training that is [resumed](Trainer::resume) had other samples, before anything
    /// is changed; if a step is refused, with its epoch and mini-batch:
    /// the network is then as it was before that step.
    pub fn fit<Target: Clone, C: FitControl>(
        &mut self,
        x: &[N::Input],
        targets: &[Target],
        fit: Fit,
        report: impl FnMut(Report<'_, N, O, Target>) -> C,
    ) -> Result<FitOutcome<N::Scalar>, FitError>
    where
        L: Loss<N::Unit, N::Output, Target>,
    {
        fit.check()?;
        self.check_hyperparameters()?;
        check_samples::<N, Target, L>(x, targets, self.loss)
            .map_err(|error| FitError::of_data(error, FitError::Data))?;
        let mut order = Order::new(x.len(), fit.seed);
        let held_out = order.hold_out(fit.held_out(x.len())?);
        let mut validation = Samples::with_capacity(held_out.len());
        validation.fill(x, targets, &held_out);
        let validation = (&*validation.x, &*validation.targets);
        self.run(Data { x, targets, order, validation }, &fit, report)
    }

    /// As [`fit`](Trainer::fit), with validation samples of their own.
    ///
    /// # Errors
    /// As [`fit`](Trainer::fit), also for the validation samples; and if `fit.validation` asks for
    /// samples to be held out as well.
    pub fn fit_validated<Target: Clone, C: FitControl>(
        &mut self,
        x: &[N::Input],
        targets: &[Target],
        validation_x: &[N::Input],
        validation_targets: &[Target],
        fit: Fit,
        report: impl FnMut(Report<'_, N, O, Target>) -> C,
    ) -> Result<FitOutcome<N::Scalar>, FitError>
    where
        L: Loss<N::Unit, N::Output, Target>,
    {
        fit.check()?;
        if fit.validation != 0.0 {
            let expected = "0 where there are validation samples";
            return Err(HyperparameterError::new("validation", expected, fit.validation).into());
        }
        self.check_hyperparameters()?;
        check_samples::<N, Target, L>(x, targets, self.loss)
            .map_err(|error| FitError::of_data(error, FitError::Data))?;
        let validation = (validation_x, validation_targets);
        check_samples::<N, Target, L>(validation.0, validation.1, self.loss)
            .map_err(|error| FitError::of_data(error, FitError::ValidationData))?;
        let order = Order::new(x.len(), fit.seed);
        self.run(Data { x, targets, order, validation }, &fit, report)
    }

    /// Before the first step, so that no step is blamed. A schedule can still spoil a rate.
    fn check_hyperparameters(&self) -> Result<(), FitError> {
        self.optimiser.check().map_err(FitError::Optimiser)?;
        self.penalty.check().map_err(FitError::Penalty)
    }
}
