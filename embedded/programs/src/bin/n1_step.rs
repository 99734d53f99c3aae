//! N1 learns from one sample, in place and without a workspace.

#![no_std]
#![no_main]

use board::Once;
use core::hint::black_box;
use dfn::{HalfSquaredError, StepError};
use networks::n1::{N1, START, TARGET};
use networks::{STEP_RATE, reference};

static NETWORK: Once<N1> = Once::new(START);

board::entry!(run);

fn run() -> bool {
    let Some(network) = NETWORK.take() else { return false };
    let x = networks::input(0);
    let Ok(loss) = work(network, &x) else { return false };
    let first = networks::signature(network.dense1.weights.as_flattened());
    let last = networks::signature(network.dense2.weights.as_flattened());
    board::measure(&mut || _ = work(network, &x));
    board::close(loss, reference::N1_LOSS)
        && board::close(first, reference::N1_STEP[0])
        && board::close(last, reference::N1_STEP[1])
}

#[inline(never)]
fn work(network: &mut N1, x: &[f32; 2]) -> Result<f32, StepError> {
    network.step(black_box(x), black_box(&TARGET), HalfSquaredError, STEP_RATE)
}
