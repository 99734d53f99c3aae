//! Outputs as a matrix, with a row for each sample.

use super::ArrayError;
use super::rows::{check_columns, rows};
use dfn_runtime::{Network, Scalar, Vector, Workspace};
use ndarray::{Array2, ArrayView2, ArrayViewMut2, Axis};

/// ŷ of every row of `x`, as a matrix with a row for each sample.
///
/// # Errors
/// [`ArrayError::Columns`] if `x` has another number of columns than the network has inputs.
pub fn forward_array<'a, N: Network, const WORKSPACE_TILE: usize>(
    network: &N,
    x: impl Into<ArrayView2<'a, N::Scalar>>,
    workspace: &mut Workspace<N, WORKSPACE_TILE>,
) -> Result<Array2<N::Scalar>, ArrayError> {
    let x = rows::<N::Input>(x)?;
    let mut y = Array2::from_elem((x.len(), N::OUTPUTS), N::Scalar::ZERO);
    Network::forward_batch(network, &x, rows_mut(&mut y)?, workspace)?;
    Ok(y)
}

/// The rows of a matrix as vectors to write to: where `forward_batch` leaves its outputs.
///
/// ```
/// use dfn::ndarray::{Array2, array};
/// use dfn::{Workspace, network, rows, rows_mut};
///
/// network! {
///     struct Net = dense(2 -> 3, tanh) -> dense(3 -> 1);
/// }
///
/// let x = array![[0.0, 0.5], [1.0, -0.5]];
/// let mut y = Array2::zeros((2, 1));
/// Net::random(1).forward_batch(&rows(&x)?, rows_mut(&mut y)?, &mut Workspace::new())?;
/// assert!(y[[0, 0]] != y[[1, 0]]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`ArrayError::Columns`] if the matrix has another number of columns than a vector has elements,
/// [`ArrayError::Layout`] if its rows do not lie one after the other.
pub fn rows_mut<'a, V: Vector>(
    matrix: impl Into<ArrayViewMut2<'a, V::Scalar>>,
) -> Result<&'a mut [V], ArrayError> {
    let matrix = matrix.into();
    check_columns::<V>(matrix.ncols())?;
    let found = [Axis(0), Axis(1)].map(|axis| matrix.stride_of(axis));
    let rows = matrix.into_slice().and_then(V::from_flat_mut);
    rows.ok_or(ArrayError::Layout { expected: [V::WIDTH as isize, 1], found })
}
