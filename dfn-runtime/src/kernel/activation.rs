//! An activation, h = g(z) element by element, and its gradient, ∂L/∂h ⊙ g′(z).

use super::{call_for_elements, rows, rows_mut};
use crate::isa::Job;
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
    call_for_elements(isa, Values { unit, z, h });
}

/// The values of a unit. Of a slice, not of rows, so that layers of every width share the code.
struct Values<'a, A, T> {
    unit: A,
    z: &'a [T],
    h: &'a mut [T],
}

impl<T: Scalar, A: Activation<T>> Job for Values<'_, A, T> {
    type Output = ();

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) {
        for (z, h) in self.z.iter().zip(self.h) {
            *h = self.unit.value_with(isa, *z);
        }
    }
}

/// ∂L/∂z = ∂L/∂h ⊙ g′(z) of one sample.
#[inline(always)]
pub fn activation_gradient<I: Isa, T: Scalar, A: Activation<T>, const WIDTH: usize>(
    isa: I,
    unit: A,
    z: &[T; WIDTH],
    h: &[T; WIDTH],
    dh: &[T; WIDTH],
) -> [T; WIDTH] {
    let mut dz = *dh;
    for ((dz, z), h) in dz.iter_mut().zip(z).zip(h) {
        *dz *= unit.slope_with(isa, *z, *h);
    }
    dz
}

/// ∂L/∂z = ∂L/∂h ⊙ g′(z) of a tile.
#[inline(always)]
pub fn activation_gradient_tile<I: Isa, T: Scalar, A: Activation<T>, const WIDTH: usize>(
    isa: I,
    count: usize,
    unit: A,
    z: &[[T; WIDTH]],
    h: &[[T; WIDTH]],
    dh: &[[T; WIDTH]],
    dz: &mut [[T; WIDTH]],
) {
    let (z, h) = (rows(z, count).as_flattened(), h.as_flattened());
    let (dh, dz) = (dh.as_flattened(), dz.as_flattened_mut());
    // Too little is computed here for wider vectors to count.
    if const { I::VECTORS && !I::ONE_SAMPLE } {
        isa.call(Gradients { unit, z, h, dh, dz });
    } else {
        Gradients { unit, z, h, dh, dz }.run(isa);
    }
}

/// The gradients of a unit.
struct Gradients<'a, A, T> {
    unit: A,
    z: &'a [T],
    h: &'a [T],
    dh: &'a [T],
    dz: &'a mut [T],
}

impl<T: Scalar, A: Activation<T>> Job for Gradients<'_, A, T> {
    type Output = ();

    #[inline(always)]
    fn run<I: Isa>(self, isa: I) {
        for (((z, h), dh), dz) in self.z.iter().zip(self.h).zip(self.dh).zip(self.dz) {
            *dz = *dh * self.unit.slope_with(isa, *z, *h);
        }
    }
}
