//! Samples: the rows of a matrix, and the numbers or the classes in a vector.

use super::ArrayError;
use alloc::borrow::Cow;
use dfn_runtime::{Scalar, Vector};
use ndarray::{ArrayView1, ArrayView2};

/// The rows of a matrix as the vectors of a network, for every call that takes inputs, or targets
/// that are arrays.
///
/// The width comes from the network it is for. Where the rows lie one after the other
/// (`is_standard_layout`), nothing is copied; otherwise, as with a matrix in Fortran order or a
/// selection of columns, they are copied once. For targets of a single output in a vector there is
/// [`column`](column()).
///
/// ```
/// use dfn::ndarray::{Array1, Array2};
/// use dfn::{CrossEntropy, Fit, Sgd, Trainer, Workspace, classes, forward_array, network, rows};
///
/// network! {
///     struct Quadrant = dense(2 -> 16, tanh) -> dense(16 -> 4, softmax);
/// }
///
/// // Points of the plane, and the quadrant each lies in.
/// let x = Array2::from_shape_fn((400, 2), |(k, axis)| [k % 20, k / 20][axis] as f32 / 10.0 - 0.95);
/// let quadrant = |k| usize::from(x[[k, 0]] > 0.0) + 2 * usize::from(x[[k, 1]] > 0.0);
/// let t = Array1::from_shape_fn(400, quadrant);
///
/// let mut network = Quadrant::random(7);
/// let mut trainer = Trainer::new(&mut network, CrossEntropy, Sgd::new(0.5));
/// trainer.fit(&rows(&x)?, &classes(&t), Fit { epochs: 30, ..Fit::default() }, |_| ())?;
///
/// let y: Array2<f32> = forward_array(&network, &x, &mut Workspace::new())?;
/// let right = (0..400).filter(|k| y[[*k, t[*k]]] > 0.5).count();
/// assert!(right > 380);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`ArrayError::Columns`] if the matrix has another number of columns than a vector has elements.
pub fn rows<'a, V: Vector>(
    matrix: impl Into<ArrayView2<'a, V::Scalar>>,
) -> Result<Cow<'a, [V]>, ArrayError> {
    let matrix = matrix.into();
    check_columns::<V>(matrix.ncols())?;
    match matrix.to_slice().and_then(V::from_flat) {
        Some(rows) => Ok(Cow::Borrowed(rows)),
        None => Ok(matrix.outer_iter().map(vector).collect()),
    }
}

/// The numbers of a vector as vectors of one element: the targets, or the inputs, of a network that has
/// a single one. Copied only where they do not lie one after the other.
///
/// ```
/// use dfn::ndarray::{Array1, array};
/// use dfn::{HalfSquaredError, Workspace, column, network, rows};
///
/// network! {
///     struct Net = dense(2 -> 3, tanh) -> dense(3 -> 1);
/// }
///
/// let x = array![[0.0, 0.5], [1.0, -0.5]];
/// let t: Array1<f32> = array![0.25, 0.75];
/// let network = Net::random(1);
/// let loss =
///     network.mean_loss(&rows(&x)?, &column(&t), HalfSquaredError, &mut Workspace::new())?;
/// assert!(loss > 0.0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn column<'a, T: Scalar>(numbers: impl Into<ArrayView1<'a, T>>) -> Cow<'a, [[T; 1]]> {
    let numbers = numbers.into();
    match numbers.to_slice() {
        Some(numbers) => Cow::Borrowed(numbers.as_chunks().0),
        None => numbers.iter().map(|number| [*number]).collect(),
    }
}

/// Classes in a vector, for every call that takes them as targets; copied only where they do not lie
/// one after the other.
///
/// Labels of another type are converted first: `labels.mapv(usize::from)`.
#[must_use]
pub fn classes<'a>(labels: impl Into<ArrayView1<'a, usize>>) -> Cow<'a, [usize]> {
    let labels = labels.into();
    match labels.to_slice() {
        Some(classes) => Cow::Borrowed(classes),
        None => labels.iter().copied().collect(),
    }
}

/// That a matrix is as wide as the vectors.
pub(super) fn check_columns<V: Vector>(found: usize) -> Result<(), ArrayError> {
    let expected = V::WIDTH;
    if found == expected { Ok(()) } else { Err(ArrayError::Columns { expected, found }) }
}

/// A row of the right length as a vector.
fn vector<V: Vector>(row: ArrayView1<'_, V::Scalar>) -> V {
    let mut vector = V::ZEROS;
    for (element, value) in vector.as_mut_slice().iter_mut().zip(row) {
        *element = *value;
    }
    vector
}
