use super::{Loss, check_finite};
use crate::unit::own_cost;
use crate::{Scalar, TargetError, Vector};

/// The cost that a network declares itself, J = (1/m) Σ cost over the m samples of a batch: the mean
/// of the node that the declaration calls `cost` (Goodfellow, Bengio and Courville 2016, section 6.5.1
/// and figure 6.8d).
///
/// A target is `[T; W]`, the declared targets one after the other, W numbers in all; `()` where the
/// declaration has no target. Networks without a cost have no such loss, and those with one have no
/// other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct OwnCost;

// The passes ask the network for its cost. It is no function of the outputs, so what is asked here
// is not a number, which every check of a loss refuses.
impl<T: Scalar, Y: Vector<Scalar = T>, const WIDTH: usize> Loss<own_cost<WIDTH>, Y, [T; WIDTH]>
    for OwnCost
{
    #[inline]
    fn check(&self, target: &[T; WIDTH]) -> Result<(), TargetError> {
        check_finite(target)
    }

    fn value(&self, _: &own_cost<WIDTH>, _: &Y, _: &Y, _: &[T; WIDTH]) -> T {
        T::from_f64(f64::NAN)
    }

    fn gradient(&self, _: &own_cost<WIDTH>, _: &Y, _: &Y, _: &[T; WIDTH]) -> Y {
        not_numbers()
    }

    #[inline(always)]
    fn numbers<'t>(&self, target: &'t [T; WIDTH]) -> &'t [T] {
        target
    }
}

impl<Y: Vector> Loss<own_cost<0>, Y, ()> for OwnCost {
    #[inline]
    fn check(&self, (): &()) -> Result<(), TargetError> {
        Ok(())
    }

    fn value(&self, _: &own_cost<0>, _: &Y, _: &Y, (): &()) -> Y::Scalar {
        Y::Scalar::from_f64(f64::NAN)
    }

    fn gradient(&self, _: &own_cost<0>, _: &Y, _: &Y, (): &()) -> Y {
        not_numbers()
    }
}

fn not_numbers<Y: Vector>() -> Y {
    let mut dz = Y::ZEROS;
    dz.as_mut_slice().fill(Y::Scalar::from_f64(f64::NAN));
    dz
}
