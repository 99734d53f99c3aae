use super::{Loss, check_finite};
use crate::unit::{DeclaresCost, own_cost};
use crate::{Scalar, TargetError, Vector};

/// The cost that a network declares itself: of a batch of m samples J = (1/m) Σ cost, the mean of the
/// node that the declaration calls `cost` (Goodfellow, Bengio and Courville 2016, section 6.5.7 and
/// figure 6.11).
///
/// A target is `[T; W]`, the numbers of the declared targets one after the other, W in all; `()` where
/// the declaration has no target. It has to be finite. Networks without a cost do not take this loss,
/// and those with one take no other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct OwnCost;

// The passes ask the network for its cost. It is no function of the outputs: what would be computed
// from them is not a number, which is refused wherever a loss is looked at.
impl<U, Y, Target> Loss<U, Y, Target> for OwnCost
where
    U: DeclaresCost,
    Y: Vector,
    Target: CostTarget<U::Unit, Y::Scalar>,
{
    #[inline]
    fn check(&self, target: &Target) -> Result<(), TargetError> {
        check_finite(target.numbers())
    }

    fn value(&self, _: &U, _: &Y, _: &Y, _: &Target) -> Y::Scalar {
        Y::Scalar::from_f64(f64::NAN)
    }

    fn gradient(&self, _: &U, _: &Y, _: &Y, _: &Target) -> Y {
        let mut dz = Y::ZEROS;
        dz.as_mut_slice().fill(Y::Scalar::from_f64(f64::NAN));
        dz
    }

    #[inline(always)]
    fn numbers<'t>(&self, target: &'t Target) -> &'t [Y::Scalar] {
        target.numbers()
    }
}

/// The targets of one sample for a network with the output unit `Unit`, which declares its own cost.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not fit the targets that the network's own cost is of",
    label = "the targets do not fit the network's own cost",
    note = "a target is an array of the numbers of every `target` that the network declares, one after the other: `[{T}; W]` with W in all, which is the number in `{Unit}`; `()` if none is declared",
    note = "a network that declares several has `target(…)`, which joins them"
)]
pub trait CostTarget<Unit, T> {
    /// Their numbers.
    fn numbers(&self) -> &[T];
}

#[diagnostic::do_not_recommend]
impl<T: Scalar, const TARGETS: usize> CostTarget<own_cost<TARGETS>, T> for [T; TARGETS] {
    #[inline(always)]
    fn numbers(&self) -> &[T] {
        self
    }
}

#[diagnostic::do_not_recommend]
impl<T: Scalar> CostTarget<own_cost<0>, T> for () {
    #[inline(always)]
    fn numbers(&self) -> &[T] {
        &[]
    }
}
