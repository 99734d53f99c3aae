//! Softmax, hᵢ = exp(zᵢ) / Σⱼ exp(zⱼ), and its gradient.

use super::block::in_order;
use super::{call_for_elements, in_lanes, rows, rows_mut};
use crate::isa::Job;
use crate::{Isa, Scalar};

/// softmax(z) of one sample.
///
/// The largest zᵢ is subtracted first, so that no exponential overflows and the largest is 1
/// (Goodfellow, Bengio and Courville 2016, section 4.1).
#[inline(always)]
pub fn softmax<I: Isa, T: Scalar, const WIDTH: usize>(isa: I, z: &[T; WIDTH]) -> [T; WIDTH] {
    let mut h = [T::ZERO; WIDTH];
    softmax_to(isa, z, &mut h);
    h
}

/// softmax(z) of a tile.
#[inline(always)]
pub fn softmax_tile<I: Isa, T: Scalar, const WIDTH: usize>(
    isa: I,
    count: usize,
    z: &[[T; WIDTH]],
    h: &mut [[T; WIDTH]],
) {
    let count = count.min(z.len()).min(h.len());
    let (z, h) = (rows(z, count), rows_mut(h, count));
    if const { I::SAMPLES_IN_LANES } {
        return in_lanes!(I, T, softmax::<I, T, WIDTH; _>(isa, z, h));
    }
    for (z, h) in z.iter().zip(&mut *h) {
        subtract_largest(z, h);
        in_order();
    }
    // All of the tile's exponentials side by side, whatever the width of a row.
    call_for_elements(isa, Exponentials(h.as_flattened_mut()));
    for h in h {
        divide_by_sum(h);
        in_order();
    }
}

struct Exponentials<'a, T>(&'a mut [T]);

impl<T: Scalar> Job for Exponentials<'_, T> {
    type Output = ();

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) {
        for value in self.0 {
            *value = value.exp_with(isa);
        }
    }
}

/// softmax(z) where it belongs.
#[inline(always)]
fn softmax_to<I: Isa, T: Scalar, const WIDTH: usize>(isa: I, z: &[T; WIDTH], h: &mut [T; WIDTH]) {
    subtract_largest(z, h);
    for value in &mut *h {
        *value = value.exp_with(isa);
    }
    divide_by_sum(h);
}

/// z less its largest element.
#[inline(always)]
fn subtract_largest<T: Scalar, const WIDTH: usize>(z: &[T; WIDTH], difference: &mut [T; WIDTH]) {
    let largest = largest(z);
    for (z, difference) in z.iter().zip(difference) {
        *difference = *z - largest;
    }
}

/// h over the sum of its elements.
#[inline(always)]
fn divide_by_sum<T: Scalar, const WIDTH: usize>(h: &mut [T; WIDTH]) {
    // In the order of the formula, and in no loop with the exponentials, which it would keep from
    // vectorising.
    let mut sum = T::ZERO;
    for value in &*h {
        sum += *value;
    }
    let scale = T::ONE / sum;
    for value in h {
        *value *= scale;
    }
}

/// ∂L/∂z of one sample, the Jacobian's product with ∂L/∂h: dzᵢ = hᵢ (dhᵢ − Σⱼ dhⱼ hⱼ).
#[inline(always)]
pub fn softmax_gradient<I: Isa, T: Scalar, const WIDTH: usize>(
    isa: I,
    h: &[T; WIDTH],
    dh: &[T; WIDTH],
) -> [T; WIDTH] {
    let mut mean = T::ZERO;
    for (h, dh) in h.iter().zip(dh) {
        mean = isa.mul_add(*dh, *h, mean);
    }
    let mut dz = *h;
    for (dz, dh) in dz.iter_mut().zip(dh) {
        *dz *= *dh - mean;
    }
    dz
}

/// ∂L/∂z of a tile.
#[inline(always)]
pub fn softmax_gradient_tile<I: Isa, T: Scalar, const WIDTH: usize>(
    isa: I,
    count: usize,
    h: &[[T; WIDTH]],
    dh: &[[T; WIDTH]],
    dz: &mut [[T; WIDTH]],
) {
    let (h, dh) = (rows(h, count), rows(dh, count));
    if const { I::SAMPLES_IN_LANES } {
        return in_lanes!(I, T, softmax_gradient::<I, T, WIDTH; _>(isa, h, dh, dz));
    }
    for ((h, dh), dz) in h.iter().zip(dh).zip(dz) {
        *dz = softmax_gradient(isa, h, dh);
    }
}

/// The largest zⱼ, and ln Σⱼ exp(zⱼ − largest): softmax's denominator in two parts.
///
/// Their sum would round the small one away where z is large: −ln softmax(z)ᵢ is
/// ln Σ + (largest − zᵢ). The largest output is exp(0) / Σ, so that no exponential is computed
/// again.
#[inline(always)]
pub fn log_denominator<T: Scalar, const WIDTH: usize>(z: &[T; WIDTH], h: &[T; WIDTH]) -> (T, T) {
    (largest(z), -largest(h).ln())
}

/// The largest element; NaN elements are passed over, and find their way through the differences.
#[inline(always)]
pub(super) fn largest<T: Scalar, const WIDTH: usize>(z: &[T; WIDTH]) -> T {
    let mut values = z.iter();
    let first = values.next().copied().unwrap_or(T::ZERO);
    values.fold(first, |largest, value| if *value > largest { *value } else { largest })
}
