//! The trainer: whose memory it uses makes no difference, and training is the same every time.

#![cfg(feature = "std")]

use dfn::{
    AdaGrad, Adam, AdamW, CrossEntropy, Fit, Momentum, Nesterov, Optimiser, Overflow, RmsProp, Sgd,
    TrainError, Trainer, TrainerMemory, network,
};

mod common;
use common::{bits, samples};

network! {
    struct Net = dense(4 -> 8, tanh) -> dense(8 -> 3, softmax);
}

type Memory<O> = TrainerMemory<Net, O>;

const SAMPLES: usize = 100;

fn targets() -> Vec<usize> {
    (0..SAMPLES).map(|sample| sample * 7 % 3).collect()
}

/// Losses and parameters after some steps, as bits.
fn train<O: Optimiser<Net>>(trainer: &mut Trainer<Net, CrossEntropy, O>, steps: usize) -> Vec<u64> {
    let (x, targets) = (samples(SAMPLES), targets());
    let losses = (0..steps).map(|_| trainer.step(&x, &targets).unwrap());
    let mut all: Vec<u64> = losses.map(|loss| u64::from(loss.to_bits())).collect();
    all.extend(bits(trainer.network()));
    all
}

#[test]
fn memory_that_the_caller_owns_gives_the_same_bits_as_memory_on_the_heap() {
    fn check<O: Optimiser<Net>>(optimiser: O, mut memory: Memory<O>) {
        let (mut on_heap, mut owned) = (Net::random(1), Net::random(1));
        let found =
            train(&mut Trainer::with_memory(&mut owned, CrossEntropy, optimiser, &mut memory), 5);
        let expected = train(&mut Trainer::new(&mut on_heap, CrossEntropy, optimiser), 5);
        assert_eq!(found, expected);
        assert_ne!(bits(&owned), bits(&Net::random(1)), "nothing was learned");
    }

    const FOR_SGD: Memory<Sgd> = TrainerMemory::new();
    const FOR_MOMENTUM: Memory<Momentum> = TrainerMemory::new();
    const FOR_ADAM: Memory<Adam> = TrainerMemory::new();
    check(Sgd::new(0.1), FOR_SGD);
    check(Momentum::new(0.1, 0.9), FOR_MOMENTUM);
    check(Adam::new(0.01), FOR_ADAM);
}

#[test]
fn what_the_optimiser_remembers_goes_on_with_its_memory() {
    let mut memory = Memory::new();
    let (mut in_one_go, mut interrupted) = (Net::random(1), Net::random(1));
    train(&mut Trainer::new(&mut in_one_go, CrossEntropy, Adam::new(0.01)), 5);
    for steps in [2, 3] {
        let adam = Adam::new(0.01);
        let trainer = &mut Trainer::with_memory(&mut interrupted, CrossEntropy, adam, &mut memory);
        train(trainer, steps);
    }
    assert_eq!(bits(&interrupted), bits(&in_one_go));

    let mut forgetful = Net::random(1);
    for steps in [2, 3] {
        train(&mut Trainer::new(&mut forgetful, CrossEntropy, Adam::new(0.01)), steps);
    }
    assert_ne!(bits(&forgetful), bits(&in_one_go));
}

#[test]
fn hyper_parameters_can_change_between_steps() {
    let (mut changed, mut separate) = (Net::random(1), Net::random(1));
    let mut trainer = Trainer::new(&mut changed, CrossEntropy, Sgd::new(0.1));
    train(&mut trainer, 1);
    trainer.optimiser_mut().rate = 0.01;
    train(&mut trainer, 1);

    train(&mut Trainer::new(&mut separate, CrossEntropy, Sgd::new(0.1)), 1);
    train(&mut Trainer::new(&mut separate, CrossEntropy, Sgd::new(0.01)), 1);
    assert_eq!(bits(&changed), bits(&separate));
}

#[test]
fn a_scaled_rule_has_another_rate_and_is_the_same_otherwise() {
    fn check<O: Optimiser<Net> + PartialEq + std::fmt::Debug>(rule: O, expected: O) {
        assert_eq!(rule.scaled(0.25), expected);
    }
    check(Sgd::new(0.5), Sgd::new(0.125));
    check(Momentum::new(0.5, 0.9), Momentum::new(0.125, 0.9));
    check(Nesterov::new(0.5, 0.9), Nesterov::new(0.125, 0.9));
    check(AdaGrad::new(0.5), AdaGrad::new(0.125));
    let odd = |rate| RmsProp { rate, decay: 0.75, epsilon: 0.5 };
    check(odd(0.5), odd(0.125));
    let odd = |rate| Adam { rate, beta1: 0.5, beta2: 0.75, epsilon: 0.5 };
    check(odd(0.5), odd(0.125));
    let odd = |rate| AdamW { rate, beta1: 0.5, beta2: 0.75, epsilon: 0.5, weight_decay: 0.1 };
    check(odd(0.5), odd(0.125));
}

#[test]
fn a_step_that_would_overflow_is_refused_and_forgotten() {
    fn check<O: Optimiser<Net>>(absurd: O, sound: O) {
        // Softmax does not mind how large the biases are, as long as they are the same.
        let mut start = Net::random(1);
        start.dense2.bias = [f32::MAX; 3];
        let (x, targets) = (samples(SAMPLES), targets());
        let mut network = start;
        let mut trainer = Trainer::new(&mut network, CrossEntropy, absurd);
        let error = trainer.step(&x, &targets).unwrap_err();
        assert!(matches!(error, TrainError::Overflow(Overflow { layer: "dense2", .. })));
        assert_eq!(
            error.to_string(),
            "expected a finite step, found that it overflows in `dense2`"
        );
        assert_eq!(bits(trainer.network()), bits(&start));

        *trainer.optimiser_mut() = sound;
        let mut from_the_start = start;
        let expected = train(&mut Trainer::new(&mut from_the_start, CrossEntropy, sound), 3);
        assert_eq!(train(&mut trainer, 3), expected);
    }

    const HUGE: f32 = f32::MAX / 16.0;
    check(Sgd::new(HUGE), Sgd::new(0.1));
    check(Momentum::new(HUGE, 0.9), Momentum::new(0.1, 0.9));
    check(Nesterov::new(HUGE, 0.9), Nesterov::new(0.1, 0.9));
    check(AdaGrad::new(HUGE), AdaGrad::new(0.1));
    check(RmsProp::new(HUGE), RmsProp::new(0.01));
    check(Adam::new(HUGE), Adam::new(0.01));
    check(AdamW { weight_decay: 0.0, ..AdamW::new(HUGE) }, AdamW::new(0.01));
}

#[test]
fn the_mean_loss_is_that_of_the_next_step_and_changes_nothing() {
    let mut network = Net::random(1);
    let (x, targets) = (samples(SAMPLES), targets());
    let mut trainer = Trainer::new(&mut network, CrossEntropy, Sgd::new(0.1));
    let loss = trainer.mean_loss(&x, &targets).unwrap();
    assert_eq!(bits(trainer.network()), bits(&Net::random(1)));
    assert_eq!(trainer.step(&x, &targets), Ok(loss));
    assert!(trainer.mean_loss(&x, &targets).unwrap() < loss);
}

/// The parameters and the last loss after two epochs, as bits.
fn fit(seed: u64) -> Vec<u64> {
    let mut network = Net::random(1);
    let fit = Fit { epochs: 2, batch: 8, seed, ..Fit::default() };
    let outcome = Trainer::new(&mut network, CrossEntropy, Adam::new(0.01))
        .fit(&samples(SAMPLES), &targets(), fit, |_| {})
        .unwrap();
    let mut all = bits(&network);
    all.push(u64::from(outcome.loss.to_bits()));
    all
}

#[test]
fn the_same_seed_trains_to_the_same_bits_and_another_seed_to_others() {
    assert_eq!(fit(5), fit(5));
    assert_ne!(fit(5), fit(6));
}
