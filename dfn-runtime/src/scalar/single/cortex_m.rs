//! The square root of a Cortex-M's floating-point unit, which `core` has no function for.
//!
//! Compiled for bare metal whose floating-point arguments go in registers (`eabihf`) and that has no
//! atomic accesses of 64 bits: of the M, R and A profiles that is M alone, whose units, FPv4-SP and
//! FPv5, have the instruction. Where this was wrong, the assembler would refuse to build it.

#![allow(unsafe_code, reason = "an instruction that `core` has no function for")]

use core::arch::asm;

/// √x, rounded correctly, as the portable one: `vsqrt.f32`.
#[inline(always)]
pub fn sqrt(x: f32) -> f32 {
    let bits: u32;
    // By way of a general register: stable Rust takes floating-point ones for clobbers only.
    // SAFETY: the instructions read and write the registers they are given, s0, which is declared,
    // and the flags of FPSCR, which are not said to be preserved.
    unsafe {
        asm!(
            "vmov s0, {bits}",
            "vsqrt.f32 s0, s0",
            "vmov {bits}, s0",
            bits = inout(reg) x.to_bits() => bits,
            out("s0") _,
            options(pure, nomem, nostack),
        );
    }
    f32::from_bits(bits)
}
