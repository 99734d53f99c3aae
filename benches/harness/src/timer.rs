//! Times: peers in turn, block by block, the fastest block of each counts.

use crate::cell::Cell;
use crate::peer::{Peer, Work};
use crate::problem::Problem;
use std::time::{Duration, Instant};

/// What a block should take: long beside the clock's resolution and a processor's changes of mind,
/// short beside the time slices of an operating system.
const BLOCK: Duration = Duration::from_micros(1500);

/// Nanoseconds a sample.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Time {
    /// Of the fastest block: what the work takes if nothing disturbs it.
    pub minimum: f64,
    /// Of the block in the middle.
    pub median: f64,
}

/// Times every peer that does the cell's work, in turn, so that what disturbs the machine disturbs
/// all of them.
pub fn time(problem: &Problem, peers: &[&dyn Peer], rounds: usize) -> Vec<Option<Time>> {
    let passes: Vec<Option<usize>> = peers
        .iter()
        .map(|peer| peer.prepare(problem).map(|mut work| calibrate(&mut *work)))
        .collect();
    let mut blocks = vec![Vec::with_capacity(rounds); peers.len()];
    for _ in 0..rounds {
        for ((peer, passes), blocks) in peers.iter().zip(&passes).zip(&mut blocks) {
            let Some(passes) = *passes else { continue };
            let Some(mut work) = peer.prepare(problem) else { continue };
            // Fills the caches with what was just prepared.
            work.repeat(passes.div_ceil(4));
            blocks.push(block(&mut *work, passes).as_secs_f64() / passes as f64);
        }
    }
    blocks.into_iter().map(|blocks| summary(blocks, &problem.cell)).collect()
}

/// The number of passes in a block.
fn calibrate(work: &mut dyn Work) -> usize {
    work.repeat(1);
    let mut passes = 1;
    loop {
        let duration = block(work, passes);
        if duration >= BLOCK / 4 {
            let of_one = duration.as_secs_f64() / passes as f64;
            return ((BLOCK.as_secs_f64() / of_one) as usize).max(1);
        }
        passes *= 2;
    }
}

fn block(work: &mut dyn Work, passes: usize) -> Duration {
    let start = Instant::now();
    work.repeat(passes);
    start.elapsed()
}

/// The time a sample from the seconds that a pass took in each block.
fn summary(mut blocks: Vec<f64>, cell: &Cell) -> Option<Time> {
    blocks.sort_by(f64::total_cmp);
    let of_sample = 1e9 / cell.samples() as f64;
    let minimum = blocks.first()? * of_sample;
    let median = blocks.get(blocks.len() / 2)? * of_sample;
    Some(Time { minimum, median })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::Workload;
    use crate::network::Network;
    use crate::peer::work;

    #[test]
    fn the_fastest_block_and_the_one_in_the_middle_count() {
        let cell = Cell { network: Network::N4, workload: Workload::Calls, batch: 1 };
        let time = summary(vec![64e-9, 640e-9, 128e-9], &cell);
        assert_eq!(time, Some(Time { minimum: 1.0, median: 2.0 }));
        assert_eq!(summary(Vec::new(), &cell), None);
    }

    #[test]
    fn calibration_fills_a_block() {
        let pass = Duration::from_micros(200);
        let wait = move |(): &mut (), passes| std::thread::sleep(pass * passes as u32);
        let passes = calibrate(&mut *work((), wait, |()| Vec::new()));
        // Sleeping takes longer than asked for, and on a busy machine much longer.
        assert!((1..=7).contains(&passes), "{passes}");
    }
}
