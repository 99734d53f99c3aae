use crate::Scalar;
use crate::unit::{Activation, Bernoulli};

/// A sigmoid of three straight pieces, h = max(0, min(6, z + 3)) / 6 (Courbariaux, Bengio and David
/// 2015, with the slope of Howard et al. 2019, which is PyTorch's).
///
/// At ±3 its slope is taken as 0, as PyTorch does.
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct hard_sigmoid;

#[diagnostic::do_not_recommend]
impl<T: Scalar> Activation<T> for hard_sigmoid {
    #[inline(always)]
    fn value(&self, z: T) -> T {
        let (six, shifted) = (T::from_f64(6.0), z + T::from_f64(3.0));
        let positive = if shifted < T::ZERO { T::ZERO } else { shifted };
        let bounded = if positive > six { six } else { positive };
        bounded * T::from_f64(1.0 / 6.0)
    }

    #[inline(always)]
    fn slope(&self, z: T, _: T) -> T {
        let sixth = T::from_f64(1.0 / 6.0);
        if z.abs() < T::from_f64(3.0) { sixth } else { T::ZERO }
    }
}

#[diagnostic::do_not_recommend]
impl<T: Scalar> Bernoulli<T> for hard_sigmoid {}
