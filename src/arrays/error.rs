//! What can be wrong with an array.

use core::error::Error;
use core::fmt;
use dfn_runtime::BatchError;

/// An array that does not fit the network it is for.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum ArrayError {
    /// The rows are longer or shorter than the vectors they are for.
    Columns {
        /// The width of the vectors.
        expected: usize,
        /// The number of columns.
        found: usize,
    },
    /// Rows cannot be written where they are: they do not lie one after the other.
    Layout {
        /// The distance of two rows and of two columns that were expected, in numbers.
        expected: [isize; 2],
        /// Those of the array.
        found: [isize; 2],
    },
    /// A matrix of weights has another shape than the layer.
    Weights {
        /// The inputs and the outputs of the layer.
        expected: [usize; 2],
        /// The rows and the columns of the array.
        found: [usize; 2],
    },
    /// A bias has another length than the layer.
    Bias {
        /// The outputs of the layer.
        expected: usize,
        /// The length of the array.
        found: usize,
    },
    /// The batch was refused.
    Batch(BatchError),
}

impl fmt::Display for ArrayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Columns { expected, found } => {
                write!(f, "expected an array with {expected} columns, found {found}")
            }
            Self::Layout { expected, found } => write!(
                f,
                "expected an array to write to whose rows lie one after the other, with strides \
                 {expected:?}, found strides {found:?}"
            ),
            Self::Weights { expected: [inputs, outputs], found: [rows, columns] } => {
                write!(
                    f,
                    "expected weights of {inputs} × {outputs}, a row for each input, found {rows} × {columns}"
                )?;
                if (inputs, outputs) == (columns, rows) {
                    write!(f, "; from a matrix with a row for each output, pass `weights.t()`")?;
                }
                Ok(())
            }
            Self::Bias { expected, found } => {
                write!(f, "expected a bias of {expected} numbers, found {found}")
            }
            Self::Batch(error) => error.fmt(f),
        }
    }
}

impl Error for ArrayError {}

impl From<BatchError> for ArrayError {
    fn from(error: BatchError) -> Self {
        Self::Batch(error)
    }
}
