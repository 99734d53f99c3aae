//! The affine map and its gradients for processors without vector registers: four inputs at a time.
//!
//! Four rows of W share each load of what belongs to an output, its sum z or its gradient dz, and
//! that is read and written a quarter as often; the loop around them counts a quarter as often.
//! Left to itself a compiler that optimises for size takes one row at a time and twice the
//! instructions; a loop over the four it would not unroll. Each sum has the order of the formula.
//!
//! Each kernel is a function of its own, shared by layers of equal shape, where it does not cost
//! more to call it than to run it: there its pointers are registers that are known not to overlap.

use crate::{Isa, Scalar};

/// Rows at a time: their factors and sums fit the registers of a small floating-point unit.
const ROWS: usize = 4;

/// A matrix with fewer weights is not worth a call.
const WORTH_A_CALL: usize = 16;

/// The kernel `$name`, which is the function `$rows`, called where that is worth it.
macro_rules! kernel {
    ($(#[$documentation:meta])* $name:ident = $rows:ident($($argument:ident: $type:ty),* $(,)?)) => {
        $(#[$documentation])*
        #[inline(always)]
        pub fn $name<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(
            isa: I,
            $($argument: $type),*
        ) {
            #[inline(never)]
            fn $name<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(
                isa: I,
                $($argument: $type),*
            ) {
                $rows(isa, $($argument),*);
            }

            if IN * OUT < WORTH_A_CALL {
                $rows(isa, $($argument),*);
            } else {
                $name(isa, $($argument),*);
            }
        }
    };
}

kernel! {
    /// z = Wᵀx + b of one sample.
    affine = affine_rows(
        x: &[T; IN],
        weights: &[[T; OUT]; IN],
        bias: &[T; OUT],
        z: &mut [T; OUT],
    )
}

#[inline(always)]
fn affine_rows<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(
    isa: I,
    x: &[T; IN],
    weights: &[[T; OUT]; IN],
    bias: &[T; OUT],
    z: &mut [T; OUT],
) {
    *z = *bias;
    let (x_blocks, x_rest) = x.as_chunks::<ROWS>();
    let (blocks, rest) = weights.as_chunks::<ROWS>();
    for ([x0, x1, x2, x3], [w0, w1, w2, w3]) in x_blocks.iter().zip(blocks) {
        let (x0, x1, x2, x3) = (*x0, *x1, *x2, *x3);
        let add = |z: T, [w0, w1, w2, w3]: [T; ROWS]| {
            let sum = isa.mul_add(x0, w0, z);
            let sum = isa.mul_add(x1, w1, sum);
            let sum = isa.mul_add(x2, w2, sum);
            isa.mul_add(x3, w3, sum)
        };
        // Two outputs at a time halve what the loop itself costs.
        let (z, z_last) = z.as_chunks_mut::<2>();
        let (w0, last0) = w0.as_chunks::<2>();
        let (w1, last1) = w1.as_chunks::<2>();
        let (w2, last2) = w2.as_chunks::<2>();
        let (w3, last3) = w3.as_chunks::<2>();
        for ((((z, w0), w1), w2), w3) in z.iter_mut().zip(w0).zip(w1).zip(w2).zip(w3) {
            z[0] = add(z[0], [w0[0], w1[0], w2[0], w3[0]]);
            z[1] = add(z[1], [w0[1], w1[1], w2[1], w3[1]]);
        }
        let last = z_last.iter_mut().zip(last0).zip(last1).zip(last2).zip(last3);
        for ((((z, w0), w1), w2), w3) in last {
            *z = add(*z, [*w0, *w1, *w2, *w3]);
        }
    }
    for (x, weights) in x_rest.iter().zip(rest) {
        let x = *x;
        for (z, w) in z.iter_mut().zip(weights) {
            *z = isa.mul_add(x, *w, *z);
        }
    }
}

kernel! {
    /// ∂L/∂x = W ∂L/∂z of one sample.
    matrix_product = matrix_product_rows(
        weights: &[[T; OUT]; IN],
        dz: &[T; OUT],
        dx: &mut [T; IN],
    )
}

#[inline(always)]
fn matrix_product_rows<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(
    isa: I,
    weights: &[[T; OUT]; IN],
    dz: &[T; OUT],
    dx: &mut [T; IN],
) {
    let (dx_blocks, dx_rest) = dx.as_chunks_mut::<ROWS>();
    let (blocks, rest) = weights.as_chunks::<ROWS>();
    for (dx, [w0, w1, w2, w3]) in dx_blocks.iter_mut().zip(blocks) {
        let [mut sum0, mut sum1, mut sum2, mut sum3] = [T::ZERO; ROWS];
        for ((((dz, w0), w1), w2), w3) in dz.iter().zip(w0).zip(w1).zip(w2).zip(w3) {
            sum0 = isa.mul_add(*w0, *dz, sum0);
            sum1 = isa.mul_add(*w1, *dz, sum1);
            sum2 = isa.mul_add(*w2, *dz, sum2);
            sum3 = isa.mul_add(*w3, *dz, sum3);
        }
        *dx = [sum0, sum1, sum2, sum3];
    }
    for (dx, weights) in dx_rest.iter_mut().zip(rest) {
        let mut sum = T::ZERO;
        for (w, dz) in weights.iter().zip(dz) {
            sum = isa.mul_add(*w, *dz, sum);
        }
        *dx = sum;
    }
}

kernel! {
    /// W ← W + scale · x ∂L/∂zᵀ of one sample.
    outer_product = outer_product_rows(
        scale: T,
        x: &[T; IN],
        dz: &[T; OUT],
        into: &mut [[T; OUT]; IN],
    )
}

#[inline(always)]
fn outer_product_rows<I: Isa, T: Scalar, const IN: usize, const OUT: usize>(
    isa: I,
    scale: T,
    x: &[T; IN],
    dz: &[T; OUT],
    into: &mut [[T; OUT]; IN],
) {
    let (x_blocks, x_rest) = x.as_chunks::<ROWS>();
    let (blocks, rest) = into.as_chunks_mut::<ROWS>();
    for ([x0, x1, x2, x3], [w0, w1, w2, w3]) in x_blocks.iter().zip(blocks) {
        let (x0, x1, x2, x3) = (scale * *x0, scale * *x1, scale * *x2, scale * *x3);
        for ((((dz, w0), w1), w2), w3) in dz.iter().zip(w0).zip(w1).zip(w2).zip(w3) {
            *w0 = isa.mul_add(x0, *dz, *w0);
            *w1 = isa.mul_add(x1, *dz, *w1);
            *w2 = isa.mul_add(x2, *dz, *w2);
            *w3 = isa.mul_add(x3, *dz, *w3);
        }
    }
    for (x, into) in x_rest.iter().zip(rest) {
        let x = scale * *x;
        for (w, dz) in into.iter_mut().zip(dz) {
            *w = isa.mul_add(x, *dz, *w);
        }
    }
}
