//! N3 forward, with its weights in flash.

#![no_std]
#![no_main]

use core::hint::black_box;
use networks::n3::{N3, START};
use networks::reference;

static NETWORK: N3 = START;

board::entry!(run);

fn run() -> bool {
    let x = networks::input(0);
    let mut y = [0.0; 10];
    board::measure(&mut || y = work(&x));
    board::close(networks::signature(&y), reference::N3_FORWARD)
}

#[inline(never)]
fn work(x: &[f32; 64]) -> [f32; 10] {
    NETWORK.forward(black_box(x))
}
