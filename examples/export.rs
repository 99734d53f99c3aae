//! Trains the network of the digits example and writes it as Rust source, with digits to read and
//! to learn from, for the program in `embedded/digits` that runs on a microcontroller.
//!
//! `cargo run --release --example export`, and the folder to write to unless it is that program's.

#[path = "digits/data.rs"]
mod data;
#[path = "../embedded/digits/src/lesson.rs"]
mod lesson;
#[path = "digits/network.rs"]
mod network;

use dfn::{CrossEntropy, Role, accuracy};
use lesson::{Image, RATE, Sample, checksum};
use network::Digits;
use std::env;
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::ops::Range;
use std::path::PathBuf;

const SEED: u64 = 0;

/// Which of the digits that the network has not learned from are read on the device and compared,
/// which it is examined with, and which it learns from there.
const SHOWN: Range<usize> = 0..20;
const EXAM: Range<usize> = 20..120;
const LESSON: Range<usize> = 120..320;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = match (env::args_os().nth(1), env::var_os("CARGO_MANIFEST_DIR")) {
        (Some(folder), _) => PathBuf::from(folder),
        (None, Some(package)) => PathBuf::from(package).join("embedded/digits/src"),
        (None, None) => return Err("expected the folder to write to".into()),
    };
    let data::Split { training, test } = data::read()?;
    let mut network = Digits::learn(&training, SEED, |_| ())?;
    println!("learned from {} digits", training.labels.len());
    let accuracy = accuracy(&network, &test.images, &test.labels)?;
    println!("of {} others read right: {accuracy:.4}", test.labels.len());

    let samples: Vec<Sample> =
        test.images.iter().zip(&test.labels).map(|(image, label)| sample(image, *label)).collect();
    write_file(folder.join("weights.rs"), &weights(&network)?)?;
    write_file(folder.join("samples.rs"), &self::samples(&network, &samples)?)?;

    // The device does the same and should come to nearly the same numbers.
    println!("\nbefore learning");
    examine(&network, &samples[EXAM]);
    for sample in &samples[LESSON] {
        network.step(&sample.moved(), &sample.label, CrossEntropy, RATE)?;
    }
    println!("\nlearned from moved digits, one at a time: {}", LESSON.len());
    println!("\nafter learning");
    examine(&network, &samples[EXAM]);
    Ok(())
}

fn sample(image: &Image, label: usize) -> Sample {
    Sample { label, pixels: image.map(|pixel| (16.0 * pixel) as u8) }
}

fn examine(network: &Digits, exam: &[Sample]) {
    let right = |image: fn(&Sample) -> Image| {
        exam.iter().filter(|sample| network.classify(&image(sample)) == sample.label).count()
    };
    println!("digits read right:  in place {} of {}", right(Sample::image), exam.len());
    println!("              moved by a pixel {} of {}", right(Sample::moved), exam.len());
}

fn write_file(file: PathBuf, text: &str) -> Result<(), Box<dyn Error>> {
    fs::write(&file, text).map_err(|error| format!("{}: {error}", file.display()))?;
    println!("wrote {}, {} bytes", file.display(), text.len());
    Ok(())
}

/// A constant of all parameters.
fn weights(network: &Digits) -> Result<String, Box<dyn Error>> {
    let mut text = String::from(
        "//! The weights, exact to the bit. Written by `cargo run --release --example export`.

use crate::Digits;
use dfn::Dense;

",
    );
    writeln!(text, "/// What `lesson::checksum` gives for them on the host.")?;
    writeln!(text, "pub const CHECKSUM: u32 = {:#010x};\n", checksum(network))?;
    writeln!(text, "/// The network as the host has trained it.")?;
    writeln!(text, "#[rustfmt::skip]\npub const DIGITS: Digits = Digits {{")?;
    for tensor in network.tensors() {
        match tensor.role {
            Role::Weights => {
                writeln!(text, "    {}: Dense {{\n        weights: [", tensor.layer.label)?;
                for row in tensor.values.chunks(tensor.layer.outputs) {
                    writeln!(text, "            [{}],", numbers(row)?)?;
                }
                writeln!(text, "        ],")?;
            }
            Role::Bias => {
                writeln!(text, "        bias: [{}],\n    }},", numbers(tensor.values)?)?;
            }
            role => return Err(format!("{role:?} cannot be written").into()),
        }
    }
    writeln!(text, "}};")?;
    Ok(text)
}

/// Numbers as Rust writes them: `{:?}` gives as many digits as it takes to read the same bits.
fn numbers(values: &[f32]) -> Result<String, Box<dyn Error>> {
    let mut text = String::new();
    for value in values {
        let number = format!("{value:?}");
        if number.parse::<f32>()?.to_bits() != value.to_bits() {
            return Err(format!("{number} cannot be written exactly").into());
        }
        let comma = if text.is_empty() { "" } else { ", " };
        write!(text, "{comma}{number}")?;
    }
    Ok(text)
}

/// The digits for the device, and how the host reads those that are compared.
fn samples(network: &Digits, samples: &[Sample]) -> Result<String, Box<dyn Error>> {
    let read_as = samples[SHOWN].iter().map(|sample| network.classify(&sample.image()));
    let mut text = String::from(
        "//! Digits for the device. Written by `cargo run --release --example export`.

use crate::lesson::Sample;

",
    );
    writeln!(text, "/// How the host reads those that are shown.")?;
    writeln!(text, "#[rustfmt::skip]\npub static READ_AS: [usize; {}] =", SHOWN.len())?;
    writeln!(text, "    {:?};", read_as.collect::<Vec<_>>())?;
    for (name, range, purpose) in [
        ("SHOWN", SHOWN, "Digits to read and to compare with the host."),
        ("EXAM", EXAM, "Digits to count the right ones of, before learning and after it."),
        ("LESSON", LESSON, "Digits to learn from on the device."),
    ] {
        writeln!(text, "\n/// {purpose}\n#[rustfmt::skip]")?;
        writeln!(text, "pub static {name}: [Sample; {}] = [", range.len())?;
        for Sample { label, pixels } in &samples[range] {
            writeln!(text, "    Sample {{ label: {label}, pixels: {pixels:?} }},")?;
        }
        writeln!(text, "];")?;
    }
    Ok(text)
}
