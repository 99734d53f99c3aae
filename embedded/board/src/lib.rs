//! What the measured programs need of a board, the same for every processor: where they start and
//! end ([`entry!`]), memory that outlives the stack ([`Once`]), and how much stack and how many
//! instructions some work takes ([`measure`]).
//!
//! The one package here with `unsafe` code: it talks to the hardware. It counts instructions by
//! QEMU's clock, one instruction a nanosecond under `-icount shift=0`: instructions, not cycles.

#![no_std]
#![allow(unsafe_code, reason = "registers, the stack and the linker's symbols have no safe access")]

#[cfg(not(target_arch = "wasm32"))]
mod console;
#[cfg_attr(target_arch = "arm", path = "arm.rs")]
#[cfg_attr(target_arch = "riscv32", path = "riscv.rs")]
#[cfg_attr(target_arch = "wasm32", path = "wasm.rs")]
mod machine;
mod once;
mod stack;
mod work;

pub use once::Once;
pub use work::measure;

#[cfg(not(target_arch = "wasm32"))]
#[doc(hidden)]
pub use machine::exit;

/// The program: a function that does its work and says whether all results were right.
#[cfg(not(target_arch = "wasm32"))]
#[macro_export]
macro_rules! entry {
    ($run:path) => {
        /// Where the runtime starts.
        #[unsafe(no_mangle)]
        extern "C" fn main() -> ! {
            $crate::exit($run())
        }
    };
}

/// The program: a function that does its work and says whether all results were right.
#[cfg(target_arch = "wasm32")]
#[macro_export]
macro_rules! entry {
    ($run:path) => {
        /// What the host calls; 0 if all results were right.
        #[unsafe(no_mangle)]
        extern "C" fn main() -> i32 {
            i32::from(!$run())
        }
    };
}

/// Whether a number is what it should be, within 10⁻⁴ of the larger of 1 and that.
#[inline(never)]
pub fn close(found: f32, expected: f32) -> bool {
    let size = if expected.abs() > 1.0 { expected.abs() } else { 1.0 };
    (found - expected).abs() <= 1e-4 * size
}

/// No program can panic: one with a path to here does not link.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    unsafe extern "C" {
        fn this_program_can_panic() -> !;
    }
    // SAFETY: there is no such function, and so no program that calls it.
    unsafe { this_program_can_panic() }
}
