//! Reads handwritten digits: learns from 1437 of them, and is tested with 360 others.
//!
//! `cargo run --release --example digits`

mod curve;
mod data;
mod history;
mod misread;
mod network;
#[path = "../support/mod.rs"]
mod support;

use curve::Epoch;
use dfn::{BatchError, ConfusionMatrix, CrossEntropy, Workspace, accuracy};
use indicatif::{ProgressBar, ProgressStyle};
use network::{BATCH, Digits, EPOCHS, RATE};
use std::error::Error;
use std::process::ExitCode;
use std::time::{Duration, Instant};

const SEED: u64 = 0;

fn main() -> ExitCode {
    support::exit(run())
}

fn run() -> Result<(), Box<dyn Error>> {
    let data::Split { training, test } = data::read()?;
    println!("{}\n", Digits::summary());
    let (learn, read) = (training.labels.len(), test.labels.len());
    println!("  {learn} digits to learn from, {read} to test with");
    println!("  {EPOCHS} epochs, batches of {BATCH}, cross-entropy, SGD at a rate of {RATE}\n");

    let bar = ProgressBar::new(EPOCHS as u64);
    bar.set_style(ProgressStyle::with_template("  {bar:30} epoch {pos}/{len}, {msg}")?);
    let mut history = Vec::with_capacity(EPOCHS);
    let mut workspace = Workspace::<Digits>::boxed();
    let mut watching = Duration::ZERO;
    let start = Instant::now();
    let network = Digits::learn(&training, SEED, |report| {
        let pause = Instant::now();
        let network = report.network;
        let (images, labels) = (&test.images, &test.labels);
        let mut epoch = || {
            Ok::<_, BatchError>(Epoch {
                number: report.epoch,
                training_loss: report.loss,
                test_loss: network.mean_loss(images, labels, CrossEntropy, &mut workspace)?,
                test_accuracy: accuracy(network, images, labels)?,
            })
        };
        history.push(epoch());
        bar.set_message(format!("loss {:.4}", report.loss));
        bar.inc(1);
        watching += pause.elapsed();
    })?;
    let learning = start.elapsed() - watching;
    bar.finish();
    if !bar.is_hidden() {
        // The bar leaves the cursor at its end.
        eprintln!("\n");
    }
    let history = history.into_iter().collect::<Result<Vec<_>, _>>()?;

    println!("{}", history::table(&history));
    println!("training took {:.3} s", learning.as_secs_f64());
    println!("test accuracy: {:.4}\n", accuracy(&network, &test.images, &test.labels)?);
    println!("{}\n", ConfusionMatrix::<10>::of(&network, &test.images, &test.labels)?);

    let folder = support::picture_folder("digits")?;
    curve::draw(&folder.join("learning.svg"), &history)?;
    misread::draw(&folder.join("misread.svg"), &network, &test)?;
    support::show_picture_folder(&folder);
    Ok(())
}
