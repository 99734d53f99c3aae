//! What the kernels share that make one number of all elements: several partial sums side by side,
//! which fill vectors and do not wait for each other.

use super::block::lanes;
use super::lanes::total;
use crate::{Elements, Isa, Scalar};

/// Goes through the elements of a and b together; `add` says what a pair adds to a sum.
#[inline(always)]
pub fn reduce<I: Isa, E: Elements>(
    a: &E,
    b: &E,
    add: impl Fn(E::Scalar, E::Scalar, E::Scalar) -> E::Scalar,
) -> E::Scalar {
    let (a, b) = (a.elements(), b.elements());
    match const { partial_sums::<I, E>() } {
        32 => reduce_in::<_, 32>(a, b, add),
        16 => reduce_in::<_, 16>(a, b, add),
        8 => reduce_in::<_, 8>(a, b, add),
        4 => reduce_in::<_, 4>(a, b, add),
        2 => reduce_in::<_, 2>(a, b, add),
        _ => reduce_in::<_, 1>(a, b, add),
    }
}

/// How many sums there are: two vectors of them, but no more than elements. Without vectors one.
const fn partial_sums<I: Isa, E: Elements>() -> usize {
    let mut sums = if I::VECTORS { lanes::<I, E::Scalar>() } else { 1 };
    while sums > E::COUNT && sums > 1 {
        sums /= 2;
    }
    sums
}

/// With `LANES` sums.
#[inline(always)]
fn reduce_in<T: Scalar, const LANES: usize>(a: &[T], b: &[T], add: impl Fn(T, T, T) -> T) -> T {
    let mut sums = [T::ZERO; LANES];
    let (a, a_left) = a.as_chunks::<LANES>();
    let (b, b_left) = b.as_chunks::<LANES>();
    for (a, b) in a.iter().zip(b) {
        for ((sum, a), b) in sums.iter_mut().zip(a).zip(b) {
            *sum = add(*sum, *a, *b);
        }
    }
    for ((sum, a), b) in sums.iter_mut().zip(a_left).zip(b_left) {
        *sum = add(*sum, *a, *b);
    }
    if const { LANES >= 8 } {
        // Through memory: otherwise the compiler finds in which order the sums are wanted here, and
        // takes halves and quarters of vectors all the way.
        sums = core::hint::black_box(sums);
    }
    total(sums)
}
