//! Which loss takes which output unit: all pairs, the refused ones too.

use super::Row;
use crate::unit::*;
use crate::{
    BinaryCrossEntropy, CrossEntropy, HalfSquaredError, Huber, Loss, MeanAbsoluteError,
    MeanSquaredError, OwnCost, TargetError,
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
            Pair::<OwnCost, $unit>::IS_LEGAL,
        ]
    };
}

#[test]
fn the_errors_take_every_unit_and_the_cross_entropies_their_own() {
    const ERRORS: [bool; 7] = [true, true, true, true, false, false, false];
    const BERNOULLI: [bool; 7] = [true, true, true, true, true, false, false];
    const MULTINOULLI: [bool; 7] = [true, true, true, true, false, true, false];
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

#[test]
fn a_networks_own_cost_is_its_only_loss_and_takes_as_many_numbers_as_it_has_targets() {
    const OWN_COST: [bool; 7] = [false, false, false, false, false, false, true];
    assert_eq!(losses_of!(own_cost<{ super::WIDTH }>), OWN_COST);
    assert_eq!(losses_of!(own_cost<{ super::WIDTH - 1 }>), [false; 7]);

    fn loss<U, Target>(_: U, _: &Target) -> impl Loss<U, Row, Target>
    where
        OwnCost: Loss<U, Row, Target>,
    {
        OwnCost
    }
    let target = [1.0, f64::NEG_INFINITY];
    let own = loss(own_cost::<2>, &target);
    assert_eq!(own.numbers(&target), target);
    let wrong = TargetError::NotFinite { index: 1, found: f64::NEG_INFINITY };
    assert_eq!(own.check(&target), Err(wrong));
    assert_eq!(own.check(&[1.0, -1.0]), Ok(()));
    assert!(own.value(&own_cost, &[0.0; super::WIDTH], &[0.0; super::WIDTH], &target).is_nan());
    // Without targets there is nothing to check.
    let own = loss(own_cost::<0>, &());
    assert_eq!((own.numbers(&()), own.check(&())), (&[][..], Ok(())));
}
