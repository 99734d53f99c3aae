//! The linker script of the runtime, and what the host of a WebAssembly module must see.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let target = env::var("TARGET").unwrap_or_default();
    let arguments: &[&str] = if target.starts_with("wasm32") {
        &[
            "--export=main",
            "--export=STACK",
            "--export=__data_end",
            "--stack-first",
            "-zstack-size=65536",
        ]
    } else if target.starts_with("riscv32") {
        &["-Tmemory.x", "-Tlink.x"]
    } else {
        &["-Tlink.x"]
    };
    for argument in arguments {
        println!("cargo::rustc-link-arg-bins={argument}");
    }
}
