//! Arrays of [`ndarray`] as what networks compute with: a matrix is a slice of rows.

mod dense;
mod error;
mod outputs;
mod rows;

pub use dense::assign_dense;
pub use error::ArrayError;
pub use outputs::{forward_array, rows_mut};
pub use rows::{classes, column, rows};
