//! Sine and cosine, written once for both widths, as branch-free as what is in `elementary.rs`.
//!
//! `trigonometric!(f32 as u32)` makes them of `quarter_turns` and the polynomials in the module that
//! invokes it.

macro_rules! trigonometric {
    ($float:ident as $bits:ident) => {
        /// sin x.
        #[inline(always)]
        fn sin<I: Isa>(isa: I, x: $float) -> $float {
            // Of |x|, and the sign of x in the end: odd to the bit, also for −0.
            let (n, r) = quarter_turns(isa, $float::abs(x));
            let (sin, cos) = sin_and_cos(isa, r);
            let size = if n & 1 == 0 { sin } else { cos };
            let sign = (n >> 1 << ($bits::BITS - 1)) ^ (x.to_bits() & SIGN);
            $float::from_bits(size.to_bits() ^ sign)
        }

        /// cos x.
        #[inline(always)]
        fn cos<I: Isa>(isa: I, x: $float) -> $float {
            let (n, r) = quarter_turns(isa, $float::abs(x));
            let (sin, cos) = sin_and_cos(isa, r);
            let size = if n & 1 == 0 { cos } else { sin };
            let sign = n.wrapping_add(1) >> 1 << ($bits::BITS - 1);
            $float::from_bits(size.to_bits() ^ sign)
        }

        const SIGN: $bits = 1 << ($bits::BITS - 1);

        /// A rest of quarter turns. Of a huge x it would be as large as the last place of x; these
        /// selects keep NaN, which is what infinity leaves.
        #[inline(always)]
        fn at_most_an_eighth(rest: $float) -> $float {
            // A little more than ¼ π.
            const LIMIT: $float = 0.786;
            let rest = if rest > LIMIT { LIMIT } else { rest };
            if rest < -LIMIT { -LIMIT } else { rest }
        }

        /// sin r and cos r for |r| ≤ ¼ π.
        #[inline(always)]
        fn sin_and_cos<I: Isa>(isa: I, r: $float) -> ($float, $float) {
            let square = r * r;
            let sin = isa.mul_add(r, square * sin_tail(isa, square), r);
            // 1 − ½r² + r⁴·q, where what the first difference rounds away is added again.
            let half = 0.5 * square;
            let start = 1.0 - half;
            let lost = (1.0 - start) - half;
            let cos = start + isa.mul_add(square * square, cos_tail(isa, square), lost);
            (sin, cos)
        }
    };
}
pub(super) use trigonometric;
