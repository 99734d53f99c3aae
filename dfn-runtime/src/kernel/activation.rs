//! An activation, h = g(z) element by element, and its gradient, ∂L/∂h ⊙ g′(z).

use super::{call_for_elements, call_for_tile, rows, rows_mut};
use crate::isa::Job;
use crate::{Activation, Elements, Isa, Scalar};

/// g(z) of one sample.
#[inline(always)]
pub fn activation<I: Isa, A: Activation<E::Scalar>, E: Elements>(isa: I, unit: A, z: &E) -> E {
    let mut h = *z;
    for value in h.elements_mut() {
        *value = unit.value_with(isa, *value);
    }
    h
}

/// g(z) of a tile.
#[inline(always)]
pub fn activation_tile<I: Isa, A: Activation<E::Scalar>, E: Elements>(
    isa: I,
    count: usize,
    unit: A,
    z: &[E],
    h: &mut [E],
) {
    let (z, h) = (E::flatten(rows(z, count)), E::flatten_mut(rows_mut(h, count)));
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
pub fn activation_gradient<I: Isa, A: Activation<E::Scalar>, E: Elements>(
    isa: I,
    unit: A,
    z: &E,
    h: &E,
    dh: &E,
) -> E {
    let mut dz = *dh;
    for ((dz, z), h) in dz.elements_mut().iter_mut().zip(z.elements()).zip(h.elements()) {
        *dz *= unit.slope_with(isa, *z, *h);
    }
    dz
}

/// ∂L/∂z = ∂L/∂h ⊙ g′(z) of a tile.
#[inline(always)]
pub fn activation_gradient_tile<I: Isa, A: Activation<E::Scalar>, E: Elements>(
    isa: I,
    count: usize,
    unit: A,
    z: &[E],
    h: &[E],
    dh: &[E],
    dz: &mut [E],
) {
    let (z, h) = (E::flatten(rows(z, count)), E::flatten(h));
    let (dh, dz) = (E::flatten(dh), E::flatten_mut(dz));
    call_for_tile(isa, Gradients { unit, z, h, dh, dz });
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
