//! The elementary functions, written once for both widths.
//!
//! `elementary!(f32 as u32)` implements [`Scalar`](super::Scalar) from the constants, the
//! polynomials and the start of the square root in the module that invokes it. Nothing here
//! branches, loops or calls: every case is computed and the right one selected, so that a loop
//! over a slice becomes vector instructions. For the same reason exponents are shifted as unsigned
//! numbers and become floats through the bits of `ROUND`: plain SSE2 can neither shift 64-bit
//! numbers arithmetically nor convert them.

/// c₀ + c₁·x + c₂·x² + …, by Horner's rule.
macro_rules! polynomial {
    ($x:ident; $last:expr) => { $last };
    ($x:ident; $first:expr, $($rest:expr),+ $(,)?) => {
        $first + $x * polynomial!($x; $($rest),+)
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
        #[inline]
        fn power_of_two(biased: $bits) -> $float {
            $float::from_bits(biased << MANTISSA_BITS)
        }

        /// n and r such that x = n·ln 2 + r with |r| ≤ ½ ln 2. `LN_2_HIGH` has so few bits that
        /// its product with n is exact (Cody and Waite); n is in two's complement.
        #[inline]
        fn reduce(x: $float) -> ($bits, $float) {
            let shifted = x * core::$float::consts::LOG2_E + ROUND;
            let count = shifted - ROUND;
            let rest = (x - count * LN_2_HIGH) - count * LN_2_LOW;
            (shifted.to_bits().wrapping_sub(ROUND.to_bits()), rest)
        }

        /// eʳ − 1 for |r| ≤ ½ ln 2.
        #[inline]
        fn exp_less_one(r: $float) -> $float {
            r + r * r * exp_tail(r)
        }

        /// ln x + offset·ln 2 + correction for a normal, positive x and a correction not larger
        /// than `EPSILON`.
        ///
        /// With x = 2ᵏ·(1 + f), √½ ≤ 1 + f < √2, and s = f / (2 + f), ln(1 + f) is 2 artanh(s) =
        /// 2s + s·t(s²). Because 2s = f − s·f, that is f − (½f² − s·(½f² + t)): the rounding of s
        /// now only touches small terms.
        #[inline]
        fn ln_normal(x: $float, offset: $float, correction: $float) -> $float {
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
            let small = s * (half_square + z * ln_tail(z)) + (k * LN_2_LOW + correction);
            k * LN_2_HIGH + (f - (half_square - small))
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
                const LOW_BITS: u32 = $float::MANTISSA_DIGITS.div_ceil(2);
                let rounded = root.to_bits().wrapping_add(1 << (LOW_BITS - 1));
                let high = $float::from_bits(rounded >> LOW_BITS << LOW_BITS);
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

        impl super::Scalar for $float {
            const ZERO: Self = 0.0;
            const ONE: Self = 1.0;

            #[inline]
            fn from_f64(value: f64) -> Self {
                value as Self
            }

            #[inline]
            fn to_f64(self) -> f64 {
                self.into()
            }

            #[inline]
            fn from_usize(count: usize) -> Self {
                count as Self
            }

            #[inline]
            fn is_finite(self) -> bool {
                $float::is_finite(self)
            }

            // Without their signs the bits of numbers are in the order of the numbers, and
            // those of infinity and NaN come last. Not inlined: microcontrollers have one for all.
            #[inline(never)]
            fn magnitude(values: &[Self]) -> Self {
                let mut largest: $bits = 0;
                for value in values {
                    let magnitude = $float::abs(*value).to_bits();
                    if magnitude > largest {
                        largest = magnitude;
                    }
                }
                $float::from_bits(largest)
            }

            #[inline]
            fn abs(self) -> Self {
                $float::abs(self)
            }

            #[inline]
            fn sqrt(self) -> Self {
                #[cfg(feature = "std")]
                return $float::sqrt(self);
                #[cfg(not(feature = "std"))]
                bare_square_root(self)
            }

            #[inline]
            fn exp(self) -> Self {
                // Comparisons with NaN are false, so these selects keep it.
                let x = if self > EXP_INFINITE { EXP_INFINITE } else { self };
                let x = if x < EXP_ZERO { EXP_ZERO } else { x };
                let (n, r) = reduce(x);
                // Two factors with half of the exponent each: 2ⁿ itself may be too large or too
                // small for a float when the result is not. Only the second product rounds.
                let biased_twice = n.wrapping_add(2 * BIAS);
                let half = biased_twice >> 1;
                let rest = biased_twice.wrapping_sub(half);
                (1.0 + exp_less_one(r)) * power_of_two(half) * power_of_two(rest)
            }

            #[inline]
            fn ln(self) -> Self {
                let (normal, offset) = if self < $float::MIN_POSITIVE {
                    (self / $float::EPSILON, -(MANTISSA_BITS as $float))
                } else {
                    (self, 0.0)
                };
                let finite = ln_normal(normal, offset, 0.0);
                let positive = if self < $float::INFINITY { finite } else { self };
                let valid = if self == 0.0 { $float::NEG_INFINITY } else { positive };
                if self >= 0.0 { valid } else { $float::NAN }
            }

            #[inline]
            fn ln_1p(self) -> Self {
                // What rounding loses of the sum, that is the smaller summand less what of it has
                // arrived, comes back as ln(sum + lost) ≈ ln(sum) + lost / sum.
                let sum = 1.0 + self;
                let lost = if self < 1.0 { self - (sum - 1.0) } else { 1.0 - (sum - self) };
                let finite = ln_normal(sum, 0.0, lost / sum);
                let positive = if self < $float::INFINITY { finite } else { self };
                let valid = if self == -1.0 { $float::NEG_INFINITY } else { positive };
                let valid = if self == 0.0 { self } else { valid };
                if self >= -1.0 { valid } else { $float::NAN }
            }

            #[inline]
            fn tanh(self) -> Self {
                // Near 0 x + x³·p/q, which keeps all digits of x; elsewhere, with e = e^(−2|x|),
                // (1 − e) / (1 + e) = 1 − 2e / (1 + e). They share the division.
                let magnitude = $float::abs(self);
                let square = self * self;
                let (p, q) = tanh_fraction(square);
                let e = super::Scalar::exp(-2.0 * magnitude);
                let (start, numerator, denominator) = if magnitude < TANH_NEAR_ZERO {
                    (magnitude, magnitude * square * p, q)
                } else {
                    (1.0, -2.0 * e, 1.0 + e)
                };
                (start + numerator / denominator).copysign(self)
            }

            #[inline]
            fn sigmoid(self) -> Self {
                // With e = e^−|x|, which cannot overflow: 1 / (1 + e), and e / (1 + e) for
                // negative x, which has all digits of e.
                let e = super::Scalar::exp(-$float::abs(self));
                let numerator = if self < 0.0 { e } else { 1.0 };
                numerator / (1.0 + e)
            }
        }
    };
}
pub(super) use elementary;
