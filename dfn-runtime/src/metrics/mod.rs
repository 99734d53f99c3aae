//! Metrics: how good a network is, in numbers that say more than the loss.

#[cfg(feature = "std")]
mod classification;
mod confusion_matrix;
mod confusion_table;
#[cfg(feature = "std")]
mod regression;

#[cfg(feature = "std")]
pub use classification::accuracy;
pub use confusion_matrix::ConfusionMatrix;
pub use confusion_table::ConfusionTable;
#[cfg(feature = "std")]
pub use regression::{mean_absolute_error, root_mean_squared_error};
