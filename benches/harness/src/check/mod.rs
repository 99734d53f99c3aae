//! Whether a peer computes what the reference does: otherwise its times mean nothing.

#[cfg(test)]
mod tests;

use crate::peer::Peer;
use crate::problem::Problem;
use std::error::Error;
use std::fmt;

/// How far a value may be from the reference, relative to the larger of 1 and the value.
const TOLERANCE: f64 = 1e-4;
/// How far a trained parameter may be from the reference, relative to the largest change of its
/// tensor: a step is small, and without this one that is forgotten would not be seen.
const TOLERANCE_OF_CHANGE: f64 = 0.01;

/// A peer that computes something else than the reference.
#[derive(Debug, PartialEq)]
pub struct Mismatch {
    peer: &'static str,
    /// Network, work and batch.
    cell: String,
    what: What,
}

#[derive(Debug, PartialEq)]
enum What {
    Count { found: usize, expected: usize },
    Value { index: usize, found: f32, expected: f64, tolerance: f64 },
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { peer, cell, what } = self;
        write!(f, "`{peer}` differs from the reference at {cell}: ")?;
        match what {
            What::Count { found, expected } => write!(f, "{found} values, expected {expected}"),
            What::Value { index, found, expected, tolerance } => {
                write!(f, "value {index} is {found}, expected {expected} ± {tolerance:.1e}")
            }
        }
    }
}

impl Error for Mismatch {}

/// Lets every peer that does the cell's work go through the samples once, and compares.
pub fn check(problem: &Problem, expected: &[f64], peers: &[&dyn Peer]) -> Result<(), Mismatch> {
    let tolerances = tolerances(problem, expected);
    for peer in peers {
        let Some(mut work) = peer.prepare(problem) else { continue };
        work.repeat(1);
        compare(&work.values(), expected, &tolerances).map_err(|what| {
            let cell = problem.cell;
            let (network, workload) = (cell.network.name(), cell.workload.name());
            let cell = format!("{network} {workload}, batch {}", cell.batch);
            Mismatch { peer: peer.name(), cell, what }
        })?;
    }
    Ok(())
}

fn compare(found: &[f32], expected: &[f64], tolerances: &[f64]) -> Result<(), What> {
    if found.len() != expected.len() {
        return Err(What::Count { found: found.len(), expected: expected.len() });
    }
    for (index, (&found, &expected)) in found.iter().zip(expected).enumerate() {
        let tolerance = tolerances[index];
        let near = (f64::from(found) - expected).abs() <= tolerance;
        // Not the other way round: NaN is not near.
        if !near {
            return Err(What::Value { index, found, expected, tolerance });
        }
    }
    Ok(())
}

/// How far each value may be from the reference.
fn tolerances(problem: &Problem, expected: &[f64]) -> Vec<f64> {
    let mut tolerances: Vec<f64> =
        expected.iter().map(|value| TOLERANCE * value.abs().max(1.0)).collect();
    if problem.cell.workload.trains() {
        let mut first = 0;
        for before in problem.tensors() {
            let tensor = first..first + before.len();
            let changes = before.iter().zip(&expected[tensor.clone()]);
            let largest = changes.map(|(b, e)| (e - f64::from(*b)).abs()).fold(0.0, f64::max);
            for tolerance in &mut tolerances[tensor.clone()] {
                *tolerance = tolerance.min(TOLERANCE_OF_CHANGE * largest);
            }
            first = tensor.end;
        }
    }
    tolerances
}
