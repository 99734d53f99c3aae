//! N1 forward, with its weights in flash.

#![no_std]
#![no_main]

use core::hint::black_box;
use networks::n1::{N1, START};
use networks::reference;

static NETWORK: N1 = START;

board::entry!(run);

fn run() -> bool {
    let x = networks::input(0);
    let mut y = [0.0; 1];
    board::measure(&mut || y = work(&x));
    board::close(networks::signature(&y), reference::N1_FORWARD)
}

#[inline(never)]
fn work(x: &[f32; 2]) -> [f32; 1] {
    NETWORK.forward(black_box(x))
}
