//! Siamese networks: two images through one encoder, whose layers are used twice, and the probability
//! that both are of the same digit (Bromley and others 1993).
//!
//! `cargo run --release --example siamese`

#[path = "../digits/data.rs"]
mod data;
mod networks;
mod picture;
#[path = "../support/mod.rs"]
mod support;

use networks::{PAIRS, Pairs, Siamese, only};
use std::error::Error;
use std::process::ExitCode;
use support::{Column, Table, median};

const SEEDS: u64 = 5;
/// Of test digits, which no pair to learn from has.
const TEST_PAIRS: usize = 4000;

fn main() -> ExitCode {
    support::exit(run())
}

fn run() -> Result<(), Box<dyn Error>> {
    let data::Split { training, test } = data::read()?;
    println!("{}\n", Siamese::summary());
    println!(
        "  {PAIRS} pairs of {} digits to learn from, {TEST_PAIRS} pairs",
        training.labels.len()
    );
    println!(
        "  of {} others to test with; half of them are of the same digit\n",
        test.labels.len()
    );

    let unseen = Pairs::draw(&test, TEST_PAIRS, 100);
    let mut learned = Vec::new();
    for seed in 0..SEEDS {
        let network = Siamese::learn(&training, seed)?;
        learned.push((unseen.accuracy(&network)?, network));
    }
    let mut table = Table::new(["seed", "accuracy on pairs never seen"].map(Column::Right));
    for (seed, (accuracy, _)) in learned.iter().enumerate() {
        table.row([seed.to_string(), format!("{accuracy:.4}")]);
    }
    table.row(["median".to_string(), format!("{:.4}", median(learned.iter().map(|one| one.0)))]);
    println!("{table}");

    learned.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (accuracy, network) = &learned[learned.len() / 2];
    let same = network.forward(&test.images[0], &test.images[0]);
    println!("  A digit and itself are the same with a probability of {:.3}.", same[0]);
    let swapped = network.forward(&test.images[0], &test.images[1])
        == network.forward(&test.images[1], &test.images[0]);
    println!("  Left and right can be swapped: {}.\n", if swapped { "yes" } else { "no" });

    let others = only(&training, |digit| digit < 8);
    let pairs = Pairs::draw(&only(&test, |digit| digit >= 8), TEST_PAIRS, 100);
    let mut accuracies = Vec::new();
    for seed in 0..SEEDS {
        accuracies.push(pairs.accuracy(&Siamese::learn(&others, seed)?)?);
    }
    let accuracy_of_two = median(accuracies);
    println!(
        "  Kinds of digits that it has never seen are harder: after learning from pairs of 0 to 7"
    );
    println!(
        "  it judges {accuracy_of_two:.4} of the pairs of 8 and 9 right (median; by chance 0.5).\n"
    );

    let folder = support::picture_folder("siamese")?;
    picture::draw(&folder.join("codes.svg"), network, *accuracy, &test, &unseen)?;
    support::show_picture_folder(&folder);
    Ok(())
}
