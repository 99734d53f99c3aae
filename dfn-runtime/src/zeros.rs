//! Values whose initial state is all zero bits.

use core::slice;

/// A value that begins with all of its numbers 0.
///
/// Networks (as gradients and moments), workspaces and the states of optimisers are such values.
/// Their initial value is all zero bits, so a `static` of one takes no flash: it lies in `.bss`.
pub trait Zeros: Copy {
    /// All numbers 0.
    const ZEROS: Self;
}

impl Zeros for () {
    const ZEROS: Self = ();
}

/// Overwrites a value by another one. An assignment would take it over the stack in a debug build, and
/// a network can be larger than that.
#[doc(hidden)]
#[inline(always)]
pub fn overwrite<Z: Zeros>(place: &mut Z, value: &Z) {
    slice::from_mut(place).copy_from_slice(slice::from_ref(value));
}

/// Rows of zeros.
#[doc(hidden)]
pub const fn no_rows<T: crate::Scalar, const WIDTH: usize, const ROWS: usize>() -> [[T; WIDTH]; ROWS]
{
    [[T::ZERO; WIDTH]; ROWS]
}
