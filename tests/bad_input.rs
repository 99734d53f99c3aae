//! Samples that cannot be learned from are refused by every call that learns, with an error that
//! names what was expected and what was found; and nothing is changed.

#![cfg(feature = "std")]

use dfn::{
    Adam, BatchError, BinaryCrossEntropy, CrossEntropy, Fit, FitError, HalfSquaredError, Loss,
    MeanSquaredError, Network, Sgd, StepError, TargetError, TrainError, Trainer, Workspace,
    network,
};
use std::error::Error;

mod common;
use common::{bits, samples};

network! {
    struct Regression: f64 = dense(3 -> 4, tanh) -> dense(4 -> 2, linear);

    struct Classes: f64 = dense(3 -> 4, relu) -> dense(4 -> 3, softmax);

    struct Probabilities: f64 = dense(3 -> 4, relu) -> dense(4 -> 2, sigmoid);
}

const SAMPLES: usize = 10;
/// Which of them cannot be learned from.
const BAD: usize = 7;

/// Where every sample is fine but one.
struct Data<N: Network, Target> {
    network: N,
    x: Vec<N::Input>,
    targets: Vec<Target>,
}

impl<N: Network<Scalar = f64>, Target: Clone> Data<N, Target> {
    fn new(target: Target) -> Self {
        Self { network: N::random(1), x: samples(SAMPLES), targets: vec![target; SAMPLES] }
    }

    fn with_input(mut self, x: N::Input) -> Self {
        self.x[BAD] = x;
        self
    }

    fn with_target(mut self, target: Target) -> Self {
        self.targets[BAD] = target;
        self
    }

    /// Every way to learn is refused: in place with the one message, over a batch with the other.
    #[track_caller]
    fn refused<L>(&self, loss: L, step: &str, batch: &str)
    where
        L: Loss<N::Unit, N::Output, Target>,
    {
        let Self { x, targets, .. } = self;
        let (mut network, mut workspace) = (self.network, Workspace::<N>::new());
        let error = network.step(&x[BAD], &targets[BAD], loss, 0.1).unwrap_err();
        assert_eq!(error.to_string(), step);
        let mut gradients = N::ZEROS;
        let error = network.gradients(x, targets, loss, &mut gradients, &mut workspace);
        assert_eq!(error.unwrap_err().to_string(), batch);
        let error = network.mean_loss(x, targets, loss, &mut workspace);
        assert_eq!(error.unwrap_err().to_string(), batch);

        let mut trainer = Trainer::new(&mut network, loss, Adam::new(0.1));
        assert_eq!(trainer.step(x, targets).unwrap_err().to_string(), batch);
        // A sample that is not valid is found before the first step, a loss at a step.
        let fit = Fit { epochs: 1, batch: 1, seed: 1, ..Fit::default() };
        let error = trainer.fit(x, targets, fit, |_| -> () { panic!("a report") }).unwrap_err();
        let place = match error {
            FitError::Step { .. } => "epoch 1, batch 1",
            _ => "the data set",
        };
        assert_eq!(error.to_string(), format!("{place}: {batch}"));

        assert_eq!(bits(&network), bits(&self.network));
    }
}

#[test]
fn inputs_are_finite() {
    for (value, text) in [(f64::NAN, "NaN"), (f64::INFINITY, "inf"), (-f64::INFINITY, "-inf")] {
        Data::<Regression, _>::new([0.5, 0.5]).with_input([0.0, value, f64::NAN]).refused(
            MeanSquaredError,
            &format!("expected finite inputs, found {text} at position 1"),
            &format!("expected finite inputs, found {text} at position 1 of sample 7"),
        );
    }
}

#[test]
fn classes_are_below_the_number_of_classes() {
    for class in [3, usize::MAX] {
        let error = format!("expected a class index below 3, found {class}");
        let batch = format!("the target of sample 7: {error}");
        Data::<Classes, _>::new(2).with_target(class).refused(CrossEntropy, &error, &batch);
    }
}

#[test]
fn targets_of_squared_errors_are_finite() {
    let data = Data::<Regression, _>::new([0.5, -3.0]).with_target([0.5, f64::INFINITY]);
    let error = "expected finite numbers in the target, found inf at position 1";
    let batch = format!("the target of sample 7: {error}");
    data.refused(MeanSquaredError, error, &batch);
    data.refused(HalfSquaredError, error, &batch);
}

#[test]
fn targets_of_cross_entropies_are_probabilities() {
    for (target, found) in
        [(1.5, "1.5"), (-0.25, "-0.25"), (1.0 + f64::EPSILON, "1.0000000000000002")]
    {
        let error = format!("expected probabilities in [0, 1], found {found} at position 1");
        let batch = format!("the target of sample 7: {error}");
        let data = Data::<Probabilities, _>::new([0.0, 1.0]).with_target([0.0, target]);
        data.refused(BinaryCrossEntropy, &error, &batch);
        let data = Data::<Classes, _>::new([0.0, 1.0, 0.0]).with_target([0.0, target, 0.0]);
        data.refused(CrossEntropy, &error, &batch);
    }
    let error = "expected finite numbers in the target, found NaN at position 0";
    let batch = format!("the target of sample 7: {error}");
    let data = Data::<Probabilities, _>::new([0.0, 1.0]).with_target([f64::NAN, 0.0]);
    data.refused(BinaryCrossEntropy, error, &batch);
}

#[test]
fn losses_are_finite() {
    // The square overflows; or a parameter is already broken, also behind a relu.
    for (weight, found) in [(1e200, "inf"), (f64::NAN, "NaN")] {
        let mut data = Data::<Regression, _>::new([0.5, 0.5]);
        data.network.dense2.bias[0] = weight;
        data.refused(
            MeanSquaredError,
            &format!("expected a finite loss, found {found}"),
            &format!("expected a finite mean loss, found {found}"),
        );
    }
    let mut data = Data::<Classes, _>::new(1);
    data.network.dense1.weights[0][0] = f64::NAN;
    data.refused(
        CrossEntropy,
        "expected a finite loss, found NaN",
        "expected a finite mean loss, found NaN",
    );
}

#[test]
fn a_finite_loss_whose_gradient_overflows_changes_nothing() {
    network! {
        struct Steep = dense(1 -> 1) -> dense(1 -> 2, softmax);
    }
    let mut steep = Steep::ZEROS;
    steep.dense1.weights = [[1e-10]];
    steep.dense2.weights = [[1e30, -1e30]];
    let (before, x, class) = (steep, [1e10], 1);

    // L = 2e30, and ∂L/∂W of the first layer is 1e10 · 2e30.
    let refused = steep.step(&x, &class, CrossEntropy, 0.1);
    assert_eq!(refused, Err(StepError::Gradient));
    assert_eq!(
        refused.unwrap_err().to_string(),
        "expected a finite step, found one that is infinite or NaN"
    );
    assert_eq!(steep, before);
    let refused = steep.step(&[1.0], &class, CrossEntropy, f32::MAX);
    assert_eq!(refused, Err(StepError::Gradient));
    assert_eq!(steep, before);

    let mut trainer = Trainer::new(&mut steep, CrossEntropy, Adam::new(0.1));
    let refused = trainer.step(&[x], &[class]);
    assert_eq!(refused, Err(TrainError::Batch(BatchError::Gradient { layer: "dense1" })));
    let text = "expected a finite gradient, found that of `dense1` infinite or NaN";
    assert_eq!(refused.unwrap_err().to_string(), text);
    assert_eq!(steep, before);
}

#[test]
fn a_step_is_refused_if_its_changes_overflow_together() {
    network! {
        struct Line = dense(1 -> 1);
    }
    // ∂L/∂z = 1e19, and with x = 1 the changes of the weight and of the bias are each 1e19 · rate.
    let mut line = Line::ZEROS;
    let refused = line.step(&[1.0], &[-1e19], HalfSquaredError, 2e19);
    assert_eq!(refused, Err(StepError::Gradient));
    assert_eq!(line, Line::ZEROS);
    assert!(line.step(&[1.0], &[-1e19], HalfSquaredError, 1e19).is_ok());
    assert_eq!(line.dense1.bias, [-1e38]);
}

#[test]
fn errors_are_values_that_say_what_and_where() {
    let data = Data::<Classes, _>::new(0).with_target(5);
    let Data { mut network, x, targets } = data;
    let error = TargetError::Class { classes: 3, found: 5 };
    let refused = network.step(&x[BAD], &5, CrossEntropy, 0.1).unwrap_err();
    assert_eq!(refused, StepError::Target(error));

    let mut trainer = Trainer::new(&mut network, CrossEntropy, Sgd::new(0.1));
    let in_batch = TrainError::Batch(BatchError::Target { sample: BAD, error });
    assert_eq!(trainer.step(&x, &targets), Err(in_batch));
    let fit = Fit { epochs: 1, batch: SAMPLES, seed: 1, ..Fit::default() };
    let refused = trainer.fit(&x, &targets, fit, |_| {}).unwrap_err();
    assert_eq!(refused, FitError::Data(BatchError::Target { sample: BAD, error }));

    // The message is whole in itself: printing the sources after it would repeat it.
    assert!(refused.source().is_none());
}

#[test]
fn a_refused_batch_leaves_no_trace_in_what_the_optimiser_remembers() {
    let (x, good, bad) = (samples(SAMPLES), [1; SAMPLES], [9; SAMPLES]);
    let train = |mistakes: usize| {
        let mut network = Classes::random(1);
        let mut trainer = Trainer::new(&mut network, CrossEntropy, Adam::new(0.1));
        for _ in 0..3 {
            trainer.step(&x, &good).unwrap();
            for _ in 0..mistakes {
                trainer.step(&x, &bad).unwrap_err();
            }
        }
        bits(&network)
    };
    assert_eq!(train(1), train(0));
}

#[test]
fn fit_says_in_which_epoch_and_batch_and_keeps_the_steps_before() {
    const TEXT: &str =
        "epoch 1, batch 4: expected a finite mean loss, found inf; a smaller rate may help";

    // A rate that makes the loss infinite after some steps.
    let data = Data::<Regression, _>::new([0.5, 0.5]);
    let mut network = data.network;
    let mut reports = 0;
    let mut trainer = Trainer::new(&mut network, MeanSquaredError, Sgd::new(1e60));
    let fit = Fit { epochs: 9, batch: 3, seed: 1, ..Fit::default() };
    let error = trainer.fit(&data.x, &data.targets, fit, |_| reports += 1).unwrap_err();
    assert_eq!(error.to_string(), TEXT);
    assert_eq!(reports, 0);
    assert_ne!(bits(&network), bits(&data.network));
}
