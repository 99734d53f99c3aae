//! What an output unit can do for a loss.

use super::Activation;
use crate::Scalar;

/// A unit that can be the last of a network: it takes a gradient back from ŷ = g(z) to z.
///
/// Every [`Activation`] is one, and so is softmax.
#[diagnostic::on_unimplemented(
    message = "the output unit `{Self}` does not take this loss",
    label = "this loss does not fit the network",
    note = "a network that declares its own `cost`, with the output unit `own_cost<…>`, takes the loss `OwnCost` and no other"
)]
pub trait OutputUnit<T: Scalar>: Copy {
    /// ∂L/∂z = (∂ŷ/∂z)ᵀ ∂L/∂ŷ.
    fn pre_activation_gradient<const WIDTH: usize>(
        &self,
        z: &[T; WIDTH],
        y: &[T; WIDTH],
        dy: &[T; WIDTH],
    ) -> [T; WIDTH];
}

// Once for each scalar: generic in it, the blanket implementation would overlap with softmax's,
// because another crate could make softmax an activation of a scalar of its own.
macro_rules! every_activation {
    ($($scalar:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl<A: Activation<$scalar>> OutputUnit<$scalar> for A {
            #[inline(always)]
            fn pre_activation_gradient<const WIDTH: usize>(
                &self,
                z: &[$scalar; WIDTH],
                y: &[$scalar; WIDTH],
                dy: &[$scalar; WIDTH],
            ) -> [$scalar; WIDTH] {
                crate::kernel::activation::activation_gradient(crate::isa::NATIVE, *self, z, y, dy)
            }
        }
    )*};
}

every_activation!(f32, f64);

/// A unit whose value is the probability of a Bernoulli variable: it takes
/// [`BinaryCrossEntropy`](crate::BinaryCrossEntropy).
///
/// The sigmoid is one, with a fused form. `hard_sigmoid` and `clip01` have the forms below, clamped as
/// PyTorch clamps them; so has a unit of your own with values in [0, 1], which opts in with an empty
/// implementation.
#[diagnostic::on_unimplemented(
    message = "the output unit `{Self}` has no `BinaryCrossEntropy` loss",
    label = "this loss needs an output unit like `sigmoid`",
    note = "give the last layer the activation `sigmoid`, `hard_sigmoid` or `clip01`, or choose another loss: `CrossEntropy` takes `softmax`, and the others take every output unit",
    note = "a network that declares its own `cost`, with the output unit `own_cost<…>`, takes the loss `OwnCost` and no other"
)]
pub trait Bernoulli<T: Scalar>: Activation<T> {
    /// −t ln ŷ − (1 − t) ln(1 − ŷ), each logarithm at least −100; exact also where ŷ is tiny.
    #[inline(always)]
    fn cross_entropy(&self, _z: T, y: T, target: T) -> T {
        let floor = T::from_f64(-100.0);
        let clamped = |logarithm: T| if logarithm < floor { floor } else { logarithm };
        -(target * clamped(y.ln())) - (T::ONE - target) * clamped((-y).ln_1p())
    }

    /// The derivative with respect to z: (ŷ − t) / (ŷ (1 − ŷ)) · g′(z), the denominator at least
    /// 10⁻¹².
    #[inline(always)]
    fn cross_entropy_gradient(&self, z: T, y: T, target: T) -> T {
        let floor = T::from_f64(1e-12);
        let variance = y * (T::ONE - y);
        let variance = if variance < floor { floor } else { variance };
        (y - target) / variance * self.slope(z, y)
    }
}

/// A unit whose values are the probabilities of a Multinoulli variable: it takes
/// [`CrossEntropy`](crate::CrossEntropy). Softmax is the only one.
#[diagnostic::on_unimplemented(
    message = "the output unit `{Self}` has no `CrossEntropy` loss",
    label = "this loss needs the output unit `softmax`",
    note = "give the last layer the activation `softmax`, or choose another loss: `BinaryCrossEntropy` takes `sigmoid`, `hard_sigmoid` and `clip01`, and the others take every output unit",
    note = "a network that declares its own `cost`, with the output unit `own_cost<…>`, takes the loss `OwnCost` and no other"
)]
pub trait Multinoulli<T: Scalar>: OutputUnit<T> + sealed::Softmax {}

/// The formulas of the cross-entropy are softmax's own.
pub(super) mod sealed {
    pub trait Softmax {}
}
