//! Networks without a cost: what the passes give agrees with each other and with central differences.

use super::common::{assert_close, numeric_gradients, parameters, samples, to_f64};
use super::networks::*;
use super::{LENGTHS, in_every_tile, network, tolerance};
use dfn::{
    BinaryCrossEntropy, CrossEntropy, HalfSquaredError, Loss, Network, Optimiser, Scalar, Sgd,
    Vector, Workspace, check_gradients,
};

fn outputs<N: Network, const TILE: usize>() {
    let network = network::<N>();
    let mut workspace = Workspace::<N, TILE>::ZEROS;
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

/// The mean over the samples of ½ ‖ŷ − t‖² and of its gradient, by `backward`.
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

fn gradients<N: Network, const TILE: usize>()
where
    HalfSquaredError: Loss<N::Unit, N::Output, N::Output>,
{
    let network = network::<N>();
    let (mut gradients, mut workspace) = (N::random(4), Workspace::<N, TILE>::ZEROS);
    for length in LENGTHS {
        let (x, mut targets) = (samples(length), samples::<N::Output>(length));
        targets.reverse();
        let loss = HalfSquaredError;
        let found = network.gradients(&x, &targets, loss, &mut gradients, &mut workspace);
        assert_eq!(network.mean_loss(&x, &targets, loss, &mut workspace), found);
        let (loss, expected) = one_by_one(&network, &x, &targets);
        assert_close("loss", &[found.unwrap()], &[loss], tolerance::<N>());
        assert_close("gradient", &parameters(&gradients), &expected, tolerance::<N>());
    }
}

/// One step in place, and one of gradient descent on a batch of one.
fn step<N: Network>()
where
    HalfSquaredError: Loss<N::Unit, N::Output, N::Output>,
{
    let (rate, x, t) =
        (N::Scalar::from_f64(0.3), samples::<N::Input>(1), samples::<N::Output>(2)[1]);
    let (mut in_place, mut by_batch) = (network::<N>(), network::<N>());
    let (mut gradients, mut workspace) = (N::ZEROS, Workspace::<N>::new());
    let loss = HalfSquaredError;
    let found = in_place.step(&x[0], &t, loss, rate).unwrap();
    let expected = by_batch.gradients(&x, &[t], loss, &mut gradients, &mut workspace).unwrap();
    Sgd::new(rate).update(&mut (), &mut by_batch, &mut gradients).unwrap();
    assert_ne!(in_place, network::<N>(), "nothing was learned");
    assert_close("loss", &[found], &[expected.to_f64()], tolerance::<N>());
    let expected = to_f64(&parameters(&by_batch));
    assert_close("parameter", &parameters(&in_place), &expected, tolerance::<N>());
}

/// ∂J/∂θ and ∂ŷ/∂x by central differences.
fn differences<N: Network<Scalar = f64>>()
where
    HalfSquaredError: Loss<N::Unit, N::Output, N::Output>,
{
    let network = network::<N>();
    let (x, t) = (samples(5), samples::<N::Output>(5));
    let (mut gradients, mut workspace) = (N::ZEROS, Workspace::<N>::new());
    network.gradients(&x, &t, HalfSquaredError, &mut gradients, &mut workspace).unwrap();
    let expected = numeric_gradients(&network, |network| {
        network.mean_loss(&x, &t, HalfSquaredError, &mut Workspace::<N>::new()).unwrap()
    });
    assert_close("gradient", &parameters(&gradients), &expected, 1e-7);
    jacobian(&network);
}

pub fn jacobian<N: Network<Scalar = f64>>(network: &N) {
    for x in samples::<N::Input>(3) {
        let jacobian = network.jacobian(&x);
        for input in 0..N::INPUTS {
            let moved = |step: f64| {
                let mut x = x;
                x.as_mut_slice()[input] += step;
                network.forward(&x)
            };
            let (more, less) = (moved(1e-5), moved(-1e-5));
            let column = jacobian.as_ref().iter().map(|row| row.as_slice()[input]);
            let expected: Vec<f64> = more
                .as_slice()
                .iter()
                .zip(less.as_slice())
                .map(|(more, less)| (more - less) / 2e-5)
                .collect();
            assert_close("∂ŷ/∂x", &column.collect::<Vec<f64>>(), &expected, 1e-8);
        }
    }
}

macro_rules! networks {
    ($($test:ident $network:ty),* $(,)?) => {$(
        #[test]
        fn $test() {
            outputs::<$network, 7>();
            gradients::<$network, 7>();
            step::<$network>();
            differences::<$network>();
        }
    )*};
}

networks! {
    a_skip_connection Residual,
    a_shared_layer Siamese,
    free_parameters Free,
    a_computed_matrix Positive,
    several_outputs Gaussian,
    every_operation Everything,
    an_output_that_is_an_input Trivial,
    an_output_of_parameters_alone Constant,
    widths_that_are_parameters Generic<3, 2>,
}

#[test]
fn single_precision() {
    in_every_tile!(outputs::<Narrow>);
    in_every_tile!(gradients::<Narrow>);
    step::<Narrow>();
}

#[test]
fn tiles_of_every_size() {
    in_every_tile!(outputs::<Siamese>);
    in_every_tile!(gradients::<Siamese>);
    in_every_tile!(outputs::<Positive>);
    in_every_tile!(gradients::<Positive>);
}

#[test]
fn a_network_without_parameters() {
    in_every_tile!(outputs::<Unit>);
    jacobian(&Unit::ZEROS);
}

#[test]
fn a_loss_is_fused_with_the_unit_of_the_output() {
    let x = samples(60);
    let classes: Vec<usize> = (0..60).map(|k| k % 3).collect();
    check_gradients(&network::<Residual>(), &x, &classes, CrossEntropy).unwrap();
    let (x, truth): (_, Vec<[f64; 1]>) =
        (samples(60), (0..60).map(|k| [f64::from(k % 2)]).collect());
    check_gradients(&network::<Siamese>(), &x, &truth, BinaryCrossEntropy).unwrap();
}
