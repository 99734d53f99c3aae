//! RISC-V: the processor counts its instructions.

pub use crate::console::{exit, report};

use core::arch::asm;
use riscv_rt as _;

/// What of the frame lies below the stack pointer.
pub const FRAME: usize = 0;

/// The stack pointer of the caller.
#[inline(always)]
pub fn stack_pointer() -> usize {
    let pointer;
    // SAFETY: it reads a register.
    unsafe { asm!("mv {}, sp", out(reg) pointer, options(nomem, nostack, preserves_flags)) };
    pointer
}

/// The end of the statics, where the stack must not come.
pub fn stack_bottom() -> usize {
    unsafe extern "C" {
        static __eheap: u8;
    }
    (&raw const __eheap).expose_provenance()
}

/// The instructions of some runs together.
pub fn instructions(runs: u32, work: &mut dyn FnMut()) -> u32 {
    let start = count();
    for _ in 0..runs {
        work();
    }
    count().wrapping_sub(start)
}

fn count() -> u32 {
    let count;
    // SAFETY: it reads a counter.
    unsafe { asm!("csrr {}, minstret", out(reg) count, options(nomem, nostack)) };
    count
}
