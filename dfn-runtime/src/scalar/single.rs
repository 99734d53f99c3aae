//! `f32`: the constants and polynomials its elementary functions are made of.
//!
//! The coefficients interpolate their function at the Chebyshev nodes of its interval, computed
//! with 60 digits and then rounded.

use super::elementary::{elementary, polynomial};
use super::implementation::implementation;
use super::trigonometric::trigonometric;
use crate::Isa;
use crate::isa::Sequential;

/// ln 2 in 16 bits: times an exponent it is exact.
const LN_2_HIGH: f32 = 45426.0 / 65536.0;
/// ln 2 − `LN_2_HIGH`.
const LN_2_LOW: f32 = 1.4286068e-6;
/// From here on, eˣ is infinite.
const EXP_INFINITE: f32 = 89.0;
/// From here down, eˣ is less than half of the smallest subnormal number.
const EXP_ZERO: f32 = -104.0;
/// Below this, tanh x comes from [`tanh_fraction`]: the arguments with tanh x < ½.
const TANH_NEAR_ZERO: f32 = 0.55;
/// Twice a number whose tanh is 1 when rounded.
const TWICE_TANH_ONE: f32 = 20.0;
/// From here on, erfc x is less than half of the smallest subnormal number.
const ERFC_ZERO: f32 = 10.1;
/// Where t = (x − centre) / (x + centre) of [`erfc_factor`] is 0.
const ERFC_CENTRE: f32 = 2.5;
/// The first 33 bits of ½π: times a number of quarter turns below 2²⁰ they are exact.
const QUARTER_TURN_HIGH: f64 = 6746518852.0 / 4294967296.0;
/// ½π − `QUARTER_TURN_HIGH`.
const QUARTER_TURN_LOW: f64 = 6.077100506506192e-11;
/// A power of two whose square makes subnormal numbers normal.
#[cfg(any(test, not(feature = "std")))]
#[allow(dead_code, reason = "a Cortex-M's floating-point unit has the instruction")]
const SUBNORMAL_ROOT: f32 = (1 << 12) as f32;

elementary!(f32 as u32);
trigonometric!(f32 as u32);
implementation!(f32 as u32);

core::cfg_select! {
    feature = "std" => {}
    all(
        target_arch = "arm",
        target_os = "none",
        target_abi = "eabihf",
        not(target_has_atomic = "64"),
    ) => {
        mod cortex_m;
        use cortex_m::sqrt as bare_square_root;
    }
    _ => {
        use square_root as bare_square_root;
    }
}

/// (eʳ − 1 − r) / r² on |r| ≤ ½ ln 2; r times its error is below 2⁻²⁹.
#[inline(always)]
fn exp_tail<I: Isa>(isa: I, r: f32) -> f32 {
    polynomial!(
        isa, r;
        0.5,
        0.16666667,
        0.041666467,
        0.0083333105,
        0.001393365,
        0.00019890991,
    )
}

/// (2 artanh s − 2s) / s³ as a function of z = s² on s ≤ (√2 − 1) / (√2 + 1); ½z times its error
/// is below 2⁻²⁸.
#[inline(always)]
fn ln_tail<I: Isa>(isa: I, z: f32) -> f32 {
    polynomial!(isa, z; 0.66666687, 0.39988777, 0.29580054)
}

/// p and q with (tanh x − x) / x³ = p/q as functions of x² for |x| ≤ 0.55; the relative error of
/// x + x³·p/q is below 2⁻²⁷.
#[inline(always)]
fn tanh_fraction<I: Isa>(isa: I, square: f32) -> (f32, f32) {
    (-0.3333333, polynomial!(isa, square; 1.0, 0.3999957, -0.0018669679))
}

/// (1 + 9/8 x)·e^(x²)·erfc x as a function of t = (x − centre) / (x + centre) for 0 ≤ x ≤
/// [`ERFC_ZERO`]; its relative error is below 2⁻²⁷.
#[inline(always)]
fn erfc_factor<I: Isa>(isa: I, t: f32) -> f32 {
    polynomial!(
        isa, t;
        0.80369925,
        -0.23146047,
        0.054423355,
        0.033963583,
        -0.040455732,
        0.016691353,
        -0.00060866866,
        -0.0021098412,
        0.00029821153,
        0.0003022866,
        3.0490988e-05,
    )
}

/// n and r such that x = n·½π + r with |r| ≤ ¼ π, for x ≥ 0 (Cody and Waite). In double precision: of
/// numbers of 24 digits it takes five to make ½π so that their products with n are exact.
#[inline(always)]
fn quarter_turns<I: Isa>(isa: I, x: f32) -> (u32, f32) {
    const ROUND: f64 = 1.5 / f64::EPSILON;
    let x = f64::from(x);
    let shifted = isa.mul_add(x, core::f64::consts::FRAC_2_PI, ROUND);
    let count = shifted - ROUND;
    let rest = isa.mul_add(count, -QUARTER_TURN_HIGH, x);
    let rest = isa.mul_add(count, -QUARTER_TURN_LOW, rest);
    (shifted.to_bits() as u32, at_most_an_eighth(rest as f32))
}

/// (sin r − r) / r³ as a function of r² for |r| ≤ ¼ π; the relative error of sin r is below 2⁻²⁸.
#[inline(always)]
fn sin_tail<I: Isa>(isa: I, square: f32) -> f32 {
    polynomial!(isa, square; -0.16666667, 0.008333332, -0.00019840087, 2.724992e-06)
}

/// (cos r − 1 + ½r²) / r⁴ as a function of r² for |r| ≤ ¼ π; the relative error of cos r is below
/// 2⁻³⁰.
#[inline(always)]
fn cos_tail<I: Isa>(isa: I, square: f32) -> f32 {
    polynomial!(isa, square; 0.041666664, -0.0013888302, 2.4547937e-05)
}

/// 1/√m for 1 ≤ m < 4, wrong by at most 2⁻¹⁷.
#[cfg(any(test, not(feature = "std")))]
#[allow(dead_code, reason = "a Cortex-M's floating-point unit has the instruction")]
#[inline]
fn reciprocal_root(m: f32) -> f32 {
    // Halving and negating the exponent leaves an error of 3.5 %; Newton squares it.
    let start = f32::from_bits(0x5f37_59df_u32.wrapping_sub(m.to_bits() >> 1));
    let once = start * (1.5 - 0.5 * m * start * start);
    once * (1.5 - 0.5 * m * once * once)
}
