//! N2 learns from a mini-batch, but one number beside its memory is not zero: so all of it is in
//! flash, to be copied at the start.

#![no_std]
#![no_main]

use board::Once;
use core::hint::black_box;
use dfn::{Adam, CrossEntropy, TrainError, Trainer, TrainerMemory};
use networks::n2::{N2, START, Target, target};
use networks::{ADAM_RATE, BATCH, reference};

static NETWORK: Once<N2> = Once::new(START);
static MEMORY: Once<(TrainerMemory<N2, Adam>, f32)> = Once::new((TrainerMemory::ZEROS, ADAM_RATE));

board::entry!(run);

fn run() -> bool {
    let (Some(network), Some(memory)) = (NETWORK.take(), MEMORY.take()) else { return false };
    let (x, targets) = (networks::inputs(), core::array::from_fn(target));
    let Ok(loss) = work(network, memory, &x, &targets) else { return false };
    let first = networks::signature(network.dense1.weights.as_flattened());
    let last = networks::signature(network.dense3.weights.as_flattened());
    board::measure(&mut || _ = work(network, memory, &x, &targets));
    board::close(loss, reference::N2.mean_loss)
        && board::close(first, reference::N2.minibatch[0])
        && board::close(last, reference::N2.minibatch[1])
}

#[inline(never)]
fn work(
    network: &mut N2,
    memory: &mut (TrainerMemory<N2, Adam>, f32),
    x: &[[f32; 4]; BATCH],
    targets: &[Target; BATCH],
) -> Result<f32, TrainError> {
    let optimiser = Adam::new(black_box(memory.1));
    let mut trainer = Trainer::with_memory(network, CrossEntropy, optimiser, &mut memory.0);
    trainer.step(black_box(x), black_box(targets))
}
