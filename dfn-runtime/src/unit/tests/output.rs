//! An output unit takes a gradient back from its value to its pre-activation.

use crate::isa::Portable;
use crate::kernel::softmax::softmax as softmax_value;
use crate::testing::{NUMERIC_TOLERANCE, assert_close, dot, numeric_gradient};
use crate::unit::{softmax, tanh};
use crate::{Activation, OutputUnit};

#[test]
fn an_output_unit_takes_a_gradient_back_from_its_value_to_its_pre_activation() {
    let (z, dy) = ([-0.4, 0.3, 1.7], [1.5, -2.0, 0.25]);

    let y = z.map(|z| tanh.value(z));
    let expected = numeric_gradient(z, |z| dot(&dy, &z.map(|z| tanh.value(z))));
    assert_close(&tanh.pre_activation_gradient(&z, &y, &dy), &expected, NUMERIC_TOLERANCE);

    let value = |z: &[f64; 3]| softmax_value(Portable, z);
    let expected = numeric_gradient(z, |z| dot(&dy, &value(z)));
    let found = softmax.pre_activation_gradient(&z, &value(&z), &dy);
    assert_close(&found, &expected, NUMERIC_TOLERANCE);
}
