//! How much stack and how many instructions some work takes.

use crate::{machine, stack};

/// Runs some work and reports its stack and its instructions, without those of the call.
///
/// The work must be the same whenever it is called: where the clock is coarse, the instructions are
/// the mean of many runs.
#[inline(never)]
pub fn measure(work: &mut dyn FnMut()) {
    let nothing: &mut dyn FnMut() = &mut || {};
    let stack = stack::high_water(work).saturating_sub(stack::high_water(nothing));
    let instructions = instructions(work).saturating_sub(instructions(nothing));
    machine::report(stack, instructions);
}

/// Long work runs once, short work so often that the grain of the clock is below one instruction.
#[inline(never)]
fn instructions(work: &mut dyn FnMut()) -> u32 {
    const RUNS: u32 = 64;
    const LONG: u32 = 200_000;
    let once = machine::instructions(1, work);
    if once >= LONG { once } else { machine::instructions(RUNS, work) / RUNS }
}
