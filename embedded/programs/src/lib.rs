//! What is measured, written once for all networks: a program is the name of a network's module in
//! `networks`, and one of these.

#![no_std]
#![forbid(unsafe_code)]

#[doc(hidden)]
pub use {board, core::hint::black_box, dfn, networks};

/// One sample forward, with the weights in flash.
#[macro_export]
macro_rules! forward {
    ($net:ident) => {
        use $crate::dfn::{Program, Vector};
        use $crate::networks::{
            self,
            $net::{Network, REFERENCE, START},
        };

        static NETWORK: Network = START;

        $crate::board::entry!(run);

        fn run() -> bool {
            let x = networks::input(0);
            let mut y = <Network as Program>::Output::ZEROS;
            $crate::board::measure(&mut || y = work(&x));
            $crate::board::close(networks::signature(&y), REFERENCE.forward)
        }

        #[inline(never)]
        fn work(x: &<Network as Program>::Input) -> <Network as Program>::Output {
            NETWORK.forward($crate::black_box(x))
        }
    };
}

/// Learning from one sample, in place and without a workspace.
#[macro_export]
macro_rules! step {
    ($net:ident) => {
        use $crate::board::Once;
        use $crate::dfn::{Program, StepError};
        use $crate::networks::{
            self, STEP_RATE,
            $net::{LOSS, Network, REFERENCE, START, TARGET, ends},
        };

        static NETWORK: Once<Network> = Once::new(START);

        $crate::board::entry!(run);

        fn run() -> bool {
            let Some(network) = NETWORK.take() else { return false };
            let x = networks::input(0);
            let Ok(loss) = work(network, &x) else { return false };
            let [first, last] = ends(network);
            $crate::board::measure(&mut || _ = work(network, &x));
            $crate::board::close(loss, REFERENCE.loss)
                && $crate::board::close(first, REFERENCE.step[0])
                && $crate::board::close(last, REFERENCE.step[1])
        }

        #[inline(never)]
        fn work(network: &mut Network, x: &<Network as Program>::Input) -> Result<f32, StepError> {
            network.step($crate::black_box(x), $crate::black_box(&TARGET), LOSS, STEP_RATE)
        }
    };
}

/// Learning from a mini-batch with Adam, the gradients and moments in a `static` of zeros.
#[macro_export]
macro_rules! minibatch {
    ($net:ident) => {
        use $crate::board::Once;
        use $crate::dfn::{Adam, Program, TrainError, Trainer, TrainerMemory};
        use $crate::networks::{
            self, ADAM_RATE, BATCH,
            $net::{LOSS, Network, REFERENCE, START, Target, ends, target},
        };

        /// Tiles of one sample, on WebAssembly too.
        type Memory = TrainerMemory<Network, Adam, 1>;

        static NETWORK: Once<Network> = Once::new(START);
        static MEMORY: Once<Memory> = Once::new(Memory::ZEROS);

        $crate::board::entry!(run);

        fn run() -> bool {
            let (Some(network), Some(memory)) = (NETWORK.take(), MEMORY.take()) else {
                return false;
            };
            let (x, targets) = (networks::inputs(), core::array::from_fn(target));
            let Ok(loss) = work(network, memory, &x, &targets) else { return false };
            let [first, last] = ends(network);
            $crate::board::measure(&mut || _ = work(network, memory, &x, &targets));
            $crate::board::close(loss, REFERENCE.mean_loss)
                && $crate::board::close(first, REFERENCE.minibatch[0])
                && $crate::board::close(last, REFERENCE.minibatch[1])
        }

        #[inline(never)]
        fn work(
            network: &mut Network,
            memory: &mut Memory,
            x: &[<Network as Program>::Input; BATCH],
            targets: &[Target; BATCH],
        ) -> Result<f32, TrainError> {
            let optimiser = Adam::new(ADAM_RATE);
            let mut trainer = Trainer::with_memory(network, LOSS, optimiser, memory);
            trainer.step($crate::black_box(x), $crate::black_box(targets))
        }
    };
}
