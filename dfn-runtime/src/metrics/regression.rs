//! How far a network's outputs are from their targets, in the units of the targets.

use crate::vector::first_not_finite;
use crate::{BatchError, Network, Scalar, TILE, TargetError, Vector, Workspace};
use std::vec;

/// The mean over samples and outputs of |ŷ − t|, in the units of the targets.
///
/// Every network has it, also one with a cost of its own, whose targets do not have to be those of the
/// cost: here a target is like the output, whatever the network is trained with. Several outputs count
/// with all their numbers.
///
/// Its memory is on the heap while it computes.
///
/// ```
/// # extern crate dfn_runtime as dfn;
/// # use dfn::{BatchError, Network, mean_absolute_error};
/// # fn example<N: Network<Scalar = f32, Input = [f32; 2], Output = [f32; 1]>>(network: &N)
/// # -> Result<(), BatchError> {
/// # let (x, t) = ([[0.0, 1.0]], [[1.0]]);
/// let degrees = mean_absolute_error(network, &x, &t)?;
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// [`BatchError`] if there is no sample, the lengths differ, an input or a target is not finite, or
/// the mean is not.
pub fn mean_absolute_error<N: Network>(
    network: &N,
    x: &[N::Input],
    targets: &[N::Output],
) -> Result<N::Scalar, BatchError> {
    mean(network, x, targets, Scalar::abs)
}

/// The square root of the mean over samples and outputs of (ŷ − t)², in the units of the targets: at
/// least the [mean absolute error](mean_absolute_error), and the larger the more it is a few samples
/// that are far off.
///
/// Its memory is on the heap while it computes.
///
/// # Errors
/// As [`mean_absolute_error`].
pub fn root_mean_squared_error<N: Network>(
    network: &N,
    x: &[N::Input],
    targets: &[N::Output],
) -> Result<N::Scalar, BatchError> {
    Ok(mean(network, x, targets, |error| error * error)?.sqrt())
}

/// The mean over samples and outputs of what `of` makes of ŷ − t.
fn mean<N: Network>(
    network: &N,
    x: &[N::Input],
    targets: &[N::Output],
    of: impl Fn(N::Scalar) -> N::Scalar,
) -> Result<N::Scalar, BatchError> {
    check::<N>(x, targets)?;
    let mut workspace = Workspace::<N>::boxed();
    let mut y = vec![N::Output::ZEROS; TILE.min(x.len())];
    let mut sum = N::Scalar::ZERO;
    for (x, targets) in x.chunks(TILE).zip(targets.chunks(TILE)) {
        let y = &mut y[..x.len()];
        network.forward_batch(x, y, &mut workspace)?;
        for (y, t) in y.iter().zip(targets) {
            let errors = y.as_slice().iter().zip(t.as_slice()).map(|(y, t)| of(*y - *t));
            let total = errors.fold(N::Scalar::ZERO, |total, error| total + error);
            sum += total / N::Scalar::from_usize(N::OUTPUTS);
        }
    }
    let mean = sum / N::Scalar::from_usize(x.len());
    if mean.is_finite() { Ok(mean) } else { Err(BatchError::Loss { found: mean.to_f64() }) }
}

/// That there are samples, as many targets, and that all their numbers are finite.
fn check<N: Network>(x: &[N::Input], targets: &[N::Output]) -> Result<(), BatchError> {
    if x.len() != targets.len() {
        return Err(BatchError::Length { of: "targets", expected: x.len(), found: targets.len() });
    }
    if x.is_empty() {
        return Err(BatchError::Empty);
    }
    for (sample, (x, target)) in x.iter().zip(targets).enumerate() {
        if let Some((index, found)) = first_not_finite(x.as_slice()) {
            return Err(BatchError::Input { sample, index, found });
        }
        if let Some((index, found)) = first_not_finite(target.as_slice()) {
            let error = TargetError::NotFinite { index, found };
            return Err(BatchError::Target { sample, error });
        }
    }
    Ok(())
}
