//! ln softmax(z), the logarithms of probabilities: zᵢ − ln Σⱼ exp(zⱼ).

use super::block::in_order;
use super::softmax::largest;
use super::{call_for_elements, rows, rows_mut};
use crate::isa::Job;
use crate::{Isa, Scalar};

/// ln softmax(z) of one sample.
///
/// With the largest element m it is (zᵢ − m) − ln(1 + R), where R is the sum of exp(zⱼ − m) over all
/// elements but that one: the two terms are not added to m, which could round the small one away, and
/// the 1 is not added to R, which would where one element dominates.
#[inline(always)]
pub fn log_softmax<I: Isa, T: Scalar, const WIDTH: usize>(isa: I, z: &[T; WIDTH]) -> [T; WIDTH] {
    let largest = largest(z);
    let mut differences = *z;
    for difference in &mut differences {
        *difference -= largest;
    }
    let mut powers = differences;
    for power in &mut powers {
        *power = power.exp_with(isa);
    }
    let logarithm = sum_of_others(&differences, &powers).ln_1p_with(isa);
    for difference in &mut differences {
        *difference -= logarithm;
    }
    differences
}

/// The sum of all powers but one whose exponent is 0.
#[inline(always)]
fn sum_of_others<T: Scalar, const WIDTH: usize>(exponents: &[T; WIDTH], powers: &[T; WIDTH]) -> T {
    let (mut sum, mut left_out) = (T::ZERO, false);
    for (exponent, power) in exponents.iter().zip(powers) {
        let is_it = !left_out && *exponent == T::ZERO;
        left_out |= is_it;
        sum += if is_it { T::ZERO } else { *power };
    }
    sum
}

/// ln softmax(z) of each sample of a tile.
#[inline(always)]
pub fn log_softmax_tile<I: Isa, T: Scalar, const WIDTH: usize>(
    isa: I,
    count: usize,
    z: &[[T; WIDTH]],
    values: &mut [[T; WIDTH]],
) {
    call_for_elements(isa, Values { z: rows(z, count), values: rows_mut(values, count) });
}

/// The values of a tile.
struct Values<'a, T, const WIDTH: usize> {
    z: &'a [[T; WIDTH]],
    values: &'a mut [[T; WIDTH]],
}

impl<T: Scalar, const WIDTH: usize> Job for Values<'_, T, WIDTH> {
    type Output = ();

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) {
        for (z, values) in self.z.iter().zip(self.values) {
            *values = log_softmax(isa, z);
            in_order();
        }
    }
}
