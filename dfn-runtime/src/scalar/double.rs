//! `f64`: the constants and polynomials its elementary functions are made of.
//!
//! The coefficients interpolate their function at the Chebyshev nodes of its interval, computed
//! with 60 digits and then rounded.

use super::elementary::{elementary, polynomial};
use super::implementation::implementation;
use super::trigonometric::trigonometric;
use crate::Isa;
use crate::isa::Sequential;

/// ln 2 in 32 bits: times an exponent it is exact.
const LN_2_HIGH: f64 = 2977044472.0 / 4294967296.0;
/// ln 2 − `LN_2_HIGH`.
const LN_2_LOW: f64 = -4.2009150726810846e-11;
/// From here on, eˣ is infinite.
const EXP_INFINITE: f64 = 710.0;
/// From here down, eˣ is less than half of the smallest subnormal number.
const EXP_ZERO: f64 = -746.0;
/// Below this, tanh x comes from [`tanh_fraction`]: the arguments with tanh x < ½.
const TANH_NEAR_ZERO: f64 = 0.55;
/// Twice a number whose tanh is 1 when rounded.
const TWICE_TANH_ONE: f64 = 40.0;
/// From here on, erfc x is less than half of the smallest subnormal number.
const ERFC_ZERO: f64 = 27.3;
/// Where t = (x − centre) / (x + centre) of [`erfc_factor`] is 0.
const ERFC_CENTRE: f64 = 4.0;
/// The first 33 bits of ½π: times a number of quarter turns below 2²⁰ they are exact.
const QUARTER_TURN_HIGH: f64 = 6746518852.0 / 4294967296.0;
/// The next 33 bits of ½π.
const QUARTER_TURN_MIDDLE: f64 = 4484108710.0 / (4294967296.0 * 17179869184.0);
/// ½π less both.
const QUARTER_TURN_LOW: f64 = 2.0222662487959506e-21;
/// A power of two whose square makes subnormal numbers normal.
#[cfg(any(test, not(feature = "std")))]
const SUBNORMAL_ROOT: f64 = (1 << 27) as f64;

elementary!(f64 as u64);
trigonometric!(f64 as u64);
implementation!(f64 as u64);

#[cfg(not(feature = "std"))]
use square_root as bare_square_root;

/// (eʳ − 1 − r) / r² on |r| ≤ ½ ln 2; r times its error is below 2⁻⁵⁹.
#[inline(always)]
fn exp_tail<I: Isa>(isa: I, r: f64) -> f64 {
    polynomial!(
        isa, r;
        0.5,
        0.1666666666666667,
        0.04166666666666667,
        0.008333333333326136,
        0.0013888888888883748,
        0.00019841269874820627,
        2.4801587325547743e-05,
        2.7557255400206422e-06,
        2.75572736431103e-07,
        2.5105217004720745e-08,
        2.0914686968086876e-09,
    )
}

/// (2 artanh s − 2s) / s³ as a function of z = s² on s ≤ (√2 − 1) / (√2 + 1); ½z times its error
/// is below 2⁻⁵⁷.
#[inline(always)]
fn ln_tail<I: Isa>(isa: I, z: f64) -> f64 {
    polynomial!(
        isa, z;
        0.666666666666667,
        0.39999999999899444,
        0.2857142862600327,
        0.22222211130259878,
        0.18182889455674947,
        0.15331710618210773,
        0.14616585424888623,
    )
}

/// p and q with (tanh x − x) / x³ = p/q as functions of x² for |x| ≤ 0.55; the relative error of
/// x + x³·p/q is below 2⁻⁵⁶.
#[inline(always)]
fn tanh_fraction<I: Isa>(isa: I, square: f64) -> (f64, f64) {
    (
        polynomial!(
            isa, square;
            -0.3333333333333333,
            -0.020501964963793903,
            -0.0001993183245513845,
        ),
        polynomial!(
            isa, square;
            1.0,
            0.4615058948913807,
            0.02329555102548231,
            0.0002066839880815247,
        ),
    )
}

/// (1 + 9/8 x)·e^(x²)·erfc x as a function of t = (x − centre) / (x + centre) for 0 ≤ x ≤
/// [`ERFC_ZERO`]; its relative error is below 2⁻⁵⁹.
#[inline(always)]
fn erfc_factor<I: Isa>(isa: I, t: f64) -> f64 {
    polynomial!(
        isa, t;
        0.7534970169378377,
        -0.1918791495553915,
        0.10434091383446446,
        -0.03355820178680784,
        -0.009163084533398966,
        0.02511505034417652,
        -0.0236174935424518,
        0.015287501101286578,
        -0.007334860072306387,
        0.002480865130182391,
        -0.00043576822375822875,
        -7.752674181350574e-05,
        7.485639899623315e-05,
        -1.4557231361209033e-05,
        -5.024046199944795e-06,
        3.0329331088300923e-06,
        4.0736773384905304e-08,
        -4.222482521931131e-07,
        5.339528609457992e-08,
        5.5275651226099096e-08,
        -1.1340050650148728e-08,
        -7.162341466353258e-09,
        1.1992698105002264e-09,
        6.860238292720983e-10,
    )
}

/// n and r such that x = n·½π + r with |r| ≤ ¼ π, for x ≥ 0 (Cody and Waite). For x ≤ 2²⁰ all of it is
/// exact but the last sum and the product with the last piece.
#[inline(always)]
fn quarter_turns<I: Isa>(isa: I, x: f64) -> (u64, f64) {
    let shifted = isa.mul_add(x, core::f64::consts::FRAC_2_PI, ROUND);
    let count = shifted - ROUND;
    let start = isa.mul_add(count, -QUARTER_TURN_HIGH, x);
    let near = isa.mul_add(count, -QUARTER_TURN_MIDDLE, start);
    let lost = isa.mul_add(count, -QUARTER_TURN_MIDDLE, start - near);
    let rest = near + isa.mul_add(count, -QUARTER_TURN_LOW, lost);
    (shifted.to_bits().wrapping_sub(ROUND.to_bits()), at_most_an_eighth(rest))
}

/// (sin r − r) / r³ as a function of r² for |r| ≤ ¼ π; the relative error of sin r is below 2⁻⁵⁷.
#[inline(always)]
fn sin_tail<I: Isa>(isa: I, square: f64) -> f64 {
    polynomial!(
        isa, square;
        -0.16666666666666666,
        0.008333333333333331,
        -0.00019841269841265065,
        2.7557319219338794e-06,
        -2.505210623231864e-08,
        1.605853159854918e-10,
        -7.586695912998733e-13,
    )
}

/// (cos r − 1 + ½r²) / r⁴ as a function of r² for |r| ≤ ¼ π; the relative error of cos r is below
/// 2⁻⁵⁹.
#[inline(always)]
fn cos_tail<I: Isa>(isa: I, square: f64) -> f64 {
    polynomial!(
        isa, square;
        0.041666666666666664,
        -0.0013888888888887398,
        2.4801587298765462e-05,
        -2.755731727161287e-07,
        2.0876146244035124e-09,
        -1.1382630669902987e-11,
    )
}

/// 1/√m for 1 ≤ m < 4, wrong by at most 2⁻³⁴.
#[cfg(any(test, not(feature = "std")))]
#[inline]
fn reciprocal_root(m: f64) -> f64 {
    // Halving and negating the exponent leaves an error of 3.5 %; Newton squares it.
    let start = f64::from_bits(0x5fe6_eb50_c7b5_37a9_u64.wrapping_sub(m.to_bits() >> 1));
    let once = start * (1.5 - 0.5 * m * start * start);
    let twice = once * (1.5 - 0.5 * m * once * once);
    twice * (1.5 - 0.5 * m * twice * twice)
}
