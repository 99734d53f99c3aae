//! What users bring themselves: an activation, a loss, an optimiser, an initialiser, and how they
//! are checked.
//!
//! `cargo run --release --example custom`

mod checks;
#[path = "../digits/data.rs"]
mod data;
mod initialiser;
mod optimiser;
mod own;
mod periodic;
mod problems;
mod quantiles;
mod reader;
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
    checks::show()?;
    let charts =
        [periodic::show()?, quantiles::show()?, optimiser::show(&digits)?, initialiser::show()];
    support::draw(&folder.join("custom.svg"), &charts, 2, (560.0, 400.0))?;
    support::show_picture_folder(&folder);
    Ok(())
}
