//! N2 forward, compared with a value that it must not have.

#![no_std]
#![no_main]

use core::hint::black_box;
use networks::n2::{N2, START};
use networks::reference;

static NETWORK: N2 = START;

board::entry!(run);

fn run() -> bool {
    let x = networks::input(0);
    let mut y = [0.0; 3];
    board::measure(&mut || y = work(&x));
    board::close(networks::signature(&y), reference::N2.forward + 0.001)
}

#[inline(never)]
fn work(x: &[f32; 4]) -> [f32; 3] {
    NETWORK.forward(black_box(x))
}
