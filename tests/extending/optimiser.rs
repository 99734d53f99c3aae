//! An optimiser.

use crate::Output;
use crate::common::{assert_close, bits, parameters, samples};
use dfn::{
    Clipped, HalfSquaredError, HyperparameterError, Momentum, Network, Optimiser, Overflow,
    TrainError, Trainer, descend,
};

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

/// Momentum, as a user writes it: the direction goes where the gradient was.
#[derive(Clone, Copy)]
struct Heavy;

impl<N: Network<Scalar = f64>> Optimiser<N> for Heavy {
    type State = N;

    fn check(&self) -> Result<(), HyperparameterError> {
        Ok(())
    }

    fn scaled(self, _: f64) -> Self {
        self
    }

    fn update(&self, velocity: &mut N, network: &mut N, gradients: &mut N) -> Result<(), Overflow> {
        for (velocity, gradients) in velocity.tensors_mut().zip(gradients.tensors_mut()) {
            for (v, g) in velocity.values.iter_mut().zip(gradients.values) {
                *v = 0.9 * *v + *g;
                *g = *v;
            }
        }
        descend(network, gradients, |parameter, direction| parameter - 0.1 * direction)
    }
}

#[test]
fn a_users_optimiser_with_a_memory_of_every_parameter_is_like_that_of_the_crate_and_clipped() {
    fn train(optimiser: impl Optimiser<Output>) -> Vec<f64> {
        let mut network = Output::random(1);
        let mut trainer = Trainer::new(&mut network, HalfSquaredError, optimiser);
        for _ in 0..4 {
            trainer.step(&samples(4), &[[0.0, 1.0]; 4]).unwrap();
        }
        parameters(&network)
    }
    let free = train(Momentum::new(0.1, 0.9));
    assert_close("parameters", &train(Heavy), &free, 1e-14);
    let clipped = train(Momentum::new(0.1, 0.9).clipped(0.25));
    assert_close("parameters", &train(Clipped::new(Heavy, 0.25)), &clipped, 1e-14);
    assert_ne!(free, clipped);
}

#[test]
fn a_users_optimiser_says_which_hyper_parameters_make_sense() {
    let mut network = Output::random(1);
    let mut trainer = Trainer::new(&mut network, HalfSquaredError, Signs { rate: 0.0 });
    let error = trainer.step(&samples(1), &[[0.0, 1.0]]).unwrap_err();
    assert_eq!(error.to_string(), "expected `rate` to be other than 0, found 0");
}
