//! What is right passes: the built-in units and losses, and a user's own.

use super::*;
use dfn::{BinaryCrossEntropy, CrossEntropy, Huber, MeanAbsoluteError, MeanSquaredError};

macro_rules! pairs_of_units_pass {
    ($($hidden:ident $output:ident),*) => {$(
        #[test]
        fn $hidden() {
            network! {
                struct Net: f64 = dense(3 -> 4, $hidden) -> dense(4 -> 2, $output);
            }
            passes::<Net, _>(&TARGETS, HalfSquaredError);
        }
    )*};
}

mod built_in_units_pass {
    use super::*;
    pairs_of_units_pass! {
        linear tanh, relu leaky_relu, elu gelu, silu softplus, sigmoid hard_sigmoid,
        hard_tanh softmax, softmax clip01
    }
}

#[test]
fn every_built_in_loss_passes_with_every_unit_it_takes() {
    network! {
        struct Linear: f64 = dense(3 -> 4, sigmoid) -> dense(4 -> 2);
        struct Bernoulli: f64 = dense(3 -> 4, tanh) -> dense(4 -> 2, sigmoid);
        struct Multinoulli: f64 = dense(3 -> 4, tanh) -> dense(4 -> 2, softmax);
    }
    passes::<Linear, _>(&TARGETS, HalfSquaredError);
    passes::<Linear, _>(&TARGETS, MeanSquaredError);
    passes::<Linear, _>(&TARGETS, MeanAbsoluteError);
    passes::<Linear, _>(&TARGETS, Huber::new(0.5));
    passes::<Bernoulli, _>(&TARGETS, BinaryCrossEntropy);
    passes::<Multinoulli, _>(&TARGETS, CrossEntropy);
    passes::<Multinoulli, _>(&[0, 1, 1, 0, 1], CrossEntropy);
}

network! {
    struct Single = dense(3 -> 4, tanh) -> hidden: dense(4 -> 5, tanh) -> dense(5 -> 2);
    struct Rectified = dense(3 -> 16, relu) -> hidden: dense(16 -> 16, relu) -> dense(16 -> 2);
}

#[test]
fn single_precision_passes_and_where_it_meets_kinks_it_skips_them() {
    let targets = TARGETS.map(|t| t.map(|t| t as f32));
    passes::<Single, _>(&targets, HalfSquaredError);

    let found = check::<Rectified, _>(&targets, HalfSquaredError).unwrap();
    assert!(found.skipped > 0, "{found}");
    assert!(found.compared > 10 * found.skipped, "{found}");
}

#[test]
fn a_users_unit_and_loss_without_a_mistake_pass() {
    network! {
        struct Right: f64 = dense(3 -> 4, crate::units::Swish) -> dense(4 -> 2);
    }
    passes::<Right, _>(&TARGETS, WithFactor(1.0));
}
