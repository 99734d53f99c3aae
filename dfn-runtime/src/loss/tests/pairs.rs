//! Which loss takes which output unit: all pairs, the refused ones too.

use super::Row;
use crate::unit::*;
use crate::{
    BinaryCrossEntropy, CrossEntropy, HalfSquaredError, Huber, Loss, MeanAbsoluteError,
    MeanSquaredError,
};
use core::marker::PhantomData;

struct Pair<L, U>(PhantomData<(L, U)>);

/// What a pair is unless it is legal.
trait Refused {
    const IS_LEGAL: bool = false;
}

impl<P> Refused for P {}

// An inherent constant goes before a trait's, where its bound holds.
impl<L: Loss<U, Row, Row>, U> Pair<L, U> {
    const IS_LEGAL: bool = true;
}

/// The losses of one unit, in the order of the table.
macro_rules! losses_of {
    ($unit:ty) => {
        [
            Pair::<HalfSquaredError, $unit>::IS_LEGAL,
            Pair::<MeanSquaredError, $unit>::IS_LEGAL,
            Pair::<MeanAbsoluteError, $unit>::IS_LEGAL,
            Pair::<Huber<f64>, $unit>::IS_LEGAL,
            Pair::<BinaryCrossEntropy, $unit>::IS_LEGAL,
            Pair::<CrossEntropy, $unit>::IS_LEGAL,
        ]
    };
}

#[test]
fn the_errors_take_every_unit_and_the_cross_entropies_their_own() {
    const ERRORS: [bool; 6] = [true, true, true, true, false, false];
    const BERNOULLI: [bool; 6] = [true, true, true, true, true, false];
    const MULTINOULLI: [bool; 6] = [true, true, true, true, false, true];
    assert_eq!(losses_of!(softmax), MULTINOULLI);
    for found in [losses_of!(sigmoid), losses_of!(hard_sigmoid), losses_of!(clip01)] {
        assert_eq!(found, BERNOULLI);
    }
    for found in [
        losses_of!(linear),
        losses_of!(relu),
        losses_of!(leaky_relu),
        losses_of!(elu),
        losses_of!(gelu),
        losses_of!(silu),
        losses_of!(softplus),
        losses_of!(tanh),
        losses_of!(hard_tanh),
    ] {
        assert_eq!(found, ERRORS);
    }
}
