//! What users bring themselves: an activation, a loss, an optimiser, a penalty, an initialiser.

#![cfg(feature = "std")]

#[path = "../common/mod.rs"]
mod common;
mod initialiser;
mod loss;
mod optimiser;
mod penalty;
mod units;

use common::{assert_close, numeric_gradients, parameters, samples};
use dfn::{Loss, Network, Workspace, network};

network! {
    struct Hidden: f64 = dense(2 -> 5, crate::units::Swish) -> dense(5 -> 2, softmax);

    struct Output: f64 = dense(2 -> 3, tanh) -> dense(3 -> 2, crate::units::Swish);

    struct Single = dense(2 -> 3, crate::units::Swish) -> dense(3 -> 1);
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
