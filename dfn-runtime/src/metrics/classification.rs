//! How many samples a network takes for what they are.

use super::ConfusionMatrix;
use crate::vector::first_not_finite;
use crate::{BatchError, Network, TILE, TargetError, Vector, Workspace, sample};
use std::vec;

/// The share of the samples, from 0 to 1, that the network takes for what they are:
/// [`classify`](Network::classify) for a whole data set, in batches.
///
/// All numbers of the output are its classes, so that a network with several outputs does not compile
/// here: find the class of the one that is meant with `output(&y)`, and count them with
/// [`ConfusionMatrix::add`].
///
/// Its memory is on the heap while it computes, of a size that does not depend on the samples.
///
/// ```
/// # extern crate dfn_runtime as dfn;
/// # use dfn::{BatchError, Network, accuracy};
/// # fn example<N: Network<Input = [f32; 2]>>(network: &N) -> Result<(), BatchError> {
/// # let (x, classes) = ([[0.0, 1.0]], [1]);
/// println!("{:.1} % are read right", 100.0 * accuracy(network, &x, &classes)?);
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// [`BatchError`] if there is no sample, the lengths differ, an input or an output is not finite, or a
/// class is none of the network's.
pub fn accuracy<N: Network>(
    network: &N,
    x: &[N::Input],
    classes: &[usize],
) -> Result<f64, BatchError> {
    let mut right = 0;
    classify_all(network, x, classes, |class, found| right += usize::from(class == found))?;
    Ok(right as f64 / x.len() as f64)
}

impl<const CLASSES: usize> ConfusionMatrix<CLASSES> {
    /// The samples of a data set by their class and by what the network takes them for, computed in
    /// batches. The number of classes is that of the network's outputs, or 2 for a single output;
    /// any other does not compile, nor does a network with several outputs, as for [`accuracy`].
    ///
    /// Its memory is on the heap while it computes.
    ///
    /// # Errors
    /// As [`accuracy`].
    pub fn of<N: Network>(
        network: &N,
        x: &[N::Input],
        classes: &[usize],
    ) -> Result<Self, BatchError> {
        const {
            assert!(
                CLASSES == number_of_classes::<N>(),
                "a confusion matrix has a class for each output of its network, 2 for a single one"
            );
        }
        let mut matrix = Self::new();
        classify_all(network, x, classes, |class, found| matrix.count(class, found))?;
        Ok(matrix)
    }
}

/// Calls `each` with every sample's class and with what the network takes it for.
fn classify_all<N: Network>(
    network: &N,
    x: &[N::Input],
    classes: &[usize],
    mut each: impl FnMut(usize, usize),
) -> Result<(), BatchError> {
    const {
        assert!(
            !N::SEVERAL_OUTPUTS,
            "a network with several outputs has no classes: take those of one of them, `output(&y)`, and count them with `ConfusionMatrix::add`"
        );
    }
    check::<N>(x, classes)?;
    let mut workspace = Workspace::<N>::boxed();
    let mut y = vec![N::Output::ZEROS; TILE.min(x.len())];
    for (tile, (x, classes)) in x.chunks(TILE).zip(classes.chunks(TILE)).enumerate() {
        let y = &mut y[..x.len()];
        network.forward_batch(x, y, &mut workspace)?;
        for (row, (y, class)) in y.iter().zip(classes).enumerate() {
            // NaN would be counted as the first class, so that a broken network had an accuracy.
            if let Some((index, found)) = first_not_finite(y.as_slice()) {
                return Err(BatchError::Output { sample: tile * TILE + row, index, found });
            }
            each(*class, sample::class(y.as_slice()));
        }
    }
    Ok(())
}

/// That there are samples, as many classes, finite inputs, and classes that the network has.
fn check<N: Network>(x: &[N::Input], classes: &[usize]) -> Result<(), BatchError> {
    if x.len() != classes.len() {
        return Err(BatchError::Length { of: "classes", expected: x.len(), found: classes.len() });
    }
    if x.is_empty() {
        return Err(BatchError::Empty);
    }
    let number = number_of_classes::<N>();
    for (sample, (x, class)) in x.iter().zip(classes).enumerate() {
        if let Some((index, found)) = first_not_finite(x.as_slice()) {
            return Err(BatchError::Input { sample, index, found });
        }
        if *class >= number {
            let error = TargetError::Class { classes: number, found: *class };
            return Err(BatchError::Target { sample, error });
        }
    }
    Ok(())
}

/// How many classes a network tells apart.
const fn number_of_classes<N: Network>() -> usize {
    if N::OUTPUTS == 1 { 2 } else { N::OUTPUTS }
}
