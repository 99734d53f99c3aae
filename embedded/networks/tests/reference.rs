//! The reference values are those of the same networks in double precision, which
//! `tests/golden` of dfn compares with PyTorch.

use dfn::{
    Adam, CrossEntropy, HalfSquaredError, Loss, Network, OwnCost, Trainer, TrainerMemory, network,
};
use networks::reference::{self, Reference};
use networks::{ADAM_RATE, BATCH, STEP_RATE, input, noise};

network! {
    struct N1: f64 = dense(2 -> 2, relu) -> dense(2 -> 1);
    struct N2: f64 = dense(4 -> 16, relu) -> dense(16 -> 16, relu) -> dense(16 -> 3, softmax);
    struct N3: f64 = dense(64 -> 64, relu) -> dense(64 -> 32, tanh) -> dense(32 -> 10, softmax);
    struct R2: f64(x: 4) -> 3 {
        target t: 3;
        let h = x -> dense(16, relu);
        let r = relu(h + (h -> dense(16)));
        let y = r -> dense(3, softmax);
        cost = cross_entropy(y, t) + 0.01 * mean(square(r));
        y
    }
}

fn signature(values: &[f64]) -> f64 {
    values.iter().enumerate().map(|(index, value)| f64::from(noise(50_000 + index)) * value).sum()
}

/// The signatures of the first and the last layer's weights.
fn ends<N: Network<Scalar = f64>>(network: &N) -> [f32; 2] {
    let tensors: Vec<_> = network.tensors().collect();
    let of = |index: usize| signature(tensors[index].values) as f32;
    [of(0), of(tensors.len() - 2)]
}

fn values<N, Target, L, const IN: usize, const OUT: usize>(
    start: &N,
    step_target: Target,
    targets: [Target; BATCH],
    loss: L,
) -> Reference
where
    N: Network<Scalar = f64, Input = [f64; IN], Output = [f64; OUT]>,
    L: Loss<N::Unit, N::Output, Target>,
{
    let x: [[f64; IN]; BATCH] = std::array::from_fn(|sample| input::<IN>(sample).map(f64::from));
    let mut stepped = *start;
    let loss_before = stepped.step(&x[0], &step_target, loss, STEP_RATE.into()).unwrap();
    let mut trained = *start;
    let mut memory = TrainerMemory::<N, Adam<f64>>::ZEROS;
    let mut trainer =
        Trainer::with_memory(&mut trained, loss, Adam::new(ADAM_RATE.into()), &mut memory);
    let mean_loss = trainer.step(&x, &targets).unwrap();
    let found = Reference {
        forward: signature(&start.forward(&x[0])) as f32,
        loss: loss_before as f32,
        step: ends(&stepped),
        mean_loss: mean_loss as f32,
        minibatch: ends(&trained),
    };
    // A program that did nothing would be found out.
    for changed in [found.step, found.minibatch] {
        for (changed, start) in changed.iter().zip(ends(start)) {
            assert!((changed - start).abs() > 1e-3, "{changed} is as at the start");
        }
    }
    found
}

/// A network in double precision with the numbers of one in single precision.
fn widened<N: Network<Scalar = f64>>(single: &impl Network<Scalar = f32>) -> N {
    let mut network = N::ZEROS;
    for (to, from) in network.tensors_mut().zip(single.tensors()) {
        for (to, from) in to.values.iter_mut().zip(from.values) {
            *to = (*from).into();
        }
    }
    network
}

#[test]
fn n1() {
    let targets = std::array::from_fn(networks::n1::target);
    let start = widened::<N1>(&networks::n1::START);
    let targets = targets.map(|target: [f32; 1]| target.map(f64::from));
    let step_target = networks::n1::TARGET.map(f64::from);
    assert_eq!(values(&start, step_target, targets, HalfSquaredError), reference::N1);
}

#[test]
fn n2() {
    let targets = std::array::from_fn(networks::n2::target);
    let start = widened::<N2>(&networks::n2::START);
    assert_eq!(values(&start, networks::n2::TARGET, targets, CrossEntropy), reference::N2);
}

#[test]
fn n3() {
    let targets = std::array::from_fn(networks::n3::target);
    let start = widened::<N3>(&networks::n3::START);
    assert_eq!(values(&start, networks::n3::TARGET, targets, CrossEntropy), reference::N3);
}

#[test]
fn r2() {
    let targets = std::array::from_fn(networks::r2::target);
    let start = widened::<R2>(&networks::r2::START);
    let targets = targets.map(|target: [f32; 3]| target.map(f64::from));
    let step_target = networks::r2::TARGET.map(f64::from);
    assert_eq!(values(&start, step_target, targets, OwnCost), reference::R2);
}
