//! [`Scalar`](super::Scalar) for both widths, of the functions in the module that invokes
//! `implementation!(f32 as u32)`.

macro_rules! implementation {
    ($float:ident as $bits:ident) => {
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
            // those of infinity and NaN come last. And a maximum of integers vectorises.
            #[inline(always)]
            fn magnitude(values: &[Self]) -> Self {
                values.iter().fold(0.0, |largest, value| value.larger_magnitude(largest))
            }

            #[inline(always)]
            fn larger_magnitude(self, magnitude: Self) -> Self {
                let (found, largest) = ($float::abs(self).to_bits(), magnitude.to_bits());
                $float::from_bits(if found > largest { found } else { largest })
            }

            #[inline]
            fn abs(self) -> Self {
                $float::abs(self)
            }

            #[cfg(feature = "std")]
            #[inline(always)]
            fn mul_add(self, b: Self, c: Self) -> Self {
                $float::mul_add(self, b, c)
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
                exp(Sequential, self)
            }

            #[inline]
            fn exp_m1(self) -> Self {
                exp_m1(Sequential, self)
            }

            #[inline]
            fn ln(self) -> Self {
                ln(Sequential, self)
            }

            #[inline]
            fn ln_1p(self) -> Self {
                ln_1p(Sequential, self)
            }

            #[inline]
            fn tanh(self) -> Self {
                tanh(Sequential, self)
            }

            #[inline]
            fn sigmoid(self) -> Self {
                sigmoid(Sequential, self)
            }

            #[inline]
            fn erfc(self) -> Self {
                erfc(Sequential, self)
            }

            #[inline]
            fn sin(self) -> Self {
                sin(Sequential, self)
            }

            #[inline]
            fn cos(self) -> Self {
                cos(Sequential, self)
            }

            #[inline(always)]
            fn exp_with<I: Isa>(self, isa: I) -> Self {
                if const { I::VECTORS } { exp(isa, self) } else { super::Scalar::exp(self) }
            }

            #[inline(always)]
            fn exp_m1_with<I: Isa>(self, isa: I) -> Self {
                if const { I::VECTORS } { exp_m1(isa, self) } else { super::Scalar::exp_m1(self) }
            }

            #[inline(always)]
            fn ln_with<I: Isa>(self, isa: I) -> Self {
                if const { I::VECTORS } { ln(isa, self) } else { super::Scalar::ln(self) }
            }

            #[inline(always)]
            fn ln_1p_with<I: Isa>(self, isa: I) -> Self {
                if const { I::VECTORS } { ln_1p(isa, self) } else { super::Scalar::ln_1p(self) }
            }

            #[inline(always)]
            fn tanh_with<I: Isa>(self, isa: I) -> Self {
                if const { I::VECTORS } { tanh(isa, self) } else { super::Scalar::tanh(self) }
            }

            #[inline(always)]
            fn sigmoid_with<I: Isa>(self, isa: I) -> Self {
                if const { I::VECTORS } { sigmoid(isa, self) } else { super::Scalar::sigmoid(self) }
            }

            #[inline(always)]
            fn erfc_with<I: Isa>(self, isa: I) -> Self {
                if const { I::VECTORS } { erfc(isa, self) } else { super::Scalar::erfc(self) }
            }

            #[inline(always)]
            fn sin_with<I: Isa>(self, isa: I) -> Self {
                if const { I::VECTORS } { sin(isa, self) } else { super::Scalar::sin(self) }
            }

            #[inline(always)]
            fn cos_with<I: Isa>(self, isa: I) -> Self {
                if const { I::VECTORS } { cos(isa, self) } else { super::Scalar::cos(self) }
            }
        }
    };
}
pub(super) use implementation;
