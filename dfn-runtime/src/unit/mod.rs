//! The units: activations element by element, softmax, and what an output unit can do.
//!
//! Each unit is a type with the name that declarations use, so that a compiler's message about it
//! reads like the source: ``the output unit `linear` has no `CrossEntropy` loss``.
//!
//! Their values and slopes, drawn by the example `activations`:
//!
#![doc = include_str!("units.svg")]
//!
//! # Functions of graphs
//!
//! [`square`], [`sqrt`], [`exp`], [`ln`], [`abs`], [`reciprocal`], [`sin`], [`cos`], [`huber`] and [`norm`]
//! are the functions that graphs apply element by element. They are units as well, value and slope, but no
//! layer names them without a path.

mod built_in;
mod cost;
mod function;
mod output;
#[cfg(test)]
mod tests;

pub use built_in::softmax::softmax;
#[cfg(test)]
pub(crate) use built_in::with_activations;
pub use cost::{DeclaresCost, own_cost};
pub use output::{Bernoulli, Multinoulli, OutputUnit};

use crate::{Isa, Scalar};

macro_rules! export {
    ($($unit:ident)*) => {
        pub use built_in::{$($unit::$unit),*};
    };
}
built_in::with_activations!(export);

macro_rules! export_functions {
    ($($unit:ident)*) => {
        pub use function::{$($unit::$unit),*};
    };
}
function::with_functions!(export_functions);

/// An activation g that is applied to each element, h = g(z).
///
/// Implement it for a unit struct of your own and name that in a declaration by its path:
///
/// ```
/// # extern crate dfn_runtime as dfn;
/// use dfn::Activation;
///
/// /// The square, z².
/// #[derive(Clone, Copy)]
/// pub struct Square;
///
/// impl Activation<f32> for Square {
///     fn value(&self, z: f32) -> f32 {
///         z * z
///     }
///     fn slope(&self, z: f32, _: f32) -> f32 {
///         2.0 * z
///     }
/// }
/// ```
///
/// and then `dense(4 -> 8, crate::Square)`. Every such unit is also an [`OutputUnit`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no activation for `{T}` numbers",
    label = "this is no activation",
    note = "an activation is a unit struct that derives `Clone` and `Copy` and implements `dfn::Activation<{T}>`: its value g(z) and its slope g′(z)"
)]
pub trait Activation<T: Scalar>: Copy {
    /// g(z).
    fn value(&self, z: T) -> T;

    /// g′(z), where h = g(z) is already known.
    fn slope(&self, z: T, h: T) -> T;

    /// g(z) with what the instruction set has; as [`value`](Activation::value) up to rounding.
    #[doc(hidden)]
    #[inline(always)]
    fn value_with<I: Isa>(&self, _: I, z: T) -> T {
        self.value(z)
    }

    /// g′(z) likewise, as [`slope`](Activation::slope) up to rounding.
    #[doc(hidden)]
    #[inline(always)]
    fn slope_with<I: Isa>(&self, _: I, z: T, h: T) -> T {
        self.slope(z, h)
    }
}
