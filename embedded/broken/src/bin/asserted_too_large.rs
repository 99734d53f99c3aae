//! N3 trains in more memory than is asserted: an error when it is compiled.

#![no_std]
#![no_main]

use dfn::{Adam, TrainerMemory};
use networks::n3::N3;

const _: () = assert!(N3::BYTES + TrainerMemory::<N3, Adam>::BYTES < 16 * 1024);

board::entry!(run);

fn run() -> bool {
    true
}
