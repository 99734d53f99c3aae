//! The networks in dfdx, on the processor. Their shapes are types, but for the batch.

mod parameters;

use crate::model::{self, Model};
use ::dfdx::optim::{Adam, Sgd};
use ::dfdx::prelude::*;
use ::dfdx::tensor::{Gradients, OwnedTape};
use ::dfdx::{flush_denormals_to_zero, keep_denormals};
use dfn_bench_harness::{
    ADAM_DECAYS, ADAM_EPSILON, ADAM_RATE, Activation, DESCENT_RATE, Network, Peer, Problem, Work,
    Workload,
};
use std::hint::black_box;

/// Corey Lowman's library.
pub struct Dfdx;

// The softmax at the end of N2, N3 and N4 is not a layer, because it is the loss that takes it.
type N1 = (Linear<2, 2>, ReLU, Linear<2, 1>);
type N2 = (Linear<4, 16>, ReLU, Linear<16, 16>, ReLU, Linear<16, 3>);
type N3 = (Linear<64, 64>, ReLU, Linear<64, 32>, Tanh, Linear<32, 10>);
type N4 = (Linear<784, 128>, ReLU, Linear<128, 10>);
type N5 = (Linear<16, 64>, Tanh, Linear<64, 64>, Tanh, Linear<64, 4>);

impl Peer for Dfdx {
    fn name(&self) -> &'static str {
        "dfdx"
    }

    fn prepare(&self, problem: &Problem) -> Option<Box<dyn Work>> {
        Some(match problem.cell.network {
            Network::N1 => model::prepare::<Chain<N1, 2, 1>>(problem),
            Network::N2 => model::prepare::<Chain<N2, 4, 3>>(problem),
            Network::N3 => model::prepare::<Chain<N3, 64, 10>>(problem),
            Network::N4 => model::prepare::<Chain<N4, 784, 10>>(problem),
            Network::N5 => model::prepare::<Chain<N5, 16, 4>>(problem),
            // Only dfn and loops have what skip connections take.
            Network::N6 | Network::N7 => return None,
        })
    }
}

type Batch<const WIDTH: usize, Tape = NoneTape> = Tensor<(usize, Const<WIDTH>), f32, Cpu, Tape>;
type Recorded<const WIDTH: usize> = Batch<WIDTH, OwnedTape<f32, Cpu>>;

struct Chain<Layers: BuildOnDevice<Cpu, f32>, const INPUTS: usize, const OUTPUTS: usize> {
    layers: Layers::Built,
    optimiser: Optimiser<Layers::Built>,
    /// Memory that is used again. Always there but during a step.
    gradients: Option<Gradients<f32, Cpu>>,
    classifies: bool,
    device: Cpu,
}

enum Optimiser<Layers: TensorCollection<f32, Cpu>> {
    Descent(Sgd<Layers, f32, Cpu>),
    Adam(Adam<Layers, f32, Cpu>),
}

impl<Layers, const INPUTS: usize, const OUTPUTS: usize> Model for Chain<Layers, INPUTS, OUTPUTS>
where
    Layers: BuildOnDevice<Cpu, f32> + 'static,
    Layers::Built: Module<Batch<INPUTS>, Output = Batch<OUTPUTS>>
        + ModuleMut<Recorded<INPUTS>, Output = Recorded<OUTPUTS>>
        + 'static,
{
    type Inputs = Batch<INPUTS>;
    type Targets = Batch<OUTPUTS>;
    type Outputs<'a> = Batch<OUTPUTS>;

    fn new(problem: &Problem) -> Self {
        // As its documentation recommends. The thread is not its own, see `drop`.
        flush_denormals_to_zero();
        let device = Cpu::default();
        let mut layers = Layers::try_build_on_device(&device).expect("memory");
        parameters::load(&mut layers, problem.tensors());
        let last = problem.cell.network.layers().last().expect("a network has layers");
        Self {
            optimiser: Optimiser::new(&layers, problem.cell.workload),
            gradients: problem.cell.workload.trains().then(|| layers.alloc_grads()),
            layers,
            classifies: last.activation == Activation::Softmax,
            device,
        }
    }

    fn inputs(&self, values: &[f32]) -> Self::Inputs {
        let shape = (values.len() / INPUTS, Const);
        self.device.tensor_from_vec(values.to_vec(), shape)
    }

    fn values(&self, values: &[f32]) -> Self::Targets {
        let shape = (values.len() / OUTPUTS, Const);
        self.device.tensor_from_vec(values.to_vec(), shape)
    }

    /// The library's cross-entropy takes probabilities only.
    fn classes(&self, classes: &[usize]) -> Self::Targets {
        let mut probabilities = vec![[0.0; OUTPUTS]; classes.len()];
        for (row, &class) in probabilities.iter_mut().zip(classes) {
            row[class] = 1.0;
        }
        self.values(probabilities.as_flattened())
    }

    fn forward(&mut self, inputs: &Self::Inputs) -> Batch<OUTPUTS> {
        let outputs = self.layers.forward(inputs.clone());
        if self.classifies { outputs.softmax::<Axis<1>>() } else { outputs }
    }

    fn numbers(outputs: Batch<OUTPUTS>) -> Vec<f32> {
        outputs.as_vec()
    }

    fn first(outputs: Batch<OUTPUTS>) -> f32 {
        outputs.as_vec()[0]
    }

    fn step(&mut self, inputs: &Self::Inputs, targets: &Self::Targets) {
        let gradients = self.gradients.take().expect("a network that trains has gradients");
        let outputs = self.layers.forward_mut(inputs.clone().traced(gradients));
        let targets = targets.clone();
        let loss = if self.classifies {
            cross_entropy_with_logits_loss(outputs, targets)
        } else {
            mse_loss(outputs, targets)
        };
        black_box(loss.array());
        let mut gradients = loss.backward();
        match &mut self.optimiser {
            Optimiser::Descent(descent) => descent.update(&mut self.layers, &gradients),
            Optimiser::Adam(adam) => adam.update(&mut self.layers, &gradients),
        }
        .expect("every parameter has a gradient");
        self.layers.zero_grads(&mut gradients);
        self.gradients = Some(gradients);
    }

    fn parameters(&self) -> Vec<f32> {
        parameters::read(&self.layers)
    }
}

impl<Layers: BuildOnDevice<Cpu, f32>, const INPUTS: usize, const OUTPUTS: usize> Drop
    for Chain<Layers, INPUTS, OUTPUTS>
{
    fn drop(&mut self) {
        keep_denormals();
    }
}

impl<Layers: TensorCollection<f32, Cpu>> Optimiser<Layers> {
    fn new(layers: &Layers, workload: Workload) -> Self {
        if workload == Workload::Adam {
            let (lr, betas) = (f64::from(ADAM_RATE), ADAM_DECAYS.map(f64::from));
            let config = AdamConfig { lr, betas, eps: f64::from(ADAM_EPSILON), weight_decay: None };
            Self::Adam(Adam::new(layers, config))
        } else {
            let lr = f64::from(DESCENT_RATE);
            Self::Descent(Sgd::new(layers, SgdConfig { lr, momentum: None, weight_decay: None }))
        }
    }
}
