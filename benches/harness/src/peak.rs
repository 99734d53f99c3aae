//! What the processor could do at most: fused multiply-adds on registers, in f32.

use std::hint::black_box;
use std::time::Instant;

/// As many chains of dependent multiply-adds as hide the latency of one and still stay in the 16
/// vector registers of x86-64.
const CHAINS: usize = 12;
/// The multiply-adds of a chain in a block, which takes about 0.1 ms.
const LENGTH: usize = 50_000;
/// The blocks, of which the fastest counts.
const BLOCKS: usize = 400;

/// The most floating-point operations that one core of this processor does in vectors of 256 bits,
/// a multiply-add being two: GFLOP/s.
pub fn peak() -> f64 {
    let (chains, lanes) = fastest_kernel();
    let mut fastest = f64::INFINITY;
    for _ in 0..BLOCKS {
        let start = Instant::now();
        black_box(chains(black_box(LENGTH), black_box(0.5)));
        fastest = fastest.min(start.elapsed().as_secs_f64());
    }
    (2 * CHAINS * lanes * LENGTH) as f64 / fastest / 1e9
}

/// Computes that many links of the chains x ← x · factor + factor.
type Kernel = fn(usize, f32) -> f32;

/// A kernel, and how many numbers a link of its chains has.
#[cfg(target_arch = "x86_64")]
fn fastest_kernel() -> (Kernel, usize) {
    if is_x86_feature_detected!("avx2") && is_x86_feature_detected!("fma") {
        (avx2::chains, 8)
    } else {
        (portable, LANES)
    }
}

/// A kernel, and how many numbers a link of its chains has.
#[cfg(not(target_arch = "x86_64"))]
fn fastest_kernel() -> (Kernel, usize) {
    (portable, LANES)
}

#[cfg(target_arch = "x86_64")]
mod avx2 {
    use super::CHAINS;
    use std::arch::x86_64::{_mm256_add_ps, _mm256_cvtss_f32, _mm256_fmadd_ps, _mm256_set1_ps};

    /// The chains in vectors of 8. Only for processors with AVX2 and FMA.
    #[allow(unsafe_code, reason = "instructions that not every x86-64 has")]
    pub fn chains(length: usize, factor: f32) -> f32 {
        assert!(is_x86_feature_detected!("avx2") && is_x86_feature_detected!("fma"));
        // SAFETY: the processor has both features.
        unsafe { chains_in_registers(length, factor) }
    }

    #[target_feature(enable = "avx2,fma")]
    fn chains_in_registers(length: usize, factor: f32) -> f32 {
        let factor = _mm256_set1_ps(factor);
        let mut chains: [_; CHAINS] = std::array::from_fn(|chain| _mm256_set1_ps(chain as f32));
        for _ in 0..length {
            for chain in &mut chains {
                *chain = _mm256_fmadd_ps(*chain, factor, factor);
            }
        }
        let sum = |sum, chain: &_| _mm256_add_ps(sum, *chain);
        _mm256_cvtss_f32(chains.iter().fold(factor, sum))
    }
}

/// The lanes of the portable chains.
const LANES: usize = 4;

/// The chains in arrays of 4, which every processor with vectors computes in one of its own.
fn portable(length: usize, factor: f32) -> f32 {
    let mut chains: [[f32; LANES]; CHAINS] = std::array::from_fn(|chain| [chain as f32; LANES]);
    for _ in 0..length {
        for lane in chains.as_flattened_mut() {
            *lane = multiply_add(*lane, factor);
        }
    }
    chains.as_flattened().iter().sum()
}

/// In one instruction where there is one: elsewhere `mul_add` is a slow function of the C library.
fn multiply_add(x: f32, factor: f32) -> f32 {
    if cfg!(any(target_arch = "aarch64", target_feature = "fma")) {
        x.mul_add(factor, factor)
    } else {
        x * factor + factor
    }
}
