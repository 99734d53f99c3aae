//! AVX2 with fused multiply-adds, in a program that is compiled for every x86-64 processor.

#![allow(
    unsafe_code,
    reason = "a function for a processor that may not be there is unsafe to call"
)]

use super::{Isa, Job};
use crate::Scalar;

/// A processor with AVX2 and FMA, which nearly all since 2013 are. Whoever holds the token has asked.
#[derive(Clone, Copy, Debug)]
pub struct Avx2(());

impl Avx2 {
    /// The token, if this processor is one.
    #[inline]
    pub fn detect() -> Option<Self> {
        let is_there =
            std::is_x86_feature_detected!("avx2") && std::is_x86_feature_detected!("fma");
        is_there.then_some(Self(()))
    }
}

impl Isa for Avx2 {
    const VECTORS: bool = true;
    const WIDE: bool = true;

    #[inline(always)]
    fn mul_add<T: Scalar>(self, a: T, b: T, c: T) -> T {
        a.mul_add(b, c)
    }

    #[inline]
    fn call<J: Job>(self, job: J) -> J::Output {
        // SAFETY: the token exists only where `detect` has found both features.
        unsafe { compiled_for_avx2(self, job) }
    }
}

/// The job, and all that is inlined into it, compiled with the two features.
#[target_feature(enable = "avx2,fma")]
#[inline(never)]
fn compiled_for_avx2<J: Job>(isa: Avx2, job: J) -> J::Output {
    job.run(isa)
}
