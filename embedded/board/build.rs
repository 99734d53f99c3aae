//! Puts the memory of the board, as QEMU emulates it, where the linker looks for it.

use std::path::PathBuf;
use std::{env, fs};

/// MPS2 with a Cortex-M3 or M4F: 4 MB each.
const MPS2: &str = "MEMORY
{
  FLASH : ORIGIN = 0x00000000, LENGTH = 4M
  RAM   : ORIGIN = 0x20000000, LENGTH = 4M
}
";

/// micro:bit, an nRF51822 with a Cortex-M0.
const MICROBIT: &str = "MEMORY
{
  FLASH : ORIGIN = 0x00000000, LENGTH = 256K
  RAM   : ORIGIN = 0x20000000, LENGTH = 16K
}
";

/// QEMU's RISC-V `virt`: everything in RAM, the upper half of it for what a flash would not hold.
const VIRT: &str = "MEMORY
{
  FLASH : ORIGIN = 0x80000000, LENGTH = 4M
  RAM   : ORIGIN = 0x80400000, LENGTH = 4M
}
REGION_ALIAS(\"REGION_TEXT\", FLASH);
REGION_ALIAS(\"REGION_RODATA\", FLASH);
REGION_ALIAS(\"REGION_DATA\", RAM);
REGION_ALIAS(\"REGION_BSS\", RAM);
REGION_ALIAS(\"REGION_HEAP\", RAM);
REGION_ALIAS(\"REGION_STACK\", RAM);
";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let target = env::var("TARGET").unwrap_or_default();
    let memory = match target.as_str() {
        "thumbv6m-none-eabi" => MICROBIT,
        target if target.starts_with("thumb") => MPS2,
        target if target.starts_with("riscv32") => VIRT,
        _ => return,
    };
    let folder = PathBuf::from(env::var_os("OUT_DIR").expect("Cargo gives a folder"));
    fs::write(folder.join("memory.x"), memory).expect("the folder can be written to");
    println!("cargo::rustc-link-search={}", folder.display());
}
