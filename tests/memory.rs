//! How large the memory of training is, that it starts as zero bits, and that large networks never
//! pass the stack.

#![cfg(feature = "std")]

use dfn::rand_core::SeedableRng;
use dfn::{Adam, ByActivation, CrossEntropy, Fit, HalfSquaredError, Momentum, Network, Sgd, TILE};
use dfn::{OwnCost, TrainError, Trainer, TrainerMemory, Workspace, network};
use rand_pcg::Pcg32;
use std::fmt::Debug;
use std::sync::Mutex;
use std::thread;

mod common;

network! {
    struct Single = dense(2 -> 3, relu) -> dense(3 -> 2, softmax);

    struct Double: f64 = dense(2 -> 3, tanh) -> dense(3 -> 1, sigmoid);

    /// 3.3 MB of parameters.
    struct Large = dense(784 -> 1024, relu) -> dense(1024 -> 10, softmax);

    /// 4.3 MB of parameters.
    struct Square = dense(16 -> 1024, tanh) -> dense(1024 -> 1024, tanh) -> dense(1024 -> 1);

    /// 2.4 MB of parameters, and as large matrices that are computed from them.
    struct Computed(x: 16) -> 1 {
        param v: 16 -> 768;
        param w: 768 -> 768;
        target t: 1;
        let h = tanh(matvec(v, x));
        let y = mean(matvec(0.01 * exp(w), h));
        cost = half_squared_error(y, t) + 0.001 * sum(square(w));
        y
    }
}

/// Fails unless all bytes of the value are zero.
///
/// Without a look at the bytes themselves: as many zeros are printed as fill the whole value, and
/// a zero that has a sign is printed with it.
#[track_caller]
fn assert_zero_bits<N: Network>(value: impl Debug) {
    fn size_of_value<T>(_: &T) -> usize {
        size_of::<T>()
    }

    let text = format!("{value:?}");
    let pieces = text.split(|c: char| !(c.is_alphanumeric() || ".+-_".contains(c)));
    let numbers: Vec<&str> = pieces.filter(|piece| piece.parse::<f64>().is_ok()).collect();
    assert!(numbers.iter().all(|number| *number == "0.0"), "{text}");
    assert_eq!(numbers.len() * size_of::<N::Scalar>(), size_of_value(&value));
}

#[test]
fn every_memory_of_training_starts_as_zero_bits() {
    assert_zero_bits::<Single>(Single::ZEROS);
    assert_zero_bits::<Single>(Workspace::<Single>::new());
    assert_zero_bits::<Single>(TrainerMemory::<Single, Sgd>::new());
    assert_zero_bits::<Single>(TrainerMemory::<Single, Momentum>::new());
    assert_zero_bits::<Single>(TrainerMemory::<Single, Adam>::new());
    assert_zero_bits::<Double>(Workspace::<Double, 1>::ZEROS);
    assert_zero_bits::<Double>(TrainerMemory::<Double, Adam<f64>, 5>::ZEROS);
}

#[test]
fn memory_on_the_heap_starts_like_memory_in_a_static() {
    assert_zero_bits::<Single>(*Single::boxed());
    assert_zero_bits::<Single>(*Workspace::<Single>::boxed());
    assert_zero_bits::<Single>(*TrainerMemory::<Single, Adam>::boxed());
}

#[test]
fn a_workspace_grows_with_its_tile_and_with_nothing_else() {
    let of_one = Workspace::<Single, 1>::BYTES;
    assert_eq!(Workspace::<Single, 7>::BYTES, 7 * of_one);
    assert_eq!(Workspace::<Single>::BYTES, TILE * of_one);

    // A batch of any length goes through the smallest one.
    let x = common::samples(1000);
    let mut y = [[0.0; 2]; 1000];
    let mut workspace = Workspace::<Single, 1>::ZEROS;
    assert_eq!(size_of_val(&workspace), of_one);
    let network = Single::random(1);
    network.forward_batch(&x, &mut y, &mut workspace).unwrap();
    // Alone and in a batch a sample is the same up to rounding: sums in another order, and fused.
    let alone = network.forward(&x[999]).map(f64::from);
    common::assert_close("the last sample", &y[999], &alone, 1e-6);
}

#[test]
fn the_memory_of_a_trainer_can_be_a_static() {
    static MEMORY: Mutex<TrainerMemory<Single, Adam, 4>> = Mutex::new(TrainerMemory::ZEROS);

    let mut network = Single::random(1);
    let before = network;
    let memory = &mut MEMORY.lock().unwrap();
    let mut trainer = Trainer::with_memory(&mut network, CrossEntropy, Adam::new(0.1), memory);
    trainer.step(&common::samples(10), &[1; 10]).unwrap();
    assert_ne!(network, before);
}

/// The gradient of an input takes memory for a part of the weights, which are here as many as they
/// come.
fn train_square() {
    let mut network = Square::boxed();
    network.initialise(ByActivation, &mut Pcg32::seed_from_u64(1));
    let x: Vec<[f32; 16]> = common::samples(50);
    let t: Vec<[f32; 1]> = common::samples(50);
    let mut trainer = Trainer::new(&mut *network, HalfSquaredError, Sgd::new(0.001));
    let before = trainer.step(&x, &t).unwrap();
    assert!(trainer.mean_loss(&x, &t).unwrap() < before);
}

#[test]
fn a_network_larger_than_the_stack_is_made_and_trained_on_the_heap() {
    const STACK: usize = 512 * 1024;
    const { assert!(Large::BYTES > 6 * STACK) };

    let train = || {
        let mut network = Large::boxed();
        network.initialise(ByActivation, &mut Pcg32::seed_from_u64(1));
        // As many samples as fill a tile, so that its kernels are taken.
        let x: Vec<[f32; 784]> = common::samples(50);
        let targets: Vec<usize> = (0..x.len()).map(|sample| sample % 10).collect();
        let mut trainer = Trainer::new(&mut *network, CrossEntropy, Sgd::new(0.01));
        let before = trainer.step(&x, &targets).unwrap();
        let after = trainer.mean_loss(&x, &targets).unwrap();
        train_square();
        let one = network.step(&x[0], &3, CrossEntropy, 0.01).unwrap();
        (before, after, one)
    };
    let thread = thread::Builder::new().stack_size(STACK).spawn(train).unwrap();
    let (before, after, one) = thread.join().unwrap();
    assert!(after < before, "{after} < {before}");
    assert!(one.is_finite());
}

#[test]
fn a_matrix_that_is_computed_never_passes_the_stack() {
    const STACK: usize = 512 * 1024;
    const { assert!(Computed::BYTES > 4 * STACK) };

    let train = || {
        let mut network = Computed::boxed();
        network.initialise(ByActivation, &mut Pcg32::seed_from_u64(1));
        let x: Vec<[f32; 16]> = common::samples(50);
        let t: Vec<[f32; 1]> = common::samples(50);
        let mut trainer = Trainer::new(&mut *network, OwnCost, Sgd::new(0.01));
        let before = trainer.step(&x, &t).unwrap();
        let after = trainer.mean_loss(&x, &t).unwrap();
        assert!(after < before, "{after} < {before}");
    };
    thread::Builder::new().stack_size(STACK).spawn(train).unwrap().join().unwrap();
}

/// Best parameters are kept and put back, a checkpoint is made and resumed, a step is refused.
#[test]
fn a_network_larger_than_the_stack_is_fitted_and_resumed() {
    const STACK: usize = 512 * 1024;

    let train = || {
        let x: Vec<[f32; 784]> = common::samples(4);
        let fit =
            Fit { epochs: 2, batch: 2, validation: 0.25, patience: Some(2), ..Fit::default() };
        let optimiser = Momentum::new(0.001, 0.9);
        let mut network = Large::boxed();
        network.initialise(ByActivation, &mut Pcg32::seed_from_u64(1));
        let mut checkpoint = None;
        let mut trainer = Trainer::new(&mut *network, CrossEntropy, optimiser);
        let whole = trainer.fit(&x, &[0, 1, 2, 3], fit, |report| {
            checkpoint.get_or_insert_with(|| report.checkpoint());
        });

        let mut resumed = Large::boxed();
        let mut trainer = Trainer::new(&mut *resumed, CrossEntropy, optimiser);
        trainer.resume(checkpoint.unwrap());
        assert_eq!(trainer.fit(&x, &[0, 1, 2, 3], fit, |_| ()), whole);
        assert!(resumed.tensors().into_iter().eq(network.tensors()));

        let mut trainer = Trainer::new(&mut *resumed, CrossEntropy, Sgd::new(f32::MAX));
        let far: Vec<[f32; 784]> = x.iter().map(|x| x.map(|x| 1e3 * x)).collect();
        let refused = trainer.step(&far, &[0, 1, 2, 3]);
        assert!(matches!(refused, Err(TrainError::Overflow(_))), "{refused:?}");
        assert!(resumed.tensors().into_iter().eq(network.tensors()));
    };
    thread::Builder::new().stack_size(STACK).spawn(train).unwrap().join().unwrap();
}
