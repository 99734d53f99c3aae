//! The elementary functions, written once for both widths.
//!
//! `elementary!(f32 as u32)` makes them of the constants, the polynomials and the start of the square
//! root in the module that invokes it. Nothing here branches, loops or calls: every case is computed and the right one selected, so that a loop
//! over a slice becomes vector instructions. For the same reason exponents are shifted as unsigned
//! numbers and become floats through the bits of `ROUND`: plain SSE2 can neither shift 64-bit
//! numbers arithmetically nor convert them.

/// c₀ + c₁·x + c₂·x² + …, by Horner's rule; where there are vectors, by Horner's rule in x² over
/// pairs, (c₀ + c₁·x) + x²·(…): half as many steps wait for each other, and in a loop over vectors it
/// is that which takes the time.
macro_rules! polynomial {
    ($isa:ident, $x:ident; $($coefficient:expr),+ $(,)?) => {
        if const { I::VECTORS } {
            let square = $x * $x;
            polynomial!(@pairs $isa $x square; $($coefficient),+)
        } else {
            polynomial!(@horner $isa $x; $($coefficient),+)
        }
    };
    (@horner $isa:ident $x:ident; $last:expr) => { $last };
    (@horner $isa:ident $x:ident; $first:expr, $($rest:expr),+) => {
        $isa.mul_add($x, polynomial!(@horner $isa $x; $($rest),+), $first)
    };
    (@pairs $isa:ident $x:ident $square:ident; $last:expr) => { $last };
    (@pairs $isa:ident $x:ident $square:ident; $first:expr, $last:expr) => {
        $isa.mul_add($x, $last, $first)
    };
    (@pairs $isa:ident $x:ident $square:ident; $first:expr, $second:expr, $($rest:expr),+) => {
        $isa.mul_add(
            $square,
            polynomial!(@pairs $isa $x $square; $($rest),+),
            $isa.mul_add($x, $second, $first),
        )
    };
}
pub(super) use polynomial;

macro_rules! elementary {
    ($float:ident as $bits:ident) => {
        /// How many bits of the mantissa are stored.
        const MANTISSA_BITS: u32 = $float::MANTISSA_DIGITS - 1;
        /// What is added to exponents before they are stored.
        const BIAS: $bits = $float::MAX_EXP as $bits - 1;
        /// 1.5 · 2^`MANTISSA_BITS`: a number near it has its integer part, relative to this, in
        /// its lowest bits. Adding and subtracting it rounds to the nearest integer.
        const ROUND: $float = 1.5 / $float::EPSILON;

        /// 2ⁿ from n + `BIAS`.
        #[inline(always)]
        fn power_of_two(biased: $bits) -> $float {
            $float::from_bits(biased << MANTISSA_BITS)
        }

        /// n and r such that x = n·ln 2 + r with |r| ≤ ½ ln 2. `LN_2_HIGH` has so few bits that
        /// its product with n is exact (Cody and Waite); n is in two's complement.
        #[inline(always)]
        fn reduce<I: Isa>(isa: I, x: $float) -> ($bits, $float) {
            let shifted = isa.mul_add(x, core::$float::consts::LOG2_E, ROUND);
            let count = shifted - ROUND;
            let rest = isa.mul_add(count, -LN_2_LOW, isa.mul_add(count, -LN_2_HIGH, x));
            (shifted.to_bits().wrapping_sub(ROUND.to_bits()), rest)
        }

        /// eʳ − 1 for |r| ≤ ½ ln 2.
        #[inline(always)]
        fn exp_less_one<I: Isa>(isa: I, r: $float) -> $float {
            isa.mul_add(r * r, exp_tail(isa, r), r)
        }

        /// eˣ.
        #[inline(always)]
        fn exp<I: Isa>(isa: I, x: $float) -> $float {
            exp_of_difference(isa, x, 0.0)
        }

        /// e^(x − rest), for a rest so small that it is x rounded to fewer digits.
        #[inline(always)]
        fn exp_of_difference<I: Isa>(isa: I, x: $float, rest: $float) -> $float {
            // Comparisons with NaN are false, so these selects keep it.
            let x = if x > EXP_INFINITE { EXP_INFINITE } else { x };
            let x = if x < EXP_ZERO { EXP_ZERO } else { x };
            let (n, r) = reduce(isa, x);
            let r = r - rest;
            // Two factors with half of the exponent each: 2ⁿ itself may be too large or too small
            // for a float when the result is not. Only the second product rounds.
            let biased_twice = n.wrapping_add(2 * BIAS);
            let half = biased_twice >> 1;
            let rest = biased_twice.wrapping_sub(half);
            (1.0 + exp_less_one(isa, r)) * power_of_two(half) * power_of_two(rest)
        }

        /// eˣ − 1.
        #[inline(always)]
        fn exp_m1<I: Isa>(isa: I, x: $float) -> $float {
            // 2ⁿ·(eʳ − 1) + (2ⁿ − 1), of which the half cannot overflow before the sum is known. From
            // the lower bound down the result is −1.
            let bounded = if x > EXP_INFINITE { EXP_INFINITE } else { x };
            let bounded = if bounded < -TWICE_TANH_ONE { -TWICE_TANH_ONE } else { bounded };
            let (n, r) = reduce(isa, bounded);
            let half = power_of_two(n.wrapping_add(BIAS - 1));
            let result = 2.0 * isa.mul_add(half, exp_less_one(isa, r), half - 0.5);
            // Where x² is nothing beside x, the halves would take its last digit, or a zero's sign.
            if $float::abs(x) < 0.5 * $float::EPSILON { x } else { result }
        }

        /// tanh x.
        #[inline(always)]
        fn tanh<I: Isa>(isa: I, x: $float) -> $float {
            // Near 0 x + x³·p/q, which keeps all digits of x; elsewhere, with e = e^2|x|,
            // (e − 1) / (e + 1) = 1 − 2 / (1 + e). They share the division. From the bound on the
            // result is 1, so that e needs no care for its largest and smallest values.
            let magnitude = $float::abs(x);
            let twice = 2.0 * magnitude;
            let bounded = if twice > TWICE_TANH_ONE { TWICE_TANH_ONE } else { twice };
            let (n, r) = reduce(isa, bounded);
            let power = power_of_two(n.wrapping_add(BIAS));
            let e = isa.mul_add(power, exp_less_one(isa, r), power);
            let square = x * x;
            let (p, q) = tanh_fraction(isa, square);
            let (start, numerator, denominator) = if magnitude < TANH_NEAR_ZERO {
                (magnitude, magnitude * square * p, q)
            } else {
                (1.0, -2.0, 1.0 + e)
            };
            (start + numerator / denominator).copysign(x)
        }

        /// 1 / (1 + e⁻ˣ).
        #[inline(always)]
        fn sigmoid<I: Isa>(isa: I, x: $float) -> $float {
            // With e = e^−|x|, which cannot overflow: 1 / (1 + e), and e / (1 + e) for negative x,
            // which has all digits of e.
            let e = exp(isa, -$float::abs(x));
            let numerator = if x < 0.0 { e } else { 1.0 };
            numerator / (1.0 + e)
        }

        /// ln x.
        #[inline(always)]
        fn ln<I: Isa>(isa: I, x: $float) -> $float {
            let (normal, offset) = if x < $float::MIN_POSITIVE {
                (x / $float::EPSILON, -(MANTISSA_BITS as $float))
            } else {
                (x, 0.0)
            };
            let finite = ln_normal(isa, normal, offset, 0.0);
            let positive = if x < $float::INFINITY { finite } else { x };
            let valid = if x == 0.0 { $float::NEG_INFINITY } else { positive };
            if x >= 0.0 { valid } else { $float::NAN }
        }

        /// ln(1 + x).
        #[inline(always)]
        fn ln_1p<I: Isa>(isa: I, x: $float) -> $float {
            // What rounding loses of the sum, that is the smaller summand less what of it has arrived,
            // comes back as ln(sum + lost) ≈ ln(sum) + lost / sum.
            let sum = 1.0 + x;
            let lost = if x < 1.0 { x - (sum - 1.0) } else { 1.0 - (sum - x) };
            let finite = ln_normal(isa, sum, 0.0, lost / sum);
            let positive = if x < $float::INFINITY { finite } else { x };
            let valid = if x == -1.0 { $float::NEG_INFINITY } else { positive };
            let valid = if x == 0.0 { x } else { valid };
            if x >= -1.0 { valid } else { $float::NAN }
        }

        /// ln x + offset·ln 2 + correction for a normal, positive x and a correction not larger
        /// than `EPSILON`.
        ///
        /// With x = 2ᵏ·(1 + f), √½ ≤ 1 + f < √2, and s = f / (2 + f), ln(1 + f) is 2 artanh(s) =
        /// 2s + s·t(s²). Because 2s = f − s·f, that is f − (½f² − s·(½f² + t)): the rounding of s
        /// now only touches small terms.
        #[inline(always)]
        fn ln_normal<I: Isa>(isa: I, x: $float, offset: $float, correction: $float) -> $float {
            // The distance from √½ in bits, whose exponent field is k, here biased.
            let distance = x
                .to_bits()
                .wrapping_add(BIAS << MANTISSA_BITS)
                .wrapping_sub(core::$float::consts::FRAC_1_SQRT_2.to_bits());
            let biased = distance >> MANTISSA_BITS;
            let mantissa = x.to_bits().wrapping_add(BIAS.wrapping_sub(biased) << MANTISSA_BITS);
            let exponent =
                $float::from_bits(ROUND.to_bits().wrapping_add(biased)) - (ROUND + BIAS as $float);
            let k = exponent + offset;

            let f = $float::from_bits(mantissa) - 1.0;
            let s = f / (2.0 + f);
            let z = s * s;
            let half_square = 0.5 * f * f;
            let tail = isa.mul_add(z, ln_tail(isa, z), half_square);
            let small = isa.mul_add(s, tail, isa.mul_add(k, LN_2_LOW, correction));
            isa.mul_add(k, LN_2_HIGH, f - (half_square - small))
        }

        /// erfc x.
        #[inline(always)]
        fn erfc<I: Isa>(isa: I, x: $float) -> $float {
            // erfc |x| = e^(−x²)·p(t) / (1 + 9/8 |x|), as Shepherd and Laframboise (1981) but for the
            // weight of |x|: with nearly 2/√π, p is level at 0 and the rounding of t costs little.
            let magnitude = $float::abs(x);
            let bounded = if magnitude > ERFC_ZERO { ERFC_ZERO } else { magnitude };
            // In the tail the rounding of x² would cost e^(−x²) many digits: the square of the leading
            // digits is exact, and what is missing is added behind the exponent.
            let leading = leading_digits(bounded);
            let missing = (bounded - leading) * (bounded + leading);
            let power = exp_of_difference(isa, -(leading * leading), missing);
            let t = (bounded - ERFC_CENTRE) / (bounded + ERFC_CENTRE);
            let tail = power * (erfc_factor(isa, t) / (1.0 + 1.125 * bounded));
            if x < 0.0 { 2.0 - tail } else { tail }
        }

        /// x rounded to half of its digits, so that its square is exact.
        #[inline(always)]
        fn leading_digits(x: $float) -> $float {
            const LOW_BITS: u32 = $float::MANTISSA_DIGITS.div_ceil(2);
            let rounded = x.to_bits().wrapping_add(1 << (LOW_BITS - 1));
            $float::from_bits(rounded >> LOW_BITS << LOW_BITS)
        }

        /// √x, rounded correctly, without the instruction for it.
        #[cfg(any(test, not(feature = "std")))]
        #[allow(dead_code, reason = "a Cortex-M's floating-point unit has the instruction")]
        #[inline]
        pub(super) fn square_root(x: $float) -> $float {
            // Subnormal numbers become normal by an even power of two first; its root is undone at
            // the end.
            let (normal, rescale) = if x < $float::MIN_POSITIVE {
                (x * (SUBNORMAL_ROOT * SUBNORMAL_ROOT), 1.0 / SUBNORMAL_ROOT)
            } else {
                (x, 1.0)
            };
            // x = 4ᵏ·m with 1 ≤ m < 4.
            let half = (normal.to_bits() >> MANTISSA_BITS).wrapping_add(1) >> 1;
            let twice_k = (half << 1).wrapping_sub(BIAS + 1);
            let m = $float::from_bits(normal.to_bits().wrapping_sub(twice_k << MANTISSA_BITS));

            let root = m * reciprocal_root(m);
            // m − root², exactly: all products are exact, because the root is split, by rounding,
            // into two numbers of half as many bits.
            let remainder = |root: $float| {
                let high = leading_digits(root);
                let low = root - high;
                ((m - high * high) - 2.0 * high * low) - low * low
            };
            let root = root + 0.5 * remainder(root) / root;
            // The root is now wrong by at most its last place, which is `EPSILON`. It is the
            // nearest number unless (root ± ½ EPSILON)² is on the wrong side of m.
            let left = remainder(root);
            let place = root * $float::EPSILON;
            let up = if left > place { $float::EPSILON } else { 0.0 };
            let down = if left <= -place { $float::EPSILON } else { 0.0 };
            let root = root + up - down;

            let scaled = root * power_of_two(half.wrapping_add(BIAS / 2)) * rescale;
            let positive = if x < $float::INFINITY { scaled } else { x };
            let valid = if x == 0.0 { x } else { positive };
            if x >= 0.0 { valid } else { $float::NAN }
        }
    };
}
pub(super) use elementary;
