//! Whatever an optimiser is given, the parameters stay finite: a step that would break one is refused
//! with the layer's name, the parameters are as they were, and the next step is a first one.

use dfn::{
    AdaGrad, Adam, AdamW, Momentum, Nesterov, Network, Optimiser, Overflow, RmsProp, Scalar, Sgd,
    Zeros, network,
};

mod common;
use common::bits;

network! {
    /// Width 1: a weight and a bias.
    struct One = dense(1 -> 1);

    /// Lengths that are no multiple of a vector: 35, 7, 21 and 3.
    struct Odd = dense(5 -> 7, tanh) -> dense(7 -> 3);

    struct OddDouble: f64 = dense(5 -> 7, tanh) -> dense(7 -> 3);
}

/// Calls a function for the network and every optimiser, with the rate.
macro_rules! every_optimiser {
    ($check:ident::<$network:ty>($rate:expr $(, $argument:expr)*)) => {
        $check::<$network, _>(Sgd::new($rate) $(, $argument)*);
        $check::<$network, _>(Momentum::new($rate, 0.9) $(, $argument)*);
        $check::<$network, _>(Nesterov::new($rate, 0.9) $(, $argument)*);
        $check::<$network, _>(AdaGrad::new($rate) $(, $argument)*);
        $check::<$network, _>(RmsProp::new($rate) $(, $argument)*);
        $check::<$network, _>(Adam::new($rate) $(, $argument)*);
        let decay = AdamW { weight_decay: 0.01 / $rate, ..AdamW::new($rate) };
        $check::<$network, _>(decay $(, $argument)*);
        $check::<$network, _>(Adam::new($rate).clipped(1e5) $(, $argument)*);
    };
}

/// A network with this number everywhere.
fn filled<N: Network>(value: f64) -> N {
    let mut network = N::ZEROS;
    for tensor in network.tensors_mut() {
        tensor.values.fill(N::Scalar::from_f64(value));
    }
    network
}

/// Fails unless the step is refused and forgotten.
#[track_caller]
fn check_refusal<N: Network, O: Optimiser<N>>(optimiser: O, gradients: N, layer: &str) {
    let (mut state, mut network) = (O::State::ZEROS, N::random(1));
    optimiser.update(&mut state, &mut network, &mut filled(0.125)).unwrap();
    let before = network;

    let error: Overflow =
        optimiser.update(&mut state, &mut network, &mut gradients.clone()).unwrap_err();
    assert_eq!(error.layer, layer);
    assert_eq!(bits(&network), bits(&before));

    let (mut fresh, mut expected) = (O::State::ZEROS, before);
    optimiser.update(&mut fresh, &mut expected, &mut filled(0.125)).unwrap();
    optimiser.update(&mut state, &mut network, &mut filled(0.125)).unwrap();
    assert_eq!(bits(&network), bits(&expected));
    assert_ne!(network, before, "nothing was learned");
}

/// A broken gradient at every position.
fn check_positions<N: Network, O: Optimiser<N>>(optimiser: O) {
    for broken in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let mut position = 0;
        for (index, tensor) in N::ZEROS.tensors().enumerate() {
            for place in 0..tensor.values.len() {
                let mut gradients = filled::<N>(-0.5);
                let values = gradients.tensors_mut().nth(index).unwrap().values;
                values[place] = N::Scalar::from_f64(broken);
                check_refusal(optimiser, gradients, tensor.layer.label);
                position += 1;
            }
        }
        assert_eq!(position, N::PARAMETERS);
    }
}

#[test]
fn a_gradient_that_is_not_finite_is_refused_wherever_it_stands() {
    every_optimiser!(check_positions::<One>(0.1));
    every_optimiser!(check_positions::<Odd>(0.1));
    every_optimiser!(check_positions::<OddDouble>(0.1));
}

#[test]
fn a_gradient_whose_square_overflows_is_refused_where_squares_are_remembered() {
    let single = filled::<Odd>(1e30);
    check_refusal(AdaGrad::new(0.1), single, "dense1");
    check_refusal(RmsProp::new(0.1), single, "dense1");
    check_refusal(Adam::new(0.1), single, "dense1");
    check_refusal(AdamW::new(0.1), single, "dense1");
    let double = filled::<OddDouble>(1e200);
    check_refusal(AdaGrad::new(0.1), double, "dense1");
    check_refusal(RmsProp::new(0.1), double, "dense1");
    check_refusal(Adam::new(0.1), double, "dense1");
    check_refusal(AdamW::new(0.1), double, "dense1");
}

/// One step from parameters and along a gradient that are the same everywhere.
fn step<N: Network, O: Optimiser<N>>(
    optimiser: O,
    start: f64,
    gradient: f64,
) -> Result<N, Overflow> {
    let (mut state, mut network) = (O::State::ZEROS, filled(start));
    let result = optimiser.update(&mut state, &mut network, &mut filled(gradient));
    if result.is_err() {
        assert_eq!(bits(&network), bits(&filled::<N>(start)));
    }
    result.map(|()| network)
}

#[test]
fn parameters_go_as_far_as_there_are_numbers_and_no_farther() {
    fn check<N: Network, O: Optimiser<N>>(optimiser: O, largest: f64) {
        for sign in [1.0, -1.0] {
            let back = step::<N, O>(optimiser, sign * largest, sign).unwrap();
            let moved = N::Scalar::magnitude(back.tensors().next().unwrap().values);
            assert!(moved.to_f64() < largest);
            let error = step::<N, O>(optimiser, sign * largest, -sign).unwrap_err();
            assert_eq!(error.layer, N::LAYERS[0].label);
        }
    }
    // The first step of most is the rate, RMSProp's ten times as much. AdamW loses a hundredth before.
    const FAR: f32 = f32::MAX / 64.0;
    every_optimiser!(check::<One>(FAR, f64::from(f32::MAX)));
    every_optimiser!(check::<Odd>(FAR, f64::from(f32::MAX)));
    every_optimiser!(check::<OddDouble>(f64::MAX / 64.0, f64::MAX));
}

#[test]
fn hyper_parameters_that_nobody_checked_break_nothing() {
    #[track_caller]
    fn check<N: Network, O: Optimiser<N>>(optimiser: O) {
        assert!(optimiser.check().is_err());
        assert!(step::<N, O>(optimiser, 0.5, 0.25).is_err());
    }
    const NAN: f32 = f32::NAN;
    every_optimiser!(check::<Odd>(NAN));
    every_optimiser!(check::<Odd>(f32::INFINITY));
    check::<Odd, _>(Momentum::new(0.1, NAN));
    check::<Odd, _>(Nesterov::new(0.1, NAN));
    check::<Odd, _>(AdaGrad { epsilon: NAN, ..AdaGrad::new(0.1) });
    check::<Odd, _>(RmsProp { decay: NAN, ..RmsProp::new(0.1) });
    check::<Odd, _>(RmsProp { epsilon: NAN, ..RmsProp::new(0.1) });
    check::<Odd, _>(Adam { beta1: NAN, ..Adam::new(0.1) });
    check::<Odd, _>(Adam { beta2: NAN, ..Adam::new(0.1) });
    check::<Odd, _>(Adam { epsilon: NAN, ..Adam::new(0.1) });
    check::<Odd, _>(AdamW { weight_decay: NAN, ..AdamW::new(0.1) });
}

#[test]
fn a_parameter_moves_the_same_wherever_it_stands() {
    fn check<N: Network, O: Optimiser<N> + Optimiser<One>>(optimiser: O) {
        let (mut state, mut network) = (<O as Optimiser<N>>::State::ZEROS, filled::<N>(0.75));
        let (mut of_one, mut one) = (<O as Optimiser<One>>::State::ZEROS, filled::<One>(0.75));
        for gradient in [0.5, -0.125, 0.0, 2.0] {
            optimiser.update(&mut state, &mut network, &mut filled(gradient)).unwrap();
            optimiser.update(&mut of_one, &mut one, &mut filled(gradient)).unwrap();
            let [[parameter]] = one.dense1.weights;
            assert_ne!(parameter, 0.75);
            let expected = f64::from(parameter).to_bits();
            assert_eq!(bits(&one), [expected; 2]);
            assert_eq!(bits(&network), vec![expected; N::PARAMETERS]);
        }
    }
    every_optimiser!(check::<Odd>(0.1));
}
