//! A dense layer with what it computes.

use super::Activation;
use super::optimiser::Optimiser;
use dfn_bench_harness::Cell;
use ndarray::linalg::{general_mat_mul, general_mat_vec_mul};
use ndarray::{Array1, Array2, ArrayView2, Zip};

/// A layer. Its weights are stored output by output, so that one sample takes dot products of
/// contiguous rows.
pub struct Layer {
    weights: Array2<f32>,
    bias: Array1<f32>,
    activation: Activation,
    optimiser: Optimiser,
    of_bias: Array1<f32>,
    /// The activations of the last batch.
    pub h: Array2<f32>,
    /// ∂L/∂h of the last batch and, after [`Layer::through_activation`], ∂L/∂z.
    pub gradient: Array2<f32>,
}

impl Layer {
    pub fn new(
        layer: &dfn_bench_harness::Layer,
        weights: &[f32],
        bias: &[f32],
        cell: &Cell,
    ) -> Self {
        let (inputs, outputs) = (layer.inputs, layer.outputs);
        let weights = ArrayView2::from_shape((inputs, outputs), weights).expect("a whole matrix");
        Self {
            weights: weights.t().as_standard_layout().into_owned(),
            bias: Array1::from(bias.to_vec()),
            activation: layer.activation,
            optimiser: Optimiser::new(cell.workload, outputs, inputs),
            of_bias: Array1::zeros(outputs),
            h: Array2::zeros((cell.batch, outputs)),
            gradient: Array2::zeros((cell.batch, outputs)),
        }
    }

    pub fn inputs(&self) -> usize {
        self.weights.ncols()
    }

    /// h = g(Wᵀx + b).
    pub fn forward(&mut self, x: ArrayView2<'_, f32>) -> ArrayView2<'_, f32> {
        let h = &mut self.h;
        if x.nrows() == 1 {
            general_mat_vec_mul(1.0, &self.weights, &x.row(0), 0.0, &mut h.row_mut(0));
        } else {
            general_mat_mul(1.0, &x, &self.weights.t(), 0.0, h);
        }
        *h += &self.bias;
        match self.activation {
            Activation::Linear => {}
            Activation::Relu => h.mapv_inplace(|z| z.max(0.0)),
            Activation::Tanh => h.mapv_inplace(f32::tanh),
            Activation::Softmax => h.outer_iter_mut().for_each(|mut z| {
                let greatest = z.fold(f32::NEG_INFINITY, |greatest, &z| greatest.max(z));
                z.mapv_inplace(|z| (z - greatest).exp());
                let sum = z.sum();
                z /= sum;
            }),
        }
        h.view()
    }

    /// ∂L/∂x of the layer's input.
    pub fn backward(&self, of_input: &mut Array2<f32>) {
        if of_input.nrows() == 1 {
            let mut of_input = of_input.row_mut(0);
            of_input.fill(0.0);
            for (&gradient, weights) in self.gradient.iter().zip(self.weights.outer_iter()) {
                of_input.scaled_add(gradient, &weights);
            }
        } else {
            general_mat_mul(1.0, &self.gradient, &self.weights, 0.0, of_input);
        }
    }

    /// Makes ∂L/∂h ∂L/∂z. The output's is ∂L/∂z from the beginning.
    pub fn through_activation(&mut self) {
        let entries = Zip::from(&mut self.gradient).and(&self.h);
        match self.activation {
            Activation::Relu => entries.for_each(|g, &h| *g = if h > 0.0 { *g } else { 0.0 }),
            Activation::Tanh => entries.for_each(|g, &h| *g *= 1.0 - h * h),
            Activation::Linear | Activation::Softmax => unreachable!("only the output's"),
        }
    }

    /// A step of the optimiser with the batch's gradient ∂L/∂z at the layer's input.
    pub fn update(&mut self, x: ArrayView2<'_, f32>) {
        self.of_bias.fill(0.0);
        self.gradient.outer_iter().for_each(|gradient| self.of_bias += &gradient);
        let (weights, bias) = (&mut self.weights, &mut self.bias);
        self.optimiser.step(weights, bias, &x, &self.gradient, &self.of_bias);
    }

    /// The weights, row by row of W ∈ R^{in×out}, then the bias.
    pub fn parameters(&self) -> Vec<f32> {
        self.weights.t().iter().chain(&self.bias).copied().collect()
    }
}
