//! Text to QEMU, by semihosting. Formatting with `core::fmt` can panic and would take 10 kB.

use core::ffi::CStr;
use semihosting::sys::arm_compat::sys_write0;

/// Writes words, and a number after each of them.
pub fn line(parts: &[(&CStr, usize)]) {
    for (words, number) in parts {
        sys_write0(words);
        write_number(*number);
    }
    sys_write0(c"\n");
}

/// Writes a line of words.
pub fn words(words: &CStr) {
    sys_write0(words);
    sys_write0(c"\n");
}

fn write_number(mut number: usize) {
    // The last one stays 0, and ends the text.
    let mut digits = [0; 11];
    for digit in digits.iter_mut().rev().skip(1) {
        *digit = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            break;
        }
    }
    let mut text = digits.as_slice();
    while let Some((0, rest)) = text.split_first() {
        text = rest;
    }
    if let Ok(text) = CStr::from_bytes_until_nul(text) {
        sys_write0(text);
    }
}
