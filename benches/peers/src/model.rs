//! What the libraries have in common: a network that takes samples in the library's own memory.

use dfn_bench_harness::{FEEDBACK, Problem, Targets, Work, Workload, work};
use std::hint::black_box;

/// A network in a library, with the parameters of a problem.
pub trait Model: Sized + 'static {
    /// A batch of inputs as the library holds it.
    type Inputs: 'static;
    /// What a batch of inputs should give.
    type Targets: 'static;
    /// The outputs of a batch.
    type Outputs<'a>;

    /// The network before training, with the optimiser that the problem's work takes.
    fn new(problem: &Problem) -> Self;

    /// Inputs, sample by sample, in the library's memory.
    fn inputs(&self, values: &[f32]) -> Self::Inputs;

    /// Makes an input of one sample this one, of which only the first number is new. Libraries
    /// whose tensors cannot be changed make another one.
    fn renew(&self, input: &mut Self::Inputs, values: &[f32]) {
        *input = self.inputs(values);
    }

    /// Outputs for the mean squared error, sample by sample.
    fn values(&self, values: &[f32]) -> Self::Targets;

    /// Classes for the cross-entropy.
    fn classes(&self, classes: &[usize]) -> Self::Targets;

    /// ŷ of a batch.
    fn forward(&mut self, inputs: &Self::Inputs) -> Self::Outputs<'_>;

    /// The numbers of outputs, sample by sample.
    fn numbers(outputs: Self::Outputs<'_>) -> Vec<f32>;

    /// The first number of the outputs.
    fn first(outputs: Self::Outputs<'_>) -> f32;

    /// Forward, loss, backward and a step of the optimiser.
    fn step(&mut self, inputs: &Self::Inputs, targets: &Self::Targets);

    /// The parameters in the problem's order and layout.
    fn parameters(&self) -> Vec<f32>;
}

/// A model that is ready to do the problem's work. Its inputs and targets are in the library's
/// memory before the time starts, because programs that care load them once.
pub fn prepare<M: Model>(problem: &Problem) -> Box<dyn Work> {
    let model = M::new(problem);
    let inputs = batches(problem, &model);
    match problem.cell.workload {
        Workload::Calls | Workload::Batches => calls(model, inputs),
        Workload::DependentCalls => dependent_calls(problem, model, inputs),
        Workload::Descent | Workload::Adam => {
            let targets = targets(problem, &model);
            steps(model, inputs, targets)
        }
    }
}

fn batches<M: Model>(problem: &Problem, model: &M) -> Vec<M::Inputs> {
    let length = problem.cell.batch * problem.cell.network.inputs();
    problem.inputs.chunks(length).map(|values| model.inputs(values)).collect()
}

fn targets<M: Model>(problem: &Problem, model: &M) -> Vec<M::Targets> {
    let batch = problem.cell.batch;
    match &problem.targets {
        Targets::Values(values) => values
            .chunks(batch * problem.cell.network.outputs())
            .map(|values| model.values(values))
            .collect(),
        Targets::Classes(classes) => {
            classes.chunks(batch).map(|classes| model.classes(classes)).collect()
        }
    }
}

/// Calls, of a sample or a batch, that do not depend on each other.
fn calls<M: Model>(model: M, inputs: Vec<M::Inputs>) -> Box<dyn Work> {
    work(
        (model, inputs),
        |(model, inputs), passes| {
            for _ in 0..passes {
                for x in inputs.iter() {
                    black_box(model.forward(x));
                }
            }
        },
        |(model, inputs)| {
            let mut values = Vec::new();
            for x in inputs.iter() {
                values.extend(M::numbers(model.forward(x)));
            }
            values
        },
    )
}

/// Calls that each depend on the one before.
fn dependent_calls<M: Model>(problem: &Problem, model: M, inputs: Vec<M::Inputs>) -> Box<dyn Work> {
    let width = problem.cell.network.inputs();
    let rows = problem.inputs.clone();
    let firsts: Vec<f32> = rows.iter().copied().step_by(width).collect();
    let feed_back = move |row: &mut [f32], first: f32, last: f32| row[0] = first + FEEDBACK * last;
    work(
        (model, inputs, rows, firsts),
        move |(model, inputs, rows, firsts), passes| {
            let mut last = 0.0;
            for _ in 0..passes {
                let rows = rows.chunks_exact_mut(width);
                for ((input, row), first) in inputs.iter_mut().zip(rows).zip(firsts.iter()) {
                    feed_back(row, *first, last);
                    model.renew(input, row);
                    last = M::first(black_box(model.forward(input)));
                }
            }
        },
        move |(model, inputs, rows, firsts)| {
            let mut last = 0.0;
            let mut values = Vec::new();
            let rows = rows.chunks_exact_mut(width);
            for ((input, row), first) in inputs.iter_mut().zip(rows).zip(firsts.iter()) {
                feed_back(row, *first, last);
                model.renew(input, row);
                let y = M::numbers(model.forward(input));
                last = y[0];
                values.extend(y);
            }
            values
        },
    )
}

/// Training batch by batch.
fn steps<M: Model>(model: M, inputs: Vec<M::Inputs>, targets: Vec<M::Targets>) -> Box<dyn Work> {
    work(
        (model, inputs, targets),
        |(model, inputs, targets), passes| {
            for _ in 0..passes {
                for (x, targets) in inputs.iter().zip(targets.iter()) {
                    model.step(x, targets);
                }
            }
        },
        |(model, ..)| model.parameters(),
    )
}
