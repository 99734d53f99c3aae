//! The networks in dfn.

use ::dfn::{
    Adam, CrossEntropy, Loss, MeanSquaredError, Network, Optimiser, Sgd, Trainer, TrainerMemory,
    Workspace, network,
};
use dfn_bench_harness::{
    ADAM_DECAYS, ADAM_EPSILON, ADAM_RATE, DESCENT_RATE, Peer, Problem, Targets, Work, Workload,
    arrays, work,
};
use std::hint::black_box;

network! {
    struct N1 = dense(2 -> 2, relu) -> dense(2 -> 1);
    struct N2 = dense(4 -> 16, relu) -> dense(16 -> 16, relu) -> dense(16 -> 3, softmax);
    struct N3 = dense(64 -> 64, relu) -> dense(64 -> 32, tanh) -> dense(32 -> 10, softmax);
    struct N4 = dense(784 -> 128, relu) -> dense(128 -> 10, softmax);
    struct N5 = dense(16 -> 64, tanh) -> dense(64 -> 64, tanh) -> dense(64 -> 4);
    struct N6 = dense(64 -> 64, relu) -> dense(64 -> 64, relu) -> dense(64 -> 64, relu)
        -> dense(64 -> 64, relu) -> dense(64 -> 64, relu) -> dense(64 -> 64, relu)
        -> dense(64 -> 64, relu) -> dense(64 -> 64, relu) -> dense(64 -> 10, softmax);
    struct N7(x: 64) -> 10 {
        let h1 = relu(x + (x -> dense(64, relu) -> dense(64)));
        let h2 = relu(h1 + (h1 -> dense(64, relu) -> dense(64)));
        let h3 = relu(h2 + (h2 -> dense(64, relu) -> dense(64)));
        let h4 = relu(h3 + (h3 -> dense(64, relu) -> dense(64)));
        h4 -> dense(10, softmax)
    }
}

/// This library.
pub struct Dfn;

impl Peer for Dfn {
    fn name(&self) -> &'static str {
        "dfn"
    }

    fn prepare(&self, problem: &Problem) -> Option<Box<dyn Work>> {
        use dfn_bench_harness::Network;
        Some(match problem.cell.network {
            Network::N1 => prepare::<N1, _, _, _, _>(problem, MeanSquaredError, values(problem)),
            Network::N2 => prepare::<N2, _, _, _, _>(problem, CrossEntropy, classes(problem)),
            Network::N3 => prepare::<N3, _, _, _, _>(problem, CrossEntropy, classes(problem)),
            Network::N4 => prepare::<N4, _, _, _, _>(problem, CrossEntropy, classes(problem)),
            Network::N5 => prepare::<N5, _, _, _, _>(problem, MeanSquaredError, values(problem)),
            Network::N6 => prepare::<N6, _, _, _, _>(problem, CrossEntropy, classes(problem)),
            Network::N7 => prepare::<N7, _, _, _, _>(problem, CrossEntropy, classes(problem)),
        })
    }
}

fn prepare<N, L, Target, const INPUTS: usize, const OUTPUTS: usize>(
    problem: &Problem,
    loss: L,
    targets: Vec<Target>,
) -> Box<dyn Work>
where
    N: Network<Scalar = f32, Input = [f32; INPUTS], Output = [f32; OUTPUTS]>,
    L: Loss<N::Unit, [f32; OUTPUTS], Target> + 'static,
    Target: 'static,
{
    let network = network::<N>(problem);
    match (problem.cell.workload, problem.cell.batch) {
        (Workload::Calls, _) => arrays::calls(problem, move |x| network.forward(x)),
        (Workload::DependentCalls, _) => {
            arrays::dependent_calls(problem, move |x| network.forward(x))
        }
        (Workload::Batches, _) => batches(problem, network),
        (Workload::Descent, 1) => steps_in_place(problem, network, loss, targets),
        (Workload::Descent, _) => steps(problem, network, loss, targets, Sgd::new(DESCENT_RATE)),
        (Workload::Adam, _) => {
            let [beta1, beta2] = ADAM_DECAYS;
            let adam = Adam { rate: ADAM_RATE, beta1, beta2, epsilon: ADAM_EPSILON };
            steps(problem, network, loss, targets, adam)
        }
    }
}

/// ŷ of batches.
fn batches<N, const INPUTS: usize, const OUTPUTS: usize>(
    problem: &Problem,
    network: Box<N>,
) -> Box<dyn Work>
where
    N: Network<Scalar = f32, Input = [f32; INPUTS], Output = [f32; OUTPUTS]>,
{
    let batch = problem.cell.batch;
    let x = arrays::inputs::<INPUTS>(problem);
    let y = vec![[0.0; OUTPUTS]; x.len()];
    work(
        (network, x, y, Workspace::<N>::boxed()),
        move |(network, x, y, workspace), passes| {
            for _ in 0..passes {
                for (x, y) in x.chunks(batch).zip(y.chunks_mut(batch)) {
                    network.forward_batch(x, y, workspace).expect("equal lengths");
                    black_box(y);
                }
            }
        },
        |(_, _, y, _)| y.as_flattened().to_vec(),
    )
}

/// Gradient descent, sample by sample in place.
fn steps_in_place<N, L, Target, const INPUTS: usize>(
    problem: &Problem,
    network: Box<N>,
    loss: L,
    targets: Vec<Target>,
) -> Box<dyn Work>
where
    N: Network<Scalar = f32, Input = [f32; INPUTS]>,
    L: Loss<N::Unit, N::Output, Target> + 'static,
    Target: 'static,
{
    work(
        (network, arrays::inputs::<INPUTS>(problem), targets),
        move |(network, x, targets), passes| {
            for _ in 0..passes {
                for (x, target) in x.iter().zip(targets.iter()) {
                    black_box(network.step(x, target, loss, DESCENT_RATE).expect("a valid step"));
                }
            }
        },
        |(network, ..)| parameters(&**network),
    )
}

/// Training batch by batch.
fn steps<N, L, Target, O, const INPUTS: usize>(
    problem: &Problem,
    network: Box<N>,
    loss: L,
    targets: Vec<Target>,
    optimiser: O,
) -> Box<dyn Work>
where
    N: Network<Scalar = f32, Input = [f32; INPUTS]>,
    L: Loss<N::Unit, N::Output, Target> + 'static,
    Target: 'static,
    O: Optimiser<N> + Copy + 'static,
{
    let batch = problem.cell.batch;
    let memory = TrainerMemory::<N, O>::boxed();
    work(
        (network, arrays::inputs::<INPUTS>(problem), targets, memory),
        move |(network, x, targets, memory), passes| {
            let mut trainer = Trainer::with_memory(&mut **network, loss, optimiser, memory);
            for _ in 0..passes {
                for (x, targets) in x.chunks(batch).zip(targets.chunks(batch)) {
                    black_box(trainer.step(x, targets).expect("a valid step"));
                }
            }
        },
        |(network, ..)| parameters(&**network),
    )
}

/// The network with the problem's parameters, on the heap.
fn network<N: Network<Scalar = f32>>(problem: &Problem) -> Box<N> {
    let mut network = N::boxed();
    for (tensor, values) in network.tensors_mut().zip(problem.tensors()) {
        tensor.values.copy_from_slice(values);
    }
    network
}

fn parameters<N: Network<Scalar = f32>>(network: &N) -> Vec<f32> {
    network.tensors().flat_map(|tensor| tensor.values.iter().copied()).collect()
}

fn values<const OUTPUTS: usize>(problem: &Problem) -> Vec<[f32; OUTPUTS]> {
    match &problem.targets {
        Targets::Values(values) => values.as_chunks().0.to_vec(),
        Targets::Classes(_) => unreachable!("the output unit is linear"),
    }
}

fn classes(problem: &Problem) -> Vec<usize> {
    match &problem.targets {
        Targets::Classes(classes) => classes.clone(),
        Targets::Values(_) => unreachable!("the output unit is softmax"),
    }
}
