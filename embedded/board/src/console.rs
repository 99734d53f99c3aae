//! What a program says to QEMU, by semihosting: two numbers, and whether its results were right.

use core::ffi::CStr;
use semihosting::process::ExitCode;
use semihosting::sys::arm_compat::sys_write0;

/// Ends the program, successfully or not.
pub fn exit(success: bool) -> ! {
    let code = if success { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    code.exit_process()
}

/// Writes a line `stack 000001a0 instructions 00000a2c`.
pub fn report(stack: u32, instructions: u32) {
    sys_write0(c"stack ");
    write(stack);
    sys_write0(c" instructions ");
    write(instructions);
    sys_write0(c"\n");
}

/// Writes a number in hexadecimal: formatting with `core::fmt` would cost ten times what is
/// measured.
#[inline(never)]
fn write(number: u32) {
    let mut digits = [0; 9];
    for (place, digit) in digits.iter_mut().take(8).enumerate() {
        let value = (number >> (28 - 4 * place)) as u8 & 15;
        *digit = if value < 10 { b'0' + value } else { b'a' - 10 + value };
    }
    if let Ok(digits) = CStr::from_bytes_until_nul(&digits) {
        sys_write0(digits);
    }
}
