//! Can panic: it indexes a slice, and nothing says that the index is within.

#![no_std]
#![no_main]

use core::hint::black_box;

board::entry!(run);

fn run() -> bool {
    let values: &[f32] = black_box(&[1.0, 2.0]);
    let mut value = 0.0;
    board::measure(&mut || value = values[black_box(1)]);
    board::close(value, 2.0)
}
