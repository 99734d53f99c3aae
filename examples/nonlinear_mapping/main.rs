//! A function that no linear layer computes, and the maps φ in whose space it is linear.
//!
//! `cargo run --release --example nonlinear_mapping`

mod fits;
mod line;
mod linear;
mod networks;
mod plane;
mod planes;
#[path = "../support/mod.rs"]
mod support;

use std::error::Error;
use std::process::ExitCode;

fn main() -> ExitCode {
    support::exit(run())
}

fn run() -> Result<(), Box<dyn Error>> {
    let folder = support::picture_folder("nonlinear_mapping")?;
    linear::show()?;
    fits::show(&folder.join("fits.svg"))?;
    planes::show(&folder.join("planes.svg"))?;
    support::show_picture_folder(&folder);
    Ok(())
}
