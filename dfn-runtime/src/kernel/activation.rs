//! An activation, h = g(z) element by element, and its gradient, ∂L/∂h ⊙ g′(z).

use super::{rows, rows_mut};
use crate::{Activation, Isa, Scalar};

/// g(z) of one sample.
#[inline(always)]
pub fn activation<I: Isa, T: Scalar, A: Activation<T>, const WIDTH: usize>(
    isa: I,
    unit: A,
    z: &[T; WIDTH],
) -> [T; WIDTH] {
    let mut h = *z;
    for value in &mut h {
        *value = unit.value_with(isa, *value);
    }
    h
}

/// g(z) of a tile.
#[inline(always)]
pub fn activation_tile<I: Isa, T: Scalar, A: Activation<T>, const WIDTH: usize>(
    isa: I,
    count: usize,
    unit: A,
    z: &[[T; WIDTH]],
    h: &mut [[T; WIDTH]],
) {
    let (z, h) = (rows(z, count).as_flattened(), rows_mut(h, count).as_flattened_mut());
    for (z, h) in z.iter().zip(h) {
        *h = unit.value_with(isa, *z);
    }
}

/// ∂L/∂z = ∂L/∂h ⊙ g′(z) of one sample.
#[inline(always)]
pub fn activation_gradient<I: Isa, T: Scalar, A: Activation<T>, const WIDTH: usize>(
    _: I,
    unit: A,
    z: &[T; WIDTH],
    h: &[T; WIDTH],
    dh: &[T; WIDTH],
) -> [T; WIDTH] {
    let mut dz = *dh;
    for ((dz, z), h) in dz.iter_mut().zip(z).zip(h) {
        *dz *= unit.slope(*z, *h);
    }
    dz
}

/// ∂L/∂z = ∂L/∂h ⊙ g′(z) of a tile.
#[inline(always)]
pub fn activation_gradient_tile<I: Isa, T: Scalar, A: Activation<T>, const WIDTH: usize>(
    _: I,
    count: usize,
    unit: A,
    z: &[[T; WIDTH]],
    h: &[[T; WIDTH]],
    dh: &[[T; WIDTH]],
    dz: &mut [[T; WIDTH]],
) {
    let (z, h) = (rows(z, count).as_flattened(), h.as_flattened());
    let (dh, dz) = (dh.as_flattened(), dz.as_flattened_mut());
    for (((z, h), dh), dz) in z.iter().zip(h).zip(dh).zip(dz) {
        *dz = *dh * unit.slope(*z, *h);
    }
}
