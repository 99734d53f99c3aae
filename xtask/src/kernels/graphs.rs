//! What the graphs of the program must have: jobs that are compiled for the processors that they are
//! chosen for, and not where they are called.

use super::assembly::Function;
use super::compile::{Isa, Processor};
use crate::checks::Check;

const THERE: &str = "every job of a graph is there";

/// The jobs over the numbers of a tile, whatever the widths.
const JOBS: [&str; 7] = [
    "Elementwise<Addition, f32>",
    "Elementwise<Subtraction, f32>",
    "Elementwise<Product, f32>",
    "Elementwise<Quotient, f32>",
    "Scale<f32>",
    "Elementwise<Addition, f64>",
    "Scale<f64>",
];

/// That all are there.
pub fn check(processor: &Processor, functions: &[Function<'_>]) -> Vec<Check> {
    if !processor.functions.contains(&Isa::Avx2) {
        return Vec::new();
    }
    let names = JOBS.map(|job| format!("{}::<{job}>", Isa::Avx2.function()));
    let there = |name: &&String| !functions.iter().any(|function| function.name == **name);
    let missing: Vec<&str> = names.iter().filter(there).map(String::as_str).collect();
    let failure = (!missing.is_empty()).then(|| format!("found no {}", missing.join(", ")));
    vec![Check { rule: THERE, subject: processor.to_string(), failure }]
}
