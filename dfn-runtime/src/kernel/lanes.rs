//! The kernels of narrow networks: the samples of a tile side by side in the lanes of vectors.
//!
//! A row of two or three numbers fills no vector register. So a tile is kept in groups of as many
//! samples as a register block has lanes: of each group the first element of every sample, then the
//! second of every sample, and so on. What is computed element by element does not see the
//! difference; everything else is here. The same memory is used as for sample after sample.

use super::block::{add_row, lanes, unrolled};
use crate::{Isa, Scalar};

/// The widest layer of a network that is computed so. Of wider ones the outputs fill the lanes better:
/// 4-16-16-3 takes twice the time here, as its matrices no longer fit the registers.
const NARROW: usize = 4;

/// The largest tile that is kept so: while it is moved there are copies of it on the stack.
const LARGEST_TILE: usize = 256;

/// Whether tiles of a network are kept in groups of samples.
pub const fn fit<I: Isa, T>(layers: &[crate::Layer], tile: usize) -> bool {
    let mut index = 0;
    while index < layers.len() {
        if layers[index].inputs > NARROW || layers[index].outputs > NARROW {
            return false;
        }
        index += 1;
    }
    I::VECTOR_BYTES >= 32 && tile <= LARGEST_TILE && tile.is_multiple_of(lanes::<I, T>())
}

/// Moves samples into groups. Lanes that no sample fills repeat the last one, so that nothing is
/// computed there that is not computed anyway: at 0 a unit or its slope may be infinite.
#[inline(always)]
pub fn from_samples<T: Scalar, const WIDTH: usize, const LANES: usize>(
    samples: &[[T; WIDTH]],
    groups: &mut [[T; WIDTH]],
) {
    let (samples, left) = samples.as_chunks::<LANES>();
    let mut groups = groups_mut::<T, WIDTH, LANES>(groups).iter_mut();
    for (samples, group) in samples.iter().zip(&mut groups) {
        let mut moved = [[T::ZERO; LANES]; WIDTH];
        for (element, lanes) in moved.iter_mut().enumerate() {
            for (lane, sample) in lanes.iter_mut().zip(samples) {
                *lane = sample[element];
            }
        }
        *group = moved;
    }
    if let (Some(group), Some(last)) = (groups.next(), left.last()) {
        for lane in 0..LANES {
            let sample = left.get(lane).unwrap_or(last);
            for (group, element) in group.iter_mut().zip(sample) {
                group[lane] = *element;
            }
        }
    }
}

/// Moves groups into samples.
#[inline(always)]
pub fn to_samples<T: Scalar, const WIDTH: usize, const LANES: usize>(
    groups: &[[T; WIDTH]],
    samples: &mut [[T; WIDTH]],
) {
    let (samples, left) = samples.as_chunks_mut::<LANES>();
    let mut groups = self::groups::<T, WIDTH, LANES>(groups).iter();
    for (samples, group) in samples.iter_mut().zip(&mut groups) {
        let mut moved = [[T::ZERO; WIDTH]; LANES];
        for (lane, sample) in moved.iter_mut().enumerate() {
            for (element, group) in sample.iter_mut().zip(group) {
                *element = group[lane];
            }
        }
        *samples = moved;
    }
    if let Some(group) = groups.next() {
        for (lane, sample) in left.iter_mut().enumerate() {
            for (element, group) in sample.iter_mut().zip(group) {
                *element = group[lane];
            }
        }
    }
}

/// Groups of `LANES` samples, as arrays.
#[inline(always)]
fn groups<T, const WIDTH: usize, const LANES: usize>(
    tile: &[[T; WIDTH]],
) -> &[[[T; LANES]; WIDTH]] {
    tile.as_flattened().as_chunks().0.as_chunks().0
}

/// Groups of `LANES` samples to write to, as arrays.
#[inline(always)]
fn groups_mut<T, const WIDTH: usize, const LANES: usize>(
    tile: &mut [[T; WIDTH]],
) -> &mut [[[T; LANES]; WIDTH]] {
    tile.as_flattened_mut().as_chunks_mut().0.as_chunks_mut().0
}

/// z = Wᵀx + b.
#[inline(always)]
pub fn affine<I: Isa, T: Scalar, const IN: usize, const OUT: usize, const LANES: usize>(
    isa: I,
    x: &[[T; IN]],
    weights: &[[T; OUT]; IN],
    bias: &[T; OUT],
    z: &mut [[T; OUT]],
) {
    for (x, z) in groups::<T, IN, LANES>(x).iter().zip(groups_mut::<T, OUT, LANES>(z)) {
        let weight = |o: usize, i: usize| weights[i][o];
        product(isa, x, weight, |o| bias[o], z);
    }
}

/// ∂L/∂x = W ∂L/∂z.
#[inline(always)]
pub fn matrix_product<I: Isa, T: Scalar, const IN: usize, const OUT: usize, const LANES: usize>(
    isa: I,
    weights: &[[T; OUT]; IN],
    dz: &[[T; OUT]],
    dx: &mut [[T; IN]],
) {
    for (dz, dx) in groups::<T, OUT, LANES>(dz).iter().zip(groups_mut::<T, IN, LANES>(dx)) {
        product(isa, dz, |i, o| weights[i][o], |_| T::ZERO, dx);
    }
}

/// output\[o\] = start(o) + Σᵢ weight(o, i) · input\[i\], for the samples of a group.
#[inline(always)]
fn product<I: Isa, T: Scalar, const IN: usize, const OUT: usize, const LANES: usize>(
    isa: I,
    input: &[[T; LANES]; IN],
    weight: impl Fn(usize, usize) -> T,
    start: impl Fn(usize) -> T,
    output: &mut [[T; LANES]; OUT],
) {
    let (six, left) = output.as_chunks_mut::<6>();
    let mut first = 0;
    for output in six {
        product_rows(isa, input, &weight, &start, first, output);
        first += 6;
    }
    let (two, left) = left.as_chunks_mut::<2>();
    for output in two {
        product_rows(isa, input, &weight, &start, first, output);
        first += 2;
    }
    for output in left.as_chunks_mut::<1>().0 {
        product_rows(isa, input, &weight, &start, first, output);
    }
}

/// `R` elements of the output, from the element `first` on.
#[inline(always)]
fn product_rows<I: Isa, T: Scalar, const IN: usize, const R: usize, const LANES: usize>(
    isa: I,
    input: &[[T; LANES]; IN],
    weight: &impl Fn(usize, usize) -> T,
    start: &impl Fn(usize) -> T,
    first: usize,
    output: &mut [[T; LANES]; R],
) {
    let mut sums = [[T::ZERO; LANES]; R];
    unrolled::<R>(
        #[inline(always)]
        |r| sums[r] = [start(first + r); LANES],
    );
    for (index, row) in input.iter().enumerate() {
        unrolled::<R>(
            #[inline(always)]
            |r| add_row(isa, weight(first + r, index), row, &mut sums[r]),
        );
    }
    *output = sums;
}

/// W ← W + Σ x ∂L/∂zᵀ.
#[inline(always)]
pub fn outer_product<I: Isa, T: Scalar, const IN: usize, const OUT: usize, const LANES: usize>(
    isa: I,
    x: &[[T; IN]],
    dz: &[[T; OUT]],
    into: &mut [[T; OUT]; IN],
) {
    let (x, dz) = (groups::<T, IN, LANES>(x), groups::<T, OUT, LANES>(dz));
    for (i, into) in into.iter_mut().enumerate() {
        let mut sums = [[T::ZERO; LANES]; OUT];
        for (x, dz) in x.iter().zip(dz) {
            for (sum, dz) in sums.iter_mut().zip(dz) {
                for ((sum, x), dz) in sum.iter_mut().zip(&x[i]).zip(dz) {
                    *sum = isa.mul_add(*x, *dz, *sum);
                }
            }
        }
        for (into, sum) in into.iter_mut().zip(sums) {
            *into += total(sum);
        }
    }
}

/// p ← p + Σ g.
#[inline(always)]
pub fn accumulate<T: Scalar, const WIDTH: usize, const LANES: usize>(
    gradient: &[[T; WIDTH]],
    into: &mut [T; WIDTH],
) {
    for (element, into) in into.iter_mut().enumerate() {
        let mut sum = [T::ZERO; LANES];
        for gradient in groups::<T, WIDTH, LANES>(gradient) {
            for (sum, gradient) in sum.iter_mut().zip(&gradient[element]) {
                *sum += *gradient;
            }
        }
        *into += total(sum);
    }
}

/// P ← P + Σ G for matrices, whose elements stand in a group as those of a vector do.
#[inline(always)]
pub fn accumulate_matrix<T: Scalar, const OUT: usize, const IN: usize, const LANES: usize>(
    gradient: &[[[T; OUT]; IN]],
    into: &mut [[T; OUT]; IN],
) {
    let groups = groups::<T, OUT, LANES>(gradient.as_flattened()).as_chunks::<IN>().0;
    for (i, into) in into.iter_mut().enumerate() {
        for (o, into) in into.iter_mut().enumerate() {
            let mut sum = [T::ZERO; LANES];
            for gradient in groups {
                for (sum, gradient) in sum.iter_mut().zip(&gradient[i][o]) {
                    *sum += *gradient;
                }
            }
            *into += total(sum);
        }
    }
}

/// The sum over the lanes, halves onto halves.
#[inline(always)]
pub fn total<T: Scalar, const LANES: usize>(mut sum: [T; LANES]) -> T {
    let mut count = LANES;
    while count > 1 {
        count /= 2;
        let (first, second) = sum.split_at_mut(count);
        for (first, second) in first.iter_mut().zip(second) {
            *first += *second;
        }
    }
    sum[0]
}

/// softmax(z).
#[inline(always)]
pub fn softmax<I: Isa, T: Scalar, const WIDTH: usize, const LANES: usize>(
    isa: I,
    z: &[[T; WIDTH]],
    h: &mut [[T; WIDTH]],
) {
    for (z, h) in groups::<T, WIDTH, LANES>(z).iter().zip(groups_mut::<T, WIDTH, LANES>(h)) {
        let mut largest = z[0];
        for z in z {
            for (largest, z) in largest.iter_mut().zip(z) {
                *largest = if *z > *largest { *z } else { *largest };
            }
        }
        let mut sum = [T::ZERO; LANES];
        for (z, h) in z.iter().zip(&mut *h) {
            for (((z, h), largest), sum) in z.iter().zip(h).zip(&largest).zip(&mut sum) {
                *h = (*z - *largest).exp_with(isa);
                *sum += *h;
            }
        }
        for sum in &mut sum {
            *sum = T::ONE / *sum;
        }
        for h in h {
            for (h, scale) in h.iter_mut().zip(&sum) {
                *h *= *scale;
            }
        }
    }
}

/// ∂L/∂z of softmax: dzᵢ = hᵢ (dhᵢ − Σⱼ dhⱼ hⱼ).
#[inline(always)]
pub fn softmax_gradient<I: Isa, T: Scalar, const WIDTH: usize, const LANES: usize>(
    isa: I,
    h: &[[T; WIDTH]],
    dh: &[[T; WIDTH]],
    dz: &mut [[T; WIDTH]],
) {
    let (h, dh) = (groups::<T, WIDTH, LANES>(h), groups::<T, WIDTH, LANES>(dh));
    for ((h, dh), dz) in h.iter().zip(dh).zip(groups_mut::<T, WIDTH, LANES>(dz)) {
        let mut mean = [T::ZERO; LANES];
        for (h, dh) in h.iter().zip(dh) {
            for ((mean, h), dh) in mean.iter_mut().zip(h).zip(dh) {
                *mean = isa.mul_add(*dh, *h, *mean);
            }
        }
        for ((h, dh), dz) in h.iter().zip(dh).zip(dz) {
            for (((h, dh), mean), dz) in h.iter().zip(dh).zip(&mean).zip(dz) {
                *dz = *h * (*dh - *mean);
            }
        }
    }
}
