//! The instruction set a kernel is compiled for, as a token that is passed along.

use crate::Scalar;

/// A token for an instruction set: it carries the arithmetic that differs between them.
///
/// Rust never contracts `a * b + c`, so a kernel that should use fused multiply-adds where the
/// processor has them must say so. Kernels are generic over the token, and inlined where there are
/// vectors; the public calls choose the token, [`NATIVE`].
pub trait Isa: Copy {
    /// Whether there are vector registers, which independent sums side by side fill; without them a
    /// kernel has as few values at a time as it can.
    const VECTORS: bool;

    /// a · b + c, fused into one rounding where the instruction set does so.
    fn mul_add<T: Scalar>(self, a: T, b: T, c: T) -> T;
}

/// Every processor with vector registers: a multiplication and an addition, each rounded.
#[derive(Clone, Copy, Debug)]
pub struct Portable;

impl Isa for Portable {
    const VECTORS: bool = true;

    #[inline(always)]
    fn mul_add<T: Scalar>(self, a: T, b: T, c: T) -> T {
        a * b + c
    }
}

/// Every processor that is taken to have no vector registers, as that of a microcontroller: one
/// number after the other, a multiplication and an addition, each rounded.
#[derive(Clone, Copy, Debug)]
pub struct Sequential;

impl Isa for Sequential {
    const VECTORS: bool = false;

    #[inline(always)]
    fn mul_add<T: Scalar>(self, a: T, b: T, c: T) -> T {
        a * b + c
    }
}

/// Whether this is bare metal of 16 or 32 bits, where memory counts in kilobytes.
pub(crate) const IS_MICROCONTROLLER: bool =
    cfg!(all(target_os = "none", not(target_pointer_width = "64")));

core::cfg_select! {
    // Some microcontrollers have vectors (NEON, MVE), which stable Rust does not tell.
    any(
        all(target_os = "none", not(target_pointer_width = "64")),
        all(target_family = "wasm", not(target_feature = "simd128")),
    ) => {
        /// The token of the processor that is compiled for: one without vector registers.
        pub const NATIVE: Sequential = Sequential;
    }
    _ => {
        /// The token of the processor that is compiled for: one with vector registers.
        pub const NATIVE: Portable = Portable;
    }
}
