//! Output units and what they stand for: probabilities, means and medians, classes.
//!
//! `cargo run --release --example output_units`

mod bernoulli;
mod flowers;
mod likelihood;
mod probability;
mod regions;
mod skewed;
mod stuck;
#[path = "../support/mod.rs"]
mod support;

use std::error::Error;
use std::process::ExitCode;

fn main() -> ExitCode {
    support::exit(run())
}

fn run() -> Result<(), Box<dyn Error>> {
    let folder = support::picture_folder("output_units")?;
    bernoulli::show(&folder.join("bernoulli.svg"))?;
    stuck::show(&folder.join("learning.svg"))?;
    likelihood::show(&folder.join("likelihood.svg"))?;
    regions::show(&folder.join("regions.svg"))?;
    support::show_picture_folder(&folder);
    Ok(())
}
