//! The epochs of a training.

use super::course::Course;
use super::order::{Order, Samples};
use super::schedule::not_negative;
use super::{
    Fit, FitControl, FitEnd, FitError, FitOutcome, Progress, Report, Sampling, Validation,
};
use crate::{TrainError, Trainer};
use dfn_runtime::{Loss, Network, Optimiser, Penalty, Scalar};

/// The samples of a training.
pub(super) struct Data<'a, N: Network, Target> {
    pub x: &'a [N::Input],
    pub targets: &'a [Target],
    /// The order of those that are learned from.
    pub order: Order,
    /// Those that are not, if there are any.
    pub validation: (&'a [N::Input], &'a [Target]),
}

impl<N: Network, L, O: Optimiser<N>, const WORKSPACE_TILE: usize, P: Penalty<N::Scalar>>
    Trainer<'_, N, L, O, WORKSPACE_TILE, P>
{
    /// Epoch after epoch, until one of the ends.
    pub(super) fn run<Target: Clone, C: FitControl>(
        &mut self,
        mut data: Data<'_, N, Target>,
        fit: &Fit,
        mut report: impl FnMut(Report<'_, N, O, Target>) -> C,
    ) -> Result<FitOutcome<N::Scalar>, FitError>
    where
        L: Loss<N::Unit, N::Output, Target>,
    {
        let validation_samples = data.validation.0.len();
        let held_out = if fit.validation > 0.0 { validation_samples } else { 0 };
        let sampling = Sampling {
            seed: fit.seed,
            batch: fit.batch,
            samples: data.x.len(),
            held_out,
            validation_samples: validation_samples - held_out,
        };
        if let Some(resumed) = &self.resumed {
            resumed.check(sampling, fit.epochs)?;
        }
        let mut course = self.resumed.take().unwrap_or_else(|| Course::new(sampling, fit.epochs));
        course.epochs = fit.epochs;
        if fit.patience.is_none() {
            course.best = None;
        }
        for _ in 0..course.epoch {
            data.order.shuffle();
        }
        let mut batch = Samples::with_capacity(fit.batch.min(data.order.len()));
        let end = loop {
            if let Some(end) = course.is_over(fit) {
                break end;
            }
            course.epoch += 1;
            data.order.shuffle();
            let factor = self.run_epoch(&data, &mut batch, fit, &mut course)?;
            course.validation = self.validate(&data, course.epoch)?;
            if fit.patience.is_some() {
                course.keep_if_best(self.network);
            }
            let (x, targets) = data.validation;
            let answer = report(Report {
                epoch: course.epoch,
                epochs: fit.epochs,
                loss: course.loss,
                validation: course.validation.map(|loss| Validation { loss, x, targets }),
                factor,
                network: self.network,
                sampling,
                state: &self.memory.state,
                best: course.best.as_ref(),
            });
            if answer.is_break() {
                break FitEnd::Report;
            }
        };
        Ok(course.end(self.network, end))
    }

    /// The steps of an epoch; returns the factor of the last one.
    fn run_epoch<Target: Clone>(
        &mut self,
        data: &Data<'_, N, Target>,
        batch: &mut Samples<N::Input, Target>,
        fit: &Fit,
        course: &mut Course<N>,
    ) -> Result<f64, FitError>
    where
        L: Loss<N::Unit, N::Output, Target>,
    {
        let batches = data.order.batches(fit.batch);
        let mut progress =
            Progress { epoch: course.epoch, epochs: fit.epochs, batch: 0, batches: batches.len() };
        let (mut factor, mut sum) = (1.0, 0.0);
        for samples in batches {
            progress.batch += 1;
            factor = fit.factor(progress);
            batch.fill(data.x, data.targets, samples);
            let loss = self.scaled_step(factor, &batch.x, &batch.targets);
            let Progress { epoch, batch, .. } = progress;
            let loss = loss.map_err(|error| FitError::Step { epoch, batch, error })?;
            sum += loss.to_f64() * samples.len() as f64;
        }
        course.loss = N::Scalar::from_f64(sum / data.order.len() as f64);
        Ok(factor)
    }

    /// A step at a multiple of the optimiser's rate. The rate itself has to be positive and the factor
    /// not: one that decays for long becomes 0 in the end, and then nothing moves.
    fn scaled_step<Target>(
        &mut self,
        factor: f64,
        x: &[N::Input],
        targets: &[Target],
    ) -> Result<N::Scalar, TrainError>
    where
        L: Loss<N::Unit, N::Output, Target>,
    {
        self.optimiser.check()?;
        not_negative("factor", factor)?;
        let optimiser = self.optimiser.scaled(N::Scalar::from_f64(factor));
        self.step_with(optimiser, x, targets)
    }

    /// The validation loss, if there are samples for it.
    fn validate<Target>(
        &mut self,
        data: &Data<'_, N, Target>,
        epoch: usize,
    ) -> Result<Option<N::Scalar>, FitError>
    where
        L: Loss<N::Unit, N::Output, Target>,
    {
        let (x, targets) = data.validation;
        if x.is_empty() {
            return Ok(None);
        }
        let workspace = &mut self.memory.workspace;
        let loss = Network::mean_loss(self.network, x, targets, self.loss, workspace);
        loss.map(Some).map_err(|error| FitError::Validation { epoch, error })
    }
}
