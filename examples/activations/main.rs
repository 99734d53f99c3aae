//! All units that declarations name, with their slopes: tables, and the picture of the documentation.
//!
//! `cargo run --release --example activations`

mod picture;
#[path = "../support/mod.rs"]
mod support;
mod tables;
mod units;

use std::error::Error;
use std::fs;
use std::process::ExitCode;

fn main() -> ExitCode {
    support::exit(run())
}

fn run() -> Result<(), Box<dyn Error>> {
    tables::show();
    let folder = support::picture_folder("activations")?;
    fs::write(folder.join("units.svg"), picture::draw())?;
    support::show_picture_folder(&folder);
    Ok(())
}
