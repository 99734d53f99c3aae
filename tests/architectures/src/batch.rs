//! Everything that is computed with a loss, over batches in tiles of a size.

use crate::common::{self, to_f64};
use crate::differences::{self, Samples};
use crate::draw::{Numbers, for_many_cases};
use crate::reference::{Formula, Number, Precision, Reference};
use crate::target::Target;
use crate::{Architecture, within};
use dfn::{BatchError, Loss, Scalar, Vector, Workspace};
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;

/// `forward_batch`, `mean_loss`, `gradients` and `step` with random samples.
pub fn check<N: Architecture, T: Target, const TILE: usize>(
    loss: impl Loss<N::Unit, N::Output, T>,
    formula: Formula,
) {
    for_many_cases(10, &|case| {
        let mut numbers = Numbers::of(case);
        let (network, reference) = numbers.network::<N>(case.scale);
        let x: Vec<N::Input> = (0..case.batch).map(|_| numbers.vector()).collect();
        let targets: Vec<T> =
            (0..case.batch).map(|_| T::draw(&mut numbers, formula, N::OUTPUTS)).collect();
        // What is in the memory before does not matter.
        let mut workspace = Workspace::<N, TILE>::ZEROS;
        let mut gradients = numbers.network::<N>(1.0).0;

        let mut y = vec![N::Output::ZEROS; case.batch];
        network.forward_batch(&x, &mut y, &mut workspace).expect("as many outputs as inputs");
        let mean_loss = network.mean_loss(&x, &targets, loss, &mut workspace);
        let found = network.gradients(&x, &targets, loss, &mut gradients, &mut workspace);
        prop_assert_eq!(found, mean_loss);
        if case.batch == 0 {
            prop_assert_eq!(found, Err(BatchError::Empty));
            return Ok(());
        }
        let found = found.expect("finite").to_f64();

        let expected = Expected::of(&reference, formula, &x, &targets);
        for (y, expected) in y.iter().zip(&expected.outputs) {
            within("output", &to_f64(y.as_slice()), expected)?;
        }
        within("mean loss", &[found], &[expected.loss])?;
        let gradient = to_f64(&common::parameters(&gradients));
        within("gradient", &gradient, &expected.gradient)?;
        check_step(&network, &reference, formula, loss, (&x[0], &targets[0]))?;
        let samples = Samples { formula, loss, x, targets };
        differences::check(&mut numbers, &network, &reference, samples, &mut workspace)
    });
}

/// What the reference has for a batch.
struct Expected<P> {
    outputs: Vec<Vec<Number<P>>>,
    loss: Number<P>,
    /// Of the mean loss.
    gradient: Vec<Number<P>>,
}

impl<P: Precision> Expected<P> {
    fn of<X: Vector, T: Target>(
        reference: &Reference<P>,
        formula: Formula,
        x: &[X],
        targets: &[T],
    ) -> Self {
        let (mut outputs, mut losses, mut gradients) = (Vec::new(), Vec::new(), Vec::new());
        for (x, target) in x.iter().zip(targets) {
            let trace = reference.trace(&to_f64(x.as_slice()));
            let y = trace.output().to_vec();
            let target = target.vector(y.len());
            losses.push(formula.value(&y, &target));
            let dy = formula.gradient(&y, &target);
            gradients.push(reference.backward(&trace, &dy).parameters.concat());
            outputs.push(y);
        }
        let count = Number::exact(x.len() as f64);
        let entry = |k: usize| Number::sum(gradients.iter().map(|gradient| gradient[k])) / count;
        let gradient = (0..gradients[0].len()).map(entry).collect();
        Self { outputs, loss: Number::sum(losses) / count, gradient }
    }
}

/// One step in place: θ − ε ∂L/∂θ of one sample.
fn check_step<N: Architecture, T: Target>(
    network: &N,
    reference: &Reference<N::Scalar>,
    formula: Formula,
    loss: impl Loss<N::Unit, N::Output, T>,
    (x, target): (&N::Input, &T),
) -> TestCaseResult {
    const RATE: f64 = 0.25;
    let mut stepped = *network;
    let found = stepped.step(x, target, loss, Scalar::from_f64(RATE)).expect("finite").to_f64();

    let expected = Expected::of(reference, formula, &[*x], std::slice::from_ref(target));
    within("loss of a step", &[found], &[expected.loss])?;
    let before = to_f64(&common::parameters(network)).into_iter().map(Number::exact);
    let steps = expected.gradient.into_iter().map(|gradient| Number::exact(RATE) * gradient);
    let after: Vec<_> = before.zip(steps).map(|(before, step)| before - step).collect();
    within("parameter after a step", &to_f64(&common::parameters(&stepped)), &after)
}
