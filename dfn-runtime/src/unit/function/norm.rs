use crate::Scalar;
use crate::unit::Activation;

/// The square root of a sum of squares, h = √z, of which norms are made.
///
/// Its slope is 1 / (2h), and at 0 it is taken as 0, as PyTorch does for norms: at the origin, where a
/// norm has a kink, its gradient is then 0.
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct norm;

#[diagnostic::do_not_recommend]
impl<T: Scalar> Activation<T> for norm {
    #[inline(always)]
    fn value(&self, z: T) -> T {
        z.sqrt()
    }

    #[inline(always)]
    fn slope(&self, _: T, h: T) -> T {
        let slope = T::from_f64(0.5) / h;
        if h == T::ZERO { T::ZERO } else { slope }
    }
}
