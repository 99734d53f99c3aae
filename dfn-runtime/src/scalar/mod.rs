//! The numbers a network computes with: `f32` and `f64`, behind one sealed trait.

mod double;
mod elementary;
mod implementation;
mod single;
#[cfg(test)]
mod tests;
mod trigonometric;

use crate::Isa;
use core::fmt::{Debug, Display};
use core::ops::{Add, AddAssign, Div, Mul, MulAssign, Neg, Sub, SubAssign};

mod sealed {
    #[cfg(not(feature = "serde"))]
    pub trait Sealed {}
    #[cfg(feature = "serde")]
    pub trait Sealed: crate::serde::Number {}
    impl Sealed for f32 {}
    impl Sealed for f64 {}
}

/// A floating-point number that networks are made of: `f32` or `f64`.
///
/// The transcendental functions are the crate's own, so that they give the same bits on a
/// workstation and on a microcontroller, need no `libm`, and vectorise: they are branch-free
/// polynomials. (The passes of a network take forms of them with fused multiply-adds where there are
/// such, which differ in the last bit.)
pub trait Scalar:
    sealed::Sealed
    + Copy
    + Debug
    + Display
    + Default
    + PartialEq
    + PartialOrd
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
    + AddAssign
    + SubAssign
    + MulAssign
    + Send
    + Sync
    + 'static
{
    /// 0.
    const ZERO: Self;
    /// 1.
    const ONE: Self;

    /// The nearest number to `value`.
    fn from_f64(value: f64) -> Self;
    /// The value as an `f64`, exactly.
    fn to_f64(self) -> f64;
    /// A count as a number, rounded to the nearest one.
    fn from_usize(count: usize) -> Self;
    /// Whether the number is neither infinite nor NaN.
    fn is_finite(self) -> bool;
    /// The largest |x| of some numbers; infinite or NaN if one of them is.
    #[doc(hidden)]
    fn magnitude(values: &[Self]) -> Self;
    /// The larger one of |x| and of a magnitude; infinite or NaN if one of them is.
    #[doc(hidden)]
    fn larger_magnitude(self, magnitude: Self) -> Self;
    /// |x|.
    fn abs(self) -> Self;
    /// self · b + c in one rounding.
    #[cfg(feature = "std")]
    #[doc(hidden)]
    fn mul_add(self, b: Self, c: Self) -> Self;
    /// √x, rounded correctly; NaN for negative numbers.
    fn sqrt(self) -> Self;
    /// eˣ, wrong by less than 1 unit in the last place, also where it is subnormal.
    fn exp(self) -> Self;
    /// eˣ − 1, exact also where x is tiny. Wrong by less than 2 units in the last place.
    fn exp_m1(self) -> Self;
    /// The natural logarithm of x; −∞ at 0, NaN for negative numbers. Wrong by less than 1 unit in
    /// the last place.
    fn ln(self) -> Self;
    /// ln(1 + x), exact also where x is tiny; −∞ at −1, NaN below. Wrong by less than 1 unit in the
    /// last place.
    fn ln_1p(self) -> Self;
    /// The hyperbolic tangent of x, (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ). Wrong by less than 1.6 units in the last
    /// place, and odd to the bit.
    fn tanh(self) -> Self;
    /// The logistic sigmoid, 1 / (1 + e⁻ˣ), between 0 and 1. Wrong by less than 2.5 units in the last
    /// place, also in the far negative tail, where it is eˣ down to the smallest subnormal number.
    fn sigmoid(self) -> Self;
    /// The complementary error function, 1 − erf x = (2/√π) ∫ₓ^∞ e^(−u²) du, between 0 and 2. Wrong by
    /// less than 5 units in the last place, also in the far tail, down to the smallest subnormal number.
    fn erfc(self) -> Self;
    /// The sine of x in radians; NaN for ±∞. Wrong by less than 1.6 units in the last place for |x| ≤
    /// 2²⁰, and odd to the bit. Beyond that digits are lost, and of huge x nothing is left but a number
    /// between −1 and 1.
    fn sin(self) -> Self;
    /// The cosine of x in radians, likewise; even to the bit.
    fn cos(self) -> Self;
    /// eˣ as [`exp`](Scalar::exp), with fused multiply-adds where the instruction set has them; wrong
    /// by at most 1.01 units in the last place then.
    #[doc(hidden)]
    fn exp_with<I: Isa>(self, isa: I) -> Self;
    /// eˣ − 1 likewise.
    #[doc(hidden)]
    fn exp_m1_with<I: Isa>(self, isa: I) -> Self;
    /// ln x likewise.
    #[doc(hidden)]
    fn ln_with<I: Isa>(self, isa: I) -> Self;
    /// ln(1 + x) likewise.
    #[doc(hidden)]
    fn ln_1p_with<I: Isa>(self, isa: I) -> Self;
    /// tanh x likewise.
    #[doc(hidden)]
    fn tanh_with<I: Isa>(self, isa: I) -> Self;
    /// The logistic sigmoid of x likewise.
    #[doc(hidden)]
    fn sigmoid_with<I: Isa>(self, isa: I) -> Self;
    /// The complementary error function of x likewise.
    #[doc(hidden)]
    fn erfc_with<I: Isa>(self, isa: I) -> Self;
    /// The sine of x likewise.
    #[doc(hidden)]
    fn sin_with<I: Isa>(self, isa: I) -> Self;
    /// The cosine of x likewise.
    #[doc(hidden)]
    fn cos_with<I: Isa>(self, isa: I) -> Self;
}
