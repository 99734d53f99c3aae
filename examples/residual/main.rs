//! Skip connections: twenty-four layers that read handwritten digits, with and without them.
//!
//! `cargo run --release --example residual`

#[path = "../digits/data.rs"]
mod data;
mod networks;
mod picture;
mod runs;
#[path = "../support/mod.rs"]
mod support;

use networks::{EPOCHS, Plain, RATES, Skipping};
use runs::{Runs, SEEDS};
use std::error::Error;
use std::process::ExitCode;
use support::{Column, Table};

fn main() -> ExitCode {
    support::exit(run())
}

fn run() -> Result<(), Box<dyn Error>> {
    let digits = data::read()?;
    let (learn, read) = (digits.training.labels.len(), digits.test.labels.len());
    let hidden = Plain::LAYERS.len() - 1;
    println!(
        "{hidden} hidden layers of 16 units read digits: {learn} to learn from, {read} to test with\n"
    );
    println!("  plain      h ← g(Wᵀh + b)");
    println!(
        "  residual   h ← h + g(Wᵀh + b), which passes on what it is given (He and others 2016)\n"
    );
    println!(
        "  g = tanh, the same number of parameters ({}), starts and orders of the digits;",
        Plain::PARAMETERS
    );
    println!("  {EPOCHS} epochs of SGD, the rate falls to 0; medians of {SEEDS} seeds\n");

    let columns = ["rate", "loss", "test accuracy", "worst seed", "best seed"].map(Column::Right);
    let [rate, loss, accuracy, worst, best] = columns;
    let mut table = Table::new([Column::Left(""), rate, loss, accuracy, worst, best]);
    let mut best_runs: [Option<Runs>; 2] = [None, None];
    for rate in RATES {
        let plain = Runs::new::<Plain>("plain", &digits, rate)?;
        let residual = Runs::new::<Skipping>("residual", &digits, rate)?;
        for (runs, best_runs) in [plain, residual].into_iter().zip(&mut best_runs) {
            let [worst, middle, best] = runs.accuracies();
            let accuracies = [middle, worst, best].map(|accuracy| format!("{accuracy:.3}"));
            let [accuracy, worst, best] = accuracies;
            let loss = format!("{:.3}", runs.loss());
            table.row([runs.name.to_string(), rate.to_string(), loss, accuracy, worst, best]);
            if best_runs.as_ref().is_none_or(|best| best.accuracies()[1] < middle) {
                *best_runs = Some(runs);
            }
        }
    }
    println!("{table}");

    let drawn: Vec<_> = best_runs.into_iter().flatten().collect();
    println!("  Before the first step the gradient |∂J/∂W| of all weights is");
    for runs in &drawn {
        let size = runs.gradients.iter().map(|size| size * size).sum::<f64>().sqrt();
        println!("  {size:6.2} in the {} network", runs.name);
    }
    println!();

    let folder = support::picture_folder("residual")?;
    picture::draw(&folder.join("residual.svg"), &drawn)?;
    support::show_picture_folder(&folder);
    Ok(())
}
