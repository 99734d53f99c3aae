//! AVX2 and AVX-512 with fused multiply-adds, in a program that is compiled for every x86-64
//! processor.

#![allow(
    unsafe_code,
    reason = "a function for a processor that may not be there is unsafe to call"
)]

use super::{Isa, Job};
use crate::Scalar;
use std::is_x86_feature_detected as has;

/// A processor with AVX2 and FMA, and BMI2, as nearly all since 2013 are. Whoever holds the token has
/// asked.
#[derive(Clone, Copy, Debug)]
pub struct Avx2 {
    avx512: Option<Avx512>,
}

impl Avx2 {
    /// The token, if this processor is one.
    #[inline]
    pub fn detect() -> Option<Self> {
        let is_there = has!("avx2") && has!("fma") && has!("bmi2");
        is_there.then(|| Self { avx512: Avx512::detect() })
    }

    /// Runs a pass, in which kernels are called.
    #[inline]
    pub fn run<J: Job>(self, job: J) -> J::Output {
        // SAFETY: the token exists only where `detect` has found these features.
        unsafe { pass(self, job) }
    }
}

impl Isa for Avx2 {
    const VECTOR_BYTES: usize = 32;
    const ROWS: usize = 6;

    #[inline(always)]
    fn mul_add<T: Scalar>(self, a: T, b: T, c: T) -> T {
        a.mul_add(b, c)
    }

    #[inline]
    fn call<J: Job>(self, job: J) -> J::Output {
        // SAFETY: the token exists only where `detect` has found these features.
        unsafe { kernel(self, job) }
    }

    #[inline]
    fn call_with_widest<J: Job>(self, job: J) -> J::Output {
        match self.avx512 {
            Some(isa) => isa.call(job),
            None => self.call(job),
        }
    }
}

/// A job, and all that is inlined into it, compiled with these features.
#[target_feature(enable = "avx2,fma")]
fn pass<J: Job>(isa: Avx2, job: J) -> J::Output {
    job.run(isa)
}

/// A kernel that is never inlined into a pass: it has one feature more. (It computes nothing with it,
/// but rustc 1.95 drops `#[inline(never)]` of a function with `target_feature` that is called through
/// one without, as `call` is.)
#[target_feature(enable = "avx2,fma,bmi2")]
fn kernel<J: Job>(isa: Avx2, job: J) -> J::Output {
    job.run(isa)
}

/// A processor with the AVX-512 of every server since 2017.
///
/// It is for a tile's products and activations alone, whose loops leave the compiler no choice. Of
/// other loops it makes gathers and scatters here, which are far slower than what they replace. A
/// token of it is only ever within one of [`Avx2`].
#[derive(Clone, Copy, Debug)]
struct Avx512(());

impl Avx512 {
    fn detect() -> Option<Self> {
        let is_there = has!("avx512f")
            && has!("avx512vl")
            && has!("avx512dq")
            && has!("avx512bw")
            && has!("f16c");
        is_there.then_some(Self(()))
    }
}

impl Isa for Avx512 {
    const VECTOR_BYTES: usize = 64;
    const ROWS: usize = 8;

    #[inline(always)]
    fn mul_add<T: Scalar>(self, a: T, b: T, c: T) -> T {
        a.mul_add(b, c)
    }

    #[inline]
    fn call<J: Job>(self, job: J) -> J::Output {
        // SAFETY: the token exists only within one for AVX2 and FMA, and where `detect` has found
        // the other features.
        unsafe { widest_kernel(self, job) }
    }
}

/// A kernel, and all that is inlined into it, compiled with these features.
#[target_feature(enable = "avx2,fma,avx512f,avx512vl,avx512dq,avx512bw")]
fn widest_kernel<J: Job>(isa: Avx512, job: J) -> J::Output {
    job.run(isa)
}
