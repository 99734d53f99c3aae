//! The gradient of a penalty against central differences.

use super::difference::tolerance;
use super::parameters::for_each_parameter;
use super::tally::Tally;
use super::{GradientCheck, GradientCheckError};
use core::convert::Infallible;
use dfn_runtime::{Network, Penalty, Scalar};

/// Compares the gradient of a penalty with central differences of its value, for every parameter of a
/// network: for the tests of a penalty of your own.
///
/// What counts as equal and what is done at kinks, as that of [`L1`](crate::L1) at 0, is said at
/// [`check_gradients`](crate::check_gradients). A network of zeros says nothing: take a `random` one.
///
/// ```
/// use dfn::{HyperparameterError, Penalty, Tensor, check_penalty_gradients, network};
///
/// /// Ω(θ) = Σ θ⁴, of weights and biases.
/// #[derive(Clone, Copy)]
/// struct FourthPower;
///
/// impl Penalty<f64> for FourthPower {
///     fn check(&self) -> Result<(), HyperparameterError> {
///         Ok(())
///     }
///     fn value(&self, tensor: Tensor<'_, f64>) -> f64 {
///         tensor.values.iter().map(|value| value.powi(4)).sum()
///     }
///     fn add_gradient(&self, tensor: Tensor<'_, f64>, gradient: &mut [f64]) {
///         for (gradient, value) in gradient.iter_mut().zip(tensor.values) {
///             *gradient += 4.0 * value.powi(3);
///         }
///     }
/// }
///
/// network! {
///     pub struct Net: f64 = dense(2 -> 3, tanh) -> dense(3 -> 1);
/// }
///
/// let check = check_penalty_gradients(&Net::random(1), FourthPower)?;
/// assert_eq!(check.compared, Net::PARAMETERS);
/// # Ok::<(), dfn::GradientCheckError>(())
/// ```
///
/// # Errors
/// [`GradientCheckError::Different`] if a derivative disagrees, with its place;
/// [`GradientCheckError::Nothing`] if all of them are 0 or at kinks;
/// [`GradientCheckError::Hyperparameter`] if the penalty refuses its own.
pub fn check_penalty_gradients<N: Network>(
    network: &N,
    penalty: impl Penalty<N::Scalar>,
) -> Result<GradientCheck, GradientCheckError> {
    penalty.check()?;
    let mut gradients = N::boxed();
    penalty.add_gradients(network, &mut gradients);
    let size = penalty.of(network).to_f64().abs();
    let mut tally = Tally::new(tolerance::<N::Scalar>());
    let Ok(silent) = for_each_parameter(&mut tally, network, &gradients, size, |network| {
        Ok::<_, Infallible>(penalty.of(network))
    });
    // A penalty can be for some layers and not for others.
    if silent.len() == N::LAYERS.len() {
        return Err(GradientCheckError::Nothing { layer: None });
    }
    tally.finish(None)
}
