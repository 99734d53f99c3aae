//! The networks in burn, with its backend `flex`.

use crate::model::{self, Model};
use ::burn::module::{Module, Param};
use ::burn::nn::Linear;
use ::burn::nn::loss::{CrossEntropyLoss, MseLoss, Reduction};
use ::burn::optim::{AdamConfig, GradientsParams, ModuleOptimizer, SgdConfig};
use ::burn::tensor::{Device, Int, Tensor, TensorData, activation};
use dfn_bench_harness::{
    ADAM_DECAYS, ADAM_EPSILON, ADAM_RATE, Activation, DESCENT_RATE, Peer, Problem, Work, Workload,
};
use std::hint::black_box;

/// Tracel's library.
pub struct Burn;

impl Peer for Burn {
    fn name(&self) -> &'static str {
        "burn"
    }

    fn prepare(&self, problem: &Problem) -> Option<Box<dyn Work>> {
        problem.cell.network.is_chain().then(|| model::prepare::<Network>(problem))
    }
}

#[derive(Module, Debug)]
struct Layers {
    layers: Vec<Linear>,
}

struct Network {
    /// Always there but during a step, which takes it and gives it back.
    layers: Option<Layers>,
    activations: Vec<Activation>,
    optimiser: ModuleOptimizer,
    rate: f64,
    cross_entropy: CrossEntropyLoss,
    device: Device,
}

/// What a batch should give.
enum Target {
    Values(Tensor<2>),
    Classes(Tensor<1, Int>),
}

const PRESENT: &str = "every step gives the layers back";

impl Network {
    fn layers(&self) -> &[Linear] {
        &self.layers.as_ref().expect(PRESENT).layers
    }

    /// The layers, without the softmax at the end if it is the loss that takes it.
    fn outputs(&self, inputs: &Tensor<2>, softmax: bool) -> Tensor<2> {
        let mut x = inputs.clone();
        for (layer, activation) in self.layers().iter().zip(&self.activations) {
            x = layer.forward(x);
            x = match activation {
                Activation::Linear => x,
                Activation::Relu => activation::relu(x),
                Activation::Tanh => activation::tanh(x),
                Activation::Softmax if softmax => activation::softmax(x, 1),
                Activation::Softmax => x,
            };
        }
        x
    }

    fn matrix(&self, values: &[f32], width: usize) -> Tensor<2> {
        let shape = [values.len() / width, width];
        Tensor::from_data(TensorData::new(values.to_vec(), shape), &self.device)
    }
}

impl Model for Network {
    type Inputs = Tensor<2>;
    type Targets = Target;
    type Outputs<'a> = Tensor<2>;

    fn new(problem: &Problem) -> Self {
        let workload = problem.cell.workload;
        let device = if workload.trains() { Device::flex().autodiff() } else { Device::flex() };
        let mut tensors = problem.tensors();
        let mut tensor = || tensors.next().expect("two tensors a layer").to_vec();
        let layers = problem.cell.network.layers();
        let linear = |layer: &dfn_bench_harness::Layer| Linear {
            weight: Param::from_data(
                TensorData::new(tensor(), [layer.inputs, layer.outputs]),
                &device,
            ),
            bias: Some(Param::from_data(TensorData::new(tensor(), [layer.outputs]), &device)),
        };
        let (optimiser, rate) = optimiser(workload);
        Self {
            layers: Some(Layers { layers: layers.iter().map(linear).collect() }),
            activations: layers.iter().map(|layer| layer.activation).collect(),
            optimiser,
            rate: f64::from(rate),
            cross_entropy: CrossEntropyLoss::new(None, &device),
            device,
        }
    }

    fn inputs(&self, values: &[f32]) -> Tensor<2> {
        self.matrix(values, self.layers()[0].weight.dims()[0])
    }

    fn values(&self, values: &[f32]) -> Target {
        let width = self.layers().last().map_or(1, |layer| layer.weight.dims()[1]);
        Target::Values(self.matrix(values, width))
    }

    fn classes(&self, classes: &[usize]) -> Target {
        let classes: Vec<i32> = classes.iter().map(|&class| class as i32).collect();
        let length = classes.len();
        Target::Classes(Tensor::from_data(TensorData::new(classes, [length]), &self.device))
    }

    fn forward(&mut self, inputs: &Tensor<2>) -> Tensor<2> {
        self.outputs(inputs, true)
    }

    fn numbers(outputs: Tensor<2>) -> Vec<f32> {
        numbers(outputs.into_data())
    }

    fn first(outputs: Tensor<2>) -> f32 {
        numbers(outputs.into_data())[0]
    }

    fn step(&mut self, inputs: &Tensor<2>, targets: &Target) {
        let outputs = self.outputs(inputs, false);
        let loss = match targets {
            Target::Values(values) => {
                MseLoss::new().forward(outputs, values.clone(), Reduction::Mean)
            }
            Target::Classes(classes) => self.cross_entropy.forward(outputs, classes.clone()),
        };
        let gradients = loss.backward();
        black_box(loss);
        let layers = self.layers.take().expect(PRESENT);
        let gradients = GradientsParams::from_grads(gradients, &layers);
        self.layers = Some(self.optimiser.step(self.rate, layers, gradients));
    }

    fn parameters(&self) -> Vec<f32> {
        let tensors = self.layers().iter().flat_map(|layer| {
            let bias = layer.bias.as_ref().expect("every layer has one");
            [layer.weight.val().into_data(), bias.val().into_data()]
        });
        tensors.flat_map(numbers).collect()
    }
}

fn optimiser(workload: Workload) -> (ModuleOptimizer, f32) {
    if workload != Workload::Adam {
        return (SgdConfig::new().init(), DESCENT_RATE);
    }
    let [beta1, beta2] = ADAM_DECAYS;
    let adam = AdamConfig::new().with_beta_1(beta1).with_beta_2(beta2);
    (adam.with_epsilon(ADAM_EPSILON).init(), ADAM_RATE)
}

fn numbers(data: TensorData) -> Vec<f32> {
    data.try_to_vec().expect("numbers of f32")
}
