//! Values whose initial state is all zero bits.

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

/// Rows of zeros.
#[doc(hidden)]
pub const fn no_rows<T: crate::Scalar, const WIDTH: usize, const ROWS: usize>() -> [[T; WIDTH]; ROWS]
{
    [[T::ZERO; WIDTH]; ROWS]
}
