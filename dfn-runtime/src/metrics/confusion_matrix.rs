//! Which classes are taken for which.

use super::ConfusionTable;
use crate::TargetError;
use core::fmt;

/// How many samples of each class are taken for which class.
///
/// For a whole data set it is `ConfusionMatrix::of(&network, &x, &classes)`. On a microcontroller
/// samples are added one by one:
///
/// ```
/// # extern crate dfn_runtime as dfn;
/// use dfn::ConfusionMatrix;
///
/// let mut matrix = ConfusionMatrix::<2>::new();
/// for (class, found) in [(0, 0), (0, 1), (1, 1), (1, 1)] {
///     matrix.add(class, found)?;
/// }
/// assert_eq!(matrix.counts, [[1, 1], [0, 2]]);
/// assert_eq!(matrix.accuracy(), Some(0.75));
/// assert_eq!((matrix.recall(0), matrix.precision(0)), (Some(0.5), Some(1.0)));
/// # Ok::<(), dfn::TargetError>(())
/// ```
///
/// It prints as a table, and as one with names by [`ConfusionMatrix::table`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConfusionMatrix<const CLASSES: usize> {
    /// The number of samples: a row for each class that they are of, a column for each that they
    /// are taken for.
    pub counts: [[u32; CLASSES]; CLASSES],
}

impl<const CLASSES: usize> ConfusionMatrix<CLASSES> {
    /// Without a sample.
    pub const fn new() -> Self {
        Self { counts: [[0; CLASSES]; CLASSES] }
    }

    /// Adds a sample of `class` that was taken for `found`.
    ///
    /// # Errors
    /// [`TargetError::Class`] if one of them is not below `CLASSES`; nothing is added then.
    pub fn add(&mut self, class: usize, found: usize) -> Result<(), TargetError> {
        for found in [class, found] {
            if found >= CLASSES {
                return Err(TargetError::Class { classes: CLASSES, found });
            }
        }
        self.count(class, found);
        Ok(())
    }

    /// Adds a sample, if there are such classes.
    pub(super) fn count(&mut self, class: usize, found: usize) {
        if let Some(count) = self.counts.get_mut(class).and_then(|row| row.get_mut(found)) {
            *count = count.saturating_add(1);
        }
    }

    /// The number of samples.
    pub fn samples(&self) -> u64 {
        self.counts.as_flattened().iter().copied().map(u64::from).sum()
    }

    /// The share of the samples that are taken for what they are; `None` without a sample.
    pub fn accuracy(&self) -> Option<f64> {
        let right = (0..CLASSES).map(|class| u64::from(self.right(class))).sum();
        share(right, self.samples())
    }

    /// Of the samples that are taken for a class, the share that are of it; `None` if there are
    /// none.
    pub fn precision(&self, class: usize) -> Option<f64> {
        let column = self.counts.iter().filter_map(|row| row.get(class));
        share(self.right(class).into(), column.copied().map(u64::from).sum())
    }

    /// Of the samples of a class, the share that are taken for it; `None` if there are none.
    pub fn recall(&self, class: usize) -> Option<f64> {
        let row = self.counts.get(class)?;
        share(self.right(class).into(), row.iter().copied().map(u64::from).sum())
    }

    /// The matrix as a table with names of the classes.
    pub const fn table<'a>(&'a self, names: &'a [&'a str; CLASSES]) -> ConfusionTable<'a, CLASSES> {
        ConfusionTable { matrix: self, names: Some(names) }
    }

    /// The samples of a class that are taken for it.
    fn right(&self, class: usize) -> u32 {
        self.counts.get(class).and_then(|row| row.get(class)).copied().unwrap_or(0)
    }
}

impl<const CLASSES: usize> Default for ConfusionMatrix<CLASSES> {
    fn default() -> Self {
        Self::new()
    }
}

/// A table with the numbers of the classes.
impl<const CLASSES: usize> fmt::Display for ConfusionMatrix<CLASSES> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        ConfusionTable { matrix: self, names: None }.fmt(f)
    }
}

fn share(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}
