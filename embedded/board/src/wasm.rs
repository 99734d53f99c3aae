//! WebAssembly: the host calls `main` and reads the stack of the work; nothing counts instructions.

use core::hint;
use core::sync::atomic::{AtomicU32, Ordering};

/// The bytes of stack that were reported; the host reads it.
#[unsafe(no_mangle)]
static STACK: AtomicU32 = AtomicU32::new(0);

/// Puts the numbers where the host finds them.
pub fn report(stack: u32, _: u32) {
    STACK.store(stack, Ordering::Relaxed);
}

/// What of the frame can lie below an address in it.
pub const FRAME: usize = 64;

/// An address in the frame of the caller: WebAssembly has no register to read.
#[inline(always)]
pub fn stack_pointer() -> usize {
    let local = 0_u32;
    (&raw const *hint::black_box(&local)).expose_provenance()
}

/// The stack begins the memory (`--stack-first`); address 0 is left alone.
pub fn stack_bottom() -> usize {
    16
}

/// Runs the work; the host has no count.
pub fn instructions(runs: u32, work: &mut dyn FnMut()) -> u32 {
    for _ in 0..runs {
        work();
    }
    0
}
