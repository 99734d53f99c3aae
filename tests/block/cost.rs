//! Networks with a cost of their own.

use super::common::{assert_close, numeric_gradients, parameters, samples, to_f64};
use super::networks::*;
use super::passes::jacobian;
use super::{LENGTHS, in_every_tile, network, tolerance};
use dfn::{
    Adam, BinaryCrossEntropy, CrossEntropy, Loss, Network, Optimiser, OwnCost, Scalar, Sgd,
    Trainer, Vector, Workspace, check_gradients,
};

/// A target that is an array, or none.
trait Target<N: Network>: Copy + PartialEq + core::fmt::Debug {
    fn targets(count: usize) -> Vec<Self>;
    fn numbers(&self) -> &[N::Scalar];
}

impl<N: Network> Target<N> for () {
    fn targets(count: usize) -> Vec<()> {
        vec![(); count]
    }

    fn numbers(&self) -> &[N::Scalar] {
        &[]
    }
}

impl<N: Network, const WIDTH: usize> Target<N> for [N::Scalar; WIDTH] {
    fn targets(count: usize) -> Vec<Self> {
        let number = |k: usize| N::Scalar::from_f64(0.5 + 0.4 * (k as f64).cos());
        (0..count).map(|k| core::array::from_fn(|index| number(3 * k + index))).collect()
    }

    fn numbers(&self) -> &[N::Scalar] {
        self
    }
}

/// The mean over the samples of the cost and of its gradient, one sample after the other.
fn one_by_one<N: Network, T: Target<N>>(network: &N, x: &[N::Input], t: &[T]) -> (f64, Vec<f64>) {
    let mut gradients = N::ZEROS;
    let mut sum = 0.0;
    for (x, t) in x.iter().zip(t) {
        let (cost, _) = dfn::__private::cost_gradients(network, x, t.numbers(), &mut gradients);
        assert_eq!(dfn::__private::cost(network, x, t.numbers()), cost);
        sum += cost.to_f64();
    }
    let count = x.len() as f64;
    (sum / count, to_f64(&parameters(&gradients)).iter().map(|g| g / count).collect())
}

fn batches<N: Network, T: Target<N>, const TILE: usize>()
where
    OwnCost: Loss<N::Unit, N::Output, T>,
{
    let network = network::<N>();
    let (mut gradients, mut workspace) = (N::random(4), Workspace::<N, TILE>::ZEROS);
    for length in LENGTHS {
        let (x, t) = (samples(length), T::targets(length));
        let found = network.gradients(&x, &t, OwnCost, &mut gradients, &mut workspace);
        assert_eq!(network.mean_loss(&x, &t, OwnCost, &mut workspace), found);
        let (cost, expected) = one_by_one(&network, &x, &t);
        assert_close("cost", &[found.unwrap()], &[cost], tolerance::<N>());
        assert_close("gradient", &parameters(&gradients), &expected, tolerance::<N>());

        let mut y = vec![N::Output::ZEROS; length];
        network.forward_batch(&x, &mut y, &mut workspace).unwrap();
        for (x, y) in x.iter().zip(&y) {
            let expected = to_f64(network.forward(x).as_slice());
            assert_close("output", y.as_slice(), &expected, tolerance::<N>());
        }
    }
}

fn step<N: Network, T: Target<N>>()
where
    OwnCost: Loss<N::Unit, N::Output, T>,
{
    let (rate, x, t) = (N::Scalar::from_f64(0.3), samples::<N::Input>(1), T::targets(1));
    let (mut in_place, mut by_batch) = (network::<N>(), network::<N>());
    let (mut gradients, mut workspace) = (N::ZEROS, Workspace::<N>::new());
    let found = in_place.step(&x[0], &t[0], OwnCost, rate).unwrap();
    let expected = by_batch.gradients(&x, &t, OwnCost, &mut gradients, &mut workspace).unwrap();
    Sgd::new(rate).update(&mut (), &mut by_batch, &mut gradients).unwrap();
    assert_ne!(in_place, network::<N>(), "nothing was learned");
    assert_close("cost", &[found], &[expected.to_f64()], tolerance::<N>());
    let expected = to_f64(&parameters(&by_batch));
    assert_close("parameter", &parameters(&in_place), &expected, tolerance::<N>());
}

/// ∂J/∂θ, ∂cost/∂x and ∂ŷ/∂x by central differences.
fn differences<N: Network<Scalar = f64>, T: Target<N>>()
where
    OwnCost: Loss<N::Unit, N::Output, T>,
{
    let network = network::<N>();
    let (x, t) = (samples::<N::Input>(5), T::targets(5));
    let (mut gradients, mut workspace) = (N::ZEROS, Workspace::<N, 2>::ZEROS);
    network.gradients(&x, &t, OwnCost, &mut gradients, &mut workspace).unwrap();
    let expected = numeric_gradients(&network, |network| {
        network.mean_loss(&x, &t, OwnCost, &mut Workspace::<N>::new()).unwrap()
    });
    assert_close("gradient", &parameters(&gradients), &expected, 1e-7);
    check_gradients(&network, &x, &t, OwnCost).unwrap();

    let (_, dx) = dfn::__private::cost_gradients(&network, &x[0], t[0].numbers(), &mut gradients);
    let expected = (0..N::INPUTS).map(|input| {
        let moved = |step: f64| {
            let mut x = x[0];
            x.as_mut_slice()[input] += step;
            dfn::__private::cost(&network, &x, t[0].numbers())
        };
        (moved(1e-5) - moved(-1e-5)) / 2e-5
    });
    assert_close("∂cost/∂x", dx.as_slice(), &expected.collect::<Vec<f64>>(), 1e-7);
    jacobian(&network);
}

macro_rules! networks {
    ($($test:ident $network:ty, $target:ty);* $(;)?) => {$(
        #[test]
        fn $test() {
            batches::<$network, $target, 7>();
            step::<$network, $target>();
            differences::<$network, $target>();
        }
    )*};
}

networks! {
    weight_decay Ridge, [f64; 1];
    two_targets Heads, [f64; 4];
    no_target Short, ();
    a_derivative_by_the_input Decay, ();
    a_gradient_by_a_parameter Sharp, [f64; 2];
    a_product_of_parameters Bilinear, [f64; 2];
}

#[test]
fn tiles_of_every_size() {
    in_every_tile!(batches::<Heads, [f64; 4]>);
    in_every_tile!(batches::<Sharp, [f64; 2]>);
}

#[test]
fn single_precision() {
    in_every_tile!(batches::<RidgeSingle, [f32; 1]>);
    step::<RidgeSingle, [f32; 1]>();
}

#[test]
fn the_cost_of_ridge_is_its_formula() {
    let ridge = Ridge { w: [[0.5], [-1.0], [2.0]] };
    let (x, y) = ([1.0, 2.0, 3.0], [4.0]);
    // ŷ = 4.5, and the cost ½ 0.5² + 0.01 (0.25 + 1 + 4).
    assert_eq!(ridge.forward(&x), [4.5]);
    assert_close("cost", &[ridge.cost(&x, &y)], &[0.1775], 1e-15);
    let mut gradients = Ridge::zeros();
    let (cost, dx) = ridge.cost_gradients(&x, &y, &mut gradients);
    assert_close("cost", &[cost], &[0.1775], 1e-15);
    assert_close("∂cost/∂x", &dx, &[0.25, -0.5, 1.0], 1e-15);
    let dw = gradients.w.as_flattened();
    assert_close("∂cost/∂w", dw, &[0.51, 0.98, 1.54], 1e-15);
}

#[test]
fn a_penalty_counts_once_whatever_the_number_of_tiles() {
    // With x = 0 and y = 0 all of the cost is the penalty.
    let ridge = Ridge { w: [[0.5], [-1.0], [2.0]] };
    for length in [1, 2, 3, 7, 100] {
        let (x, y) = (vec![[0.0; 3]; length], vec![[0.0]; length]);
        let (mut gradients, mut workspace) = (Ridge::zeros(), Workspace::<Ridge, 3>::ZEROS);
        let cost = ridge.gradients(&x, &y, OwnCost, &mut gradients, &mut workspace).unwrap();
        assert_close("cost", &[cost], &[0.0525], 1e-14);
        assert_close("gradient", gradients.w.as_flattened(), &[0.01, -0.02, 0.04], 1e-14);
    }
}

#[test]
fn a_step_that_would_overflow_is_refused_and_changes_nothing() {
    let before = Ridge { w: [[0.5], [-1.0], [2.0]] };
    let mut ridge = before;
    // By x gᵀ of the error, and by the penalty, which the samples share.
    assert!(ridge.step(&[1e10, 0.0, 0.0], &[1.0], OwnCost, 1e300).is_err());
    let before_penalty = Ridge { w: [[1e8], [0.0], [0.0]] };
    let mut large = before_penalty;
    assert!(large.step(&[0.0; 3], &[0.0], OwnCost, 1e305).is_err());
    assert_eq!((ridge, large), (before, before_penalty));
    let mut single = RidgeSingle { w: [[1e18], [0.0], [0.0]] };
    assert!(single.step(&[0.0; 3], &[0.0], OwnCost, 1e30).is_err());
    assert_eq!(single.w, [[1e18], [0.0], [0.0]]);
}

#[test]
fn a_trainer_minimises_it() {
    let mut network = Decay::random(3);
    let x: Vec<[f64; 1]> = (0..20).map(|k| [f64::from(k) / 20.0]).collect();
    let t = vec![(); 20];
    let mut trainer = Trainer::new(&mut network, OwnCost, Adam::new(0.01));
    let first = trainer.step(&x, &t).unwrap();
    let last = (0..500).map(|_| trainer.step(&x, &t).unwrap()).last().unwrap();
    assert!(last < first / 100.0, "{first} and {last}");
    drop(trainer);
    let y = network.forward(&[0.5])[0];
    assert!((y - f64::exp(-0.5)).abs() < 0.03, "{y}");
}

#[test]
fn a_norm_is_no_obstacle_at_0() {
    let mut network = Distance::random(1);
    let x = Distance::input(&[1.0, 2.0, 3.0], &[1.0, 2.0, 3.0]);
    let mut gradients = Distance::zeros();
    assert_eq!(network.cost_gradients(&x, &mut gradients), (0.0, [0.0; 6]));
    assert_eq!((gradients, network.jacobian(&x)), (Distance::zeros(), [[0.0; 6]]));
    let before = network;
    assert_eq!(network.step(&x, &(), OwnCost, 0.1), Ok(0.0));
    assert_eq!(network, before);
}

#[test]
fn several_targets_are_one() {
    assert_eq!(Heads::target(&[1.0, 2.0, 3.0], &[4.0]), [1.0, 2.0, 3.0, 4.0]);
    let heads = network::<Heads>();
    let output = heads.forward(&[0.1, 0.2, 0.3, 0.4]);
    assert_close("Σ p", &[output.class.iter().sum::<f64>()], &[1.0], 1e-12);
}

dfn::network! {
    struct Odds(x: 1) -> 1 {
        target t: 1;
        let p = x -> dense(1, sigmoid);
        cost = binary_cross_entropy(p, t);
        p
    }
    struct OddsByLoss = dense(1 -> 1, sigmoid);

    struct Classes(x: 3) -> 3 {
        target t: 3;
        let p = x -> dense(3, softmax);
        cost = cross_entropy(p, t);
        p
    }
    struct ClassesByLoss: f64 = dense(3 -> 3, softmax);
}

/// Where softplus(z) − t z would be a difference of almost equal numbers.
#[test]
fn the_cross_entropy_of_a_sure_probability_is_that_of_the_loss() {
    let (mut odds, mut by_loss) = (Odds::zeros(), OddsByLoss::zeros());
    odds.dense1.weights[0][0] = 1.0;
    by_loss.dense1.weights[0][0] = 1.0;
    for (z, t) in [(16.0, 1.0), (-16.0, 0.0), (16.0, 0.0), (3.0, 0.25), (60.0, 1.0)] {
        let (x, t) = ([[z]], [[t]]);
        let found = odds.mean_loss(&x, &t, OwnCost, &mut Workspace::new()).unwrap();
        let expected =
            by_loss.mean_loss(&x, &t, BinaryCrossEntropy, &mut Workspace::new()).unwrap();
        assert!((found - expected).abs() <= 1e-6 * expected, "{found}, not {expected}");
        assert!(found > 0.0);
    }
}

/// Where the exponentials of the other logits would be rounded away beside that of the largest.
#[test]
fn so_is_that_of_a_sure_class() {
    let (mut classes, mut by_loss) = (Classes::zeros(), ClassesByLoss::zeros());
    for k in 0..3 {
        classes.dense1.weights[k][k] = 1.0;
        by_loss.dense1.weights[k][k] = 1.0;
    }
    let cases: [([f32; 3], [f32; 3]); 4] = [
        ([1012.0, 1000.0, 999.0], [1.0, 0.0, 0.0]),
        ([0.0, 20.0, 1.0], [0.0, 1.0, 0.0]),
        ([-1000.0, -1012.0, -1000.0], [0.0, 1.0, 0.0]),
        ([0.5, 0.25, 0.5], [0.25, 0.5, 0.25]),
    ];
    for (z, t) in cases {
        let found = classes.mean_loss(&[z], &[t], OwnCost, &mut Workspace::new()).unwrap();
        let (z, t) = (z.map(f64::from), t.map(f64::from));
        let expected = by_loss.mean_loss(&[z], &[t], CrossEntropy, &mut Workspace::new()).unwrap();
        assert_close("cost", &[f64::from(found) / expected], &[1.0], 1e-6);
    }
}
