//! How far a network's outputs are from their targets, in the units of the targets.

use crate::{BatchError, Loss, MeanAbsoluteError, MeanSquaredError, Network, Scalar, Workspace};

/// The mean over samples and outputs of |ŷ − t|, in the units of the targets.
///
/// Its memory is on the heap while it computes.
///
/// ```
/// # extern crate dfn_runtime as dfn;
/// # use dfn::{BatchError, Loss, MeanAbsoluteError, Network, mean_absolute_error};
/// # fn example<N: Network<Scalar = f32, Input = [f32; 2], Output = [f32; 1]>>(network: &N)
/// # -> Result<(), BatchError> where MeanAbsoluteError: Loss<N::Unit, [f32; 1], [f32; 1]> {
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
) -> Result<N::Scalar, BatchError>
where
    MeanAbsoluteError: Loss<N::Unit, N::Output, N::Output>,
{
    network.mean_loss(x, targets, MeanAbsoluteError, &mut Workspace::boxed())
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
) -> Result<N::Scalar, BatchError>
where
    MeanSquaredError: Loss<N::Unit, N::Output, N::Output>,
{
    let mean = network.mean_loss(x, targets, MeanSquaredError, &mut Workspace::boxed())?;
    Ok(mean.sqrt())
}
