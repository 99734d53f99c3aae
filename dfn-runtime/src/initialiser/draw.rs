//! Numbers from a generator, and tensors filled with them.

use crate::{Role, Scalar, TensorMut};
use rand_core::Rng;

/// Weights uniform in ±limit, a variance of limit² / 3; biases 0.
pub(super) fn fill_uniform<T: Scalar, R: Rng + ?Sized>(
    tensor: TensorMut<'_, T>,
    limit: T,
    rng: &mut R,
) {
    match tensor.role {
        Role::Weights => {
            for weight in tensor.values {
                *weight = limit * uniform(rng);
            }
        }
        Role::Bias => tensor.values.fill(T::ZERO),
    }
}

/// Gaussian weights with mean 0 and this standard deviation; biases 0.
pub(super) fn fill_normal<T: Scalar, R: Rng + ?Sized>(
    tensor: TensorMut<'_, T>,
    deviation: T,
    rng: &mut R,
) {
    match tensor.role {
        Role::Weights => {
            for pair in tensor.values.chunks_mut(2) {
                for (weight, number) in pair.iter_mut().zip(normal_pair(rng)) {
                    *weight = deviation * number;
                }
            }
        }
        Role::Bias => tensor.values.fill(T::ZERO),
    }
}

/// √(factor / fan).
pub(super) fn root_of_share<T: Scalar>(factor: f64, fan: usize) -> T {
    (T::from_f64(factor) / T::from_usize(fan)).sqrt()
}

/// Two independent numbers from the standard Gaussian, by Marsaglia's polar method (Marsaglia and Bray
/// 1964): a point (u, v) of the unit disc, away from its centre, gives u · r and v · r with
/// r = √(−2 ln s / s) and s = u² + v².
fn normal_pair<T: Scalar, R: Rng + ?Sized>(rng: &mut R) -> [T; 2] {
    // A point of the square is in the disc with a probability of π/4. A generator that misses it a
    // hundred times will always, as one that only gives 0.
    for _ in 0..100 {
        let (u, v) = (integer(rng), integer(rng));
        // Exact, so that both precisions take the same points.
        let s = square(u) + square(v);
        if s > 0 && s < square(ONE) {
            let s = T::from_f64(s as f64 / square(ONE) as f64);
            let r = (T::from_f64(-2.0) * s.ln() / s).sqrt();
            return [fraction::<T>(u) * r, fraction::<T>(v) * r];
        }
    }
    [T::ZERO; 2]
}

/// A number uniform in [−1, 1).
fn uniform<T: Scalar, R: Rng + ?Sized>(rng: &mut R) -> T {
    fraction(integer(rng))
}

/// What stands for 1: integers below are held exactly by an `f32`.
const ONE: i32 = 1 << 23;

/// An integer uniform in [−[`ONE`], [`ONE`]): the upper 24 bits of the generator's.
fn integer<R: Rng + ?Sized>(rng: &mut R) -> i32 {
    (rng.next_u32() >> 8) as i32 - ONE
}

/// An integer over [`ONE`].
fn fraction<T: Scalar>(integer: i32) -> T {
    T::from_f64(f64::from(integer) / f64::from(ONE))
}

fn square(integer: i32) -> i64 {
    i64::from(integer) * i64::from(integer)
}
