//! Nothing but what is called a box is ever on the heap.

#![cfg(feature = "std")]

use dfn::{Adam, CrossEntropy, Fit, L2, RmsProp, Trainer, TrainerMemory, Workspace, network};
use std::hint::black_box;

mod common;

network! {
    struct Net = dense(5 -> 9, relu) -> dense(9 -> 7, tanh) -> dense(7 -> 3, softmax);
}

/// More than a tile.
const SAMPLES: usize = 100;

#[track_caller]
fn check<R>(what: &str, work: impl FnOnce() -> R) {
    let count = allocations(work);
    assert_eq!(count, 0, "{what} allocated {count} times");
}

fn allocations<R>(work: impl FnOnce() -> R) -> u64 {
    // Optimised, a result that nobody sees might not be computed.
    allocation_counter::measure(|| drop(black_box(work()))).count_total
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(Net::boxed), 1);
}

#[test]
fn one_sample_is_computed_and_learned_without_the_heap() {
    let mut network = Net::random(1);
    let mut gradients = Net::ZEROS;
    let x = common::samples::<[f32; 5]>(1)[0];
    let trace = network.trace(&x);

    check("random", || Net::random(2));
    check("forward", || network.forward(&x));
    check("classify", || network.classify(&x));
    check("trace", || network.trace(&x));
    check("backward", || network.backward(&trace, &[1.0; 3], &mut gradients));
    check("jacobian", || network.jacobian(&x));
    check("step", || network.step(&x, &2, CrossEntropy, 0.1).unwrap());
    check("a refused step", || network.step(&x, &3, CrossEntropy, 0.1).unwrap_err());
}

#[test]
fn batches_are_computed_and_learned_without_the_heap() {
    let mut network = Net::random(1);
    let (mut gradients, mut workspace) = (Net::ZEROS, Workspace::<Net>::new());
    let x = common::samples(SAMPLES);
    let mut y = [[0.0; 3]; SAMPLES];
    let targets: Vec<usize> = (0..SAMPLES).map(|sample| sample % 3).collect();

    check("forward_batch", || network.forward_batch(&x, &mut y, &mut workspace).unwrap());
    check("mean_loss", || network.mean_loss(&x, &targets, CrossEntropy, &mut workspace).unwrap());
    check("gradients", || {
        network.gradients(&x, &targets, CrossEntropy, &mut gradients, &mut workspace).unwrap()
    });

    let mut memory = TrainerMemory::<Net, Adam>::new();
    check("a trainer with memory of its own", || {
        let adam = Adam::new(0.01);
        let mut trainer = Trainer::with_memory(&mut network, CrossEntropy, adam, &mut memory);
        for _ in 0..3 {
            trainer.step(&x, &targets).unwrap();
        }
    });
    let mut trainer = Trainer::new(&mut network, CrossEntropy, Adam::new(0.01));
    check("a trainer's step", || trainer.step(&x, &targets).unwrap());
    let clipped = RmsProp::new(0.01).clipped(0.1);
    let mut trainer = Trainer::new(&mut network, CrossEntropy, clipped).penalty(L2::new(0.01));
    check("a step with all there is", || trainer.step(&x, &targets).unwrap());
}

#[test]
fn metrics_allocate_the_same_for_any_number_of_samples() {
    let network = Net::random(1);
    let x = common::samples(SAMPLES);
    let classes: Vec<usize> = (0..SAMPLES).map(|sample| sample % 3).collect();
    let count = |samples| {
        let (x, classes) = (&x[..samples], &classes[..samples]);
        allocations(|| dfn::accuracy(&network, x, classes).unwrap())
    };
    // A workspace, and the outputs of a tile.
    assert_eq!([count(1), count(SAMPLES)], [2; 2]);
    let matrix = || dfn::ConfusionMatrix::<3>::of(&network, &x, &classes).unwrap();
    assert_eq!(allocations(matrix), 2);
}

#[test]
fn the_epochs_and_batches_of_a_training_allocate_nothing() {
    let x = common::samples(SAMPLES);
    let classes: Vec<usize> = (0..SAMPLES).map(|sample| sample % 3).collect();
    let count = |epochs, batch| {
        let mut network = Net::random(1);
        let mut trainer = Trainer::new(&mut network, CrossEntropy, Adam::new(0.01));
        let patience = Some(epochs);
        let fit = Fit { epochs, batch, validation: 0.2, patience, ..Fit::default() };
        let mut losses = 0.0;
        allocations(|| trainer.fit(&x, &classes, fit, |report| losses += report.loss).unwrap())
    };
    // Once each: the order, the samples that are held out as numbers and as samples, a mini-batch,
    // and the best parameters.
    assert_eq!([count(1, SAMPLES), count(20, SAMPLES), count(20, 1)], [7; 3]);
}
