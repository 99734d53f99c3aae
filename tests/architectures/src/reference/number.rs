//! Numbers that know how far a program in a certain precision may be from them.
//!
//! Running error analysis (Higham, Accuracy and Stability of Numerical Algorithms, 2002, section
//! 3.3): every operation hands on the errors of its operands and adds its own rounding, ε|result|.
//! That is the tolerance of every comparison, so that none is guessed, and no order in which a sum is
//! added up, no fused multiply-add and no side of a kink that a rounding chooses is an alarm. ε is
//! twice the largest error of one rounding, because this reference rounds as well.
//!
//! For the networks here the tolerance of a gradient, of the size of its largest entry, is mostly
//! 10⁻¹³ in `f64` and 10⁻⁵ in `f32`, and that of a deep and wide one 10⁻¹⁰ and 0.1.

use std::fmt::Debug;
use std::marker::PhantomData;
use std::ops::{Add, Div, Mul, Neg, Sub};

/// What a program computes with.
pub trait Precision: Copy + Debug {
    /// The distance of 1 to the next number.
    const EPSILON: f64;
}

impl Precision for f32 {
    const EPSILON: f64 = f32::EPSILON as f64;
}

impl Precision for f64 {
    const EPSILON: f64 = f64::EPSILON;
}

/// A number, and how far one that was computed in the precision `P` may be from it.
#[derive(Clone, Copy, Debug)]
pub struct Number<P> {
    pub value: f64,
    pub error: f64,
    precision: PhantomData<P>,
}

impl<P: Precision> Number<P> {
    pub const ZERO: Self = Self::exact(0.0);
    pub const ONE: Self = Self::exact(1.0);

    /// A number that the program has as it is.
    pub const fn exact(value: f64) -> Self {
        Self::new(value, 0.0)
    }

    pub const fn new(value: f64, error: f64) -> Self {
        Self { value, error, precision: PhantomData }
    }

    /// f of the number, wrong by `rounding` even where the number is not. What f makes of the
    /// number's own error is seen at both ends of it.
    pub fn apply(self, f: impl Fn(f64) -> f64, rounding: f64) -> Self {
        let value = f(self.value);
        let end = |end: f64| (f(end) - value).abs();
        let spread = end(self.value - self.error).max(end(self.value + self.error));
        Self::new(value, spread + rounding)
    }

    /// The sum of numbers in any order: the error of each partial sum is at most ε times the sum of
    /// the absolute values.
    pub fn sum(numbers: impl IntoIterator<Item = Self>) -> Self {
        let (mut value, mut error, mut magnitude, mut count) = (0.0, 0.0, 0.0, 0.0);
        for number in numbers {
            value += number.value;
            error += number.error;
            magnitude += number.value.abs();
            count += 1.0;
        }
        Self::new(value, error + count * P::EPSILON * magnitude)
    }

    fn rounded(value: f64, error: f64) -> Self {
        Self::new(value, error + P::EPSILON * value.abs())
    }
}

impl<P: Precision> Add for Number<P> {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::rounded(self.value + other.value, self.error + other.error)
    }
}

impl<P: Precision> Sub for Number<P> {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl<P: Precision> Neg for Number<P> {
    type Output = Self;

    fn neg(self) -> Self {
        Self::new(-self.value, self.error)
    }
}

impl<P: Precision> Mul for Number<P> {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        let error = self.value.abs() * other.error
            + self.error * other.value.abs()
            + self.error * other.error;
        Self::rounded(self.value * other.value, error)
    }
}

impl<P: Precision> Div for Number<P> {
    type Output = Self;

    fn div(self, other: Self) -> Self {
        let value = self.value / other.value;
        // The smallest divisor that there may be; at 0 nothing is known.
        let least = (other.value.abs() - other.error).max(0.0);
        Self::rounded(value, (self.error + value.abs() * other.error) / least)
    }
}
