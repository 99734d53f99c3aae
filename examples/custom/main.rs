//! What users bring themselves: an activation, a loss, a penalty, an optimiser, a schedule and an
//! initialiser, and how they are checked.
//!
//! `cargo run --release --example custom`

mod activation;
mod checks;
#[path = "../digits/data.rs"]
mod data;
mod initialiser;
mod loss;
mod optimiser;
mod own;
mod penalty;
mod problems;
#[path = "../support/mod.rs"]
mod support;

use std::error::Error;
use std::process::ExitCode;

fn main() -> ExitCode {
    support::exit(run())
}

fn run() -> Result<(), Box<dyn Error>> {
    let folder = support::picture_folder("custom")?;
    let digits = data::read()?;
    let charts = [
        checks::show()?,
        activation::show()?,
        loss::show()?,
        penalty::show()?,
        optimiser::show(&digits)?,
        initialiser::show(),
    ];
    support::draw_charts(&folder.join("custom.svg"), &charts, 3, (440.0, 360.0))?;
    support::show_picture_folder(&folder);
    Ok(())
}
