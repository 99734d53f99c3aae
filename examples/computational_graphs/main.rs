//! The lecture's graphs as networks: figures 5 a to d, 6 and 11, each evaluated and differentiated
//! beside a calculation by hand; forward and back-propagation on a graph of scalars, step by step;
//! derivatives as nodes of the same graph; and the diagrams of all of them, as files.
//!
//! `cargo run --release --example computational_graphs`

mod algorithms;
mod batch;
mod build_grad;
mod diagrams;
mod figures;
mod formulas;
mod hand;
mod networks;
mod operation;
mod repeated;
mod steps;
#[path = "../support/mod.rs"]
mod support;

use std::error::Error;
use std::process::ExitCode;

fn main() -> ExitCode {
    support::exit(run())
}

fn run() -> Result<(), Box<dyn Error>> {
    let folder = support::picture_folder("computational_graphs")?;
    figures::product();
    figures::logistic();
    batch::show()?;
    figures::decay();
    repeated::show();
    steps::show()?;
    build_grad::show()?;
    diagrams::write(&folder)?;
    support::show_picture_folder(&folder);
    Ok(())
}
