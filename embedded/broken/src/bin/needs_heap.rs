//! Needs a heap, which no target here has.

#![no_std]
#![no_main]

extern crate alloc;

board::entry!(run);

fn run() -> bool {
    true
}
