use crate::isa::NATIVE;
use crate::kernel;
use crate::unit::{Multinoulli, OutputUnit};

/// Softmax over the layer, hᵢ = exp(zᵢ) / Σⱼ exp(zⱼ): as output unit the probabilities of a
/// Multinoulli variable (Goodfellow, Bengio and Courville 2016, section 6.2.2.3).
///
/// It is no [`Activation`](crate::Activation): each output depends on every pre-activation.
#[allow(non_camel_case_types, reason = "units have the names that declarations use")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct softmax;

impl crate::unit::output::sealed::Softmax for softmax {}

macro_rules! output_unit {
    ($($scalar:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl OutputUnit<$scalar> for softmax {
            #[inline(always)]
            fn pre_activation_gradient<const WIDTH: usize>(
                &self,
                _: &[$scalar; WIDTH],
                y: &[$scalar; WIDTH],
                dy: &[$scalar; WIDTH],
            ) -> [$scalar; WIDTH] {
                kernel::softmax::softmax_gradient(NATIVE, y, dy)
            }
        }

        #[diagnostic::do_not_recommend]
        impl Multinoulli<$scalar> for softmax {}
    )*};
}

output_unit!(f32, f64);
