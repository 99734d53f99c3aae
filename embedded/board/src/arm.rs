//! Cortex-M: SysTick counts.

pub use crate::console::{exit, report};

use core::arch::asm;
use core::ptr;
use cortex_m_rt as _;

/// What of the frame lies below the stack pointer.
pub const FRAME: usize = 0;

/// The stack pointer of the caller.
#[inline(always)]
pub fn stack_pointer() -> usize {
    let pointer;
    // SAFETY: it reads a register.
    unsafe { asm!("mov {}, sp", out(reg) pointer, options(nomem, nostack, preserves_flags)) };
    pointer
}

/// The end of the statics, where the stack must not come.
pub fn stack_bottom() -> usize {
    unsafe extern "C" {
        static __sheap: u8;
    }
    (&raw const __sheap).expose_provenance()
}

const CONTROL: *mut u32 = ptr::without_provenance_mut(0xe000_e010);
const RELOAD: *mut u32 = ptr::without_provenance_mut(0xe000_e014);
const CURRENT: *mut u32 = ptr::without_provenance_mut(0xe000_e018);
/// SysTick counts this down.
const FULL: u32 = 0x00ff_ffff;

/// Twice the instructions of a tick: the clock runs at 16 MHz on the micro:bit, at 25 MHz on MPS2. The
/// Cortex-M0 of the former is the one that cannot compare and swap.
#[cfg(target_has_atomic = "8")]
const TWICE_A_TICK: u64 = 80;
#[cfg(not(target_has_atomic = "8"))]
const TWICE_A_TICK: u64 = 125;

/// The instructions of some runs together, to the grain of a tick.
pub fn instructions(runs: u32, work: &mut dyn FnMut()) -> u32 {
    // SAFETY: these are the registers of SysTick, which nothing else here uses. Writing to the
    // current value clears it.
    let start = unsafe {
        RELOAD.write_volatile(FULL);
        CURRENT.write_volatile(0);
        CONTROL.write_volatile(0b101);
        CURRENT.read_volatile()
    };
    for _ in 0..runs {
        work();
    }
    // SAFETY: as above.
    let end = unsafe { CURRENT.read_volatile() };
    let ticks = start.wrapping_sub(end) & FULL;
    (u64::from(ticks) * TWICE_A_TICK / 2) as u32
}
