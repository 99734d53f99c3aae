//! The networks by hand: what one writes in plain Rust without a library. Arrays of constant
//! widths, loops that follow the formulas, the functions of `std`, and nothing tuned.

mod adam;
mod chain;
mod layer;
mod residual;
mod unit;

use adam::Adam;
use chain::{Chain, Hidden, Last};
use dfn_bench_harness::{
    DESCENT_RATE, Network, Peer, Problem, Targets, Work, Workload, arrays, work,
};
use residual::Block;
use std::hint::black_box;
use unit::{Linear, Relu, Softmax, Tanh};

type N1 = Hidden<Relu, 2, 2, Last<Linear, 2, 1>>;
type N2 = Hidden<Relu, 4, 16, Hidden<Relu, 16, 16, Last<Softmax, 16, 3>>>;
type N3 = Hidden<Relu, 64, 64, Hidden<Tanh, 64, 32, Last<Softmax, 32, 10>>>;
type N4 = Hidden<Relu, 784, 128, Last<Softmax, 128, 10>>;
type N5 = Hidden<Tanh, 16, 64, Hidden<Tanh, 64, 64, Last<Linear, 64, 4>>>;
type N6 = Twice<Twice<Twice<Twice<Last<Softmax, 64, 10>>>>>;
type Twice<Rest> = Hidden<Relu, 64, 64, Hidden<Relu, 64, 64, Rest>>;
type N7 = Block<64, Block<64, Block<64, Block<64, Last<Softmax, 64, 10>>>>>;

/// Code by hand.
pub struct Loops;

impl Peer for Loops {
    fn name(&self) -> &'static str {
        "loops"
    }

    fn prepare(&self, problem: &Problem) -> Option<Box<dyn Work>> {
        Some(match (problem.cell.network, &problem.targets) {
            (Network::N1, Targets::Values(t)) => prepare::<N1, _, _>(problem, t.as_chunks().0),
            (Network::N2, Targets::Classes(t)) => prepare::<N2, _, _>(problem, t),
            (Network::N3, Targets::Classes(t)) => prepare::<N3, _, _>(problem, t),
            (Network::N4, Targets::Classes(t)) => prepare::<N4, _, _>(problem, t),
            (Network::N5, Targets::Values(t)) => prepare::<N5, _, _>(problem, t.as_chunks().0),
            (Network::N6, Targets::Classes(t)) => prepare::<N6, _, _>(problem, t),
            (Network::N7, Targets::Classes(t)) => prepare::<N7, _, _>(problem, t),
            _ => unreachable!("the targets are of the network's kind"),
        })
    }
}

fn prepare<N, const INPUTS: usize, const OUTPUTS: usize>(
    problem: &Problem,
    targets: &[N::Target],
) -> Box<dyn Work>
where
    N: Chain<INPUTS, OUTPUTS> + 'static,
{
    let mut network = Box::new(N::ZEROS);
    let mut tensors = problem.tensors();
    network.each_tensor(&mut |tensor| {
        tensor.copy_from_slice(tensors.next().expect("as many tensors"));
    });
    match problem.cell.workload {
        Workload::Calls => arrays::calls(problem, move |x| network.forward(x)),
        Workload::DependentCalls => arrays::dependent_calls(problem, move |x| network.forward(x)),
        Workload::Batches => batches(problem, network),
        Workload::Descent => train(problem, network, targets, |network, gradients| {
            network.descend(gradients, DESCENT_RATE);
        }),
        Workload::Adam => {
            let mut step = 0;
            let (mut first, mut second) = (Box::new(N::ZEROS), Box::new(N::ZEROS));
            train(problem, network, targets, move |network, gradients| {
                step += 1;
                network.adam(&Adam::at(step), gradients, &mut first, &mut second);
            })
        }
    }
}

/// ŷ of batches, sample by sample.
fn batches<N, const INPUTS: usize, const OUTPUTS: usize>(
    problem: &Problem,
    network: Box<N>,
) -> Box<dyn Work>
where
    N: Chain<INPUTS, OUTPUTS> + 'static,
{
    let x = arrays::inputs::<INPUTS>(problem);
    let y = vec![[0.0; OUTPUTS]; x.len()];
    work(
        (network, x, y),
        |(network, x, y), passes| {
            for _ in 0..passes {
                for (x, y) in x.iter().zip(&mut *y) {
                    *y = network.forward(x);
                }
                black_box(&mut *y);
            }
        },
        |(_, _, y)| y.as_flattened().to_vec(),
    )
}

/// Training batch by batch, with a step for each gradient of the mean loss.
fn train<N, const INPUTS: usize, const OUTPUTS: usize>(
    problem: &Problem,
    network: Box<N>,
    targets: &[N::Target],
    mut step: impl FnMut(&mut N, &N) + 'static,
) -> Box<dyn Work>
where
    N: Chain<INPUTS, OUTPUTS> + 'static,
{
    let batch = problem.cell.batch;
    let scale = 1.0 / batch as f32;
    work(
        (network, Box::new(N::ZEROS), arrays::inputs::<INPUTS>(problem), targets.to_vec()),
        move |(network, gradients, x, targets), passes| {
            for _ in 0..passes {
                for (x, targets) in x.chunks(batch).zip(targets.chunks(batch)) {
                    **gradients = N::ZEROS;
                    let mut loss = 0.0;
                    for (x, target) in x.iter().zip(targets) {
                        loss += network.backward(x, target, scale, gradients).0;
                    }
                    black_box(scale * loss);
                    step(network, gradients);
                }
            }
        },
        |(network, ..)| {
            let mut values = Vec::new();
            network.each_tensor(&mut |tensor| values.extend_from_slice(tensor));
            values
        },
    )
}
