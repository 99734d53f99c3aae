//! Every built-in activation by the same checks, from the list that exports them; then what is
//! special to one.

mod bernoulli;
mod each;
mod output;
mod values;

use super::built_in::with_activations;

macro_rules! checks {
    ($($unit:ident)*) => {$(
        mod $unit {
            use super::each;
            use crate::isa::Portable;
            use crate::testing::Vectors;
            use crate::unit;

            fn unit() -> unit::$unit {
                unit::$unit::default()
            }

            #[test]
            fn its_slope_is_its_derivative() {
                each::slope_is_derivative(unit());
            }

            #[test]
            fn it_is_the_same_in_both_precisions() {
                each::precisions_agree(unit());
            }

            #[test]
            fn it_is_the_same_for_every_instruction_set() {
                each::instruction_sets_agree(Portable, unit());
                each::instruction_sets_agree(Vectors::<32, 6>, unit());
            }

            #[test]
            fn it_keeps_nan_and_makes_none_of_infinity_or_large_numbers() {
                each::only_nan_becomes_nan::<f32>(unit());
                each::only_nan_becomes_nan::<f64>(unit());
            }

            #[test]
            fn its_kernels_compute_it_at_odd_lengths() {
                each::kernels_compute_it(Portable, unit());
                each::kernels_compute_it(Vectors::<32, 6>, unit());
            }
        }
    )*};
}
with_activations!(checks);
