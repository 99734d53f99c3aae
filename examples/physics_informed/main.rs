//! Differential equations solved by networks without any data: derivatives with respect to the input,
//! `grad(y, x)`, are part of the cost (Lagaris, Likas and Fotiadis 1998; Raissi, Perdikaris and
//! Karniadakis 2019).
//!
//! `cargo run --release --example physics_informed`

mod picture;
mod problems;
#[path = "../support/mod.rs"]
mod support;

use picture::Words;
use problems::{END, Growth, Oscillator, POINTS, Solution, Solved};
use std::error::Error;
use std::process::ExitCode;
use support::{Column, Table};

/// Which of the starts is drawn; the errors of all are printed.
const SEEDS: u64 = 3;

fn main() -> ExitCode {
    support::exit(run())
}

fn run() -> Result<(), Box<dyn Error>> {
    println!("Networks that obey a differential equation at {POINTS} points from x = 0 to {END}\n");
    let growth = solve::<Growth>(1, &picture::GROWTH)?;
    let oscillator = solve::<Oscillator>(2, &picture::OSCILLATOR)?;

    let folder = support::picture_folder("physics_informed")?;
    picture::draw(&folder.join("solutions.svg"), &growth, &oscillator)?;
    support::show_picture_folder(&folder);
    Ok(())
}

/// Solves an equation from several starts, and gives the solution with the median error.
fn solve<N: Solution>(number: u8, words: &Words) -> Result<Solved<N>, Box<dyn Error>> {
    println!("{number}. {}: {}\n", words.name, words.equation);
    println!("   {}, where N is a network; the initial values hold whatever N is.", words.trial);
    println!(
        "   J is the mean square of what is left of the equation; {} steps of Adam\n",
        N::EPOCHS
    );
    let mut table = Table::new(["seed", "J at first", "J", "largest error"].map(Column::Right));
    let mut solved = Vec::new();
    for seed in 0..SEEDS {
        let one = Solved::<N>::new(seed)?;
        let [first, last] = [one.costs[0], one.costs[N::EPOCHS - 1]];
        table.row([
            seed.to_string(),
            format!("{first:.2e}"),
            format!("{last:.2e}"),
            format!("{:.1e}", one.largest_error()),
        ]);
        solved.push(one);
    }
    println!("{table}");
    solved.sort_by(|a, b| a.largest_error().total_cmp(&b.largest_error()));
    let middle = solved.swap_remove(solved.len() / 2);
    println!("   largest error of y, the median: {:.1e}\n", middle.largest_error());
    Ok(middle)
}
