use super::{AdaGrad, Adam, AdamW, Momentum, Nesterov, Optimiser, Overflow, RmsProp, Sgd};
use crate::hyperparameter::check_positive;
use crate::isa::{self, Job};
use crate::{HyperparameterError, Isa, Network, Scalar};

/// An optimiser with gradients of at most a certain length, so that a cliff of the loss does not throw
/// the parameters far away (Pascanu, Mikolov and Bengio 2013; Goodfellow, Bengio and Courville 2016,
/// sections 8.2.4 and 10.11.1).
///
/// Where ‖∇J‖, the Euclidean norm over all parameters together, is larger than `norm`, the rule gets
/// ∇J · norm / ‖∇J‖ in its place. PyTorch's `clip_grad_norm_` is the same, but for the 10⁻⁶ that it
/// adds to ‖∇J‖.
///
/// ```
/// # extern crate dfn_runtime as dfn;
/// # use dfn::{Adam, Clipped};
/// let adam: Clipped<Adam> = Adam::new(0.001).clipped(1.0);
/// // For an optimiser of your own:
/// assert_eq!(adam, Clipped::new(Adam::new(0.001), 1.0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Clipped<O, T = f32> {
    /// The rule.
    pub optimiser: O,
    /// The largest norm of a gradient.
    pub norm: T,
}

impl<O, T> Clipped<O, T> {
    /// A rule with the largest norm of its gradients.
    pub const fn new(optimiser: O, norm: T) -> Self {
        Self { optimiser, norm }
    }
}

/// The same on each rule of the crate. (As a method of the trait it could not be called without
/// telling for which network.)
macro_rules! clipped {
    ($($rule:ident)*) => {
        $(
            impl<T> $rule<T> {
                /// The same rule with gradients of at most this Euclidean norm: [`Clipped`].
                pub const fn clipped(self, norm: T) -> Clipped<Self, T> {
                    Clipped::new(self, norm)
                }
            }
        )*
    };
}

clipped! { Sgd Momentum Nesterov AdaGrad RmsProp Adam AdamW }

#[diagnostic::do_not_recommend]
impl<N: Network, O: Optimiser<N>> Optimiser<N> for Clipped<O, N::Scalar> {
    /// What the rule remembers.
    type State = O::State;

    fn check(&self) -> Result<(), HyperparameterError> {
        check_positive("norm", self.norm)?;
        self.optimiser.check()
    }

    fn scaled(self, factor: N::Scalar) -> Self {
        Self { optimiser: self.optimiser.scaled(factor), ..self }
    }

    #[inline]
    fn update(
        &self,
        state: &mut O::State,
        network: &mut N,
        gradients: &mut N,
    ) -> Result<(), Overflow> {
        isa::run(Clip { gradients, norm: self.norm });
        self.optimiser.update(state, network, gradients)
    }
}

/// Makes the gradients no longer than `norm`.
struct Clip<'a, N: Network> {
    gradients: &'a mut N,
    norm: N::Scalar,
}

impl<N: Network> Job for Clip<'_, N> {
    type Output = ();

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) {
        let Self { gradients, norm } = self;
        let Some((unit, found)) = measure(isa, gradients) else { return };
        if found > norm / unit {
            let share = norm / found;
            for tensor in gradients.parameters_mut() {
                for gradient in tensor.values {
                    *gradient = *gradient / unit * share;
                }
            }
        }
    }
}

/// The norm of a gradient, as a unit and as how many of them it is. None of a gradient that is 0, or
/// that is not finite: the rule meets that.
#[inline(always)]
fn measure<I: Isa, N: Network>(isa: I, gradients: &N) -> Option<(N::Scalar, N::Scalar)> {
    let sum = sum_of_squares(isa, gradients, N::Scalar::ONE);
    // Squares that are too small for a number are nothing beside such a sum.
    if sum > N::Scalar::from_f64(1e-30) && sum.is_finite() {
        return Some((N::Scalar::ONE, sum.sqrt()));
    }
    let of_tensors = gradients.parameters().map(|tensor| N::Scalar::magnitude(tensor.values));
    let largest =
        of_tensors.fold(N::Scalar::ZERO, |largest, of_tensor| of_tensor.larger_magnitude(largest));
    if largest > N::Scalar::ZERO && largest.is_finite() {
        Some((largest, sum_of_squares(isa, gradients, largest).sqrt()))
    } else {
        None
    }
}

/// Σ (g / unit)² over all parameters.
#[inline(always)]
fn sum_of_squares<I: Isa, N: Network>(isa: I, gradients: &N, unit: N::Scalar) -> N::Scalar {
    let mut sum = N::Scalar::ZERO;
    for tensor in gradients.parameters() {
        // Sums side by side, because one after the other they would wait for each other.
        sum += if const { I::VECTORS } {
            sums_of_squares::<_, _, 32>(isa, tensor.values, unit)
        } else {
            sums_of_squares::<_, _, 1>(isa, tensor.values, unit)
        };
    }
    sum
}

#[inline(always)]
fn sums_of_squares<I: Isa, T: Scalar, const LANES: usize>(isa: I, values: &[T], unit: T) -> T {
    let mut sums = [T::ZERO; LANES];
    let (rows, rest) = values.as_chunks::<LANES>();
    for row in rows {
        for (sum, value) in sums.iter_mut().zip(row) {
            let value = *value / unit;
            *sum = isa.mul_add(value, value, *sum);
        }
    }
    for (sum, value) in sums.iter_mut().zip(rest) {
        let value = *value / unit;
        *sum = isa.mul_add(value, value, *sum);
    }
    sums.into_iter().fold(T::ZERO, |total, sum| total + sum)
}
