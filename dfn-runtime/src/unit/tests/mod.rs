//! Every built-in activation by the same checks, from the list that exports them; then what is
//! special to one.

mod bernoulli;
mod each;
mod functions;
mod of_graphs;
mod output;
mod values;

use super::built_in::with_activations;

macro_rules! checks {
    ($($unit:ident)*) => {$(
        mod $unit {
            use super::{each, functions::Functions};
            use crate::isa::Portable;
            use crate::testing::{Vectors, Wide};
            use crate::unit;

            const WIDE: Wide = Vectors;

            fn unit() -> unit::$unit {
                unit::$unit::default()
            }

            #[test]
            fn its_slope_is_its_derivative() {
                each::slope_is_derivative(&Functions::of(unit()));
            }

            #[test]
            fn it_is_the_same_in_both_precisions() {
                each::precisions_agree(&Functions::of(unit()), &Functions::of(unit()));
            }

            #[test]
            fn it_is_the_same_for_every_instruction_set() {
                each::agree_in_single(&Functions::with(Portable, unit()), &Functions::of(unit()));
                each::agree_in_single(&Functions::with(WIDE, unit()), &Functions::of(unit()));
                each::agree_in_double(&Functions::with(Portable, unit()), &Functions::of(unit()));
                each::agree_in_double(&Functions::with(WIDE, unit()), &Functions::of(unit()));
            }

            #[test]
            fn it_keeps_nan_and_makes_none_of_infinity_or_large_numbers() {
                each::only_nan_becomes_nan::<f32>(&Functions::of(unit()));
                each::only_nan_becomes_nan::<f64>(&Functions::of(unit()));
            }

            #[test]
            fn its_kernels_compute_it_at_odd_lengths() {
                each::kernels_compute_it(Portable, unit());
                each::kernels_compute_it(WIDE, unit());
            }
        }
    )*};
}
with_activations!(checks);
