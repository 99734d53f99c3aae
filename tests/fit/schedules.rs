//! The rate of each step is the optimiser's, times what the schedule and the warmup say.

use super::Net;
use super::common::{assert_close, samples};
use dfn::{
    AdaGrad, Adam, AdamW, Fit, FitError, HalfSquaredError, HyperparameterError, Momentum, Nesterov,
    Network, Optimiser, Overflow, RmsProp, Schedule, Sgd, Trainer,
};
use std::cell::RefCell;
use std::f64::consts::PI;

/// Writes its rate down.
#[derive(Clone, Copy)]
struct LogRates<'a> {
    rate: f32,
    log: &'a RefCell<Vec<f32>>,
}

impl<N: Network<Scalar = f32>> Optimiser<N> for LogRates<'_> {
    type State = ();

    fn check(&self) -> Result<(), HyperparameterError> {
        Ok(())
    }

    fn scaled(self, factor: f32) -> Self {
        Self { rate: factor * self.rate, ..self }
    }

    fn update(&self, (): &mut (), _: &mut N, _: &mut N) -> Result<(), Overflow> {
        self.log.borrow_mut().push(self.rate);
        Ok(())
    }
}

const EPOCHS: usize = 6;
/// Of an epoch: 10 samples in threes.
const STEPS: usize = 4;

/// The rates of all steps of an optimiser with a rate of 2, and the factors that were reported.
fn rates(schedule: Schedule, warmup: usize) -> (Vec<f32>, Vec<f64>) {
    let log = RefCell::new(Vec::new());
    let mut network = Net::ZEROS;
    let mut factors = Vec::new();
    let fit = Fit { epochs: EPOCHS, batch: 3, schedule, warmup, ..Fit::default() };
    Trainer::new(&mut network, HalfSquaredError, LogRates { rate: 2.0, log: &log })
        .fit(&samples(10), &samples::<[f32; 1]>(10), fit, |report| factors.push(report.factor))
        .unwrap();
    (log.into_inner(), factors)
}

/// That the factor of each step, counted from 0, is that of a formula.
#[track_caller]
fn check(schedule: Schedule, warmup: usize, factor: impl Fn(usize) -> f64) {
    let (rates, factors) = rates(schedule, warmup);
    let expected: Vec<f64> = (0..EPOCHS * STEPS).map(factor).collect();
    let doubled: Vec<f64> = expected.iter().map(|factor| 2.0 * factor).collect();
    assert_close("rates", &rates, &doubled, 1e-6);
    let last: Vec<f64> = expected.chunks(STEPS).map(|epoch| epoch[STEPS - 1]).collect();
    assert_close("reported factors", &factors, &last, 1e-12);
}

#[test]
fn without_a_schedule_the_rate_stays() {
    assert_eq!(rates(Schedule::Constant, 0), (vec![2.0; EPOCHS * STEPS], vec![1.0; EPOCHS]));
}

#[test]
fn steps_are_taken_after_every_so_many_epochs() {
    check(
        Schedule::Step { every: 4, factor: 0.1 },
        0,
        |step| {
            if step < 4 * STEPS { 1.0 } else { 0.1 }
        },
    );
    check(Schedule::Step { every: 2, factor: 3.0 }, 0, |step| [1.0, 3.0, 9.0][step / STEPS / 2]);
}

#[test]
fn exponential_decay_is_a_power_of_the_whole_epochs() {
    check(Schedule::Exponential { factor: 0.5 }, 0, |step| 0.5f64.powi((step / STEPS) as i32));
}

#[test]
fn the_cosine_goes_from_1_to_its_end_step_by_step() {
    for last in [0.0, 0.25] {
        check(Schedule::Cosine { last }, 0, |step| {
            let share = step as f64 / (EPOCHS * STEPS) as f64;
            last + (1.0 - last) / 2.0 * (1.0 + (PI * share).cos())
        });
    }
}

#[test]
fn a_schedule_of_ones_own_knows_where_it_is() {
    check(Schedule::Custom(|progress| 1.0 / (1.0 + progress.epochs_done())), 0, |step| {
        1.0 / (1.0 + step as f64 / STEPS as f64)
    });
    check(
        Schedule::Custom(|progress| {
            assert_eq!((progress.epochs, progress.batches), (EPOCHS, STEPS));
            (100 * progress.epoch + progress.batch) as f64
        }),
        0,
        |step| (100 * (step / STEPS + 1) + step % STEPS + 1) as f64,
    );
}

#[test]
fn a_warmup_rises_in_equal_parts_to_what_the_schedule_says() {
    check(Schedule::Constant, 2, |step| ((step + 1) as f64 / (2 * STEPS) as f64).min(1.0));
    check(Schedule::Exponential { factor: 0.5 }, 2, |step| {
        0.5f64.powi((step / STEPS) as i32) * ((step + 1) as f64 / (2 * STEPS) as f64).min(1.0)
    });
    check(Schedule::Constant, EPOCHS, |step| (step + 1) as f64 / (EPOCHS * STEPS) as f64);
}

#[test]
fn a_warmup_that_would_never_end_is_refused() {
    let mut network = Net::random(1);
    let fit = Fit { epochs: EPOCHS, warmup: EPOCHS + 1, ..Fit::default() };
    let error = Trainer::new(&mut network, HalfSquaredError, Sgd::new(0.1))
        .fit(&samples(10), &samples::<[f32; 1]>(10), fit, |_| ())
        .unwrap_err();
    assert!(matches!(error, FitError::Setting(_)));
    assert_eq!(error.to_string(), "expected `warmup` to be at most `epochs`, found 7");
}

#[test]
fn a_factor_above_1_lets_the_rate_grow() {
    check(Schedule::Exponential { factor: 3.0 }, 0, |step| 3f64.powi((step / STEPS) as i32));
}

fn refused(schedule: Schedule) -> FitError {
    let mut network = Net::random(1);
    let fit = Fit { batch: 3, schedule, ..Fit::default() };
    Trainer::new(&mut network, HalfSquaredError, Sgd::new(0.1))
        .fit(&samples(10), &samples::<[f32; 1]>(10), fit, |_| ())
        .unwrap_err()
}

#[test]
fn numbers_of_a_schedule_that_make_no_sense_are_refused() {
    for (factor, found) in [(0.0, "0"), (-1.0, "-1"), (f64::NAN, "NaN"), (f64::INFINITY, "inf")] {
        let text = format!("expected `factor` to be positive and finite, found {found}");
        assert_eq!(refused(Schedule::Exponential { factor }).to_string(), text);
        assert_eq!(refused(Schedule::Step { every: 1, factor }).to_string(), text);
    }
    let error = refused(Schedule::Step { every: 0, factor: 0.5 });
    assert!(matches!(error, FitError::Setting(_)));
    assert_eq!(error.to_string(), "expected `every` to be at least 1, found 0");
    for (last, found) in [(-0.5, "-0.5"), (f64::NAN, "NaN"), (f64::INFINITY, "inf")] {
        let text = format!("expected `last` to be at least 0 and finite, found {found}");
        assert_eq!(refused(Schedule::Cosine { last }).to_string(), text);
    }
}

#[test]
fn a_factor_that_makes_no_sense_is_refused_at_its_step() {
    let text = |found| {
        format!("epoch 3, batch 2: expected `factor` to be at least 0 and finite, found {found}")
    };
    let error = refused(Schedule::Custom(|progress| 2.0 - progress.epochs_done()));
    assert_eq!(error.to_string(), text("-0.25"));
    let error = refused(Schedule::Custom(|progress| 1.0 / (2.25 - progress.epochs_done())));
    assert_eq!(error.to_string(), text("inf"));
    let error = refused(Schedule::Custom(|progress| (2.0 - progress.epochs_done()).sqrt()));
    assert_eq!(error.to_string(), text("NaN"));
}

#[test]
fn a_rate_that_decays_to_0_moves_nothing_and_ends_nothing() {
    fn check(optimiser: impl Optimiser<Net>) {
        let mut network = Net::random(1);
        // 0.1¹⁰⁰ is no number of the network's any more.
        let (schedule, mut last) = (Schedule::Exponential { factor: 0.1 }, None);
        let fit = Fit { epochs: 102, batch: 3, schedule, patience: Some(100), ..Fit::default() };
        Trainer::new(&mut network, HalfSquaredError, optimiser)
            .fit(&samples(10), &samples::<[f32; 1]>(10), fit, |report| {
                if report.epoch > 100 {
                    assert_eq!(*report.network, *last.get_or_insert(*report.network));
                }
            })
            .unwrap();
        assert_ne!(network, Net::random(1));
    }
    check(Sgd::new(0.1));
    check(Momentum::new(0.1, 0.9));
    check(Nesterov::new(0.1, 0.9));
    check(AdaGrad::new(0.1));
    check(RmsProp::new(0.1));
    check(Adam::new(0.1));
    check(AdamW::new(0.1).clipped(1.0));
}

#[test]
fn a_schedule_that_ends_at_a_rate_of_almost_0_is_gentler_than_none() {
    let train = |schedule| {
        let mut network = Net::ZEROS;
        let fit = Fit { epochs: 40, batch: 1, schedule, ..Fit::default() };
        // Two targets for one input: the rate decides how far from their mean the bias swings.
        Trainer::new(&mut network, HalfSquaredError, Sgd::new(0.5))
            .fit(&[[0.0]; 2], &[[1.0], [-1.0]], fit, |_| ())
            .unwrap();
        network.dense1.bias[0].abs()
    };
    assert!(train(Schedule::Constant) > 0.2);
    assert!(train(Schedule::Cosine { last: 0.0 }) < 0.02);
}
