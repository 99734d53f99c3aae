//! Networks that nobody chose, in everything that they compute, against a plain interpreter of them
//! and, in `f64`, against finite differences.
//!
//! A network is a type, so that the networks themselves are drawn once, by `generator.rs`, which
//! writes `generated.rs`, and those in the block form by `blocks`. Proptest then draws parameters,
//! inputs, targets and sizes of batches, the same ones in every run, unless `PROPTEST_RNG_SEED` and
//! `PROPTEST_CASES` ask for others and more.

mod batch;
mod blocks;
#[path = "../../common/mod.rs"]
mod common;
mod differences;
mod draw;
mod generated;
mod generated_blocks;
mod generator;
mod reference;
mod sample;
mod target;

use dfn::Network;
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;
use reference::{Number, Precision, Unit};

/// A network of `generated.rs`.
pub trait Architecture: Network<Scalar: Precision> {
    /// The units of its layers.
    const UNITS: &'static [Unit];

    /// The pre-activations and the values that a trace has for each layer.
    fn layers(trace: &Self::Trace) -> Vec<[Vec<f64>; 2]>;

    /// The rows of a Jacobian.
    fn rows(jacobian: &Self::Jacobian) -> Vec<Vec<f64>>;
}

/// Tests of one network: its layers with their labels and units, and for each loss that its output
/// unit takes the type of the targets and the size of the tiles.
macro_rules! architecture {
    (
        $name:ident: $scalar:ident = { $($layers:tt)* }
        layers { $($label:ident: $unit:ident $(($parameter:literal))?,)* }
        losses { $($test:ident: $loss:expr => $formula:expr, $target:ty, $tile:expr;)* }
    ) => {
        mod $name {
            use crate::reference::{Formula, Unit};
            use crate::{Architecture, batch, common::to_f64, sample};
            use dfn::*;

            network! {
                pub struct Net: $scalar = $($layers)*;
            }

            impl Architecture for Net {
                const UNITS: &'static [Unit] = &[$(Unit::$unit $(($parameter))?),*];

                fn layers(trace: &NetTrace) -> Vec<[Vec<f64>; 2]> {
                    vec![$([to_f64(&trace.$label.z), to_f64(&trace.$label.h)]),*]
                }

                fn rows(jacobian: &<Self as Program>::Jacobian) -> Vec<Vec<f64>> {
                    jacobian.iter().map(|row| to_f64(row)).collect()
                }
            }

            #[allow(dead_code, reason = "some networks only have classes as targets")]
            type Output = <Net as Program>::Output;

            #[test]
            fn samples() {
                assert_eq!(Net::LAYERS.map(|layer| layer.label), [$(stringify!($label)),*]);
                sample::check::<Net>();
            }

            $(
                #[test]
                fn $test() {
                    batch::check::<Net, $target, { $tile }>($loss, $formula);
                }
            )*
        }
    };
}
pub(crate) use architecture;

/// That every number is as near to the one of the reference as rounding allows.
fn within<P: Precision>(what: &str, found: &[f64], expected: &[Number<P>]) -> TestCaseResult {
    prop_assert_eq!(found.len(), expected.len(), "{}", what);
    for (index, (found, Number { value, error, .. })) in found.iter().zip(expected).enumerate() {
        // A bound that says nothing, as where a formula divides by 0, is no comparison.
        let is_bound = *error <= 1e8 * P::EPSILON;
        prop_assert!(
            is_bound && (found - value).abs() <= *error,
            "{what}, position {index}: found {found:e}, expected {value:e} ± {error:e}"
        );
    }
    Ok(())
}
