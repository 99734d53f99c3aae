//! ln Σᵢ exp(zᵢ), a smooth maximum, whose gradient is softmax(z).

use super::block::in_order;
use super::softmax::largest;
use super::sum::sum;
use super::{call_for_elements, rows, rows_mut};
use crate::isa::Job;
use crate::{Isa, Scalar};

/// ln Σᵢ exp(zᵢ) of one sample.
///
/// It is m + ln Σᵢ exp(zᵢ − m) with the largest element m, so that no exponential overflows and one
/// of them is 1 (Goodfellow, Bengio and Courville 2016, section 4.1). It is ∞ if an element is, −∞ if
/// all are, and NaN if one is.
#[inline(always)]
pub fn log_sum_exp<I: Isa, T: Scalar, const WIDTH: usize>(isa: I, z: &[T; WIDTH]) -> [T; 1] {
    let largest = largest(z);
    // ∞ − ∞ would be NaN: without a finite largest element the exponentials are 0, ∞ or NaN.
    let largest = if largest.is_finite() { largest } else { T::ZERO };
    let mut powers = *z;
    for power in &mut powers {
        *power = (*power - largest).exp_with(isa);
    }
    let [sum] = sum(isa, &powers);
    [largest + sum.ln_with(isa)]
}

/// ln Σᵢ exp(zᵢ) of each sample of a tile.
#[inline(always)]
pub fn log_sum_exp_tile<I: Isa, T: Scalar, const WIDTH: usize>(
    isa: I,
    count: usize,
    z: &[[T; WIDTH]],
    values: &mut [[T; 1]],
) {
    call_for_elements(isa, Values { z: rows(z, count), values: rows_mut(values, count) });
}

/// The values of a tile.
struct Values<'a, T, const WIDTH: usize> {
    z: &'a [[T; WIDTH]],
    values: &'a mut [[T; 1]],
}

impl<T: Scalar, const WIDTH: usize> Job for Values<'_, T, WIDTH> {
    type Output = ();

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) {
        for (z, value) in self.z.iter().zip(self.values) {
            *value = log_sum_exp(isa, z);
            in_order();
        }
    }
}
