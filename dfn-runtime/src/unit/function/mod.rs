//! The functions that graphs apply element by element, a file each. No layer names them without a
//! path: some have a pole or are not defined everywhere.

pub(super) mod abs;
pub(super) mod cos;
pub(super) mod exp;
pub(super) mod huber;
pub(super) mod ln;
pub(super) mod norm;
pub(super) mod reciprocal;
pub(super) mod sin;
pub(super) mod sqrt;
pub(super) mod square;

/// Hands the names of all functions to a macro: those are exported, and tested.
macro_rules! with_functions {
    ($macro:ident) => {
        $macro! {
            abs
            cos
            exp
            huber
            ln
            norm
            reciprocal
            sin
            sqrt
            square
        }
    };
}
pub(crate) use with_functions;
