//! The instruction set a kernel is compiled for, as a token that is passed along.

use crate::Scalar;

/// A token for an instruction set: it carries the arithmetic that differs between them.
///
/// Rust never contracts `a * b + c`, so a kernel that should use fused multiply-adds where the
/// processor has them must say so. Kernels are generic over the token and always inlined; the
/// public calls choose the token.
pub trait Isa: Copy {
    /// a · b + c, fused into one rounding where the instruction set does so.
    fn mul_add<T: Scalar>(self, a: T, b: T, c: T) -> T;
}

/// Every processor: a multiplication and an addition, each rounded.
#[derive(Clone, Copy, Debug)]
pub struct Portable;

impl Isa for Portable {
    #[inline(always)]
    fn mul_add<T: Scalar>(self, a: T, b: T, c: T) -> T {
        a * b + c
    }
}
