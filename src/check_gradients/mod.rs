//! Back-propagation against central differences, for users who bring an activation, a loss or a
//! penalty of their own.

mod difference;
mod error;
mod parameters;
mod penalty;
mod report;
mod tally;

pub use error::GradientCheckError;
pub use penalty::check_penalty_gradients;
pub use report::{Derivative, GradientCheck, GradientDifference};

use dfn_runtime::{BatchError, Loss, Network, Scalar, Vector, Workspace};
use difference::{compare, tolerance};
use parameters::for_each_parameter;
use tally::Tally;

/// Compares the gradients of back-propagation with central differences,
/// ∂J/∂θ ≈ (J(θ + h) − J(θ − h)) / 2h: for every parameter with J the mean loss over the samples,
/// and for every input of every sample with each output in the place of J.
///
/// For the tests of an activation or a loss of your own. A few samples and a small network are
/// enough, since a wrong slope is wrong everywhere; the forward passes are twice the parameters and
/// twice the inputs times the outputs, for each sample. Large networks work too, and stay off the
/// stack.
///
/// ```
/// use dfn::{Activation, MeanSquaredError, check_gradients, network};
///
/// /// Swish, z σ(z), whose slope somebody took for σ(z).
/// #[derive(Clone, Copy)]
/// pub struct Swish;
///
/// impl Activation<f64> for Swish {
///     fn value(&self, z: f64) -> f64 {
///         z / (1.0 + (-z).exp())
///     }
///     fn slope(&self, z: f64, _: f64) -> f64 {
///         1.0 / (1.0 + (-z).exp())
///     }
/// }
///
/// network! {
///     pub struct Right: f64 = hidden: dense(2 -> 3, tanh) -> dense(3 -> 1);
///     pub struct Wrong: f64 = hidden: dense(2 -> 3, self::Swish) -> dense(3 -> 1);
/// }
///
/// # fn main() {
/// let (x, t) = ([[0.5, -1.0], [2.0, 0.3]], [[1.0], [0.0]]);
/// let check = check_gradients(&Right::random(1), &x, &t, MeanSquaredError).unwrap();
/// assert_eq!((check.compared, check.skipped), (13 + 2 * 2, 0));
///
/// let error = check_gradients(&Wrong::random(1), &x, &t, MeanSquaredError).unwrap_err();
/// assert!(error.to_string().contains("`hidden."));
/// # }
/// ```
///
/// # What counts as equal
///
/// With ε the precision of the numbers, the step h is ∛ε · max(1, |θ|), which balances rounding
/// against the third derivative, and the two values may differ by ∛ε (6 · 10⁻⁶ in `f64`, 0.005 in
/// `f32`) times the larger one, or times what rounding of J alone makes of the difference, so that
/// a tiny derivative is not held against its noise. Declare the network with `f64` to look closely.
/// That noise is estimated from J: outputs and targets far from 1 make more of it, and a check that
/// says less, or that many derivatives are at kinks. Scale them as for learning.
///
/// # Kinks
///
/// Where `relu` has its kink, there is no derivative, and a difference across it gives something
/// between the slopes of both sides. A derivative that disagrees is compared no further if smaller
/// steps show that the function is not smooth there, and is counted as
/// [`skipped`](GradientCheck::skipped). In `f32`, where the steps are long, a network with many
/// rectified units and samples has many of these: take fewer samples, or `f64`. A pre-activation
/// that is exactly 0, as in a network of zeros, is a kink too: take other inputs, or
/// `random` parameters.
///
/// # Errors
/// [`GradientCheckError::Different`] if a derivative disagrees, with its place;
/// [`GradientCheckError::Nothing`] if a layer has no derivative to compare, because they are all 0 or
/// at kinks; [`GradientCheckError::Batch`] if the samples are not valid.
pub fn check_gradients<N, Target, L>(
    network: &N,
    x: &[N::Input],
    targets: &[Target],
    loss: L,
) -> Result<GradientCheck, GradientCheckError>
where
    N: Network,
    L: Loss<N::Unit, N::Output, Target>,
{
    let mut tally = Tally::new(tolerance::<N::Scalar>());
    let silent = parameters(&mut tally, network, x, targets, loss)?;
    inputs(&mut tally, network, x);
    tally.finish(silent)
}

/// ∂J/∂θ for every parameter, as `gradients` has it. Returns a layer in which that says nothing.
fn parameters<N, Target, L>(
    tally: &mut Tally,
    network: &N,
    x: &[N::Input],
    targets: &[Target],
    loss: L,
) -> Result<Option<&'static str>, BatchError>
where
    N: Network,
    L: Loss<N::Unit, N::Output, Target>,
{
    let mut workspace = Workspace::boxed();
    let mut gradients = N::boxed();
    network.gradients(x, targets, loss, &mut gradients, &mut workspace)?;
    let mut size = 0.0;
    for (x, target) in x.iter().zip(targets) {
        let (x, target) = (core::slice::from_ref(x), core::slice::from_ref(target));
        size += network.mean_loss(x, target, loss, &mut workspace)?.to_f64().abs();
    }
    let size = size / x.len() as f64;

    let silent = for_each_parameter(tally, network, &gradients, size, |network| {
        network.mean_loss(x, targets, loss, &mut workspace)
    })?;
    Ok(silent.first().copied())
}

/// ∂ŷ/∂x for every input and output of every sample, as `jacobian` has it.
fn inputs<N: Network>(tally: &mut Tally, network: &N, x: &[N::Input]) {
    for (sample, x) in x.iter().enumerate() {
        let jacobian = network.jacobian(x);
        let y = network.forward(x);
        let outputs = y.as_slice().iter().zip(jacobian.as_ref());
        for (output, (y, row)) in outputs.enumerate() {
            let elements = x.as_slice().iter().zip(row.as_slice());
            for (input, (at, found)) in elements.enumerate() {
                let mut moved = *x;
                let comparison = compare(*found, *at, y.to_f64().abs(), |at| {
                    moved.as_mut_slice()[input] = at;
                    Ok::<_, core::convert::Infallible>(network.forward(&moved).as_slice()[output])
                });
                let Ok(comparison) = comparison;
                tally.add(Derivative::Input { sample, input, output }, comparison);
            }
        }
    }
}
