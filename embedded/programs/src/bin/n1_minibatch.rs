//! N1 learns from a mini-batch with Adam, its gradients and moments in a `static` of zeros.

#![no_std]
#![no_main]

use board::Once;
use core::hint::black_box;
use dfn::{Adam, HalfSquaredError, TrainError, Trainer, TrainerMemory};
use networks::n1::{N1, START, Target, target};
use networks::{ADAM_RATE, BATCH, reference};

static NETWORK: Once<N1> = Once::new(START);
static MEMORY: Once<TrainerMemory<N1, Adam>> = Once::new(TrainerMemory::ZEROS);

board::entry!(run);

fn run() -> bool {
    let (Some(network), Some(memory)) = (NETWORK.take(), MEMORY.take()) else { return false };
    let (x, targets) = (networks::inputs(), core::array::from_fn(target));
    let Ok(loss) = work(network, memory, &x, &targets) else { return false };
    let first = networks::signature(network.dense1.weights.as_flattened());
    let last = networks::signature(network.dense2.weights.as_flattened());
    board::measure(&mut || _ = work(network, memory, &x, &targets));
    board::close(loss, reference::N1_MEAN_LOSS)
        && board::close(first, reference::N1_MINIBATCH[0])
        && board::close(last, reference::N1_MINIBATCH[1])
}

#[inline(never)]
fn work(
    network: &mut N1,
    memory: &mut TrainerMemory<N1, Adam>,
    x: &[[f32; 2]; BATCH],
    targets: &[Target; BATCH],
) -> Result<f32, TrainError> {
    let optimiser = Adam::new(ADAM_RATE);
    let mut trainer = Trainer::with_memory(network, HalfSquaredError, optimiser, memory);
    trainer.step(black_box(x), black_box(targets))
}
