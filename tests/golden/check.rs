//! A network of the library, held against a case.

use crate::case::{self, Case};
use crate::common::{assert_close, parameters, vector};
use dfn::{Loss, Network, Optimiser, Penalty, Scalar, Trainer, Vector, Workspace};
use serde_json::Value;

/// A case, with a network that has its parameters.
pub struct Check<N: Network, L, Target> {
    case: Case,
    network: N,
    loss: L,
    x: Vec<N::Input>,
    targets: Vec<Target>,
}

impl<N: Network, L: Loss<N::Unit, N::Output, Target>, Target: FromCase> Check<N, L, Target> {
    pub fn new(name: &str, loss: L) -> Self {
        let case = Case::read(name);
        let layers = N::LAYERS.iter().map(|l| (l.inputs, l.outputs, l.activation.to_owned()));
        assert_eq!(layers.collect::<Vec<_>>(), case.layers);

        let mut network = N::ZEROS;
        let places = network.tensors_mut().flat_map(|tensor| tensor.values);
        for (place, value) in places.zip(&case.parameters) {
            *place = N::Scalar::from_f64(*value);
        }
        let x = case.inputs.iter().map(|x| vector(x)).collect();
        let targets = case.targets.iter().map(Target::from_case).collect();
        Self { case, network, loss, x, targets }
    }

    /// The outputs, and the pre-activations and values that `last_layer` finds in the trace.
    pub fn outputs(&self, last_layer: impl Fn(&N::Trace) -> (N::Output, N::Output)) {
        let expected = self.case.pre_activations.iter().zip(&self.case.outputs);
        for (x, (z, y)) in self.x.iter().zip(expected) {
            close("output", self.network.forward(x).as_slice(), y);
            let (traced_z, traced_y) = last_layer(&self.network.trace(x));
            close("traced output", traced_y.as_slice(), y);
            close("pre-activation", traced_z.as_slice(), z);
        }
    }

    /// The mean loss and its gradient.
    pub fn gradients(&self) {
        let (mut gradients, mut workspace) = (N::ZEROS, Workspace::<N>::boxed());
        let loss = self
            .network
            .gradients(&self.x, &self.targets, self.loss, &mut gradients, &mut workspace)
            .unwrap();
        close("mean loss", &[loss], &[self.case.mean_loss]);
        close("gradient", &parameters(&gradients), &self.case.gradients);
        let alone = self.network.mean_loss(&self.x, &self.targets, self.loss, &mut workspace);
        assert_eq!(alone, Ok(loss));
    }

    /// The same gradients, and those of the inputs, from the gradient of the output.
    pub fn backward(&self) {
        let mut gradients = N::ZEROS;
        let share = 1.0 / self.x.len() as f64;
        let samples = self.x.iter().zip(&self.targets).zip(&self.case.input_gradients);
        for ((x, target), expected) in samples {
            let y: Vec<f64> =
                self.network.forward(x).as_slice().iter().map(|y| y.to_f64()).collect();
            let dy = output_gradient(&self.case.loss, &y, &target.one_hot(y.len()));
            let dy: Vec<f64> = dy.iter().map(|dy| dy * share).collect();
            let dx = self.network.backward(&self.network.trace(x), &vector(&dy), &mut gradients);
            close("input gradient", dx.as_slice(), expected);
        }
        close("gradient", &parameters(&gradients), &self.case.gradients);
    }

    /// Five steps of an optimiser, with a penalty.
    pub fn optimiser(
        &self,
        name: &str,
        optimiser: impl Optimiser<N>,
        penalty: impl Penalty<N::Scalar>,
    ) {
        let (losses, after) = self.case.after(name);
        let mut network = self.network;
        let mut trainer = Trainer::new(&mut network, self.loss, optimiser).penalty(penalty);
        for expected in losses {
            let loss = trainer.step(&self.x, &self.targets).unwrap();
            close(&format!("{name}: loss"), &[loss], &[expected]);
        }
        close(&format!("{name}: parameters"), &parameters(&network), &after);
    }
}

/// ∂L/∂ŷ of one sample, by the formulas of the losses.
fn output_gradient(loss: &str, y: &[f64], target: &[f64]) -> Vec<f64> {
    let of_element = |(y, t): (&f64, &f64)| match loss {
        "half_squared_error" => y - t,
        "mean_squared_error" => 2.0 * (y - t) / target.len() as f64,
        "mean_absolute_error" => (y - t).signum() / target.len() as f64,
        "huber" => (y - t).clamp(-1.0, 1.0) / target.len() as f64,
        "binary_cross_entropy" => (y - t) / (y * (1.0 - y)),
        "cross_entropy" => -t / y,
        other => panic!("a loss without a formula here: {other}"),
    };
    y.iter().zip(target).map(of_element).collect()
}

/// Fails unless the numbers agree as far as their precision promises.
#[track_caller]
fn close<T: Scalar>(what: &str, found: &[T], expected: &[f64]) {
    let tolerance = if size_of::<T>() == size_of::<f64>() { 1e-12 } else { 1e-5 };
    assert_close(what, found, expected, tolerance);
}

/// A target of a case.
pub trait FromCase {
    fn from_case(value: &Value) -> Self;

    /// As a vector: a class has 1 at its position.
    fn one_hot(&self, width: usize) -> Vec<f64>;
}

impl<T: Scalar, const WIDTH: usize> FromCase for [T; WIDTH] {
    fn from_case(value: &Value) -> Self {
        vector(&case::row(value))
    }

    fn one_hot(&self, _: usize) -> Vec<f64> {
        self.as_slice().iter().map(|value| value.to_f64()).collect()
    }
}

impl FromCase for usize {
    fn from_case(value: &Value) -> Self {
        value.as_u64().unwrap() as usize
    }

    fn one_hot(&self, width: usize) -> Vec<f64> {
        (0..width).map(|class| f64::from(class == *self)).collect()
    }
}
