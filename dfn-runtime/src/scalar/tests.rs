//! The elementary functions against those of `std` and `libm`, over all exponents and at the edges.
//!
//! The bounds asserted here are rounded up from the largest errors that were found, in units in the
//! last place:
//!
//! | | `exp` | `exp_m1` | `ln` | `ln_1p` | `tanh` | `sigmoid` | `erfc` | `sin` | `cos` |
//! |---|---|---|---|---|---|---|---|---|---|
//! | all `f32`, against `std`'s `f64` | 0.95 | 1.49 | 0.84 | 0.87 | 1.44 | 2.40 | 4.04 | 1.49 | 1.49 |
//! | the same in pairs, as for vectors | 0.97 | 1.55 | 0.86 | 0.88 | 1.46 | 2.41 | 4.50 | 1.49 | 1.50 |
//! | the same with fused multiply-adds | 1.01 | 1.46 | 0.86 | 0.86 | 1.47 | 2.41 | 4.48 | 1.49 | 1.49 |
//! | 200 000 random `f64`, against 160 bits | 0.91 | 1.94 | 0.81 | 0.77 | 1.48 | 2.17 | 3.23 | 1.44 | 1.44 |

//! Those of `sin` and `cos` are for |x| ≤ 2²⁰, in single precision of every seventh number.

extern crate std;

use super::Scalar;
use crate::isa::Portable;
use crate::testing::Vectors;
use core::f64::consts::{FRAC_1_SQRT_2, FRAC_PI_4, LN_2, SQRT_2};

macro_rules! tests {
    ($float:ident as $bits:ident, $std_error:expr, $reference:ident) => {
        use super::*;

        const SMALLEST: $float = $float::from_bits(1);
        const INFINITY: $float = $float::INFINITY;

        /// Numbers of all exponents and both signs, more of them between `EPSILON`² and 2¹¹.
        fn sweep() -> impl Iterator<Item = $float> {
            const STEPS: $bits = 1 << 18;
            let spread = |first: $float, last: $float| {
                let (first, last) = (first.to_bits(), last.to_bits());
                let step = ((last - first) / STEPS) | 1;
                (first..=last).step_by(step as usize).map($float::from_bits)
            };
            // Where results overflow, become subnormal or vanish, and where formulas change.
            let ln = |x: $float| f64::ln(x as f64).abs();
            let vanishing = ln(SMALLEST) + LN_2;
            let exponents = [ln($float::MAX), ln($float::MIN_POSITIVE), ln(SMALLEST), vanishing];
            // The last two are where erfc vanishes.
            let edges =
                [0.0, 0.5, 0.55, 1.0, 2.0, LN_2 / 2.0, SQRT_2, FRAC_1_SQRT_2, 10.054, 27.226]
                    .into_iter()
                    .chain(exponents);
            spread(0.0, $float::MAX)
                .chain(spread($float::EPSILON * $float::EPSILON, 2048.0))
                .chain(edges.flat_map(|edge| {
                    let bits = (edge as $float).to_bits();
                    (bits.saturating_sub(500)..bits + 500).map($float::from_bits)
                }))
                .flat_map(|x| [x, -x])
        }

        /// By how many units in the last place of `wanted` a result is wrong.
        fn error(result: $float, wanted: f64) -> f64 {
            let nearest = wanted.abs() as $float;
            if nearest.is_infinite() {
                return if result as f64 == wanted.signum() * f64::INFINITY {
                    0.0
                } else {
                    f64::INFINITY
                };
            }
            let above = nearest as f64 > wanted.abs() || nearest == $float::MAX;
            let below = $float::from_bits(nearest.to_bits() - above as $bits);
            let place = $float::from_bits(below.to_bits() + 1) - below;
            ((result as f64 - wanted) / place as f64).abs()
        }

        fn check(function: fn($float) -> $float, reference: fn(f64) -> f64, bound: f64) {
            check_at(sweep(), function, reference, bound);
        }

        fn check_at(
            numbers: impl Iterator<Item = $float>,
            function: fn($float) -> $float,
            reference: fn(f64) -> f64,
            bound: f64,
        ) {
            for x in numbers {
                let (result, wanted) = (function(x), reference(x as f64));
                if wanted.is_nan() {
                    assert!(result.is_nan(), "{x:e}: {result:e}, not NaN");
                    continue;
                }
                let error = error(result, wanted);
                assert!(
                    error <= bound + $std_error,
                    "{x:e}: {result:e}, not {wanted:e}: wrong by {error} units"
                );
            }
        }

        #[test]
        fn exp_keeps_its_bound() {
            check(Scalar::exp, f64::exp, 1.0);
            check(|x| x.exp_with(Portable), f64::exp, 1.0);
            check(|x| x.exp_with(Vectors::<32, 6>), f64::exp, 1.0);
        }

        #[test]
        fn exp_m1_keeps_its_bound() {
            check(Scalar::exp_m1, f64::exp_m1, 2.0);
            check(|x| x.exp_m1_with(Portable), f64::exp_m1, 2.0);
            check(|x| x.exp_m1_with(Vectors::<32, 6>), f64::exp_m1, 2.0);
        }

        #[test]
        fn ln_keeps_its_bound() {
            check(Scalar::ln, f64::ln, 1.0);
            check(|x| x.ln_with(Portable), f64::ln, 1.0);
            check(|x| x.ln_with(Vectors::<32, 6>), f64::ln, 1.0);
        }

        #[test]
        fn ln_1p_keeps_its_bound() {
            check(Scalar::ln_1p, f64::ln_1p, 1.0);
            check(|x| x.ln_1p_with(Portable), f64::ln_1p, 1.0);
            check(|x| x.ln_1p_with(Vectors::<32, 6>), f64::ln_1p, 1.0);
        }

        #[test]
        fn tanh_keeps_its_bound() {
            check(Scalar::tanh, f64::tanh, 1.6);
            check(|x| x.tanh_with(Portable), f64::tanh, 1.6);
            check(|x| x.tanh_with(Vectors::<32, 6>), f64::tanh, 1.6);
        }

        #[test]
        fn sigmoid_keeps_its_bound() {
            let reference = |x: f64| {
                let e = f64::exp(-f64::abs(x));
                (if x < 0.0 { e } else { 1.0 }) / (1.0 + e)
            };
            check(Scalar::sigmoid, reference, 2.5);
            check(|x| x.sigmoid_with(Portable), reference, 2.5);
            check(|x| x.sigmoid_with(Vectors::<32, 6>), reference, 2.5);
        }

        #[test]
        fn erfc_keeps_its_bound() {
            check(Scalar::erfc, libm::erfc, 5.0);
            check(|x| x.erfc_with(Portable), libm::erfc, 5.0);
            check(|x| x.erfc_with(Vectors::<32, 6>), libm::erfc, 5.0);
        }

        /// Up to where sine and cosine have a bound: the sweep, and what is nearest to multiples of ¼ π.
        fn angles() -> impl Iterator<Item = $float> {
            const LARGEST: $float = (1 << 20) as $float;
            let eighths = (0..1_335_000)
                .map(|count| (f64::from(count) * FRAC_PI_4) as $float)
                .flat_map(|x| [x.next_down(), x, x.next_up()]);
            sweep().chain(eighths).filter(|x| x.abs() <= LARGEST)
        }

        #[test]
        fn sin_keeps_its_bound() {
            check_at(angles(), Scalar::sin, f64::sin, 1.6);
            check_at(angles(), |x| x.sin_with(Portable), f64::sin, 1.6);
            check_at(angles(), |x| x.sin_with(Vectors::<32, 6>), f64::sin, 1.6);
        }

        #[test]
        fn cos_keeps_its_bound() {
            check_at(angles(), Scalar::cos, f64::cos, 1.6);
            check_at(angles(), |x| x.cos_with(Portable), f64::cos, 1.6);
            check_at(angles(), |x| x.cos_with(Vectors::<32, 6>), f64::cos, 1.6);
        }

        #[test]
        fn sin_is_odd_and_cos_even_and_both_between_minus_1_and_1() {
            for x in sweep() {
                let (sin, cos) = (Scalar::sin(x), Scalar::cos(x));
                assert_eq!(Scalar::sin(-x).to_bits(), (-sin).to_bits(), "{x:e}");
                assert_eq!(Scalar::cos(-x).to_bits(), cos.to_bits(), "{x:e}");
                assert!(sin.abs() <= 1.0 && cos.abs() <= 1.0, "{x:e}: {sin}, {cos}");
            }
        }

        #[test]
        fn square_root_is_rounded_correctly() {
            for x in sweep().chain([INFINITY, -INFINITY, $float::NAN, -SMALLEST]) {
                let (own, wanted) = ($reference(x), $float::sqrt(x));
                assert!(
                    own.to_bits() == wanted.to_bits() || own.is_nan() && wanted.is_nan(),
                    "{x:e}: {own:e}, not {wanted:e}"
                );
                assert!(Scalar::sqrt(x) == wanted || wanted.is_nan());
            }
        }

        #[test]
        fn special_values_are_exact() {
            let nan = $float::NAN;
            let same = |result: $float, wanted: $float| {
                assert!(
                    result.to_bits() == wanted.to_bits() || result.is_nan() && wanted.is_nan(),
                    "{result:e}, not {wanted:e}"
                );
            };
            type Cases = &'static [($float, $float)];
            let table: [(fn($float) -> $float, Cases); 9] = [
                (
                    Scalar::exp,
                    &[
                        (0.0, 1.0),
                        (-0.0, 1.0),
                        (SMALLEST, 1.0),
                        (INFINITY, INFINITY),
                        (-INFINITY, 0.0),
                        ($float::MAX, INFINITY),
                        ($float::MIN, 0.0),
                    ],
                ),
                (
                    Scalar::exp_m1,
                    &[
                        (0.0, 0.0),
                        (-0.0, -0.0),
                        (SMALLEST, SMALLEST),
                        (-SMALLEST, -SMALLEST),
                        ($float::MIN_POSITIVE, $float::MIN_POSITIVE),
                        (INFINITY, INFINITY),
                        (-INFINITY, -1.0),
                        ($float::MAX, INFINITY),
                        ($float::MIN, -1.0),
                    ],
                ),
                (
                    Scalar::ln,
                    &[
                        (1.0, 0.0),
                        (0.0, -INFINITY),
                        (-0.0, -INFINITY),
                        (INFINITY, INFINITY),
                        (-INFINITY, $float::NAN),
                        (-SMALLEST, $float::NAN),
                    ],
                ),
                (
                    Scalar::ln_1p,
                    &[
                        (0.0, 0.0),
                        (-0.0, -0.0),
                        (SMALLEST, SMALLEST),
                        (-SMALLEST, -SMALLEST),
                        (-1.0, -INFINITY),
                        (INFINITY, INFINITY),
                        (-1.5, $float::NAN),
                        (-INFINITY, $float::NAN),
                    ],
                ),
                (
                    Scalar::tanh,
                    &[
                        (0.0, 0.0),
                        (-0.0, -0.0),
                        (SMALLEST, SMALLEST),
                        (-SMALLEST, -SMALLEST),
                        ($float::MIN_POSITIVE, $float::MIN_POSITIVE),
                        (INFINITY, 1.0),
                        (-INFINITY, -1.0),
                        ($float::MAX, 1.0),
                        (20.0, 1.0),
                    ],
                ),
                (
                    Scalar::sigmoid,
                    &[
                        (0.0, 0.5),
                        (-0.0, 0.5),
                        (SMALLEST, 0.5),
                        (INFINITY, 1.0),
                        (-INFINITY, 0.0),
                        ($float::MAX, 1.0),
                        ($float::MIN, 0.0),
                    ],
                ),
                (
                    Scalar::erfc,
                    &[
                        (0.0, 1.0),
                        (-0.0, 1.0),
                        (SMALLEST, 1.0),
                        (INFINITY, 0.0),
                        (-INFINITY, 2.0),
                        ($float::MAX, 0.0),
                        ($float::MIN, 2.0),
                    ],
                ),
                (
                    Scalar::sin,
                    &[
                        (0.0, 0.0),
                        (-0.0, -0.0),
                        (SMALLEST, SMALLEST),
                        (-SMALLEST, -SMALLEST),
                        ($float::MIN_POSITIVE, $float::MIN_POSITIVE),
                        (INFINITY, $float::NAN),
                        (-INFINITY, $float::NAN),
                    ],
                ),
                (
                    Scalar::cos,
                    &[
                        (0.0, 1.0),
                        (-0.0, 1.0),
                        (SMALLEST, 1.0),
                        (INFINITY, $float::NAN),
                        (-INFINITY, $float::NAN),
                    ],
                ),
            ];
            for (function, cases) in table {
                same(function(nan), nan);
                for &(x, wanted) in cases {
                    same(function(x), wanted);
                }
            }
        }

        /// Where exp overflows, where it becomes subnormal and where it vanishes, to the bit.
        #[test]
        fn exp_and_sigmoid_reach_the_edges() {
            let last_finite = ($float::MAX as f64).ln() as $float;
            let last_positive = ((SMALLEST as f64).ln() - f64::ln(2.0)) as $float;
            for offset in [-0.01, -0.001, 0.001, 0.01] {
                let near = |edge: $float| edge + edge.abs() * offset;
                assert_eq!(Scalar::exp(near(last_finite)).is_infinite(), offset > 0.0);
                assert_eq!(Scalar::exp(near(last_positive)) > 0.0, offset > 0.0);
                assert_eq!(Scalar::sigmoid(near(last_positive)) > 0.0, offset > 0.0);
            }
            // At the far end sigmoid is exp, also where both are subnormal.
            let x = last_positive * 0.99;
            assert!(Scalar::exp(x) < $float::MIN_POSITIVE);
            assert_eq!(Scalar::sigmoid(x), Scalar::exp(x));
        }

        #[test]
        fn tanh_is_odd_and_sigmoid_symmetric() {
            for x in sweep() {
                assert_eq!(Scalar::tanh(-x).to_bits(), (-Scalar::tanh(x)).to_bits(), "{x:e}");
                let (left, right) = (Scalar::sigmoid(-x), Scalar::sigmoid(x));
                assert!((left + right - 1.0).abs() <= 2.0 * $float::EPSILON, "{x:e}");
            }
        }

        #[test]
        fn erfc_is_2_less_that_of_the_other_side_and_reaches_the_smallest_number() {
            for x in sweep().filter(|x| *x > 0.0) {
                let (left, right) = (Scalar::erfc(-x), Scalar::erfc(x));
                assert!((0.0..=1.0).contains(&right) && left == 2.0 - right, "{x:e}");
            }
            // Where it is ½ SMALLEST, from which on it rounds to 0.
            let last: $float = if size_of::<$float>() == 4 { 10.0542 } else { 27.226 };
            assert_eq!([last * 0.999, last * 1.001].map(|x| Scalar::erfc(x) > 0.0), [true, false]);
        }

        /// Between neighbouring numbers results may step back by their rounding error, no more,
        /// also where one formula takes over from another.
        #[test]
        fn functions_ascend_within_their_range() {
            let mut ascending: std::vec::Vec<$float> = sweep().collect();
            ascending.sort_by($float::total_cmp);
            for function in [Scalar::exp, Scalar::exp_m1, Scalar::tanh, Scalar::sigmoid] {
                let mut highest = function(-INFINITY);
                for &x in &ascending {
                    let result: $float = function(x);
                    let slack = 2.0 * $float::EPSILON * result.abs() + SMALLEST;
                    assert!(result + slack >= highest, "{x:e}");
                    highest = highest.max(result);
                }
            }
            for x in ascending {
                let (tanh, sigmoid) = (Scalar::tanh(x), Scalar::sigmoid(x));
                assert!((-1.0..=1.0).contains(&tanh) && (tanh.abs() == 1.0 || x.abs() < 20.0));
                assert!((0.0..=1.0).contains(&sigmoid) && (sigmoid == 1.0 || x < 40.0));
            }
        }

        #[test]
        fn conversions_round_to_the_nearest_number() {
            assert_eq!(<$float as Scalar>::from_f64(0.1), 0.1);
            assert_eq!(<$float as Scalar>::from_f64(f64::MAX), f64::MAX as $float);
            assert_eq!(Scalar::to_f64(0.75 as $float), 0.75);
            assert_eq!(<$float as Scalar>::from_usize(16_777_216), 16_777_216.0);
            assert_eq!(<$float as Scalar>::ONE - <$float as Scalar>::ONE, <$float as Scalar>::ZERO);
            assert!(Scalar::is_finite($float::MAX) && !Scalar::is_finite(INFINITY));
        }
    };
}

mod single {
    use super::super::single::square_root;
    // The reference, `std`'s f64, is exact by comparison.
    tests!(f32 as u32, 0.0, square_root);
}

mod double {
    use super::super::double::square_root;
    // The reference, `std`'s f64, may itself be wrong by one unit.
    tests!(f64 as u64, 1.0, square_root);
}
