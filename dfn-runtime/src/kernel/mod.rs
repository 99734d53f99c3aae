//! The kernels: the value of each operation and what its derivative needs, one file an operation.
//!
//! The files mirror `operation/` in `dfn-macros`, which writes the calls. Every kernel comes twice:
//! for one sample, as a function from arrays to an array, and for the first `count` samples of a
//! tile (`…_tile`), from slices of arrays into a slice of arrays. Both run over the same constant
//! bounds, are generic over the [`Isa`] token, and leave no panic path once optimised.
//!
//! A slice that is shorter than `count` ends the tile early; nothing is read or written past it.

pub mod accumulate;
pub mod activation;
pub mod addition;
pub mod affine;
pub(crate) mod block;
pub mod concatenation;
pub mod dot;
mod elementwise;
pub(crate) mod lanes;
pub mod log_softmax;
pub mod log_sum_exp;
pub mod product;
pub mod quotient;
mod reduction;
pub mod scale;
mod sequential;
pub mod softmax;
pub mod subtraction;
pub mod sum;
#[cfg(test)]
mod tests;
pub mod total;

use crate::isa::Job;
use crate::{Elements, Isa};

/// Calls the kernel of `lanes.rs` with as many lanes as the instruction set has.
macro_rules! in_lanes {
    ($isa:ident, $scalar:ident, $kernel:ident::<$($generic:ty),*; _>($($argument:expr),*)) => {
        match const { $crate::kernel::block::lanes::<$isa, $scalar>() } {
            16 => $crate::kernel::lanes::$kernel::<$($generic,)* 16>($($argument),*),
            8 => $crate::kernel::lanes::$kernel::<$($generic,)* 8>($($argument),*),
            _ => $crate::kernel::lanes::$kernel::<$($generic,)* 4>($($argument),*),
        }
    };
}
pub(crate) use in_lanes;

/// Calls a job that computes a tile element by element; for a tile of one sample it is not worth a
/// call.
#[inline(always)]
fn call_for_elements<I: Isa, J: Job>(isa: I, job: J) -> J::Output {
    if const { I::VECTORS && !I::ONE_SAMPLE } { isa.call_with_widest(job) } else { job.run(isa) }
}

/// The same for a tile of which too little is computed for wider vectors to count.
#[inline(always)]
fn call_for_tile<I: Isa, J: Job>(isa: I, job: J) -> J::Output {
    if const { I::VECTORS && !I::ONE_SAMPLE } { isa.call(job) } else { job.run(isa) }
}

/// The first `count` rows, or all where there are fewer.
#[inline(always)]
pub fn rows<Row>(rows: &[Row], count: usize) -> &[Row] {
    rows.get(..count).unwrap_or(rows)
}

/// The first `count` rows to write to, or all where there are fewer.
#[inline(always)]
pub fn rows_mut<Row>(rows: &mut [Row], count: usize) -> &mut [Row] {
    let count = count.min(rows.len());
    // Splitting at a checked position rather than indexing: no panic path is left behind.
    rows.split_at_mut_checked(count).map_or(&mut [], |(first, _)| first)
}

/// The largest |v|; infinite or NaN if one v is: a step whose change would be that is refused.
#[inline(always)]
pub fn magnitude<E: Elements>(values: &E) -> E::Scalar {
    crate::vector::magnitude(values.elements())
}
