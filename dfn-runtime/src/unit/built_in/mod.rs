//! The units that declarations name without a path, a file each.

pub(super) mod linear;
pub(super) mod relu;
pub(super) mod sigmoid;
pub(super) mod softmax;
pub(super) mod tanh;
