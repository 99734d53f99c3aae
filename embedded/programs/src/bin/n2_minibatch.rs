//! N2 learns from a mini-batch with Adam, its gradients and moments in a `static` of zeros.

#![no_std]
#![no_main]

use board::Once;
use core::hint::black_box;
use dfn::{Adam, CrossEntropy, TrainError, Trainer, TrainerMemory};
use networks::n2::{N2, START, Target, target};
use networks::{ADAM_RATE, BATCH, reference};

static NETWORK: Once<N2> = Once::new(START);
/// Tiles of one sample, also where there is room for more: WebAssembly has the same limit here.
type Memory = TrainerMemory<N2, Adam, 1>;

static MEMORY: Once<Memory> = Once::new(Memory::ZEROS);

// Known before running: what it takes fits a part with 16 kB, and leaves 4 of them for the stack.
const _: () = assert!(N2::BYTES + Memory::BYTES <= 12 * 1024);

board::entry!(run);

fn run() -> bool {
    let (Some(network), Some(memory)) = (NETWORK.take(), MEMORY.take()) else { return false };
    let (x, targets) = (networks::inputs(), core::array::from_fn(target));
    let Ok(loss) = work(network, memory, &x, &targets) else { return false };
    let first = networks::signature(network.dense1.weights.as_flattened());
    let last = networks::signature(network.dense3.weights.as_flattened());
    board::measure(&mut || _ = work(network, memory, &x, &targets));
    board::close(loss, reference::N2_MEAN_LOSS)
        && board::close(first, reference::N2_MINIBATCH[0])
        && board::close(last, reference::N2_MINIBATCH[1])
}

#[inline(never)]
fn work(
    network: &mut N2,
    memory: &mut Memory,
    x: &[[f32; 4]; BATCH],
    targets: &[Target; BATCH],
) -> Result<f32, TrainError> {
    let optimiser = Adam::new(ADAM_RATE);
    let mut trainer = Trainer::with_memory(network, CrossEntropy, optimiser, memory);
    trainer.step(black_box(x), black_box(targets))
}
