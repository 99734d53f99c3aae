//! Numbers with infinitesimals: the derivatives of what is computed with them come along, exactly, and
//! by no rule of back-propagation (Griewank and Walther, Evaluating Derivatives, 2008, chapter 13).

use crate::reference::{Number, Precision};
use std::ops::{Add, Mul, Neg, Sub};

/// How many infinitesimals there are, of which each is 0 when squared: one for a direction of all
/// parameters and inputs, and two for a `grad` in a `grad`.
pub const INFINITESIMALS: usize = 3;

const COUNT: usize = 1 << INFINITESIMALS;

/// A number; the coefficient of ε₀ε₂ is at 0b101.
#[derive(Clone, Copy, Debug)]
pub struct Jet<P>([Number<P>; COUNT]);

impl<P: Precision> Jet<P> {
    pub const fn new(number: Number<P>) -> Self {
        let mut coefficients = [Number::ZERO; COUNT];
        coefficients[0] = number;
        Self(coefficients)
    }

    pub const fn exact(value: f64) -> Self {
        Self::new(Number::exact(value))
    }

    /// The number without infinitesimals.
    pub fn number(self) -> Number<P> {
        self.0[0]
    }

    /// Adds an infinitesimal so many times.
    pub fn moved(mut self, infinitesimal: usize, times: f64) -> Self {
        let place = &mut self.0[1 << infinitesimal];
        *place = *place + Number::exact(times);
        self
    }

    /// The derivative by an infinitesimal.
    pub fn derivative(self, infinitesimal: usize) -> Self {
        let bit = 1 << infinitesimal;
        let coefficient = |place| if place & bit == 0 { self.0[place | bit] } else { Number::ZERO };
        Self(std::array::from_fn(coefficient))
    }

    /// f of it, from f and its first three derivatives: Taylor's series, which ends there.
    ///
    /// Each is wrong by some units in the last place of 1, of the number or of itself, whichever is largest.
    pub fn apply(self, f: impl Fn(f64) -> [f64; 4]) -> Self {
        let z = self.0[0].value;
        let of_number = |order: usize| {
            let magnitude = f(z)[order].abs().max(z.abs()).max(1.0);
            let rounding = 8.0 * P::EPSILON * magnitude;
            self.0[0].apply(|z| f(z)[order], rounding)
        };
        let mut rest = self;
        rest.0[0] = Number::ZERO;
        let mut power = Self::exact(1.0);
        let mut sum = Self::exact(0.0);
        for (order, factorial) in [1.0, 1.0, 2.0, 6.0].into_iter().enumerate() {
            sum = sum + power * Self::new(of_number(order) * Number::exact(1.0 / factorial));
            power = power * rest;
            if power.0.iter().all(is_zero) {
                break;
            }
        }
        sum
    }

    /// The sum in any order.
    pub fn sum(numbers: impl IntoIterator<Item = Self>) -> Self {
        let numbers: Vec<Self> = numbers.into_iter().collect();
        Self(std::array::from_fn(|place| Number::sum(numbers.iter().map(|number| number.0[place]))))
    }
}

fn is_zero<P: Precision>(number: &Number<P>) -> bool {
    number.value == 0.0 && number.error == 0.0
}

impl<P: Precision> Add for Jet<P> {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(std::array::from_fn(|place| self.0[place] + other.0[place]))
    }
}

impl<P: Precision> Sub for Jet<P> {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl<P: Precision> Neg for Jet<P> {
    type Output = Self;

    fn neg(self) -> Self {
        Self(self.0.map(Neg::neg))
    }
}

impl<P: Precision> Mul for Jet<P> {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        let mut product = [Number::ZERO; COUNT];
        for (a, left) in self.0.iter().enumerate().filter(|(_, left)| !is_zero(left)) {
            for (b, right) in other.0.iter().enumerate().filter(|(_, right)| !is_zero(right)) {
                if a & b == 0 {
                    product[a | b] = product[a | b] + *left * *right;
                }
            }
        }
        Self(product)
    }
}
