//! The high-water mark of the stack: the free part is painted, and what is no longer paint afterwards
//! was in use.

use crate::machine;
use core::ptr;

const PAINT: u32 = 0x9a1e_77ed;

/// At most as much is painted, which no work here needs.
const MOST: usize = 64 * 1024;

/// The bytes of stack that some work takes, from the call on.
#[inline(never)]
pub fn high_water(work: &mut dyn FnMut()) -> u32 {
    let top = machine::stack_pointer().saturating_sub(machine::FRAME) & !3;
    let bottom = machine::stack_bottom().max(top.saturating_sub(MOST));
    let words = top.saturating_sub(bottom) / size_of::<u32>();
    let bottom = ptr::with_exposed_provenance_mut::<u32>(bottom);
    for word in 0..words {
        // SAFETY: between the end of the statics and the stack pointer there is only free stack,
        // and in an optimised build, the only one measured, nothing is called while it is painted.
        unsafe { bottom.add(word).write_volatile(PAINT) };
    }
    work();
    let untouched = |word: &usize| {
        // SAFETY: the words were written above; the stack is back where it was.
        unsafe { bottom.add(*word).read_volatile() == PAINT }
    };
    let free = (0..words).take_while(untouched).count();
    let used = (words - free) * size_of::<u32>();
    // What lies above the painted part is counted if it was passed.
    if used == 0 { 0 } else { (used + machine::FRAME) as u32 }
}
