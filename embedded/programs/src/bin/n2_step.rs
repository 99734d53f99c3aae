//! N2 learns from one sample, in place and without a workspace.

#![no_std]
#![no_main]

use board::Once;
use core::hint::black_box;
use dfn::{CrossEntropy, StepError};
use networks::n2::{N2, START, TARGET};
use networks::{STEP_RATE, reference};

static NETWORK: Once<N2> = Once::new(START);

board::entry!(run);

fn run() -> bool {
    let Some(network) = NETWORK.take() else { return false };
    let x = networks::input(0);
    let Ok(loss) = work(network, &x) else { return false };
    let first = networks::signature(network.dense1.weights.as_flattened());
    let last = networks::signature(network.dense3.weights.as_flattened());
    board::measure(&mut || _ = work(network, &x));
    board::close(loss, reference::N2_LOSS)
        && board::close(first, reference::N2_STEP[0])
        && board::close(last, reference::N2_STEP[1])
}

#[inline(never)]
fn work(network: &mut N2, x: &[f32; 4]) -> Result<f32, StepError> {
    network.step(black_box(x), black_box(&TARGET), CrossEntropy, STEP_RATE)
}
