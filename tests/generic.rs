//! Networks that are generic over widths: they are what the same networks with numbers for widths
//! are, bit for bit, and code that is generic itself can use them.

#![cfg(feature = "std")]

use dfn::{
    Activation, Adam, ByActivation, CrossEntropy, Dense, Fit, HalfSquaredError, Network, TILE,
    Trainer, Workspace, generator, network,
};

mod common;
use common::{assert_close, bits, numeric_gradients, parameters, samples};

/// A unit of the user's own: z³.
#[derive(Clone, Copy)]
pub struct Cube;

impl Activation<f32> for Cube {
    fn value(&self, z: f32) -> f32 {
        z * z * z
    }
    fn slope(&self, z: f32, _: f32) -> f32 {
        3.0 * z * z
    }
}

const WIDE: usize = 9;

network! {
    /// Generic inside, with a named constant beside.
    struct Policy<const H: usize, const K: usize> = dense(3 -> H, tanh)
        -> middle: dense({ H } -> K, crate::Cube)
        -> dense(_ -> WIDE, relu)
        -> dense(WIDE -> 4, softmax);

    struct Numbers = dense(3 -> 5, tanh)
        -> middle: dense(5 -> 7, crate::Cube)
        -> dense(7 -> 9, relu)
        -> dense(9 -> 4, softmax);

    /// Generic at both ends, in double precision.
    pub struct Ends<const IN: usize, const OUT: usize>: f64 =
        dense(IN -> 6, sigmoid) -> dense(6 -> OUT);

    struct EndsInNumbers: f64 = dense(5 -> 6, sigmoid) -> dense(6 -> 3);

    /// One width throughout, with a default, as text.
    #[derive(Default)]
    struct Square<const N: usize = 2> = "dense(N→N, relu) → dense(N→N)";
}

/// Fails unless two networks compute and learn the same bits.
macro_rules! assert_same {
    ($generic:ty, $numbers:ty, $targets:expr, $loss:expr) => {{
        let mut generic = <$generic>::random(7);
        let mut numbers = <$numbers>::random(7);
        let (x, targets) = (samples(TILE + 3), $targets);
        assert_eq!(bits(&generic), bits(&numbers));
        assert_eq!(generic.forward(&x[0]), numbers.forward(&x[0]));
        assert_eq!(generic.jacobian(&x[1]), numbers.jacobian(&x[1]));
        assert_eq!(generic.classify(&x[2]), numbers.classify(&x[2]));

        let dy = generic.forward(&x[1]);
        let mut both = (<$generic>::ZEROS, <$numbers>::ZEROS);
        let dx = generic.backward(&generic.trace(&x[0]), &dy, &mut both.0);
        assert_eq!(dx, numbers.backward(&numbers.trace(&x[0]), &dy, &mut both.1));
        assert_eq!(bits(&both.0), bits(&both.1));

        let mut workspaces = (Workspace::<$generic>::new(), Workspace::<$numbers>::new());
        let losses = (
            generic.gradients(&x, &targets, $loss, &mut both.0, &mut workspaces.0),
            numbers.gradients(&x, &targets, $loss, &mut both.1, &mut workspaces.1),
        );
        assert!(losses.0.is_ok());
        assert_eq!(losses.0, losses.1);
        assert_eq!(bits(&both.0), bits(&both.1));

        let step = generic.step(&x[0], &targets[0], $loss, 0.1);
        assert_eq!(step, numbers.step(&x[0], &targets[0], $loss, 0.1));

        let before = bits(&generic);
        let fit = Fit { epochs: 3, ..Fit::default() };
        Trainer::new(&mut generic, $loss, Adam::new(0.01)).fit(&x, &targets, fit, |_| ()).unwrap();
        Trainer::new(&mut numbers, $loss, Adam::new(0.01)).fit(&x, &targets, fit, |_| ()).unwrap();
        assert_ne!(bits(&generic), before);
        assert_eq!(bits(&generic), bits(&numbers));
    }};
}

#[test]
fn a_network_generic_inside_computes_and_learns_as_with_numbers() {
    let targets: Vec<usize> = (0..TILE + 3).map(|sample| sample % 4).collect();
    assert_same!(Policy<5, 7>, Numbers, targets, CrossEntropy);
}

#[test]
fn a_network_generic_at_both_ends_computes_and_learns_as_with_numbers() {
    let targets: Vec<[f64; 3]> = samples(TILE + 3);
    assert_same!(Ends<5, 3>, EndsInNumbers, targets, HalfSquaredError);
}

#[test]
fn the_gradients_are_those_of_central_differences_at_every_width() {
    fn check<const IN: usize, const OUT: usize>() {
        let network = Ends::<IN, OUT>::random(3);
        let (x, targets): (Vec<[f64; IN]>, Vec<[f64; OUT]>) = (samples(9), samples(9));
        let mut workspace = Workspace::new();
        let expected = numeric_gradients(&network, |network| {
            network.mean_loss(&x, &targets, HalfSquaredError, &mut Workspace::new()).unwrap()
        });
        let mut gradients = Ends::ZEROS;
        network.gradients(&x, &targets, HalfSquaredError, &mut gradients, &mut workspace).unwrap();
        assert_close("gradient", &parameters(&gradients), &expected, 1e-8);
    }
    check::<1, 1>();
    check::<3, 2>();
    check::<17, 1>();
    check::<4, 33>();
}

// What a firmware would require at compile time.
const _: () = {
    assert!(Policy::<8, 2>::PARAMETERS == (3 * 8 + 8) + (8 * 2 + 2) + (2 * 9 + 9) + (9 * 4 + 4));
    assert!(Policy::<8, 2>::BYTES == 4 * Policy::<8, 2>::PARAMETERS);
    assert!(Policy::<8, 2>::MULTIPLY_ADDS == 3 * 8 + 8 * 2 + 2 * 9 + 9 * 4);
    assert!(Ends::<3, 2>::INPUTS == 3 && Ends::<3, 2>::OUTPUTS == 2);
    assert!(Policy::<8, 2>::LAYERS[1].inputs == 8 && Policy::<8, 2>::LAYERS[1].outputs == 2);
};

#[test]
fn the_facts_are_those_of_its_widths() {
    let facts = Policy::<8, 2>::LAYERS.map(|l| (l.label, l.inputs, l.outputs, l.activation));
    let expected = [
        ("dense1", 3, 8, "tanh"),
        ("middle", 8, 2, "crate::Cube"),
        ("dense3", 2, 9, "relu"),
        ("dense4", 9, 4, "softmax"),
    ];
    assert_eq!(facts, expected);
    let network = Policy::<8, 2>::random(1);
    let tensors = network.tensors().map(|tensor| tensor.values.len());
    assert_eq!(tensors, [24, 8, 16, 2, 18, 9, 36, 4]);
}

/// The largest output, in code that is generic over a width.
fn largest<const H: usize>(policy: &Policy<H, 2>, x: &[f32; 3]) -> f32 {
    policy.forward(x).into_iter().fold(0.0, f32::max)
}

/// A network of the width that its caller chooses.
fn autoencoder<const CODE: usize>(seed: u64) -> impl Network<Scalar = f64, Input = [f64; CODE]> {
    Ends::<CODE, CODE>::random(seed)
}

#[test]
fn generic_code_uses_it() {
    assert!(largest(&Policy::<1, 2>::random(1), &[0.1, 0.2, 0.3]) >= 0.25);
    assert!(largest(&Policy::<40, 2>::random(1), &[0.1, 0.2, 0.3]) >= 0.25);
    let network = autoencoder::<3>(5);
    assert_eq!(bits(&network), bits(&Ends::<3, 3>::random(5)));
}

/// In flash, with the widths in its type.
static SWAP: Square<2> = Square {
    dense1: Dense { weights: [[0.0, 1.0], [1.0, 0.0]], bias: [0.0; 2] },
    dense2: Dense { weights: [[1.0, 0.0], [0.0, 1.0]], bias: [0.5, -0.5] },
};

#[test]
fn a_static_and_the_default_width() {
    assert_eq!(SWAP.forward(&[2.0, 3.0]), [3.5, 1.5]);
    let default: Square = Square::default();
    assert_eq!(default, Square::<2>::ZEROS);
    assert_eq!(SWAP.trace(&[2.0, 3.0]).dense1.h, [3.0, 2.0]);
}

#[test]
fn one_on_the_heap_is_initialised_in_place() {
    let mut boxed = Policy::<5, 7>::boxed();
    boxed.initialise(ByActivation, &mut generator(7));
    assert_eq!(bits(&*boxed), bits(&Numbers::random(7)));
}
