//! The networks in ndarray, by hand: the products are the library's, the derivatives are written
//! out. Everything is computed into arrays that are there before the time starts.

mod layer;
mod optimiser;
mod output;

use crate::model::{self, Model};
use ::ndarray::{Array2, ArrayView2};
use dfn_bench_harness::{Activation, Peer, Problem, Work};
use layer::Layer;
use output::Target;

/// The library of arrays.
pub struct Ndarray;

impl Peer for Ndarray {
    fn name(&self) -> &'static str {
        "ndarray"
    }

    fn prepare(&self, problem: &Problem) -> Option<Box<dyn Work>> {
        problem.cell.network.is_chain().then(|| model::prepare::<Network>(problem))
    }
}

struct Network {
    layers: Vec<Layer>,
    outputs: usize,
}

impl Model for Network {
    type Inputs = Array2<f32>;
    type Targets = Target;
    type Outputs<'a> = ArrayView2<'a, f32>;

    fn new(problem: &Problem) -> Self {
        let mut tensors = problem.tensors();
        let mut tensor = || tensors.next().expect("two tensors a layer");
        let layers = problem.cell.network.layers();
        Self {
            layers: layers
                .iter()
                .map(|layer| Layer::new(layer, tensor(), tensor(), &problem.cell))
                .collect(),
            outputs: problem.cell.network.outputs(),
        }
    }

    fn inputs(&self, values: &[f32]) -> Self::Inputs {
        rows(values, self.layers[0].inputs())
    }

    fn renew(&self, input: &mut Self::Inputs, values: &[f32]) {
        input[[0, 0]] = values[0];
    }

    fn values(&self, values: &[f32]) -> Self::Targets {
        Target::Values(rows(values, self.outputs))
    }

    fn classes(&self, classes: &[usize]) -> Self::Targets {
        Target::Classes(classes.to_vec())
    }

    fn forward(&mut self, inputs: &Self::Inputs) -> ArrayView2<'_, f32> {
        let (first, others) = self.layers.split_first_mut().expect("a network has layers");
        others.iter_mut().fold(first.forward(inputs.view()), |x, layer| layer.forward(x))
    }

    fn numbers(outputs: ArrayView2<'_, f32>) -> Vec<f32> {
        outputs.iter().copied().collect()
    }

    fn first(outputs: ArrayView2<'_, f32>) -> f32 {
        outputs[[0, 0]]
    }

    fn step(&mut self, inputs: &Self::Inputs, targets: &Target) {
        std::hint::black_box(targets.loss(self.forward(inputs)));
        let last = self.layers.last_mut().expect("a network has layers");
        targets.gradient(&last.h, &mut last.gradient);
        for index in (1..self.layers.len()).rev() {
            let (before, from) = self.layers.split_at_mut(index);
            let (before, layer) = (&mut before[index - 1], &mut from[0]);
            layer.backward(&mut before.gradient);
            before.through_activation();
            layer.update(before.h.view());
        }
        self.layers[0].update(inputs.view());
    }

    fn parameters(&self) -> Vec<f32> {
        self.layers.iter().flat_map(Layer::parameters).collect()
    }
}

fn rows(values: &[f32], width: usize) -> Array2<f32> {
    Array2::from_shape_vec((values.len() / width, width), values.to_vec()).expect("whole rows")
}
