//! What users bring themselves: an activation, a loss, an optimiser, a penalty, an initialiser.

#![cfg(feature = "std")]

use dfn::rand_core::{Rng, SeedableRng};
use dfn::{Activation, HalfSquaredError, HyperparameterError, Initialiser, Layer, Loss, Network};
use dfn::{
    L2, Optimiser, OutputUnit, Overflow, Penalty, Role, Scalar, Sgd, TargetError, Tensor,
    TensorMut, TrainError, Trainer, Workspace, descend, network,
};
use rand_pcg::Pcg32;

mod common;
use common::{assert_close, bits, numeric_gradients, parameters, samples};

mod units {
    use dfn::{Activation, Scalar};

    /// z σ(z), for every scalar.
    #[derive(Clone, Copy)]
    pub struct Swish;

    impl<T: Scalar> Activation<T> for Swish {
        fn value(&self, z: T) -> T {
            z * z.sigmoid()
        }

        fn slope(&self, z: T, h: T) -> T {
            let sigmoid = z.sigmoid();
            h + sigmoid * (T::ONE - h)
        }
    }
}

network! {
    struct Hidden: f64 = dense(2 -> 5, crate::units::Swish) -> dense(5 -> 2, softmax);

    struct Output: f64 = dense(2 -> 3, tanh) -> dense(3 -> 2, crate::units::Swish);

    struct Single = dense(2 -> 3, crate::units::Swish) -> dense(3 -> 1);
}

/// Σ (ŷ − t)⁴, for targets that are not negative.
#[derive(Clone, Copy)]
struct QuarticError;

impl<U: OutputUnit<f64>, const O: usize> Loss<U, [f64; O], [f64; O]> for QuarticError {
    fn check(&self, target: &[f64; O]) -> Result<(), TargetError> {
        match target.iter().find(|t| **t < 0.0) {
            Some(found) => {
                Err(TargetError::Unexpected { expected: "targets from 0 on", found: *found })
            }
            None => Ok(()),
        }
    }

    fn value(&self, _: &U, _: &[f64; O], y: &[f64; O], target: &[f64; O]) -> f64 {
        y.iter().zip(target).map(|(y, t)| (y - t).powi(4)).sum()
    }

    fn gradient(&self, unit: &U, z: &[f64; O], y: &[f64; O], target: &[f64; O]) -> [f64; O] {
        let dy = std::array::from_fn(|i| 4.0 * (y[i] - target[i]).powi(3));
        unit.pre_activation_gradient(z, y, &dy)
    }
}

/// That the gradients of a mean loss are its derivatives.
#[track_caller]
fn check_gradients<N: Network<Scalar = f64, Output = [f64; 2]>>(
    loss: impl Loss<N::Unit, [f64; 2], [f64; 2]>,
) {
    let (network, x) = (N::random(2), samples(3));
    let targets = [[0.5, 0.1], [0.0, 1.0], [2.0, 0.3]];
    let (mut gradients, mut workspace) = (N::ZEROS, Workspace::<N>::new());
    network.gradients(&x, &targets, loss, &mut gradients, &mut workspace).unwrap();
    let expected = numeric_gradients(&network, |network| {
        network.mean_loss(&x, &targets, loss, &mut Workspace::<N>::new()).unwrap()
    });
    assert_close("gradient", &parameters(&gradients), &expected, 1e-8);
}

#[test]
fn a_users_activation_is_differentiated_as_hidden_and_as_output_unit() {
    check_gradients::<Hidden>(HalfSquaredError);
    check_gradients::<Output>(HalfSquaredError);
}

#[test]
fn a_users_activation_is_applied_to_the_pre_activations() {
    assert_eq!(Hidden::LAYERS[0].activation, "crate::units::Swish");
    let trace = Single::random(1).trace(&[0.5, -1.0]);
    for (z, h) in trace.dense1.z.into_iter().zip(trace.dense1.h) {
        assert_eq!(h, units::Swish.value(z));
    }
}

#[test]
fn a_users_loss_takes_every_output_unit() {
    check_gradients::<Hidden>(QuarticError);
    check_gradients::<Output>(QuarticError);
}

#[test]
fn a_users_loss_says_which_targets_it_takes() {
    let mut network = Output::random(1);
    let error = network.step(&[0.5, 0.5], &[1.0, -2.0], QuarticError, 0.1).unwrap_err();
    assert_eq!(error.to_string(), "expected targets from 0 on, found -2");
    assert_eq!(bits(&network), bits(&Output::random(1)));
}

/// Moves every parameter by `rate` against its gradient's sign, and stops after two steps.
#[derive(Clone, Copy)]
struct Signs {
    rate: f64,
}

/// What [`Signs`] remembers: the number of steps.
#[derive(Clone, Copy, Debug)]
struct Steps(usize);

impl dfn::Zeros for Steps {
    const ZEROS: Self = Self(0);
}

impl<N: Network<Scalar = f64>> Optimiser<N> for Signs {
    type State = Steps;

    fn check(&self) -> Result<(), HyperparameterError> {
        if self.rate == 0.0 {
            return Err(HyperparameterError::new("rate", "other than 0", self.rate));
        }
        Ok(())
    }

    fn scaled(self, factor: f64) -> Self {
        Self { rate: factor * self.rate }
    }

    fn update(
        &self,
        steps: &mut Steps,
        network: &mut N,
        gradients: &mut N,
    ) -> Result<(), Overflow> {
        if steps.0 == 2 {
            return Ok(());
        }
        steps.0 += 1;
        descend(network, gradients, |parameter, gradient| parameter - self.rate * gradient.signum())
    }
}

#[test]
fn a_users_optimiser_moves_the_parameters_and_remembers() {
    let (x, targets) = (samples(4), [[0.0, 1.0]; 4]);
    let mut network = Output::random(1);
    let before = parameters(&network);
    let mut trainer = Trainer::new(&mut network, HalfSquaredError, Signs { rate: 0.125 });

    trainer.step(&x, &targets).unwrap();
    let first = parameters(trainer.network());
    for (before, after) in before.iter().zip(&first) {
        assert_close("step", &[(after - before).abs()], &[0.125], 1e-15);
    }
    trainer.step(&x, &targets).unwrap();
    let second = parameters(trainer.network());
    assert_ne!(second, first);
    trainer.step(&x, &targets).unwrap();
    assert_eq!(parameters(trainer.network()), second);
}

#[test]
fn a_users_optimiser_overflows_like_those_of_the_crate() {
    let mut network = Output::random(1);
    let mut trainer = Trainer::new(&mut network, HalfSquaredError, Signs { rate: f64::INFINITY });
    let error = trainer.step(&samples(4), &[[0.0, 1.0]; 4]).unwrap_err();
    assert!(matches!(error, TrainError::Overflow(Overflow { layer: "dense1", .. })));
    assert_eq!(bits(&network), bits(&Output::random(1)));
}

#[test]
fn a_users_optimiser_says_which_hyper_parameters_make_sense() {
    let mut network = Output::random(1);
    let mut trainer = Trainer::new(&mut network, HalfSquaredError, Signs { rate: 0.0 });
    let error = trainer.step(&samples(1), &[[0.0, 1.0]]).unwrap_err();
    assert_eq!(error.to_string(), "expected `rate` to be other than 0, found 0");
}

/// λ/4 Σ w⁴ of the first layer's weights.
#[derive(Clone, Copy)]
struct FirstLayer {
    lambda: f64,
}

impl Penalty<f64> for FirstLayer {
    fn check(&self) -> Result<(), HyperparameterError> {
        if self.lambda.is_finite() {
            return Ok(());
        }
        Err(HyperparameterError::new("lambda", "finite", self.lambda))
    }

    fn value(&self, tensor: Tensor<'_, f64>) -> f64 {
        let sum: f64 = of_first_layer(tensor).iter().map(|w| w.powi(4)).sum();
        self.lambda / 4.0 * sum
    }

    fn add_gradient(&self, tensor: Tensor<'_, f64>, gradient: &mut [f64]) {
        for (g, w) in gradient.iter_mut().zip(of_first_layer(tensor)) {
            *g += self.lambda * w.powi(3);
        }
    }
}

fn of_first_layer(tensor: Tensor<'_, f64>) -> &[f64] {
    let is_first = tensor.layer.label == "dense1" && tensor.role == Role::Weights;
    if is_first { tensor.values } else { &[] }
}

#[test]
fn a_users_penalty_is_added_alone_and_to_others() {
    fn check(penalty: impl Penalty<f64>) {
        let (network, mut gradients) = (Hidden::random(1), Hidden::ZEROS);
        penalty.add_gradients(&network, &mut gradients);
        let expected = numeric_gradients(&network, |network| penalty.of(network));
        assert_close("gradient", &parameters(&gradients), &expected, 1e-8);
        assert!(gradients.dense1.weights[0][0] != 0.0 && gradients.dense1.bias[0] == 0.0);
    }
    check(FirstLayer { lambda: 0.5 });
    check((FirstLayer { lambda: 0.5 }, L2::new(0.1)));
}

#[test]
fn a_users_penalty_says_which_hyper_parameters_make_sense() {
    let mut network = Output::random(1);
    let mut trainer = Trainer::new(&mut network, HalfSquaredError, Sgd::new(0.1))
        .penalty(FirstLayer { lambda: f64::NAN });
    let error = trainer.step(&samples(1), &[[0.0, 1.0]]).unwrap_err();
    assert_eq!(error.to_string(), "expected `lambda` to be finite, found NaN");
    assert_eq!(bits(&network), bits(&Output::random(1)));
}

/// Weights that tell their layer, biases that tell the generator.
struct Telltale;

impl Initialiser for Telltale {
    fn fill<T: Scalar, R: Rng + ?Sized>(&self, tensor: TensorMut<'_, T>, rng: &mut R) {
        let Layer { inputs, outputs, .. } = tensor.layer;
        match tensor.role {
            Role::Weights => tensor.values.fill(T::from_usize(10 * inputs + outputs)),
            _ => tensor.values.fill(T::from_f64(f64::from(rng.next_u32()))),
        }
    }
}

#[test]
fn a_users_initialiser_fills_every_tensor_in_order_from_a_users_generator() {
    let mut network = Hidden::ZEROS;
    network.initialise(Telltale, &mut Pcg32::seed_from_u64(3));
    let mut rng = Pcg32::seed_from_u64(3);
    assert_eq!(network.dense1.weights, [[25.0; 5]; 2]);
    assert_eq!(network.dense1.bias, [f64::from(rng.next_u32()); 5]);
    assert_eq!(network.dense2.weights, [[52.0; 2]; 5]);
    assert_eq!(network.dense2.bias, [f64::from(rng.next_u32()); 2]);
}
