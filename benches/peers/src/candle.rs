//! The networks in candle, on the processor.

use crate::model::{self, Model};
use candle_core::{Device, Result, Tensor, Var};
use candle_nn::optim::{AdamW, Optimizer, ParamsAdamW, SGD};
use candle_nn::{Linear, Module, loss, ops};
use dfn_bench_harness::{
    ADAM_DECAYS, ADAM_EPSILON, ADAM_RATE, Activation, DESCENT_RATE, Peer, Problem, Work, Workload,
};
use std::hint::black_box;

/// Hugging Face's library.
pub struct Candle;

impl Peer for Candle {
    fn name(&self) -> &'static str {
        "candle"
    }

    fn prepare(&self, problem: &Problem) -> Option<Box<dyn Work>> {
        problem.cell.network.is_chain().then(|| model::prepare::<Network>(problem))
    }
}

const FITS: &str = "the shapes fit";

struct Network {
    layers: Vec<(Linear, Activation)>,
    optimiser: Option<Optimiser>,
}

enum Optimiser {
    Descent(SGD),
    Adam(AdamW),
}

/// What a batch should give.
enum Target {
    Values(Tensor),
    Classes(Tensor),
}

impl Network {
    /// The layers, without the softmax at the end if it is the loss that takes it.
    fn outputs(&self, inputs: &Tensor, softmax: bool) -> Result<Tensor> {
        let mut x = inputs.clone();
        for (layer, activation) in &self.layers {
            x = layer.forward(&x)?;
            x = match activation {
                Activation::Linear => x,
                Activation::Relu => x.relu()?,
                Activation::Tanh => x.tanh()?,
                Activation::Softmax if softmax => ops::softmax_last_dim(&x)?,
                Activation::Softmax => x,
            };
        }
        Ok(x)
    }

    fn loss(&self, inputs: &Tensor, targets: &Target) -> Result<Tensor> {
        let outputs = self.outputs(inputs, false)?;
        match targets {
            Target::Values(values) => loss::mse(&outputs, values),
            Target::Classes(classes) => loss::cross_entropy(&outputs, classes),
        }
    }
}

impl Model for Network {
    type Inputs = Tensor;
    type Targets = Target;
    type Outputs<'a> = Tensor;

    fn new(problem: &Problem) -> Self {
        let workload = problem.cell.workload;
        let mut tensors = problem.tensors();
        let mut variables = Vec::new();
        // Operations on variables are recorded to be differentiated, those on constants are not.
        let mut parameter = |tensor: Tensor| {
            if workload.trains() {
                let variable = Var::from_tensor(&tensor).expect(FITS);
                variables.push(variable.clone());
                variable.as_tensor().clone()
            } else {
                tensor
            }
        };
        let mut layers = Vec::new();
        for layer in problem.cell.network.layers() {
            let mut tensor = |shape: &[usize]| {
                let values = tensors.next().expect("two tensors a layer");
                Tensor::from_slice(values, shape, &Device::Cpu).expect(FITS)
            };
            // The library stores a matrix output by output.
            let weights = tensor(&[layer.inputs, layer.outputs]);
            let weights = weights.t().and_then(|weights| weights.contiguous()).expect(FITS);
            let bias = tensor(&[layer.outputs]);
            let linear = Linear::new(parameter(weights), Some(parameter(bias)));
            layers.push((linear, layer.activation));
        }
        Self { layers, optimiser: Optimiser::new(workload, variables) }
    }

    fn inputs(&self, values: &[f32]) -> Tensor {
        let width = self.layers[0].0.weight().dims()[1];
        Tensor::from_slice(values, (values.len() / width, width), &Device::Cpu).expect(FITS)
    }

    fn values(&self, values: &[f32]) -> Target {
        let width = self.layers.last().map_or(1, |(layer, _)| layer.weight().dims()[0]);
        let shape = (values.len() / width, width);
        Target::Values(Tensor::from_slice(values, shape, &Device::Cpu).expect(FITS))
    }

    fn classes(&self, classes: &[usize]) -> Target {
        let classes: Vec<u32> = classes.iter().map(|&class| class as u32).collect();
        Target::Classes(Tensor::new(classes, &Device::Cpu).expect(FITS))
    }

    fn forward(&mut self, inputs: &Tensor) -> Tensor {
        self.outputs(inputs, true).expect(FITS)
    }

    fn numbers(outputs: Tensor) -> Vec<f32> {
        numbers(&outputs).expect("numbers of f32")
    }

    fn first(outputs: Tensor) -> f32 {
        numbers(&outputs).expect("numbers of f32")[0]
    }

    fn step(&mut self, inputs: &Tensor, targets: &Target) {
        let loss = self.loss(inputs, targets).expect(FITS);
        match self.optimiser.as_mut().expect("a network that trains has an optimiser") {
            Optimiser::Descent(descent) => descent.backward_step(&loss),
            Optimiser::Adam(adam) => adam.backward_step(&loss),
        }
        .expect("every operation has a derivative");
        black_box(loss);
    }

    fn parameters(&self) -> Vec<f32> {
        let tensors = self.layers.iter().flat_map(|(layer, _)| {
            let weights = layer.weight().t().expect("a matrix");
            [weights, layer.bias().expect("every layer has one").clone()]
        });
        tensors.flat_map(Self::numbers).collect()
    }
}

impl Optimiser {
    fn new(workload: Workload, variables: Vec<Var>) -> Option<Self> {
        match workload {
            Workload::Descent => SGD::new(variables, f64::from(DESCENT_RATE)).map(Self::Descent),
            Workload::Adam => {
                let [beta1, beta2] = ADAM_DECAYS.map(f64::from);
                let (lr, eps) = (f64::from(ADAM_RATE), f64::from(ADAM_EPSILON));
                let parameters = ParamsAdamW { lr, beta1, beta2, eps, weight_decay: 0.0 };
                AdamW::new(variables, parameters).map(Self::Adam)
            }
            _ => return None,
        }
        .map(Some)
        .expect("the variables are of f32")
    }
}

fn numbers(tensor: &Tensor) -> Result<Vec<f32>> {
    tensor.flatten_all()?.to_vec1()
}
