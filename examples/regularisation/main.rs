//! Penalties: few noisy samples, learned with weights that are to stay small.
//!
//! `cargo run --release --example regularisation`

mod fits;
mod losses;
mod problem;
#[path = "../support/mod.rs"]
mod support;
mod sweep;

use dfn::{L1, L2};
use problem::{Curve, NOISE, Problem, TRAINING, VALIDATION};
use std::error::Error;
use std::process::ExitCode;
use sweep::{Point, Sweep};

const SEEDS: u64 = 7;

/// A λ at which the network learns too little.
const TOO_STRONG: f64 = 0.1;

fn main() -> ExitCode {
    support::exit(run())
}

fn run() -> Result<(), Box<dyn Error>> {
    println!(
        "J = L + λΩ, on {TRAINING} samples of sin 2x and noise, with {} parameters",
        Curve::PARAMETERS
    );
    println!("   (L is the mean squared error, Ω is ½ Σ w² for L2 and Σ |w| for L1;");
    println!("   the noise has a deviation of {NOISE}; {VALIDATION} other samples for validation;");
    println!("   medians of {SEEDS} seeds, each with samples and a start of its own)\n");

    let problems: Vec<_> = (0..SEEDS).map(Problem::new).collect();
    let none = Point::new(&problems, 0.0, ())?;
    let l2 = Sweep::new("L2", &problems, L2::new)?;
    let l1 = Sweep::new("L1", &problems, L1::new)?;
    losses::print(none, &l2, &l1);

    let folder = support::picture_folder("regularisation")?;
    let (best_l2, best_l1) = (l2.best().lambda, l1.best().lambda);
    let example = typical(&problems)?;
    let charts = [
        l2.losses(),
        l1.losses(),
        losses::while_learning(&problems, best_l2, TOO_STRONG)?,
        losses::near_0(&l2, &l1),
    ];
    support::draw_charts(&folder.join("losses.svg"), &charts, 2, (560.0, 380.0))?;
    let charts = fits::charts(example, best_l2, best_l1, TOO_STRONG)?;
    support::draw_charts(&folder.join("fits.svg"), &charts, 2, (560.0, 380.0))?;
    support::show_picture_folder(&folder);
    Ok(())
}

/// The problem with the median validation loss, when it is learned without a penalty.
fn typical(problems: &[Problem]) -> Result<&Problem, Box<dyn Error>> {
    let mut losses = Vec::new();
    for problem in problems {
        losses.push((problem.learn(())?.validation, problem));
    }
    losses.sort_by(|a, b| a.0.total_cmp(&b.0));
    Ok(losses[losses.len() / 2].1)
}
