//! The fields of a network with all numbers 0, a function for each [`LayerKind`](crate::LayerKind) with
//! the name that [`Layer`](crate::Layer) makes one by; for generated code.

use crate::{Dense, Scalar};

/// A dense layer.
#[must_use]
pub const fn new<const IN: usize, const OUT: usize, T: Scalar>() -> Dense<IN, OUT, T> {
    Dense::ZEROS
}

/// A free matrix.
#[must_use]
pub const fn weights<const IN: usize, const OUT: usize, T: Scalar>() -> [[T; OUT]; IN] {
    [[T::ZERO; OUT]; IN]
}

/// A free vector.
#[must_use]
pub const fn bias<const OUT: usize, T: Scalar>() -> [T; OUT] {
    [T::ZERO; OUT]
}
