//! A batch is its samples: at every length around a tile, in tiles of every size, the passes over a
//! batch give what the passes of one sample give.

#![cfg(feature = "std")]

use dfn::{
    Activation, BatchError, Network, Optimiser, Scalar, Sgd, TILE, Vector, Workspace, network,
};
use dfn::{BinaryCrossEntropy, CrossEntropy, HalfSquaredError, Loss, MeanSquaredError};

mod common;
use common::{assert_close, parameters, samples, to_f64};

network! {
    struct Regression: f64 = dense(5 -> 9, relu) -> dense(9 -> 7, tanh) -> dense(7 -> 3);

    struct Multinoulli: f64 = dense(5 -> 9, sigmoid) -> dense(9 -> 3, softmax);

    struct Bernoulli: f64 = dense(1 -> 1, tanh) -> dense(1 -> 2, sigmoid);

    struct Single = dense(4 -> 17, relu) -> dense(17 -> 9, softmax) -> dense(9 -> 1, linear);
}

/// Nothing, one, and around the tiles of the usual workspace; the longest first, so that a later
/// one meets what an earlier one left in the workspace.
const LENGTHS: [usize; 6] = [100, 49, 48, 47, 1, 0];

/// How far sums in another order may differ.
fn tolerance<N: Network>() -> f64 {
    if size_of::<N::Scalar>() == size_of::<f32>() { 1e-6 } else { 1e-14 }
}

/// Calls a generic check of one network with tiles of one sample, of an odd number, and the usual.
macro_rules! in_every_tile {
    ($check:ident::<$network:ident>) => {
        $check::<$network, 1>();
        $check::<$network, 7>();
        $check::<$network, TILE>();
    };
}

fn check_outputs<N: Network, const SAMPLES: usize>() {
    let network = N::random(3);
    let mut workspace = Workspace::<N, SAMPLES>::ZEROS;
    for length in LENGTHS {
        let x: Vec<N::Input> = samples(length);
        let mut y = vec![N::Output::ZEROS; length];
        network.forward_batch(&x, &mut y, &mut workspace).unwrap();
        for (x, y) in x.iter().zip(&y) {
            let expected = to_f64(network.forward(x).as_slice());
            assert_close("output", y.as_slice(), &expected, tolerance::<N>());
        }
    }
}

#[test]
fn the_outputs_of_a_batch_are_those_of_its_samples() {
    in_every_tile!(check_outputs::<Regression>);
    in_every_tile!(check_outputs::<Multinoulli>);
    in_every_tile!(check_outputs::<Bernoulli>);
    in_every_tile!(check_outputs::<Single>);
}

/// The mean over the samples of the loss ½ ‖ŷ − t‖² and of its gradient, by `backward`.
fn one_by_one<N: Network>(network: &N, x: &[N::Input], targets: &[N::Output]) -> (f64, Vec<f64>) {
    let mut gradients = N::ZEROS;
    let mut loss = 0.0;
    for (x, target) in x.iter().zip(targets) {
        let mut dy = network.forward(x);
        for (dy, t) in dy.as_mut_slice().iter_mut().zip(target.as_slice()) {
            *dy -= *t;
            loss += 0.5 * dy.to_f64() * dy.to_f64();
        }
        network.backward(&network.trace(x), &dy, &mut gradients);
    }
    let count = x.len() as f64;
    let mean = to_f64(&parameters(&gradients)).iter().map(|g| g / count).collect();
    (loss / count, mean)
}

fn check_gradients<N: Network, const SAMPLES: usize>()
where
    HalfSquaredError: Loss<N::Unit, N::Output, N::Output>,
{
    let network = N::random(3);
    // What is in the gradients before does not matter.
    let (mut gradients, mut workspace) = (N::random(4), Workspace::<N, SAMPLES>::ZEROS);
    for length in LENGTHS {
        let (x, mut targets) = (samples(length), samples::<N::Output>(length));
        targets.reverse();
        let loss = HalfSquaredError;
        let found = network.gradients(&x, &targets, loss, &mut gradients, &mut workspace);
        assert_eq!(network.mean_loss(&x, &targets, loss, &mut workspace), found);
        if length == 0 {
            assert_eq!(found, Err(BatchError::Empty));
            continue;
        }
        let (loss, expected) = one_by_one(&network, &x, &targets);
        assert_close("loss", &[found.unwrap()], &[loss], tolerance::<N>());
        assert_close("gradient", &parameters(&gradients), &expected, tolerance::<N>());
    }
}

#[test]
fn the_gradients_of_a_batch_are_the_mean_of_those_of_its_samples() {
    in_every_tile!(check_gradients::<Regression>);
    in_every_tile!(check_gradients::<Multinoulli>);
    in_every_tile!(check_gradients::<Bernoulli>);
    in_every_tile!(check_gradients::<Single>);
}

/// One step in place, and one of gradient descent on a batch of one.
#[track_caller]
fn check_step<N: Network, Target>(loss: impl Loss<N::Unit, N::Output, Target>, target: Target) {
    let rate = N::Scalar::from_f64(0.3);
    let x = samples::<N::Input>(1);
    let (mut in_place, mut by_batch) = (N::random(5), N::random(5));
    let (mut gradients, mut workspace) = (N::ZEROS, Workspace::<N>::new());

    let found = in_place.step(&x[0], &target, loss, rate).unwrap();
    let expected = by_batch.gradients(&x, &[target], loss, &mut gradients, &mut workspace).unwrap();
    Sgd::new(rate).update(&mut (), &mut by_batch, &mut gradients).unwrap();

    assert_ne!(in_place, N::random(5), "nothing was learned");
    assert_close("loss", &[found], &[expected.to_f64()], tolerance::<N>());
    let expected = to_f64(&parameters(&by_batch));
    assert_close("parameter", &parameters(&in_place), &expected, tolerance::<N>());
}

#[test]
fn a_step_in_place_is_a_step_of_gradient_descent_on_a_batch_of_one() {
    check_step::<Regression, _>(HalfSquaredError, [0.5, -1.0, 2.0]);
    check_step::<Regression, _>(MeanSquaredError, [0.5, -1.0, 2.0]);
    check_step::<Multinoulli, _>(CrossEntropy, 2);
    check_step::<Multinoulli, _>(CrossEntropy, [0.2, 0.3, 0.5]);
    check_step::<Multinoulli, _>(MeanSquaredError, [0.2, 0.3, 0.5]);
    check_step::<Bernoulli, _>(BinaryCrossEntropy, [1.0, 0.25]);
    check_step::<Single, _>(MeanSquaredError, [1.5]);
}

#[test]
fn the_gradients_of_the_fused_losses_are_the_derivatives_of_the_mean_loss() {
    fn check<N: Network<Scalar = f64>, Target>(
        loss: impl Loss<N::Unit, N::Output, Target>,
        targets: &[Target],
    ) {
        let (network, x) = (N::random(6), samples(targets.len()));
        let (mut gradients, mut workspace) = (N::ZEROS, Workspace::<N>::new());
        network.gradients(&x, targets, loss, &mut gradients, &mut workspace).unwrap();
        let expected = common::numeric_gradients(&network, |network| {
            network.mean_loss(&x, targets, loss, &mut Workspace::<N>::new()).unwrap()
        });
        assert_close("gradient", &parameters(&gradients), &expected, 1e-8);
    }

    check::<Multinoulli, _>(CrossEntropy, &[0, 1, 2, 2]);
    check::<Multinoulli, _>(CrossEntropy, &[[0.2, 0.3, 0.5], [0.0, 1.0, 0.0]]);
    check::<Bernoulli, _>(BinaryCrossEntropy, &[[1.0, 0.0], [0.3, 0.6], [0.0, 0.0]]);
}

/// √z, whose slope at 0 is infinite.
#[derive(Clone, Copy)]
struct Root;

impl Activation<f32> for Root {
    fn value(&self, z: f32) -> f32 {
        z.sqrt()
    }

    fn slope(&self, _: f32, h: f32) -> f32 {
        0.5 / h
    }
}

#[test]
fn nothing_is_computed_but_the_samples() {
    // At 0 these have no gradient; so small a network is computed for several samples at a time.
    network! {
        struct Roots = dense(2 -> 3, crate::Root) -> dense(3 -> 1);

        struct Overflowing = dense(1 -> 1, relu) -> dense(1 -> 1, relu) -> dense(1 -> 1);
    }

    let mut roots = Roots::zeros();
    for tensor in roots.tensors_mut() {
        tensor.values.fill(0.5);
    }
    roots.dense1.bias = [0.0; 3];
    check_that_it_learns(&roots, &[[0.5, 0.25]; 5]);

    let mut overflowing = Overflowing::zeros();
    overflowing.dense1.weights = [[-1e20]];
    overflowing.dense1.bias = [1e20];
    overflowing.dense2.weights = [[1e20]];
    overflowing.dense3.weights = [[1.0]];
    check_that_it_learns(&overflowing, &[[1.0]; 5]);
}

fn check_that_it_learns<N: Network<Scalar = f32, Output = [f32; 1]>>(network: &N, x: &[N::Input])
where
    HalfSquaredError: Loss<N::Unit, [f32; 1], [f32; 1]>,
{
    let t = vec![[0.5]; x.len()];
    let mut gradients = N::ZEROS;
    let mut workspace = Workspace::<N>::boxed();
    let loss = network.gradients(x, &t, HalfSquaredError, &mut gradients, &mut workspace);
    assert!(loss.is_ok(), "{loss:?}");
}
