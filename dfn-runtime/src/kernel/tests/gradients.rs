//! The gradient of each operation against finite differences of its value.
//!
//! The loss is Σ cᵢ hᵢ with fixed c, so that ∂L/∂h = c.

use super::*;
use crate::kernel;
use crate::kernel::concatenation::{padding, slice};
use crate::kernel::log_softmax::log_softmax;
use crate::kernel::log_sum_exp::log_sum_exp;
use crate::kernel::sum::{broadcast, sum};
use crate::kernel::{accumulate::accumulate, activation::*, affine::*, softmax::*};
use crate::testing::{NUMERIC_TOLERANCE, assert_close, dot, numeric_gradient};
use crate::unit::tanh;

const IN: usize = 3;
const OUT: usize = 5;

#[derive(Clone, Copy)]
struct Affine {
    x: [f64; IN],
    weights: [[f64; OUT]; IN],
    bias: [f64; OUT],
    c: [f64; OUT],
}

impl Affine {
    fn new() -> Self {
        let mut numbers = Numbers::from_seed(7);
        let weights = core::array::from_fn(|_| numbers.fractions());
        Self { x: numbers.fractions(), weights, bias: numbers.fractions(), c: numbers.fractions() }
    }

    /// ∂loss/∂p, where `place` finds p.
    fn numeric_gradient<const WIDTH: usize>(
        &self,
        place: impl Fn(&mut Self) -> &mut [f64; WIDTH],
    ) -> [f64; WIDTH] {
        let start = *place(&mut { *self });
        numeric_gradient(start, |moved| {
            let mut it = *self;
            *place(&mut it) = *moved;
            dot(&it.c, &affine(Portable, &it.x, &it.weights, &it.bias))
        })
    }
}

#[test]
fn the_matrix_product_is_the_gradient_of_the_input() {
    let it = Affine::new();
    let found = matrix_product(Portable, &it.weights, &it.c);
    assert_close(&found, &it.numeric_gradient(|it| &mut it.x), NUMERIC_TOLERANCE);
}

#[test]
fn the_outer_product_is_the_gradient_of_the_weights() {
    let it = Affine::new();
    let mut found = [[0.0; OUT]; IN];
    outer_product(Portable, 1.0, &it.x, &it.c, &mut found);
    for (input, found) in found.iter().enumerate() {
        let expected = it.numeric_gradient(|it| &mut it.weights[input]);
        assert_close(found, &expected, NUMERIC_TOLERANCE);
    }
}

#[test]
fn the_gradient_of_the_bias_is_that_of_the_affine_map() {
    let it = Affine::new();
    let mut found = [0.0; OUT];
    accumulate(Portable, 1.0, &it.c, &mut found);
    assert_close(&found, &it.numeric_gradient(|it| &mut it.bias), NUMERIC_TOLERANCE);
}

#[test]
fn the_gradient_of_an_activation_is_that_of_its_values() {
    let Affine { bias: z, c, .. } = Affine::new();
    let value = |z: &[f64; OUT]| activation(Portable, tanh, z);
    let found = activation_gradient(Portable, tanh, &z, &value(&z), &c);
    let expected = numeric_gradient(z, |z| dot(&c, &value(z)));
    assert_close(&found, &expected, NUMERIC_TOLERANCE);
}

#[test]
fn the_gradient_of_softmax_is_that_of_its_values() {
    let Affine { bias: z, c, .. } = Affine::new();
    let value = |z: &[f64; OUT]| softmax(Portable, z);
    let found = softmax_gradient(Portable, &value(&z), &c);
    let expected = numeric_gradient(z, |z| dot(&c, &value(z)));
    assert_close(&found, &expected, NUMERIC_TOLERANCE);
}

#[test]
fn the_gradient_of_log_sum_exp_is_softmax() {
    let Affine { bias: z, .. } = Affine::new();
    let expected = numeric_gradient(z, |z| log_sum_exp(Portable, z)[0]);
    assert_close(&softmax(Portable, &z), &expected, NUMERIC_TOLERANCE);
}

#[test]
fn the_gradient_of_log_softmax_is_what_is_more_than_the_share() {
    let Affine { bias: z, c, .. } = Affine::new();
    let expected = numeric_gradient(z, |z| dot(&c, &log_softmax(Portable, z)));
    let (p, [total]) = (softmax(Portable, &z), sum(Portable, &c));
    let found: [f64; OUT] = core::array::from_fn(|i| c[i] - p[i] * total);
    assert_close(&found, &expected, NUMERIC_TOLERANCE);
}

#[test]
fn the_gradient_of_a_sum_is_one_number_for_every_element() {
    let Affine { bias: z, .. } = Affine::new();
    let expected = numeric_gradient(z, |z| -2.5 * sum(Portable, z)[0]);
    let found: [f64; OUT] = broadcast(Portable, &[-2.5]);
    assert_close(&found, &expected, NUMERIC_TOLERANCE);
}

#[test]
fn the_gradient_of_a_dot_product_is_the_other_vector() {
    let Affine { bias: z, c, .. } = Affine::new();
    let expected = numeric_gradient(z, |z| kernel::dot::dot(Portable, z, &c)[0]);
    assert_close(&c, &expected, NUMERIC_TOLERANCE);
}

#[test]
fn the_gradient_of_a_slice_is_padded() {
    let Affine { bias: z, x: c, .. } = Affine::new();
    let expected = numeric_gradient(z, |z| dot(&c, &slice::<_, _, OUT, IN>(Portable, 1, z)));
    let found: [f64; OUT] = padding(Portable, 1, &c);
    assert_close(&found, &expected, NUMERIC_TOLERANCE);
}

#[test]
fn the_gradients_of_the_transposed_product_are_the_other_two() {
    let it = Affine::new();
    let value = |weights: &_, x: &_| dot(&it.c, &transposed_product(Portable, weights, x));
    let expected = numeric_gradient(it.x, |x| value(&it.weights, x));
    assert_close(&matrix_product(Portable, &it.weights, &it.c), &expected, NUMERIC_TOLERANCE);
    for (input, found) in outer(Portable, &it.x, &it.c).iter().enumerate() {
        let expected = numeric_gradient(it.weights[input], |row| {
            let mut weights = it.weights;
            weights[input] = *row;
            value(&weights, &it.x)
        });
        assert_close(found, &expected, NUMERIC_TOLERANCE);
    }
}
