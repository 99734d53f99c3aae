//! Needs the standard library, which no target here has.

#![no_std]
#![no_main]

extern crate std;

board::entry!(run);

fn run() -> bool {
    true
}
